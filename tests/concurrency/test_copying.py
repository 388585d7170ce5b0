"""Events that are copied while others change them."""

from functools import partial

from tests.client import ORGANIZER
from tests.concurrency.callers import at_once, create

EVENT = f"{ORGANIZER}events/sampleconf/"
ITEM = {"name": "Ticket", "default_price": "23.00"}
VARIATIONS = {"variations": [{"value": "A"}, {"value": "B"}]}
ROUNDS = 5


def change(caller):
    """Create what belongs together, and delete it again."""
    for _ in range(ROUNDS):
        category = create(caller, f"{EVENT}categories/", {"name": "Tickets"})
        body = {**ITEM, **VARIATIONS, "category": category}
        item = caller.send("POST", f"{EVENT}items/", json=body).json
        variations = [each["id"] for each in item["variations"]]
        quota = {"name": "All", "items": [item["id"]], "variations": variations}
        quota_id = create(caller, f"{EVENT}quotas/", quota)
        for url in (f"quotas/{quota_id}", f"items/{item['id']}", f"categories/{category}"):
            assert caller.send("DELETE", f"{EVENT}{url}/").status == 204


def copy(number, caller):
    """Copy the event again and again, and check that each copy has what belongs together."""
    for place in range(ROUNDS):
        slug = f"copy-{number}-{place}"
        body = {"name": "Copy", "slug": slug, "date_from": "2030-01-01"}
        assert caller.send("POST", f"{EVENT}clone/", json=body).status == 201
        items, quotas = (
            caller.send("GET", f"{ORGANIZER}events/{slug}/{name}/").json["results"]
            for name in ("items", "quotas")
        )
        variations = {item["id"]: [each["id"] for each in item["variations"]] for item in items}
        assert all(len(ids) == 2 for ids in variations.values())
        assert all(item["category"] for item in items)
        for quota in quotas:
            (item_id,) = quota["items"]
            assert quota["variations"] == variations[item_id]


def test_copies_are_whole_while_the_source_changes(callers, event):
    copies = [partial(copy, *each) for each in enumerate(callers(3))]
    at_once([*(partial(change, caller) for caller in callers(3)), *copies])
