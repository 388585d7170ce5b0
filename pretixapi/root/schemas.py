"""What the API says of itself, on the wire."""

from pretixapi.http import fields
from pretixapi.http.links import SiteURL
from pretixapi.http.schema import Schema


class RootSchema(Schema):
    """Where to start."""

    example = {"organizers": "https://pretix.eu/api/v1/organizers/"}

    organizers = SiteURL(dump_only=True)


class VersionSchema(Schema):
    """The release of pretix whose API this server speaks, and the server's own."""

    example = {"pretix": "2026.8.0", "pretix_numeric": 20260080005000, "pretixapi": "0.1.0"}

    pretix = fields.String(dump_only=True)
    pretix_numeric = fields.Integer(dump_only=True)
    pretixapi = fields.String(dump_only=True)


class KeySchema(Schema):
    """Which request to tell about."""

    key = fields.QueryString(
        metadata={"description": "The idempotency key that the request was sent with."}
    )
