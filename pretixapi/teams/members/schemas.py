"""Members on the wire."""

from pretixapi.http import fields
from pretixapi.http.schema import Schema


class MemberSchema(Schema):
    """A user who is a member of the team."""

    example = {
        "id": 1,
        "email": "alice@example.org",
        "fullname": "Alice",
        "require_2fa": False,
    }

    id = fields.Integer(dump_only=True)
    email = fields.Email(dump_only=True)
    fullname = fields.String(dump_only=True)
    require_2fa = fields.Constant(False, {"type": "boolean", "const": False})
