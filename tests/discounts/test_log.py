from tests.discounts.bodies import MANY, URL


def test_creation_change_and_deletion_are_logged(client, make, event, logged):
    item = make.item(event)
    made = client.post(URL, MANY).json
    url = f"{URL}{made['id']}/"
    client.patch(url, {"condition_limit_products": [item.id], "condition_min_count": 2})
    client.patch(url, {"condition_min_count": 0, "condition_min_value": "9.5"})
    client.delete(url)
    assert logged() == [
        (
            "pretix.event.discount.added",
            "discount",
            {"internal_name": [None, "Many"], "condition_min_count": [None, 2]},
        ),
        (
            "pretix.event.discount.changed",
            "discount",
            {"condition_limit_products": [[], [item.id]]},
        ),
        (
            "pretix.event.discount.changed",
            "discount",
            {"condition_min_count": [2, 0], "condition_min_value": ["0.00", "9.50"]},
        ),
        ("pretix.event.discount.deleted", "discount", {"internal_name": ["Many", None]}),
    ]


def test_change_to_what_is_there_is_not_logged(client, make, event, logged):
    made = make.discount(event)
    body = {"internal_name": "Many", "condition_limit_products": [], "limit_sales_channels": []}
    client.patch(f"{URL}{made.id}/", body)
    assert logged() == []
