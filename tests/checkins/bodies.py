"""What check-ins look like."""

URL = "events/sampleconf/checkins/"


def shown(checkin_id, place, **values):
    """A check-in as answers show it."""
    return {
        "id": checkin_id,
        "successful": True,
        "error_reason": None,
        "error_explanation": None,
        "position": None,
        "datetime": "2017-12-27T09:00:00Z",
        "list": place.id,
        "created": "2017-12-27T09:00:00Z",
        "auto_checked_in": False,
        "gate": None,
        "device": None,
        "device_id": None,
        "type": "entry",
        **values,
    }
