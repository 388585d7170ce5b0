"""Check-in lists of a copied event are for the copies of its products."""

import pytest

from tests.checkin_lists.bodies import shown

SOURCE, COPY = "events/sampleconf/checkinlists/", "events/copy/checkinlists/"
CLONE = {"name": "Copy", "slug": "copy", "date_from": "2018-12-27T10:00:00Z"}


def rules(product, variation):
    """Rules that name a product and a variation by their ids, as a text and as a number."""
    return {
        "or": [
            {
                "inList": [
                    {"var": "product"},
                    {"objectList": [{"lookup": ["product", str(product), "Ticket"]}]},
                ]
            },
            {
                "and": [
                    {
                        "inList": [
                            {"var": "variation"},
                            {"objectList": [{"lookup": ["variation", variation, "Regular"]}]},
                        ]
                    },
                    {
                        "inList": [
                            {"var": "gate"},
                            {"objectList": [{"lookup": ["gate", "1", "Door"]}]},
                        ]
                    },
                    {"<": [{"var": "entries_number"}, 3]},
                ]
            },
        ]
    }


@pytest.fixture
def clone(client):
    def make_copy():
        response = client.post("events/sampleconf/clone/", CLONE)
        assert response.status_code == 201, response.json
        return client.get(COPY).json["results"]

    return make_copy


def test_products_and_rules_lead_to_copies(client, make, event, clone):
    # So that no id is that of its copy by chance.
    make.item(make.event(make.organizer("other"), "other"))
    item = make.item(event)
    variation = make.variation(item)
    body = {
        "name": "Door",
        "all_products": False,
        "limit_products": [item.id],
        "rules": rules(item.id, variation.id),
    }
    assert client.post(SOURCE, body).status_code == 201
    (copy,) = clone()
    (product,) = client.get("events/copy/items/").json["results"]
    assert product["id"] != item.id
    expected = {
        **body,
        "limit_products": [product["id"]],
        "rules": rules(product["id"], product["variations"][0]["id"]),
    }
    assert copy == shown(copy["id"], **expected)
    # Those of the source are as they were.
    assert client.get(SOURCE).json["results"][0]["rules"] == body["rules"]


@pytest.mark.parametrize("empty", [{}, []])
def test_lists_without_rules_are_copied(client, event, clone, empty):
    assert client.post(SOURCE, {"name": "Door", "rules": empty}).status_code == 201
    (copy,) = clone()
    assert copy == shown(copy["id"], name="Door", rules=empty)


def test_what_has_no_copy_is_named_as_before(client, make, event, clone):
    body = {"name": "Door", "rules": rules(999999, 999999)}
    assert client.post(SOURCE, body).status_code == 201
    (copy,) = clone()
    assert copy["rules"] == body["rules"]


def test_check_ins_are_not_copied(client, make, event, clone):
    place = make.checkin_list(event)
    make.checkin(place, make.position(make.order(event, status="p"), make.item(event)))
    (copy,) = clone()
    assert (copy["checkin_count"], copy["position_count"]) == (0, 0)


def test_lists_of_dates_stay_behind(make, event, clone):
    make.checkin_list(event, subevent_id=make.subevent(event).id)
    assert clone() == []


def test_copied_lists_are_logged(client, make, event, clone):
    make.checkin_list(event)
    clone()
    results = client.get("events/copy/log/").json["results"]
    told = [each for each in results if each["object"]["type"] == "checkinlist"]
    assert [(each["action"], each["changes"]) for each in told] == [
        ("pretix.object.cloned", {"count": [None, 1]})
    ]
