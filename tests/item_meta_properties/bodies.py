"""What item meta properties look like."""

URL = "events/sampleconf/item_meta_properties/"
NONE_SUCH = {"detail": "No ItemMetaProperty matches the given query."}
NAME_TAKEN = {"name": ["This name has already been used for a different property."]}
DAY = {"name": "day", "allowed_values": None}


def shown(property_id, **values):
    """An item meta property as answers show it."""
    return {
        "id": property_id,
        "name": "day",
        "default": "",
        "required": False,
        "allowed_values": None,
        **values,
    }
