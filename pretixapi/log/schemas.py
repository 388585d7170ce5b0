"""The log of changes on the wire."""

from pretixapi.http import fields
from pretixapi.http.schema import Schema

INTEGER_OR_NULL = {"type": ["integer", "null"]}
TEXT = {"type": "string"}


class LogEntrySchema(Schema):
    """A change: who did what to which object, when."""

    example = {
        "id": 2,
        "datetime": "2017-11-20T09:30:00.125000Z",
        "action": "pretix.event.changed",
        "actor": {"type": "token", "id": 1, "name": "Demo"},
        "event": "sampleconf",
        "object": {"type": "event", "id": 1},
        "changes": {"is_public": [True, False]},
    }

    id = fields.Integer(dump_only=True)
    datetime = fields.DateTime(dump_only=True)
    action = fields.String(dump_only=True)
    actor = fields.Written(
        {"type": "object", "properties": {"type": TEXT, "id": INTEGER_OR_NULL, "name": TEXT}}
    )
    event = fields.String(dump_only=True, allow_none=True)
    object = fields.Written({"type": "object", "properties": {"type": TEXT, "id": INTEGER_OR_NULL}})
    changes = fields.Written(
        {
            "type": "object",
            "additionalProperties": {"type": "array", "minItems": 2, "maxItems": 2},
        },
        metadata={"description": "The old and the new value of each field that was changed."},
    )


class LogFilters(Schema):
    """What the log can be narrowed by."""

    action = fields.QueryString(metadata={"description": "Only entries of exactly this action."})
    after = fields.QueryDateTime(
        metadata={"description": "Only entries of this moment and later ones."}
    )
    before = fields.QueryDateTime(
        metadata={"description": "Only entries of this moment and earlier ones."}
    )
