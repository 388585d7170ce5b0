"""What variations look like."""

NONE_SUCH = {"detail": "No ItemVariation matches the given query."}


def url(item_id, variation_id=None):
    variations = f"events/sampleconf/items/{item_id}/variations/"
    return variations if variation_id is None else f"{variations}{variation_id}/"


def shown(variation_id, **values):
    """A variation as answers show it."""
    return {
        "id": variation_id,
        "value": {"en": "Regular"},
        "active": True,
        "description": None,
        "position": 0,
        "default_price": None,
        "price": "23.00",
        "original_price": None,
        "free_price_suggestion": None,
        "require_approval": False,
        "require_membership": False,
        "require_membership_types": [],
        "require_membership_hidden": False,
        "checkin_attention": False,
        "checkin_text": None,
        "available_from": None,
        "available_from_mode": "hide",
        "available_until": None,
        "available_until_mode": "hide",
        "all_sales_channels": True,
        "limit_sales_channels": [],
        "hide_without_voucher": False,
        "meta_data": {},
        "sales_channels": ["web"],
        **values,
    }
