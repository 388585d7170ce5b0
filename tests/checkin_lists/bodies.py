"""What check-in lists look like."""

URL = "events/sampleconf/checkinlists/"
NONE_SUCH = {"detail": "No CheckinList matches the given query."}


def shown(list_id, **values):
    """A check-in list as answers show it."""
    return {
        "id": list_id,
        "name": "Default",
        "all_products": True,
        "limit_products": [],
        "subevent": None,
        "checkin_count": 0,
        "position_count": 0,
        "include_pending": False,
        "allow_multiple_entries": False,
        "allow_entry_after_exit": True,
        "rules": {},
        "exit_all_at": None,
        "addon_match": False,
        "ignore_in_statistics": False,
        "consider_tickets_used": True,
        **values,
    }
