"""Imported secrets on the wire."""

from typing import Any

from pretixapi.http import fields
from pretixapi.http.schema import Schema

LONGEST_SECRET = 255


class ImportedSecretSchema(Schema):
    """A code that becomes the secret of a ticket."""

    example = {
        "id": 1,
        "secret": "foobar",
        "used": False,
        "item": None,
        "variation": None,
        "subevent": None,
    }
    example_of_changes = {"secret": "barfoo", "item": None}

    id = fields.Integer(dump_only=True)
    # The code is another system's: blanks at its ends are part of it.
    secret = fields.String(
        required=True,
        max_length=LONGEST_SECRET,
        trim=False,
        metadata={"description": "What the code on the ticket says, byte for byte."},
    )
    used = fields.Boolean(
        metadata={"description": "Whether a ticket got it; there is no way back from that."}
    )
    item = fields.PrimaryKey(
        attribute="item_id",
        allow_none=True,
        metadata={"description": "The item whose tickets may get it; null: any."},
    )
    variation = fields.PrimaryKey(
        attribute="variation_id",
        allow_none=True,
        metadata={"description": "The variation whose tickets may get it; null: any."},
    )
    subevent = fields.PrimaryKey(
        attribute="subevent_id",
        allow_none=True,
        metadata={"description": "The date of the series whose tickets may get it; null: any."},
    )


class ImportedSecretReplacement(ImportedSecretSchema):
    """A code that becomes the secret of a ticket; what is left out is null again."""

    item = fields.PrimaryKey(attribute="item_id", allow_none=True, load_default=None)
    variation = fields.PrimaryKey(attribute="variation_id", allow_none=True, load_default=None)
    subevent = fields.PrimaryKey(attribute="subevent_id", allow_none=True, load_default=None)


class ImportedSecretFilters(Schema):
    """What a list of imported secrets may be narrowed by."""

    secret = fields.QueryString(metadata={"description": "Exactly this secret."})
    secret_prefix = fields.QueryString(metadata={"description": "Secrets that begin so."})
    used = fields.QueryBoolean(metadata={"description": "Only those that are used, or not."})
    item = fields.QueryPrimaryKey(
        attribute="item_id", metadata={"description": "Only those for this item."}
    )
    variation = fields.QueryPrimaryKey(
        attribute="variation_id", metadata={"description": "Only those for this variation."}
    )
    subevent = fields.QueryPrimaryKey(
        attribute="subevent_id", metadata={"description": "Only those for this date."}
    )


class ImportSchema(Schema):
    """What became of a file."""

    example = {"imported": 1000000}

    imported = fields.Integer(metadata={"description": "How many secrets were stored."})


class LineFaults(fields.Field):
    """What is wrong with one line: its number, and messages by field."""

    def json_schema(self) -> dict[str, Any]:
        """Describe the object."""
        return {
            "type": "object",
            "properties": {"line": {"type": "integer", "minimum": 1}},
            "required": ["line"],
            "additionalProperties": {"type": "array", "items": {"type": "string"}},
        }


class ImportFaultsSchema(Schema):
    """What is wrong with the first lines of a file that are not good."""

    example = {
        "errors": [{"line": 3, "secret": ["This secret already exists."]}],
        "total": 1,
    }

    errors = fields.List(LineFaults())
    total = fields.Integer(metadata={"description": "How many lines are not good."})
