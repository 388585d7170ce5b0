from datetime import UTC, datetime

import pytest

# Slugs by the order in which the events are made, and the years in which they begin.
YEARS = {"b": 2031, "A": 2030, "c": 2030, "a": 2032, "d": 2030}
BY_SLUG = ["A", "a", "b", "c", "d"]
BY_DATE = ["A", "c", "d", "b", "a"]


@pytest.mark.parametrize(
    ("ordering", "expected"),
    [
        ("slug", BY_SLUG),
        ("-slug", BY_SLUG[::-1]),
        ("date_from", BY_DATE),
        ("-date_from", ["a", "b", "A", "c", "d"]),
        ("date_from,slug", BY_DATE),
        ("date_from,-slug", ["d", "c", "A", "b", "a"]),
        ("-date_from,slug", ["a", "b", "A", "c", "d"]),
        ("-date_from,-slug", ["a", "b", "d", "c", "A"]),
        ("slug,date_from", BY_SLUG),
        ("slug,-slug", BY_SLUG),
        ("", BY_SLUG),
        ("%20slug", BY_SLUG),
        ("date_from%20,%20-slug", ["d", "c", "A", "b", "a"]),
        ("name", BY_SLUG),
        ("foo", BY_SLUG),
        ("foo,date_from", BY_DATE),
        ("--slug", BY_SLUG),
        ("-", BY_SLUG),
        (",,,", BY_SLUG),
        ("id", BY_SLUG),
        ("slug;DROP", BY_SLUG),
        ("date_from&ordering=-slug", BY_SLUG[::-1]),
    ],
)
def test_list_ordered(client, make, organizer, ordering, expected):
    for slug, year in YEARS.items():
        make.event(organizer, slug, date_from=datetime(year, 1, 1, tzinfo=UTC))
    response = client.get(f"events/?ordering={ordering}")
    assert [each["slug"] for each in response.json["results"]] == expected
