import pytest

from pretixapi.models import db
from tests.query_count import counted_queries


def test_list_has_the_parts_of_its_item_alone(client, make, event, item, kind):
    own = kind.add(item)
    kind.add(make.item(event))
    response = client.get(kind.url(item.id))
    assert response.status_code == 200
    assert response.json == {
        "count": 1,
        "next": None,
        "previous": None,
        "results": [client.get(kind.url(item.id, own.id)).json],
    }


def test_list_of_an_item_without_parts(client, item, kind):
    nothing = {"count": 0, "next": None, "previous": None, "results": []}
    assert client.get(kind.url(item.id)).json == nothing


@pytest.mark.parametrize(
    ("query", "order"),
    [("", [0, 1, 2]), ("?ordering=-id", [2, 1, 0]), ("?ordering=start", [0, 1, 2])],
)
def test_list_ordered(client, item, kind, query, order):
    ids = [kind.add(item).id for _ in range(3)]
    results = client.get(kind.url(item.id) + query).json["results"]
    assert [each["id"] for each in results] == [ids[place] for place in order]


def test_page(client, item, kind):
    ids = [kind.add(item).id for _ in range(3)]
    page = client.get(f"{kind.url(item.id)}?page=2&page_size=2").json
    assert (page["count"], [each["id"] for each in page["results"]]) == (3, ids[2:])


def test_list_of_fifty_takes_as_many_statements_as_one_of_one(client, item, kind):
    item_id = item.id

    def statements():
        db.session.rollback()
        with counted_queries() as counted:
            assert client.get(kind.url(item_id)).status_code == 200
        return len(counted)

    kind.add(item)
    one = statements()
    for _ in range(55):
        kind.add(item)
    # One of the hook, one for the item, one for the page.
    assert statements() == one == 3
