"""What becomes of secrets when that goes which they are restricted to."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import insert, select, update

from pretixapi.models import (
    BLOCK_LENGTH,
    ImportedSecret,
    ImportedSecretBlock,
    Item,
    ItemVariation,
    db,
)
from tests.imported_secrets.bodies import URL, shown
from tests.locks import WAITING, send_during
from tests.query_count import counted_queries

BASE = 5000 * BLOCK_LENGTH
ITEM = "events/sampleconf/items/{item_id}/"
VARIATION = f"{ITEM}variations/{{variation_id}}/"
on_postgresql = pytest.mark.usefixtures("locks_are_on_rows")


@pytest.fixture
def locks_are_on_rows(engine_name):
    if engine_name == "sqlite":
        pytest.skip("SQLite lets one request write at a time.")


@pytest.fixture
def ids(make, item):
    """The columns of a secret that is restricted to an item and to one of its variations."""
    make.variation(item)
    return {"item_id": item.id, "variation_id": make.variation(item).id}


@pytest.fixture(params=["item", "variation"])
def going(request, ids):
    """The URL of what goes, and the columns of secrets that are restricted to it."""
    if request.param == "item":
        return ITEM.format(**ids), {"item_id": ids["item_id"]}
    return VARIATION.format(**ids), ids


def sizes():
    """Return how many secrets there are per block, as it is noted down."""
    db.session.rollback()
    blocks = select(ImportedSecretBlock.block, ImportedSecretBlock.size)
    return dict(db.session.execute(blocks).all())


def wait_until_locked(answer, connection):
    """Wait until the request for an answer waits for somebody else's lock."""
    while not answer.done() and not connection.execute(WAITING).first():
        pass


def test_unused_secrets_go_along(client, make, add, event, going):
    url, restrictions = going
    free = add("free")
    elsewhere = add("elsewhere", item_id=make.item(event).id)
    for secret in ("a", "b"):
        add(secret, **restrictions)
    assert client.delete(url).status_code == 204
    assert client.get(URL).json == {
        "count": 2,
        "next": None,
        "previous": None,
        "results": [
            shown(free.id, "free"),
            shown(elsewhere.id, "elsewhere", item=elsewhere.item_id),
        ],
    }


def test_used_secret_stays_for_any_item(client, add, ids):
    used = add("used", used=True, **ids)
    assert client.delete(ITEM.format(**ids)).status_code == 204
    assert client.get(URL).json["results"] == [shown(used.id, "used", used=True)]


def test_used_secret_stays_for_any_variation(client, add, ids):
    used = add("used", used=True, **ids)
    for_item = add("for the item", item_id=ids["item_id"])
    assert client.delete(VARIATION.format(**ids)).status_code == 204
    assert client.get(URL).json["results"] == [
        shown(used.id, "used", used=True, item=ids["item_id"]),
        shown(for_item.id, "for the item", item=ids["item_id"]),
    ]


def test_secrets_stay_with_an_only_variation_that_is_not_deleted(client, make, add, event):
    item = make.item(event)
    ids = {"item_id": item.id, "variation_id": make.variation(item).id}
    secret = add("a", **ids)
    assert client.delete(VARIATION.format(**ids)).status_code == 403
    expected = shown(secret.id, "a", item=ids["item_id"], variation=ids["variation_id"])
    assert client.get(URL).json["results"] == [expected]


def test_secrets_of_several_blocks_are_counted_out(client, event, fill, going):
    url, restrictions = going
    block = BASE // BLOCK_LENGTH
    fill(event, range(BASE - 3, BASE + 2), **restrictions)
    fill(event, range(BASE + BLOCK_LENGTH, BASE + BLOCK_LENGTH + 4))
    fill(event, [BASE - 2 * BLOCK_LENGTH], used=True, **restrictions)
    assert sizes() == {block - 2: 1, block - 1: 3, block: 2, block + 1: 4}
    assert client.delete(url).status_code == 204
    assert sizes() == {block - 2: 1, block - 1: 0, block: 0, block + 1: 4}
    page = client.get(f"{URL}?page_size=2&page=2").json
    kept = BASE + BLOCK_LENGTH
    assert (page["count"], [each["id"] for each in page["results"]]) == (5, [kept + 1, kept + 2])


