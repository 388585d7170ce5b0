"""The closed lists of the world, taken from libraries; only what differs from them is kept here."""

from functools import cache
from importlib.resources import files

import pycountry

# All of ISO 4217 but metals, bond and test units, and units of account that nobody is paid in.
NOT_FOR_SALES = {"USN", "XDR", "XSU", "XTS", "XUA"} | {"XAG", "XAU", "XPD", "XPT"}
NOT_FOR_SALES |= {"XBA", "XBB", "XBC", "XBD"}

# All of tzdata's zone.tab (a zone per place), and the older names that are still in common use.
COMMON_ZONES = {"GMT", "UTC"}
COMMON_ZONES |= {
    f"Canada/{name}"
    for name in ("Atlantic", "Central", "Eastern", "Mountain", "Newfoundland", "Pacific")
}
COMMON_ZONES |= {
    f"US/{name}"
    for name in ("Alaska", "Arizona", "Central", "Eastern", "Hawaii", "Mountain", "Pacific")
}

# All of ISO 3166-1, and Kosovo, which has no official code yet.
KOSOVO = "XK"

# The European Union, Norway and Switzerland.
VAT_COUNTRIES = (
    *("AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU"),
    *("IE", "IT", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK"),
)

# The product's own translations. The alias is a spelling that only multi-lingual texts may use.
LANGUAGES = (
    *("en", "de", "de-informal", "ar", "eu", "ca", "zh-hans", "zh-hant", "cs", "hr", "da"),
    *("nl", "nl-informal", "fr", "fi", "el", "he", "hu", "id", "it", "ja", "lv", "nb-no"),
    *("pl", "pt-pt", "ro", "ru", "sk", "sv", "es", "es-419", "th", "tr", "uk"),
)
LANGUAGE_ALIASES = ("de_Informal",)

# Only here do addresses have a state.
COUNTRIES_WITH_STATES = frozenset({"AU", "BR", "CA", "CN", "IT", "JP", "MX", "MY", "US"})


def currencies() -> tuple[str, ...]:
    """Return the currencies that things may be sold in."""
    return tuple(sorted({currency.alpha_3 for currency in pycountry.currencies} - NOT_FOR_SALES))


def countries() -> tuple[str, ...]:
    """Return the two-letter codes of the countries."""
    return tuple(sorted({country.alpha_2 for country in pycountry.countries} | {KOSOVO}))


def time_zones() -> tuple[str, ...]:
    """Return the names of the time zones that an event may be in."""
    table = files("tzdata").joinpath("zoneinfo", "zone.tab").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in table.splitlines() if not line.startswith("#")]
    return tuple(sorted({row[2] for row in rows} | COMMON_ZONES))


CURRENCIES = currencies()
COUNTRIES = countries()
TIME_ZONES = time_zones()


def subdivisions(country: str) -> frozenset[str]:
    """Return the codes of the states of a country, none where addresses have no state."""
    return states(country) if country in COUNTRIES_WITH_STATES else frozenset()


@cache
def states(country: str) -> frozenset[str]:
    """Return what follows the dash in the codes of ISO 3166-2, read when first asked for."""
    found = pycountry.subdivisions.get(country_code=country)
    return frozenset(subdivision.code.partition("-")[2] for subdivision in found)
