import pytest

from tests.orders.creation.bodies import URL, sold

REQUIRED = ["This field is required."]
ABSENT = ['Invalid pk "9999" - object does not exist.']
INVALID_CODE = ["This order code contains invalid characters."]
TAKEN = ["This order code is already in use."]
NO_MOMENT = (
    "Datetime has wrong format. Use one of these formats instead: "
    "YYYY-MM-DDThh:mm[:ss[.uuuuuu]][+HH:MM|-HH:MM|Z]."
)
NOT_NULL = ["This field may not be null."]


@pytest.mark.parametrize(
    ("body", "faults"),
    [
        ({}, {"positions": REQUIRED}),
        ({"positions": []}, {"positions": ["An order cannot be empty."]}),
        ({"positions": None}, {"positions": NOT_NULL}),
        ({"positions": {}}, {"positions": ['Expected a list of items but got type "dict".']}),
        ({"positions": [None]}, {"positions": [NOT_NULL]}),
        (
            {"positions": [5]},
            {
                "positions": [
                    {"non_field_errors": ["Invalid data. Expected a dictionary, but got int."]}
                ]
            },
        ),
        (
            {"email": "x", "locale": "zz", "positions": [{}]},
            {
                "email": ["Enter a valid email address."],
                "locale": ['"zz" is not a valid choice.'],
                "positions": [{"item": REQUIRED}],
            },
        ),
        ({"positions": [{"item": 9999}]}, {"positions": [{"item": ABSENT}]}),
    ],
)
def test_body_without_a_good_position(client, event, body, faults):
    answer = client.post(URL, body)
    assert (answer.status_code, answer.json) == (400, faults)


@pytest.mark.parametrize(
    ("values", "faults"),
    [
        ({"status": "c"}, {"status": ['"c" is not a valid choice.']}),
        ({"code": "ab1"}, {"code": ["Ensure this field has at least 5 characters."]}),
        ({"code": "A" * 17}, {"code": ["Ensure this field has no more than 16 characters."]}),
        ({"code": "abcde"}, {"code": INVALID_CODE}),
        ({"code": "ABÄDE"}, {"code": INVALID_CODE}),
        ({"sales_channel": "zz"}, {"sales_channel": ["Object with identifier=zz does not exist."]}),
        (
            {"payment_provider": "zz"},
            {"payment_provider": ["The given payment provider is not known."]},
        ),
        (
            {"payment_provider": "stripe"},
            {"payment_provider": ["The given payment provider is not known."]},
        ),
        (
            {"payment_provider": "free"},
            {"payment_provider": ['Only what costs nothing can be paid with the provider "free".']},
        ),
        ({"status": "p"}, ["You cannot create a paid order without a payment provider."]),
        ({"customer": "ABC"}, {"customer": ["Object with identifier=ABC does not exist."]}),
        ({"use_gift_cards": ["X"]}, {"use_gift_cards": ["Object with secret=X does not exist."]}),
        (
            {"consume_carts": "x"},
            {"consume_carts": ['Expected a list of items but got type "str".']},
        ),
        ({"api_meta": []}, {"api_meta": ["Value must be a JSON object."]}),
        ({"payment_info": "x"}, {"payment_info": ["Value must be a JSON object."]}),
        ({"tax_rounding_mode": "up"}, {"tax_rounding_mode": ['"up" is not a valid choice.']}),
        (
            {"status": "p", "payment_provider": "manual", "require_approval": True},
            {"require_approval": ["An order that is paid needs no approval."]},
        ),
        (
            {"invoice_address": 5},
            {
                "invoice_address": {
                    "non_field_errors": ["Invalid data. Expected a dictionary, but got int."]
                }
            },
        ),
        (
            {"invoice_address": {"country": "XX", "is_business": "?"}},
            {
                "invoice_address": {
                    "is_business": ["Must be a valid boolean."],
                    "country": ['"XX" is not a valid choice.'],
                }
            },
        ),
        (
            {"invoice_address": {"country": "DE", "state": "BY"}},
            {"invoice_address": {"state": ['States are not supported in country "DE".']}},
        ),
        (
            {"fees": [{"fee_type": "payment", "value": "1.00"}, {"fee_type": "tip"}]},
            {"fees": [{}, {"fee_type": ['"tip" is not a valid choice.'], "value": REQUIRED}]},
        ),
        (
            {"fees": [{"fee_type": "other", "value": "1.00", "tax_rule": 9999}]},
            {"fees": [{"tax_rule": ABSENT}]},
        ),
        (
            {"fees": [{"fee_type": "other", "value": "-23.01"}]},
            {"non_field_errors": ["The total of an order must be from 0.00 to 99999999999.99."]},
        ),
    ],
)
def test_order_with_a_fault(refused, item, values, faults):
    assert refused(sold(item), **values) == faults


