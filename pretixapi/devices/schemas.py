"""Devices on the wire, as organizers see them."""

from pretixapi.auth.security_profiles import PROFILES
from pretixapi.http import fields
from pretixapi.http.schema import Schema

OPTIONAL = {"dump_only": True, "allow_none": True}


class DeviceSchema(Schema):
    """A device, and what it said of itself when it was initialized."""

    example = {
        "device_id": 1,
        "unique_serial": "UOS3GNZ27O39V3QS",
        "initialization_token": "frkso3m2w58zuw70",
        "all_events": False,
        "limit_events": ["sampleconf"],
        "revoked": False,
        "name": "Scanner",
        "created": "2020-09-18T14:17:40.971519Z",
        "initialized": "2020-09-18T14:17:44.190021Z",
        "hardware_brand": "Zebra",
        "hardware_model": "TC25",
        "os_name": "Android",
        "os_version": "8.1.0",
        "software_brand": "pretixSCAN",
        "software_version": "1.5.1",
        "security_profile": "full",
    }
    example_of_changes = {"name": "Scanner at the south entrance"}

    device_id = fields.Integer(dump_only=True)
    unique_serial = fields.String(dump_only=True)
    initialization_token = fields.String(
        **OPTIONAL,
        metadata={"description": "Only where the caller could create a device for these events."},
    )
    all_events = fields.Boolean()
    limit_events = fields.FlatList(fields.String(trim=False, allow_blank=True), required=True)
    revoked = fields.Boolean(dump_only=True)
    name = fields.String(required=True, max_length=190)
    created = fields.DateTime(dump_only=True)
    initialized = fields.DateTime(**OPTIONAL)
    hardware_brand = fields.String(**OPTIONAL)
    hardware_model = fields.String(**OPTIONAL)
    os_name = fields.String(**OPTIONAL)
    os_version = fields.String(**OPTIONAL)
    software_brand = fields.String(**OPTIONAL)
    software_version = fields.String(**OPTIONAL)
    security_profile = fields.Choice(PROFILES)


class DeviceFilters(Schema):
    """What the list of devices can be narrowed by."""

    revoked = fields.QueryBoolean(
        metadata={"description": "Only devices that may do nothing any more, or only others."}
    )
    security_profile = fields.QueryString(
        metadata={"description": "Only devices that are kept to this security profile."}
    )
