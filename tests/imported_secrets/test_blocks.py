"""Secrets are counted in blocks of ids: the counts are right, and so is the way to every page."""

from collections import Counter
from random import Random

import pytest
from sqlalchemy import func, select

from pretixapi.models import BLOCK_LENGTH, ImportedSecret, ImportedSecretBlock, db
from tests.imported_secrets.bodies import BULK, URL

BASE = 5000 * BLOCK_LENGTH


@pytest.fixture
def second(make, organizer):
    """An event beside the sample conference."""
    return make.event(organizer, "second")


def counted(event):
    """Return how many secrets an event has per block, as it is noted down.

    Blocks without one count for nothing when that is compared.
    """
    db.session.rollback()
    blocks = select(ImportedSecretBlock.block, ImportedSecretBlock.size).order_by("block")
    rows = db.session.execute(blocks.where(ImportedSecretBlock.event_id == event.id))
    return Counter({row.block: row.size for row in rows})


def there(event):
    """Return how many secrets an event has per block, one counted after the other."""
    db.session.rollback()
    ids = db.session.scalars(select(ImportedSecret.id).where(ImportedSecret.event_id == event.id))
    return Counter(each // BLOCK_LENGTH for each in ids)


def walk(client, query, size):
    """Return the ids on every page of the list."""
    pages, number = [], 1
    while (
        response := client.get(f"{URL}?{query}&page_size={size}&page={number}")
    ).status_code == 200:
        pages.append([each["id"] for each in response.json["results"]])
        number += 1
    return pages


@pytest.mark.parametrize("offset", [-500, -499, -250, -1, 0])
def test_bulk_counted_over_the_boundary_of_a_block(client, event, next_id, offset):
    next_id(BASE + offset)
    created = client.post(BULK, [{"secret": f"s{number}"} for number in range(500)]).json
    assert [each["id"] for each in created] == list(range(BASE + offset, BASE + offset + 500))
    last = BASE // BLOCK_LENGTH
    expected = {last - 1: -offset, last: 500 + offset}
    expected = {block: size for block, size in expected.items() if size}
    assert list(counted(event).items()) == list(expected.items())
    assert client.get(URL).json["count"] == 500


@pytest.mark.parametrize("number", [BASE - 1, BASE])
def test_single_secret_counted_in_its_block(client, event, next_id, number):
    next_id(number)
    assert client.post(URL, {"secret": "foobar"}).json["id"] == number
    assert counted(event) == there(event)


def test_deleted_secrets_not_counted(client, event, second, fill):
    ids = range(BASE - 2, BASE + 3)
    fill(event, ids[:4])
    fill(second, ids[4:])
    for left, number in ((3, BASE - 1), (2, BASE - 2), (1, BASE)):
        assert client.delete(f"{URL}{number}/").status_code == 204
        assert client.get(URL).json["count"] == left
        assert counted(event) == there(event)
    assert client.delete(f"{URL}{BASE}/").status_code == 403
    assert (counted(event), counted(second)) == (there(event), there(second))


@pytest.mark.parametrize(
    ("url", "body"),
    [
        (URL, {"secret": "s1"}),
        (URL, {"secret": "new", "item": 0}),
        (BULK, [{"secret": "new"}, {"secret": "s1"}]),
        (BULK, [{"secret": "new"}, {"secret": ""}]),
    ],
)
def test_nothing_counted_for_what_is_refused(client, event, fill, url, body):
    fill(event, [1])
    fill(event, [BASE], used=True)
    assert client.post(url, body).status_code == 400
    assert client.delete(f"{URL}{BASE}/").status_code == 403
    assert counted(event) == there(event)
    assert client.get(URL).json["count"] == 2


def test_changes_of_two_events_counted_apart(client, event, second):
    other = URL.replace("sampleconf", "second")
    for number in range(30):
        url = (URL, other)[number % 2]
        created = client.post(f"{url}bulk_create/", [{"secret": f"s{number}"}]).json
        client.post(url, {"secret": f"t{number}"})
        if number % 3 == 0:
            client.delete(f"{url}{created[0]['id']}/")
    for each, url in ((event, URL), (second, other)):
        assert (counted(each), client.get(url).json["count"]) == (there(each), 25)


@pytest.fixture
def scattered(event, second, fill):
    """The ids of 120 secrets over 40 blocks; some of those are full, some empty, some shared."""
    draw = Random(3)  # noqa: S311 (no secret hangs on it)
    blocks = draw.sample(range(BASE // BLOCK_LENGTH, BASE // BLOCK_LENGTH + 40), 30)
    edges = {block * BLOCK_LENGTH + offset for block in blocks for offset in (-1, 0, 1, 2, 1000)}
    chosen = draw.sample(sorted(edges), 120)
    fill(event, chosen)
    fill(second, edges.difference(chosen))
    return sorted(chosen)


@pytest.mark.parametrize("size", [1, 7, 50])
def test_every_page_of_a_scattered_list(client, scattered, size):
    for query, ids in (("ordering=id", scattered), ("ordering=-id", scattered[::-1])):
        pages = [ids[start : start + size] for start in range(0, 120, size)]
        assert walk(client, query, size) == pages


@pytest.mark.parametrize("kept", [0, 3, 5])
def test_every_page_of_a_list_with_emptied_blocks(client, event, fill, kept):
    ids = [block * BLOCK_LENGTH + 7 for block in range(1, 13)]
    fill(event, ids)
    gone = [each for place, each in enumerate(ids) if not kept or place % kept]
    for each in gone:
        client.delete(f"{URL}{each}/")
    left = [each for each in ids if each not in gone]
    for query, expected in (("ordering=id", left), ("ordering=-id", left[::-1])):
        assert client.get(f"{URL}?{query}").json["count"] == len(left)
        assert walk(client, query, 1) == ([[each] for each in expected] or [[]])


def test_pages_deep_in_a_long_list_are_those_of_plain_sql(client, event, second, fill):
    numbers = range(BASE, BASE + 5 * BLOCK_LENGTH)
    fill(event, (each for each in numbers if each % 3))
    fill(second, (each for each in numbers if each % 3 == 0))
    rows = select(ImportedSecret.id).where(ImportedSecret.event_id == event.id).limit(50)
    total = db.session.scalar(select(func.count()).where(ImportedSecret.event_id == event.id))
    last = -(-total // 50)
    orders = {"id": ImportedSecret.id, "-id": ImportedSecret.id.desc()}
    for ordering, order in orders.items():
        for page in (1, 2, last // 2, *range(26, 32), last - 1, last):
            shown = client.get(f"{URL}?ordering={ordering}&page={page}").json
            expected = db.session.scalars(rows.order_by(order).offset((page - 1) * 50)).all()
            assert [each["id"] for each in shown["results"]] == expected
            assert shown["count"] == total
        assert client.get(f"{URL}?ordering={ordering}&page={last + 1}").status_code == 404


def test_counts_go_with_the_event(client, event, second, fill):
    fill(event, [BASE])
    fill(second, [BASE + 1])
    client.delete("events/sampleconf/")
    events = db.session.scalars(select(ImportedSecretBlock.event_id)).all()
    assert events == db.session.scalars(select(ImportedSecret.event_id)).all() == [second.id]