@pytest.mark.parametrize(
    ("values", "faults"),
    [
        ({"subevent": 2}, {"subevent": ["You cannot set a subevent for this event."]}),
        ({"variation": 9999}, {"variation": ABSENT}),
        ({"discount": 9999}, {"discount": ABSENT}),
        ({"price": "x"}, {"price": ["A valid number is required."]}),
        ({"price": "1.001"}, {"price": ["Ensure that there are no more than 2 decimal places."]}),
        ({"voucher": "ABC"}, {"voucher": ["Object with code=ABC does not exist."]}),
        ({"seat": "A1"}, {"seat": ["Object with seat_guid=A1 does not exist."]}),
        ({"attendee_email": "x"}, {"attendee_email": ["Enter a valid email address."]}),
        (
            {"attendee_name": "A", "attendee_name_parts": {"full_name": "B"}},
            {"attendee_name": ["Give either the whole name or its parts, not both."]},
        ),
        (
            {"attendee_name_parts": "Peter"},
            {"attendee_name_parts": ["Name parts must be an object from text to text."]},
        ),
        ({"country": "XX"}, {"country": ['"XX" is not a valid choice.']}),
        (
            {"country": "US", "state": "ZZ"},
            {"state": ['"ZZ" is not a known subdivision of the country "US".']},
        ),
        (
            {"valid_from": "soon"},
            {"valid_from": [NO_MOMENT]},
        ),
        (
            {"positionid": "x"},
            {"positionid": ["A valid integer is required."]},
        ),
    ],
)
def test_position_with_a_fault(refused, item, values, faults):
    assert refused(sold(item), sold(item, **values)) == {"positions": [{}, faults]}


def test_all_faults_are_told_together(refused, item):
    assert refused(
        {"item": 9999, "price": "x"},
        sold(item),
        {"variation": 9999},
        email="x",
        code="a",
        sales_channel="zz",
    ) == {
        "code": ["Ensure this field has at least 5 characters."],
        "email": ["Enter a valid email address."],
        "positions": [
            {"item": ABSENT, "price": ["A valid number is required."]},
            {},
            {"item": REQUIRED, "variation": ABSENT},
        ],
        "sales_channel": ["Object with identifier=zz does not exist."],
    }


def test_variation_where_there_are_some_and_only_there(make, event, item, refused):
    varied = make.item(event, "V")
    variation = make.variation(varied)
    other = make.item(event, "W")
    make.variation(other)
    needed = ["You should specify a variation for this item."]
    forbidden = ["You cannot specify a variation for this item."]
    foreign = ["The chosen variation does not belong to this item."]
    assert refused(
        sold(varied), sold(item, variation=variation.id), sold(other, variation=variation.id)
    ) == {"positions": [{"variation": needed}, {"variation": forbidden}, {"variation": foreign}]}


def test_what_another_event_sells_does_not_exist(make, organizer, item, refused):
    other = make.event(organizer, "other", has_subevents=True)
    sold_there = make.item(other)
    variation = make.variation(sold_there)
    discount = make.discount(other)
    rule = make.tax_rule(other)
    fee = {"fee_type": "other", "value": "1.00", "tax_rule": rule.id}
    names = {"variation": variation.id, "discount": discount.id}
    absent = {
        name: [f'Invalid pk "{id_}" - object does not exist.']
        for name, id_ in {"item": sold_there.id, **names, "tax_rule": rule.id}.items()
    }
    tax_rule = absent.pop("tax_rule")
    assert refused({"item": sold_there.id, **names}, fees=[fee]) == {
        "positions": [absent],
        "fees": [{"tax_rule": tax_rule}],
    }


def test_order_code_is_taken_once(place, refused, item):
    place(sold(item), code="XW3AJ")
    assert refused(sold(item), code="XW3AJ") == {"code": TAKEN}


def test_numbers_of_positions_are_all_or_none(refused, item):
    assert refused(sold(item, positionid=1), sold(item), sold(item, positionid=3)) == {
        "positions": [
            {},
            {"positionid": ["Either all positions have a position ID or none of them."]},
            {},
        ]
    }


def test_numbers_of_positions_are_consecutive(refused, item):
    consecutive = {"positionid": ["Position IDs must be consecutive, beginning with 1."]}
    numbered = [sold(item, positionid=number) for number in (1, 3, 3, 4)]
    assert refused(*numbered) == {"positions": [{}, consecutive, {}, {}]}


def test_what_is_too_large_to_be_stored_is_refused(client, refused, item):
    nested = {}
    for _ in range(60):
        nested = {"deeper": nested}
    assert refused(sold(item), api_meta=nested) == {
        "api_meta": ["The object is nested too deeply."]
    }
    large = f'{{"positions": [{{"item": {item.id}}}], "api_meta": {{"number": {2**70}}}}}'
    answer = client.post(URL, data=large, content_type="application/json")
    assert (answer.status_code, answer.json) == (
        400,
        {"api_meta": ["Value must be a JSON object."]},
    )
    assert refused(sold(item, price="99999999999.99"), sold(item)) == {
        "non_field_errors": ["The total of an order must be from 0.00 to 99999999999.99."]
    }
