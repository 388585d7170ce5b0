"""Program times on the wire."""

from pretixapi.http import fields
from pretixapi.http.schema import Schema


class ProgramTimeSchema(Schema):
    """A time at which something takes place that an item admits to."""

    example = {
        "id": 1,
        "start": "2017-12-27T10:00:00Z",
        "end": "2017-12-27T11:30:00Z",
        "location": {"en": "Hall 1"},
    }
    example_of_changes = {"location": {"en": "Hall 2"}}

    id = fields.Integer(dump_only=True)
    start = fields.DateTime(required=True)
    end = fields.DateTime(required=True)
    location = fields.I18nString(allow_none=True)
