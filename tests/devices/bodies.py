"""What devices look like."""

URL = "devices/"
NONE_SUCH = {"detail": "No Device matches the given query."}
ESCALATION = {"detail": "You cannot grant a permission that you do not have."}
REQUIRED = ["This field is required."]
NEW = {"name": "Scan", "limit_events": []}


def shown(device, **values):
    """A device as answers show it to who may change it."""
    return {
        "device_id": device.device_id,
        "unique_serial": device.unique_serial,
        "initialization_token": device.initialization_token,
        "all_events": True,
        "limit_events": [],
        "revoked": False,
        "name": "Scanner",
        "created": "2017-12-01T10:00:00Z",
        "initialized": None,
        "hardware_brand": None,
        "hardware_model": None,
        "os_name": None,
        "os_version": None,
        "software_brand": None,
        "software_version": None,
        "security_profile": "full",
        **values,
    }
