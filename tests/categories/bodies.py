"""What categories look like."""

URL = "events/sampleconf/categories/"
NONE_SUCH = {"detail": "No ItemCategory matches the given query."}


def shown(category_id, **values):
    """A category as answers show it."""
    return {
        "id": category_id,
        "name": {"en": "Tickets"},
        "internal_name": None,
        "description": {"en": ""},
        "position": 0,
        "is_addon": False,
        "cross_selling_mode": None,
        "cross_selling_condition": None,
        "cross_selling_match_products": [],
        **values,
    }
