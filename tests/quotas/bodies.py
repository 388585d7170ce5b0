"""What quotas look like."""

URL = "events/sampleconf/quotas/"
NONE_SUCH = {"detail": "No Quota matches the given query."}
NAME_REQUIRED = {"name": ["This field is required."]}


def shown(quota_id, **values):
    """A quota as answers show it."""
    return {
        "id": quota_id,
        "name": "All",
        "size": None,
        "items": [],
        "variations": [],
        "subevent": None,
        "closed": False,
        "close_when_sold_out": False,
        "release_after_exit": False,
        "ignore_for_event_availability": False,
        **values,
    }
