from decimal import Decimal

from sqlalchemy import insert

from pretixapi.models import OrderFee, db
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


def test_rule_of_a_position_stays(client, make, event):
    made = make.tax_rule(event)
    make.position(make.order(event), make.item(event), tax_rule_id=made.id, canceled=True)
    response = client.delete(f"{URL}{made.id}/")
    assert (response.status_code, response.json) == (403, IN_USE)


def test_rule_of_a_fee_stays(client, make, event):
    made = make.tax_rule(event)
    fee = {"fee_type": "shipping", "value": Decimal("4.00"), "tax_rule_id": made.id}
    db.session.execute(insert(OrderFee).values(order_id=make.order(event).id, **fee))
    db.session.commit()
    response = client.delete(f"{URL}{made.id}/")
    assert (response.status_code, response.json) == (403, IN_USE)