def test_many_secrets_take_as_many_statements_as_one(client, make, event, fill):
    def count(first, number):
        item = make.item(event)
        fill(event, range(first, first + number), item_id=item.id)
        url = ITEM.format(item_id=item.id)
        db.session.rollback()
        with counted_queries() as statements:
            assert client.delete(url).status_code == 204
        return len(statements)

    assert count(BASE, 1) == count(BASE + BLOCK_LENGTH, 3 * BLOCK_LENGTH)


@on_postgresql
def test_secret_that_somebody_else_is_about_to_create_goes_as_well(client, event, going):
    url, restrictions = going
    secret = {"event_id": event.id, "secret": "late", "used": False, **restrictions}
    creation = insert(ImportedSecret).values(id=BASE, **secret)
    size = {"event_id": event.id, "block": BASE // BLOCK_LENGTH, "size": 1}
    db.session.execute(insert(ImportedSecretBlock).values(size))
    db.session.commit()
    assert send_during(creation, lambda: client.delete(url)).status_code == 204
    assert client.get(URL).json["results"] == []
    assert sizes() == {BASE // BLOCK_LENGTH: 0}


@on_postgresql
def test_secret_that_is_created_and_used_meanwhile_stays(client, event, going):
    url, restrictions = going
    secret = {"event_id": event.id, "secret": "late", "used": False, **restrictions}
    size = {"event_id": event.id, "block": BASE // BLOCK_LENGTH, "size": 1}
    kind = ItemVariation if "variation_id" in restrictions else Item
    lock = select(kind.id).where(kind.id == list(restrictions.values())[-1])
    with (
        db.engine.connect() as one,
        db.engine.connect() as other,
        ThreadPoolExecutor(1) as pool,
    ):
        one.execute(lock.with_for_update(read=True, key_share=True))
        answer = pool.submit(client.delete, url)
        wait_until_locked(answer, one)
        other.execute(insert(ImportedSecret).values(id=BASE, **secret))
        other.execute(insert(ImportedSecretBlock).values(size))
        other.commit()
        other.execute(update(ImportedSecret).values(used=True))
        one.commit()
        wait_until_locked(answer, other)
        other.commit()
        assert answer.result().status_code == 204
    (left,) = client.get(URL).json["results"]
    assert (left["id"], left["used"], left["variation"]) == (BASE, True, None)
    assert sizes() == {BASE // BLOCK_LENGTH: 1}


@on_postgresql
def test_secret_that_somebody_else_is_about_to_use_stays(client, add, going):
    url, restrictions = going
    stored = add("foobar", **restrictions)
    using = update(ImportedSecret).values(used=True)
    assert send_during(using, lambda: client.delete(url)).status_code == 204
    (left,) = client.get(URL).json["results"]
    assert (left["id"], left["used"], left["variation"]) == (stored.id, True, None)


@on_postgresql
@pytest.mark.parametrize("used", [False, True])
def test_change_of_a_secret_and_deletion_wait_one_way_only(client, add, going, used):
    url, restrictions = going
    add("foobar", used=used, **restrictions)
    kind = ItemVariation if "variation_id" in restrictions else Item
    lock = select(kind.id).where(kind.id == list(restrictions.values())[-1])
    with db.engine.connect() as other, ThreadPoolExecutor(1) as pool:
        # As a request does that changes the secret: first the secret, then what it is to be for.
        other.execute(select(ImportedSecret.id).with_for_update())
        answer = pool.submit(client.delete, url)
        wait_until_locked(answer, other)
        other.execute(lock.with_for_update(read=True, key_share=True, nowait=True))
        other.commit()
        assert answer.result().status_code == 204
