"""Blocked secrets on the wire."""

from pretixapi.http import fields
from pretixapi.http.schema import Schema


class BlockedSecretSchema(Schema):
    """A secret whose ticket is blocked, or was so and is no longer."""

    example = {
        "id": 1234,
        "secret": "k24fiuwvu8kxz3y1",
        "updated": "2017-12-01T10:00:00Z",
        "blocked": True,
    }

    id = fields.Integer(dump_only=True)
    secret = fields.String(dump_only=True)
    updated = fields.DateTime(dump_only=True)
    blocked = fields.Boolean(dump_only=True)


class BlockedSecretFilters(Schema):
    """What the list of blocked secrets can be narrowed by."""

    updated_since = fields.QueryDateTime(
        metadata={"description": "Secrets that were blocked or unblocked then or later."}
    )
    blocked = fields.QueryBoolean(metadata={"description": "Whether they are blocked now."})
