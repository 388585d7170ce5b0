from tests.tax_rules.bodies import IN_USE, URL


def test_delete(client, make, event):
    made = make.tax_rule(event)
    response = client.delete(f"{URL}{made.id}/")
    assert (response.status_code, response.data) == (204, b"")
    assert client.get(f"{URL}{made.id}/").status_code == 404


def test_rule_of_an_item_stays(client, make, event):
    made = make.tax_rule(event)
    make.item(event, tax_rule_id=made.id)
    response = client.delete(f"{URL}{made.id}/")
    assert (response.status_code, response.json) == (403, IN_USE)
    assert client.get(f"{URL}{made.id}/").status_code == 200


def test_default_of_other_rules_stays(client, make, organizer, event):
    made = make.tax_rule(event, default=True)
    other = make.tax_rule(event)
    response = client.delete(f"{URL}{made.id}/")
    assert (response.status_code, response.json) == (403, IN_USE)
    assert client.delete(f"{URL}{other.id}/").status_code == 204
    make.tax_rule(make.event(organizer, "other"))
    assert client.delete(f"{URL}{made.id}/").status_code == 204
