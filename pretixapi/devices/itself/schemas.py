"""Devices on the wire, as they see themselves."""

from typing import Any

from pretixapi.auth.security_profiles import PROFILES
from pretixapi.auth.tokens import LENGTH
from pretixapi.devices.itself.public_keys import PublicKey
from pretixapi.http import fields
from pretixapi.http.schema import Schema
from pretixapi.root.versions import VERSIONS

NULL = {"type": "null"}
OBJECT = {"type": "object"}
SOFTWARE = {
    "hardware_brand": "Zebra",
    "hardware_model": "TC25",
    "os_name": "Android",
    "os_version": "8.1.0",
    "software_brand": "pretixSCAN",
    "software_version": "1.5.1",
}


class SoftwareSchema(Schema):
    """What a device says of itself."""

    example = SOFTWARE

    hardware_brand = fields.String(required=True, max_length=190)
    hardware_model = fields.String(required=True, max_length=190)
    os_name = fields.String(max_length=190, allow_none=True)
    os_version = fields.String(max_length=190, allow_none=True)
    software_brand = fields.String(required=True, max_length=190)
    software_version = fields.String(required=True, max_length=190)
    info = fields.Document(allow_none=True)
    rsa_pubkey = PublicKey(allow_none=True)


class InitializationSchema(SoftwareSchema):
    """What a new device says of itself, and the token that it was given."""

    example = {"token": "frkso3m2w58zuw70", **SOFTWARE}

    token = fields.String(required=True, max_length=190)

    class Meta(Schema.Meta):
        fields = ("token", *SOFTWARE, "info", "rsa_pubkey")


class OwnDeviceSchema(Schema):
    """What a device has to know: who it is, and by which token it calls."""

    example = {
        "organizer": "bigevents",
        "device_id": 5,
        "unique_serial": "HHZ9LW9JWP390VFZ",
        "api_token": "1kcsh572" * 8,
        "name": "Scanner",
        "security_profile": "full",
        "gate": None,
    }

    organizer = fields.String(dump_only=True)
    device_id = fields.Integer(dump_only=True)
    unique_serial = fields.String(dump_only=True)
    api_token = fields.String(dump_only=True, min_length=LENGTH, max_length=LENGTH)
    name = fields.String(dump_only=True)
    security_profile = fields.Choice(PROFILES, dump_only=True)
    gate = fields.Constant(None, NULL)


class Nested(fields.Field):
    """An object within an answer, which a schema of its own writes."""

    plain = False

    def __init__(self, schema: Schema) -> None:
        super().__init__(dump_only=True)
        self.writer = lambda: schema.dump

    def json_schema(self) -> dict[str, Any]:
        """Describe an object; what it is like is described by its schema."""
        return OBJECT


class InfoSchema(Schema):
    """What a device has to know of itself, and what it may know of the server."""

    example = {
        "device": OwnDeviceSchema.example,
        "server": {"version": VERSIONS},
        "medium_key_sets": [],
    }

    device = Nested(OwnDeviceSchema())
    server = fields.Constant({"version": VERSIONS}, OBJECT)
    medium_key_sets = fields.Constant([], {"type": "array", "items": OBJECT})


class CurrentSelection(Schema):
    """What a device works for at the moment."""

    current_event = fields.QueryString(metadata={"description": "The slug of its event."})
    current_subevent = fields.QueryPrimaryKey(metadata={"description": "The id of its date."})
    current_checkinlist = fields.QueryPrimaryKey(
        metadata={"description": "The id of its check-in list."}
    )


class SuggestionSchema(Schema):
    """What a device is to work for."""

    example = {
        "event": {"slug": "sampleconf", "name": "Sample Conference"},
        "subevent": None,
        "checkinlist": 5,
    }

    event = fields.Written({"type": "object", "additionalProperties": {"type": "string"}})
    subevent = fields.Integer(dump_only=True, allow_none=True)
    checkinlist = fields.Integer(dump_only=True, allow_none=True)
