import pytest

from tests.discounts.bodies import MANY, URL
from tests.query_count import counted_queries

fields = pytest.mark.parametrize("field", ["condition_limit_products", "benefit_limit_products"])


@fields
def test_products_that_do_not_exist_refused(client, event, field):
    response = client.post(URL, {**MANY, field: [999999]})
    faults = {field: ['Invalid pk "999999" - object does not exist.']}
    assert (response.status_code, response.json) == (400, faults)


@fields
def test_products_of_another_event_refused(client, make, organizer, event, field):
    own, foreign = make.item(event), make.item(make.event(organizer, "other"))
    made = make.discount(event)
    response = client.patch(f"{URL}{made.id}/", {field: [own.id, foreign.id]})
    faults = {field: [f'Invalid pk "{foreign.id}" - object does not exist.']}
    assert (response.status_code, response.json) == (400, faults)


def test_more_products_than_engines_take_parameters_refused(client, event):
    response = client.post(
        URL, {**MANY, "benefit_limit_products": list(range(10**6, 10**6 + 10**5))}
    )
    faults = {"benefit_limit_products": ['Invalid pk "1000000" - object does not exist.']}
    assert (response.status_code, response.json) == (400, faults)


def test_statements_do_not_grow_with_the_products(client, make, event):
    items = [make.item(event).id for _ in range(20)]

    def count(products):
        body = {"condition_limit_products": products, "benefit_limit_products": products}
        with counted_queries() as statements:
            assert client.post(URL, {**MANY, **body}).status_code == 201
        return len(statements)

    assert count(items) == count(items[:1])


def test_all_faults_of_fields_are_told_together(client, event):
    body = {
        "benefit_limit_products": [999998],
        "condition_limit_products": [999999],
        "limit_sales_channels": ["none"],
        "position": "x",
    }
    assert client.post(URL, body).json == {
        "internal_name": ["This field is required."],
        "position": ["A valid integer is required."],
        "limit_sales_channels": ["Object with identifier=none does not exist."],
        "condition_limit_products": ['Invalid pk "999999" - object does not exist.'],
        "benefit_limit_products": ['Invalid pk "999998" - object does not exist.'],
    }


@fields
def test_products_replaced_and_taken_away(client, make, event, field):
    items = sorted(make.item(event).id for _ in range(3))
    made = client.post(URL, {**MANY, field: items[:2]}).json
    assert made[field] == items[:2]
    for products in (items[1:], []):
        given = products[::-1] + products
        response = client.patch(f"{URL}{made['id']}/", {field: given})
        assert (response.status_code, response.json) == (200, {**made, field: products})


@fields
@pytest.mark.parametrize(
    ("wrong", "fault"),
    [
        (1, 'Expected a list of items but got type "int".'),
        (["x"], "Incorrect type. Expected pk value, received str."),
        ([None], 'Invalid pk "None" - object does not exist.'),
    ],
)
def test_what_is_no_list_of_products_refused(client, event, field, wrong, fault):
    response = client.post(URL, {**MANY, field: wrong})
    assert (response.status_code, response.json) == (400, {field: [fault]})
