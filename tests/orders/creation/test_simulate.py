from sqlalchemy import func, select

from pretixapi.models import ImportedSecret, LogEntry, Order, OrderPosition, db
from tests.orders.creation.bodies import order_of, position_of, sold

PREVIEW = {"code": "PREVIEW", "datetime": None}
IN_PREVIEW = {"id": 0, "order": "", "secret": "", "pseudonymization_id": "PREVIEW"}


def count(model):
    return db.session.scalar(select(func.count()).select_from(model))


def test_simulated_order_is_shown_and_not_stored(make, event, place, item):
    make.imported_secret(event, "unused")
    order = place(sold(item), simulate=True, payment_provider="manual", send_email=True)
    assert order == order_of(position_of(item, **IN_PREVIEW), **PREVIEW)
    assert [count(each) for each in (Order, OrderPosition, LogEntry)] == [0, 0, 0]
    assert not db.session.query(ImportedSecret).one().used


def test_simulated_order_has_all_its_parts(make, event, place, item):
    rule = make.tax_rule(event)
    question = make.question(event, "DIET", type="C")
    option = make.option(question, "vegan")
    answer = {"question": question.id, "options": ["vegan"]}
    order = place(
        sold(item, positionid=1, answers=[answer], secret="mine"),
        sold(item, positionid=2, addon_to=1, valid_from="2030-01-01T10:00:00+02:00"),
        simulate=True,
        fees=[{"fee_type": "other", "value": "1.19", "tax_rule": rule.id}],
        invoice_address={"company": "ACME"},
    )
    first, second = order["positions"]
    assert (first["secret"], second["addon_to"]) == ("mine", 0)
    assert (second["valid_from"], second["valid_until"]) == ("2030-01-01T08:00:00Z", None)
    assert first["answers"] == [
        {
            "question": question.id,
            "answer": "vegan",
            "question_identifier": "DIET",
            "options": [option.id],
            "option_identifiers": ["vegan"],
        }
    ]
    assert order["fees"] == [
        {
            "id": 0,
            "fee_type": "other",
            "value": "1.19",
            "description": "",
            "internal_type": "",
            "tax_rate": "19.00",
            "tax_value": "0.19",
            "tax_rule": rule.id,
            "tax_code": None,
            "canceled": False,
        }
    ]
    assert (order["total"], order["invoice_address"]["company"]) == ("47.19", "ACME")


def test_simulated_order_is_judged_as_any_other(refused, item, quota):
    assert refused(*[sold(item)] * 3, simulate=True) == {
        "positions": [
            {},
            {},
            {
                "item": [
                    'There is not enough quota available on quota "q2" to perform the operation.'
                ]
            },
        ]
    }
    assert refused(sold(item), simulate=True, status="p") == [
        "You cannot create a paid order without a payment provider."
    ]
