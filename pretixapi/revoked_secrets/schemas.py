"""Revoked secrets on the wire."""

from pretixapi.http import fields
from pretixapi.http.schema import Schema


class RevokedSecretSchema(Schema):
    """A secret that was that of a ticket and is so no longer."""

    example = {"id": 1234, "secret": "k24fiuwvu8kxz3y1", "created": "2017-12-01T10:00:00Z"}

    id = fields.Integer(dump_only=True)
    secret = fields.String(dump_only=True)
    created = fields.DateTime(dump_only=True)


class RevokedSecretFilters(Schema):
    """What the list of revoked secrets can be narrowed by."""

    created_since = fields.QueryDateTime(
        metadata={"description": "Secrets that were revoked then or later."}
    )
