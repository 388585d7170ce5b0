"""Invites on the wire."""

from pretixapi.http import fields
from pretixapi.http.schema import Schema


class InviteSchema(Schema):
    """Somebody who is to become a member of the team.

    There is no id where the address was that of a user, who is a member already.
    """

    example = {"id": 1, "email": "bob@example.org"}

    id = fields.Integer(dump_only=True, allow_none=True)
    email = fields.Login(allow_none=True, allow_blank=True)
