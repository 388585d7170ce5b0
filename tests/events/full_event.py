"""An event that uses everything that an event can have, made and read over the wire."""

from tests.client import ApiClient
from tests.events.full_bodies import (
    ADDON,
    CATEGORIES,
    DISCOUNT,
    EVENT,
    META_PROPERTIES,
    QUESTION,
    SETTINGS,
    TAX_RULES,
    TICKET,
)
from tests.uploads.files import upload

LISTS = (
    "taxrules",
    "categories",
    "item_meta_properties",
    "items",
    "quotas",
    "discounts",
    "questions",
    "imported_secrets",
    "subevents",
)
# What a field refers to; `id` is that of the list itself.
REFERENCES = {
    "category": "categories",
    "addon_category": "categories",
    "tax_rule": "taxrules",
    "hidden_if_available": "quotas",
    "hidden_if_item_available": "items",
    "bundled_item": "items",
    "bundled_variation": "variations",
    "items": "items",
    "cross_selling_match_products": "items",
    "condition_limit_products": "items",
    "benefit_limit_products": "items",
    "dependency_question": "questions",
}


class Builder:
    """Make the parts of an event over the wire."""

    def __init__(self, client: ApiClient, slug: str) -> None:
        self.client = client
        self.url = f"events/{slug}/"

    def add(self, url: str, body: dict) -> dict:
        return self._done(self.client.post(f"{self.url}{url}", body), 201)

    def change(self, url: str, body: dict) -> dict:
        return self._done(self.client.patch(f"{self.url}{url}", body), 200)

    def _done(self, response, status: int) -> dict:
        assert response.status_code == status, response.json
        return response.json


def build(client: ApiClient) -> None:
    """Make the event `source`."""
    response = client.post("events/", EVENT)
    assert response.status_code == 201, response.json
    event = Builder(client, "source")
    event.change("settings/", {**SETTINGS, "logo_image": upload(client)})
    _, tax = (event.add("taxrules/", body) for body in TAX_RULES)
    tickets, extras = (event.add("categories/", body) for body in CATEGORIES)
    for body in META_PROPERTIES:
        event.add("item_meta_properties/", body)
    shirt = event.add(
        "items/",
        {
            "name": "Shirt",
            "default_price": "5.00",
            "category": extras["id"],
            "picture": upload(client),
        },
    )
    ticket = event.add("items/", {**TICKET, "category": tickets["id"], "tax_rule": tax["id"]})
    ids = [each["id"] for each in ticket["variations"]]
    event.add(
        "items/",
        {
            "name": "Package",
            "default_price": "0.00",
            "addons": [{"addon_category": extras["id"], **ADDON}],
            "bundles": [
                {
                    "bundled_item": ticket["id"],
                    "bundled_variation": ids[1],
                    "count": 2,
                    "designated_price": "1.50",
                },
                {"bundled_item": shirt["id"]},
            ],
        },
    )
    event.add("items/", {"name": "Voucher", "default_price": "5.00", "issue_giftcard": True})
    quota = event.add(
        "quotas/",
        {
            "name": "All",
            "size": 10,
            "items": [shirt["id"], ticket["id"]],
            "variations": ids,
            "close_when_sold_out": True,
            "release_after_exit": True,
            "ignore_for_event_availability": True,
        },
    )
    event.add("quotas/", {"name": "Closed", "closed": True})
    hidden = {"hidden_if_available": quota["id"], "hidden_if_item_available": shirt["id"]}
    event.change(f"items/{ticket['id']}/", hidden)
    # The two refer to each other.
    event.change(f"items/{shirt['id']}/", {"hidden_if_item_available": ticket["id"]})
    products = {"cross_selling_match_products": [shirt["id"], ticket["id"]]}
    event.change(f"categories/{tickets['id']}/", products)
    limits = {
        "condition_limit_products": [ticket["id"]],
        "benefit_limit_products": [shirt["id"]],
    }
    event.add("discounts/", {**DISCOUNT, **limits})
    minimum = {"internal_name": "Value", "condition_min_value": "50.00"}
    event.add("discounts/", {**minimum, "benefit_discount_matching_percent": "5.00"})
    first = event.add("questions/", {"question": "Any?", "type": "B", "identifier": None})
    which = {**QUESTION, "items": [ticket["id"]], "dependency_question": first["id"]}
    event.add("questions/", which)
    scan = {"question": "Seen?", "type": "B", "identifier": None, "ask_during_checkin": True}
    event.add("questions/", scan)
    event.add("imported_secrets/", {"secret": "foobar", "item": shirt["id"]})


def read(client: ApiClient, slug: str) -> dict[str, list[dict]]:
    """Return everything that an event has, by its lists, each in the order of its ids."""
    found = {}
    for name in LISTS:
        response = client.get(f"events/{slug}/{name}/")
        assert response.status_code == 200, response.json
        assert response.json["next"] is None
        found[name] = sorted(response.json["results"], key=lambda each: each["id"])
    return found


def ids_of(lists: dict[str, list[dict]]) -> dict[str, list[int]]:
    """Return the ids of everything that a list of an event has, by what it is."""
    ids = {name: [each["id"] for each in entries] for name, entries in lists.items()}
    variations = (each["id"] for item in lists["items"] for each in item["variations"])
    options = (each["id"] for question in lists["questions"] for each in question["options"])
    return {**ids, "variations": sorted(variations), "options": sorted(options)}


def mapped(lists: dict[str, list[dict]], copies: dict[str, list[dict]]) -> dict[str, list[dict]]:
    """Return what copies of everything would be: the same, but for the ids."""
    old, new = ids_of(lists), ids_of(copies)
    ids = {name: dict(zip(old[name], new[name], strict=True)) for name in new if new[name]}
    return {
        name: [_mapped(entry, name, ids) for entry in entries] for name, entries in lists.items()
    }


def _mapped(entry: dict, kind: str, ids: dict[str, dict[int, int]]) -> dict:
    return {key: _value(key, value, kind, ids) for key, value in entry.items()}


def _value(key, value, kind, ids):
    if key == "id":
        return ids[kind][value]
    if isinstance(value, list) and value and isinstance(value[0], dict) and key != "custom_rules":
        return [_mapped(each, key, ids) for each in value]
    if key == "variations":
        return sorted(ids[key][each] for each in value)
    if key in REFERENCES and isinstance(value, list):
        return sorted(ids[REFERENCES[key]][each] for each in value)
    if key in REFERENCES and value is not None:
        return ids[REFERENCES[key]][value]
    return value
