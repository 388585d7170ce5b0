"""Lists with counts per block of keys, here on imported secrets in blocks of ten."""

from random import Random

import pytest
from sqlalchemy import bindparam, insert, select, update

from pretixapi.http.counted_listing import CountedListing
from pretixapi.models import ImportedSecret, ImportedSecretBlock, db

LENGTH = 10
LISTING = CountedListing(
    select(ImportedSecret.id, ImportedSecret.secret).where(
        ImportedSecret.event_id == bindparam("event_id")
    ),
    key=ImportedSecret.id,
    orderings={"id": ImportedSecret.id, "secret": ImportedSecret.secret},
    default="-id",
    filters={"used": ImportedSecret.used == bindparam("used")},
    block=ImportedSecretBlock.block,
    size=ImportedSecretBlock.size,
    owner=ImportedSecretBlock.event_id == bindparam("event_id"),
    length=LENGTH,
)


@pytest.fixture
def ids(event):
    """The ids of 150 rows over 40 blocks, of which some are empty; every third is used."""
    draw = Random(5)  # noqa: S311 (no secret hangs on it)
    blocks = draw.sample(range(40), 30)
    chosen = sorted(draw.sample([10 * b + n for b in blocks for n in range(LENGTH)], 150))
    rows = [
        {
            "id": number,
            "event_id": event.id,
            "secret": f"{number % 7}-{number}",
            "used": place % 3 == 0,
        }
        for place, number in enumerate(chosen)
    ]
    db.session.execute(insert(ImportedSecret), rows)
    sizes = [sum(each // LENGTH == block for each in chosen) for block in range(40)]
    rows = [{"event_id": event.id, "block": n, "size": size} for n, size in enumerate(sizes)]
    db.session.execute(insert(ImportedSecretBlock), rows)
    db.session.commit()
    return chosen


@pytest.fixture
def choose(event):
    """A function that selects rows of the event."""
    event_id = event.id
    return lambda *args, **options: LISTING.selection(*args, **options, event_id=event_id)


@pytest.mark.parametrize("limit", [1, 7, 50, 200])
def test_rows_from_every_offset(choose, ids, limit):
    for ordering, expected in ((("id",), ids), (("-id",), ids[::-1])):
        for offset in range(len(ids) + 2):
            rows = choose().rows(ordering, limit, offset)
            assert [row.id for row in rows] == expected[offset : offset + limit]
            assert {row[-1] for row in rows} <= {len(ids)}


def test_whole_list_is_counted_by_its_blocks(choose, ids):
    db.session.execute(update(ImportedSecretBlock).values(size=2))
    db.session.commit()
    assert choose().count() == choose().rows(("id",), 1, 0)[0][-1] == 80
    assert choose({"used": True}).count() == 50
    assert choose(clauses=[ImportedSecret.id < ids[9]]).count() == 9


@pytest.mark.parametrize(
    ("ordering", "key"),
    [
        (("secret",), lambda number: f"{number % 7}-{number}"),
        (("secret", "-id"), lambda number: f"{number % 7}-{number}"),
        (("id", "-secret"), lambda number: number),
        (("-id", "secret"), lambda number: -number),
    ],
)
def test_rows_in_other_orders(choose, ids, ordering, key):
    expected = sorted(ids, key=key)
    for offset in (0, 60, 149):
        rows = choose().rows(ordering, 20, offset)
        assert [(row.id, row[-1]) for row in rows] == [
            (number, 150) for number in expected[offset : offset + 20]
        ]


@pytest.mark.parametrize("ordering", ["id", "-id"])
def test_rows_that_pass_filters_and_clauses(choose, ids, ordering):
    used = ids[::3] if ordering == "id" else ids[::3][::-1]
    rows = choose({"used": True}).rows((ordering,), 20, 25)
    assert [(row.id, row[-1]) for row in rows] == [(number, 50) for number in used[25:45]]
    clauses = [ImportedSecret.id > ids[74]]
    rows = choose(clauses=clauses).rows((ordering,), 50, 25)
    rest = ids[75:] if ordering == "id" else ids[:74:-1]
    assert [(row.id, row[-1]) for row in rows] == [(number, 75) for number in rest[25:]]
    rest = [number for number in used if number > ids[74]]
    rows = choose({"used": True}, clauses=clauses).rows((ordering,), 50, 2)
    assert [(row.id, row[-1]) for row in rows] == [(number, 25) for number in rest[2:]]


@pytest.mark.usefixtures("ids")
def test_list_of_nobody(choose, make, organizer):
    nobody = LISTING.selection(event_id=make.event(organizer, "second").id)
    assert (nobody.count(), nobody.rows(("id",), 50, 0), nobody.rows(("-id",), 50, 9)) == (
        0,
        [],
        [],
    )
