"""What add-ons look like."""


def url(item, addon_id=None):
    addons = f"events/sampleconf/items/{item.id}/addons/"
    return addons if addon_id is None else f"{addons}{addon_id}/"


def shown(addon_id, category, **values):
    """An add-on as answers show it."""
    return {
        "id": addon_id,
        "addon_category": category.id,
        "min_count": 0,
        "max_count": 1,
        "position": 0,
        "price_included": False,
        "multi_allowed": False,
        **values,
    }
