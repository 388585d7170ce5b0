"""Absolute URLs of this site."""

from collections.abc import Callable
from typing import Any

from flask import current_app, request

from pretixapi.http.errors import Detailed
from pretixapi.http.fields import Field


def site_url() -> str:
    """Return the public base URL, without a slash at its end."""
    return current_app.config["SITE_URL"] or _requested_url()


def is_secure() -> bool:
    """Tell whether browsers come to this site through TLS."""
    site = current_app.config["SITE_URL"]
    return site.startswith("https:") if site else request.is_secure


def _requested_url() -> str:
    if not request.host:
        raise Detailed("The Host header is not valid.")
    # request.host_url would do, but takes ten times as long.
    return f"{request.scheme}://{request.host}{request.root_path}"


class SiteURL(Field):
    """Write a path of this site, such as "/bigevents/", as an absolute URL."""

    plain = False

    def writer(self) -> Callable[[str], str]:
        """Return the function that writes the values of one answer."""
        site = site_url()
        return lambda path: site + path

    def json_schema(self) -> dict[str, Any]:
        """Describe the value."""
        return {"type": "string", "format": "uri"}
