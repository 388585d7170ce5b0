"""Options on the wire."""

from pretixapi.http import fields
from pretixapi.http.schema import Schema


class OptionSchema(Schema):
    """One of the answers that a question lets choose from."""

    example = {"id": 1, "identifier": "LVETRWVU", "answer": {"en": "S"}, "position": 1}
    example_of_changes = {"answer": {"en": "Small"}}

    id = fields.Integer(dump_only=True)
    identifier = fields.String(
        required=True,
        allow_none=True,
        max_length=190,
        metadata={"description": "Of no other option of the event; null makes one up."},
    )
    answer = fields.I18nString(required=True)
    position = fields.Integer()
