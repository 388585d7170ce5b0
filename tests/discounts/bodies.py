"""What discounts look like."""

URL = "events/sampleconf/discounts/"
NONE_SUCH = {"detail": "No Discount matches the given query."}
MANY = {"internal_name": "Many", "condition_min_count": 2}


def shown(discount_id, **values):
    """A discount as answers show it."""
    return {
        "id": discount_id,
        "active": True,
        "internal_name": "Many",
        "position": 0,
        "all_sales_channels": True,
        "limit_sales_channels": [],
        "available_from": None,
        "available_until": None,
        "subevent_mode": "mixed",
        "subevent_date_from": None,
        "subevent_date_until": None,
        "condition_all_products": True,
        "condition_limit_products": [],
        "condition_apply_to_addons": True,
        "condition_min_count": 2,
        "condition_min_value": "0.00",
        "benefit_discount_matching_percent": "0.00",
        "benefit_only_apply_to_cheapest_n_matches": None,
        "benefit_same_products": True,
        "benefit_limit_products": [],
        "benefit_apply_to_addons": True,
        "benefit_ignore_voucher_discounted": False,
        "condition_ignore_voucher_discounted": False,
        "sales_channels": ["web"],
        **values,
    }
