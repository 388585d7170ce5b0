from tests.orders.creation.bodies import sold
from tests.query_count import counted_queries


def count(place, *positions, **values):
    """How many statements it takes to place an order."""
    with counted_queries() as statements:
        place(*positions, **values)
    return len(statements)


def test_order_takes_as_many_statements_however_long_it_is(make, event, place, item):
    question = make.question(event, "DIET", type="C")
    make.option(question, "vegan")
    position = sold(item, answers=[{"question": question.id, "options": ["vegan"]}])
    values = {"fees": [{"fee_type": "other", "value": "1.00"}], "payment_provider": "manual"}
    add_on = {**position, "addon_to": 1}
    numbers = {count(place, position, *[add_on] * more, **values) for more in (1, 2, 20)}
    assert len(numbers) == 1


def test_plain_order_takes_few_statements(place, item, quota):
    # Who asks; the event, the item; the quotas and what is taken of them; order, position, log;
    # and what is answered.
    assert count(place, sold(item)) == 9
