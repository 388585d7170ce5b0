import hashlib
from zoneinfo import ZoneInfo

import pytest

from pretixapi import world


def digest(codes):
    return hashlib.sha256(",".join(sorted(codes)).encode()).hexdigest()


@pytest.mark.parametrize(
    ("codes", "count", "expected"),
    [
        (
            world.CURRENCIES,
            165,
            "6c131020e6803c3eb0652a152ac0ee9837031321efc19551e5f4280bba27f3b9",
        ),
        (
            world.TIME_ZONES,
            433,
            "a393fbe603cda623a9f310d7cc0d94c2e2e286a4a221351224f37d0e6bb191a4",
        ),
        (
            world.COUNTRIES,
            250,
            "f414083c9f5eec3b4ab92d710e4ae7a2683d33e3dadad5cae7e5626920cee320",
        ),
        (
            world.LANGUAGES,
            34,
            "e5c224d3e003377c9787e62c10d117b3166e5a40ffd5b87840c4b0ec85666235",
        ),
        (
            world.VAT_COUNTRIES,
            29,
            "5367b5a47e79ef9c0a1ca1676a53173013bec52ac76f4c9429eeb74f5de63234",
        ),
    ],
    ids=["currencies", "time zones", "countries", "languages", "VAT countries"],
)
def test_closed_list_is_complete(codes, count, expected):
    assert (len(codes), len(set(codes)), digest(codes)) == (count, count, expected)


@pytest.mark.parametrize("codes", [world.CURRENCIES, world.TIME_ZONES, world.COUNTRIES])
def test_closed_list_is_sorted(codes):
    assert list(codes) == sorted(codes)


@pytest.mark.parametrize(
    ("codes", "inside", "outside"),
    [
        (world.CURRENCIES, {"EUR", "USD", "XXX", "XCG", "XAD"}, {"eur", "ABC", "XAU", "DEM", ""}),
        (
            world.TIME_ZONES,
            {"Europe/Berlin", "UTC", "GMT", "US/Pacific", "Canada/Atlantic"},
            {"utc", "EST", "US/Samoa", "Canada/Yukon", "Etc/UTC", "", "CET"},
        ),
        (world.COUNTRIES, {"DE", "XK", "AX"}, {"de", "XX", "EU", "UK", ""}),
        (
            world.LANGUAGES,
            {"en", "de-informal", "zh-hans", "es-419"},
            {"xx", "pt-br", "de_Informal"},
        ),
        (world.VAT_COUNTRIES, {"DE", "GR", "NO", "CH"}, {"GB", "EL", "US"}),
    ],
)
def test_closed_list_knows_members(codes, inside, outside):
    assert (inside <= set(codes), outside & set(codes)) == (True, set())


def test_language_alias_stands_apart():
    assert world.LANGUAGE_ALIASES == ("de_Informal",)


def test_every_time_zone_can_be_loaded():
    assert [ZoneInfo(name).key for name in world.TIME_ZONES] == list(world.TIME_ZONES)


@pytest.mark.parametrize(
    ("country", "count", "some"),
    [
        ("US", 57, {"CA", "NY", "DC", "PR"}),
        ("CA", 13, {"ON", "QC"}),
        ("JP", 47, {"13"}),
        ("DE", 0, set()),
        ("us", 0, set()),
        ("", 0, set()),
    ],
)
def test_subdivisions_of_country(country, count, some):
    found = world.subdivisions(country)
    assert (len(found), some <= found) == (count, True)
