from tests.tax_rules.bodies import URL, VAT


def test_creation_change_and_deletion_are_logged(client, event, logged):
    made = client.post(URL, VAT).json
    client.patch(f"{URL}{made['id']}/", {"rate": "7.00", "price_includes_tax": True})
    client.delete(f"{URL}{made['id']}/")
    assert logged() == [
        (
            "pretix.event.taxrule.added",
            "taxrule",
            {"name": [None, {"en": "VAT"}], "default": [None, True], "rate": [None, "19.0000"]},
        ),
        ("pretix.event.taxrule.changed", "taxrule", {"rate": ["19.0000", "7.0000"]}),
        ("pretix.event.taxrule.deleted", "taxrule", {"name": [{"en": "VAT"}, None]}),
    ]


def test_change_to_what_is_there_is_not_logged(client, make, event, logged):
    made = make.tax_rule(event)
    client.patch(f"{URL}{made.id}/", {"rate": "19", "name": "VAT"})
    assert logged() == []
