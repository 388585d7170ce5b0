"""The names of people, whole and in parts."""

from collections.abc import Mapping
from typing import Any

from pretixapi.http.errors import Invalid

SCHEME = "_scheme"
# What a name is that nobody took apart.
WHOLE = "_legacy"
BOTH = "Give either the whole name or its parts, not both."

GIVEN_FAMILY = ("given_name", "family_name")
# The parts of each scheme in the order in which they are written, and what stands between them.
SCHEMES: dict[str, tuple[str, tuple[str, ...]]] = {
    "given_family": (" ", GIVEN_FAMILY),
    "title_given_family": (" ", ("title", *GIVEN_FAMILY)),
    "given_middle_family": (" ", ("given_name", "middle_name", "family_name")),
    "title_given_middle_family": (" ", ("title", "given_name", "middle_name", "family_name")),
    "family_given": (" ", ("family_name", "given_name")),
    "family_nospace_given": ("", ("family_name", "given_name")),
    "family_comma_given": (", ", ("family_name", "given_name")),
    "full": (" ", ("full_name",)),
    "calling_full": (" ", ("full_name",)),
    "full_transcription": (" ", ("full_name",)),
    "salutation_given_family": (" ", GIVEN_FAMILY),
    "salutation_title_given_family": (" ", ("title", *GIVEN_FAMILY)),
    "salutation_title_given_family_degree": (" ", ("title", *GIVEN_FAMILY)),
}
DEGREE = "degree"


def whole_name(parts: Mapping[str, str]) -> str:
    """Return the parts of a name as one text."""
    if WHOLE in parts:
        return parts[WHOLE]
    unknown = (" ", tuple(name for name in parts if not name.startswith("_")))
    between, names = SCHEMES.get(parts.get(SCHEME, ""), unknown)
    name = between.join(filter(None, (parts.get(each, "").strip() for each in names)))
    has_degree = parts.get(SCHEME, "").endswith(DEGREE) and parts.get(DEGREE)
    return f"{name}, {parts[DEGREE]}" if has_degree else name


def take_name(values: dict[str, Any], prefix: str, scheme: str) -> None:
    """Put both forms of a name, of which clients give one, where the values have that one.

    `prefix` is what the names of the two fields begin with; `scheme` that of the event. Nothing is
    done where neither is given.
    """
    whole, parts = f"{prefix}name", f"{prefix}name_parts"
    if values.get(whole) and values.get(parts):
        raise Invalid({whole: [BOTH]})
    if values.get(parts):
        values[parts] = _with_scheme(values[parts], scheme)
        values[whole] = whole_name(values[parts])
    elif whole in values:
        values[whole] = values[whole] or None
        values[parts] = {WHOLE: values[whole]} if values[whole] else {}
    elif parts in values:
        values[parts], values[whole] = {}, None


def _with_scheme(parts: Mapping[str, str], scheme: str) -> dict[str, str]:
    return dict(parts) if {SCHEME, WHOLE} & set(parts) else {**parts, SCHEME: scheme}
