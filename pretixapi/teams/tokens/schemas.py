"""Tokens on the wire."""

from pretixapi.auth.tokens import LENGTH
from pretixapi.http import fields
from pretixapi.http.schema import Schema


class TokenSchema(Schema):
    """A token that speaks for the team, but not what it is."""

    example = {"id": 1, "name": "Till", "active": True}

    id = fields.Integer(dump_only=True)
    name = fields.String(required=True, max_length=190)
    active = fields.Boolean(dump_only=True)


class NewTokenSchema(TokenSchema):
    """A new token; what it is is told only this once."""

    example = {**TokenSchema.example, "token": "k24l7hy2" * 8}

    token = fields.String(dump_only=True, min_length=LENGTH, max_length=LENGTH)
