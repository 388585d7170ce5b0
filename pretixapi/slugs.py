"""Slugs that would hide a page of this server."""

from collections.abc import Callable, Container

from marshmallow import ValidationError

# The first path segments below the site that the server itself uses or keeps for later; no
# organizer may be called so. A test holds them against the URL map.
RESERVED_ORGANIZER_SLUGS = frozenset(
    (
        "about",
        "api",
        "control",
        "csp_report",
        "docs",
        "download",
        "events",
        "healthcheck",
        "healthz",
        "js_catalog",
        "jsi18n",
        "locale",
        "media",
        "metrics",
        "orga",
        "redirect",
        "robots.txt",
        "static",
        "widget",
    )
)

# What follows an organizer's slug in a public URL.
RESERVED_EVENT_SLUGS = frozenset(
    (
        "api",
        "download",
        "events",
        "healthcheck",
        "healthz",
        "media",
        "static",
        "widget",
    )
)


def refuse_reserved(reserved: Container[str]) -> Callable[[str], None]:
    """Return a validator that refuses the words in `reserved`."""

    def validate(slug: str) -> None:
        if slug in reserved:
            raise ValidationError(f"This field has an invalid value: {slug}.")

    return validate
