"""Event meta properties on the wire."""

from pretixapi.http import fields
from pretixapi.http.schema import Schema
from pretixapi.meta_properties.choices import Choices


class MetaPropertySchema(Schema):
    """A property for which each event of the organizer may have a value."""

    example = {
        "id": 1,
        "name": "type",
        "default": "conference",
        "required": False,
        "protected": False,
        "filter_public": False,
        "public_label": {"en": "Type of event"},
        "filter_allowed": True,
        "choices": [
            {"key": "conference", "label": {"en": "Conference"}},
            {"key": "festival", "label": {"en": "Festival"}},
        ],
    }
    example_of_changes = {"default": "festival"}

    id = fields.Integer(dump_only=True)
    name = fields.String(required=True, max_length=50)
    default = fields.String(allow_blank=True)
    required = fields.Boolean()
    protected = fields.Boolean()
    filter_public = fields.Boolean()
    public_label = fields.I18nString(allow_none=True)
    filter_allowed = fields.Boolean()
    choices = Choices(required=True, allow_none=True)
