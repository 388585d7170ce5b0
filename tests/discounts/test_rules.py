import pytest

from tests.discounts.bodies import MANY, URL


def whole(*sentence):
    """The answer to an object whose fields do not go together."""
    return {"non_field_errors": [" ".join(sentence)]}


COUNT_AND_VALUE = whole(
    "You can either set a minimum number of matching products or a minimum value, not both."
)
NO_CONDITION = whole(
    "You need to either set a minimum number of matching products or a minimum value."
)
SOME_BY_VALUE = whole(
    "You cannot apply the discount only to some of the matched products if you are matching on a",
    "minimum value.",
)
DISTINCT_BY_VALUE = whole(
    "You cannot apply the discount only to bookings of different dates if you are matching on a",
    "minimum value.",
)
DISTINCT_OF_OTHERS = {
    "benefit_same_products": whole(
        "You cannot apply the discount to a different set of products if the discount is only",
        "valid for bookings of different dates.",
    )["non_field_errors"]
}
BY_VALUE = {"internal_name": "Much", "condition_min_value": "100.00"}
SOME = "benefit_only_apply_to_cheapest_n_matches"


@pytest.mark.parametrize(
    "body",
    [
        BY_VALUE,
        {**BY_VALUE, "condition_min_count": 0, SOME: None, "benefit_same_products": False},
        {**BY_VALUE, "subevent_mode": "same"},
        {**MANY, "condition_min_value": "0.00"},
        {**MANY, SOME: 1, "benefit_same_products": False},
        {**MANY, "subevent_mode": "distinct"},
        {**MANY, "subevent_mode": "distinct", SOME: 1, "benefit_same_products": True},
    ],
)
def test_combination_accepted(client, event, body):
    assert client.post(URL, body).status_code == 201


@pytest.mark.parametrize(
    ("body", "faults"),
    [
        ({"internal_name": "None"}, NO_CONDITION),
        ({**MANY, "condition_min_count": 0, "condition_min_value": "0"}, NO_CONDITION),
        ({**BY_VALUE, "condition_min_count": 2}, COUNT_AND_VALUE),
        ({**BY_VALUE, SOME: 1}, SOME_BY_VALUE),
        ({**BY_VALUE, "subevent_mode": "distinct"}, DISTINCT_BY_VALUE),
        (
            {**MANY, "subevent_mode": "distinct", "benefit_same_products": False},
            DISTINCT_OF_OTHERS,
        ),
    ],
)
def test_combination_refused(client, event, body, faults):
    response = client.post(URL, body)
    assert (response.status_code, response.json) == (400, faults)


@pytest.mark.parametrize(
    ("stored", "change", "faults"),
    [
        (MANY, {"condition_min_value": "1"}, COUNT_AND_VALUE),
        (MANY, {"condition_min_count": 0}, NO_CONDITION),
        (BY_VALUE, {SOME: 1}, SOME_BY_VALUE),
        (BY_VALUE, {"subevent_mode": "distinct"}, DISTINCT_BY_VALUE),
        (
            {**MANY, "benefit_same_products": False},
            {"subevent_mode": "distinct"},
            DISTINCT_OF_OTHERS,
        ),
        (
            {**MANY, "subevent_mode": "distinct"},
            {"benefit_same_products": False},
            DISTINCT_OF_OTHERS,
        ),
    ],
)
def test_change_is_judged_with_what_stays(client, event, stored, change, faults):
    made = client.post(URL, stored).json
    response = client.patch(f"{URL}{made['id']}/", change)
    assert (response.status_code, response.json) == (400, faults)
    assert client.get(f"{URL}{made['id']}/").json == made


def test_condition_changed_from_number_to_value(client, event):
    made = client.post(URL, MANY).json
    change = {"condition_min_count": 0, "condition_min_value": "50.00"}
    response = client.patch(f"{URL}{made['id']}/", change)
    assert (response.status_code, response.json) == (200, {**made, **change})
