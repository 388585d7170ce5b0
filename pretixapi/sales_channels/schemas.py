"""Sales channels on the wire."""

import re

from pretixapi.http import fields
from pretixapi.http.schema import Schema

IDENTIFIER = re.compile(r"[a-zA-Z0-9._-]+")
NO_IDENTIFIER = "The identifier may only contain letters, numbers, dots, dashes, and underscores."


class SalesChannelSchema(Schema):
    """A way in which tickets are sold."""

    example = {
        "identifier": "api.partner",
        "type": "api",
        "label": {"en": "Ticket office of a partner"},
        "position": 1,
    }
    example_of_changes = {"label": {"en": "Ticket office", "de": "Vorverkaufsstelle"}}

    identifier = fields.String(
        required=True, max_length=200, pattern=IDENTIFIER, pattern_message=NO_IDENTIFIER
    )
    type = fields.String()
    label = fields.I18nString(required=True)
    position = fields.Integer(minimum=0)
