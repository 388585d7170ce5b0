"""What bundles look like."""


def url(item, bundle_id=None):
    bundles = f"events/sampleconf/items/{item.id}/bundles/"
    return bundles if bundle_id is None else f"{bundles}{bundle_id}/"


def shown(bundle_id, bundled, **values):
    """A bundle as answers show it."""
    return {
        "id": bundle_id,
        "bundled_item": bundled.id,
        "bundled_variation": None,
        "count": 1,
        "designated_price": None,
        **values,
    }
