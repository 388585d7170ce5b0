import pytest

from tests.items.bodies import TICKET, URL, shown

PER_ORDER = "The maximum number per order can not be lower than the minimum number per order."
AVAILABILITY = "The item's availability cannot end before it starts."
NOT_PERSONAL = "Only admission products can currently be personalized."
ADMITTING = "Gift card products should not be admission products at the same time."
TAXED = (
    "Gift card products should not be associated with non-zero tax rates since sales tax will be "
    "applied when the gift card is redeemed."
)


def refused(response):
    """Return what an object is refused for as a whole."""
    assert response.status_code == 400
    assert list(response.json) == ["non_field_errors"]
    (message,) = response.json["non_field_errors"]
    return message


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ({"min_per_order": 5, "max_per_order": 2}, PER_ORDER),
        (
            {
                "available_from": "2020-01-01T00:00:00Z",
                "available_until": "2019-01-01T00:00:00Z",
            },
            AVAILABILITY,
        ),
        ({"personalized": True, "admission": False}, NOT_PERSONAL),
        ({"admission": True, "issue_giftcard": True}, ADMITTING),
    ],
)
def test_fields_that_do_not_go_together(client, make, event, body, fault):
    assert refused(client.post(URL, {**TICKET, **body})) == fault
    item = make.item(event)
    assert refused(client.patch(f"{URL}{item.id}/", body)) == fault
    assert refused(client.put(f"{URL}{item.id}/", {**TICKET, **body})) == fault
    assert client.get(URL).json["results"] == [shown(item.id)]


@pytest.mark.parametrize(
    "body",
    [
        {"min_per_order": 2, "max_per_order": 2},
        {"min_per_order": 2, "max_per_order": None},
        {"min_per_order": None, "max_per_order": 0},
        {"available_from": "2020-01-01T00:00:00Z", "available_until": "2020-01-01T00:00:00Z"},
        {"available_from": None, "available_until": "2020-01-01T00:00:00Z"},
    ],
)
def test_bounds_that_go_together(client, event, body):
    response = client.post(URL, {**TICKET, **body})
    assert (response.status_code, response.json) == (201, shown(response.json["id"], **body))


@pytest.mark.parametrize(
    "bodies",
    [
        ({"min_per_order": 5}, {"max_per_order": 2}),
        (
            {"available_from": "2020-01-01T00:00:00Z"},
            {"available_until": "2019-01-01T00:00:00Z"},
        ),
    ],
)
def test_bounds_are_compared_within_one_body_only(client, make, event, bodies):
    item = make.item(event)
    for body in bodies:
        assert client.patch(f"{URL}{item.id}/", body).status_code == 200


@pytest.mark.parametrize(
    ("body", "personalized"),
    [
        ({}, False),
        ({"admission": False}, False),
        ({"admission": True}, True),
        ({"admission": True, "personalized": False}, False),
        ({"admission": True, "personalized": True}, True),
    ],
)
def test_new_admission_is_personalized_unless_told_otherwise(client, event, body, personalized):
    response = client.post(URL, {**TICKET, **body})
    expected = shown(
        response.json["id"], admission=body.get("admission", False), personalized=personalized
    )
    assert (response.status_code, response.json) == (201, expected)


@pytest.fixture
def change(client, event):
    """A sender of a change to an item with some values; it returns the answer to the change."""

    def create_and_change(stored, body):
        item = client.post(URL, {**TICKET, **stored}).json
        return client.patch(f"{URL}{item['id']}/", body)

    return create_and_change


@pytest.mark.parametrize(
    ("before", "body", "after"),
    [
        ((True, True), {"admission": False}, (False, False)),
        ((True, True), {"position": 0}, (True, True)),
        ((True, False), {"admission": True}, (True, False)),
        ((True, False), {"personalized": True}, (True, True)),
        ((False, False), {"admission": True}, (True, False)),
        ((False, False), {"admission": True, "personalized": True}, (True, True)),
        ((False, False), {"personalized": False}, (False, False)),
    ],
)
def test_personalization_in_change(change, before, body, after):
    names = ("admission", "personalized")
    response = change(dict(zip(names, before, strict=True)), body)
    expected = shown(response.json["id"], **dict(zip(names, after, strict=True)))
    assert (response.status_code, response.json) == (200, expected)


def test_personalization_is_judged_with_what_stays(client, make, event):
    item = make.item(event)
    response = client.patch(f"{URL}{item.id}/", {"personalized": True})
    assert refused(response) == NOT_PERSONAL


@pytest.fixture
def tax_rules(make, event):
    """The ids of a tax rule of 19 percent, and of one of none, and no tax rule."""
    return {
        "taxed": make.tax_rule(event, "19").id,
        "free": make.tax_rule(event, "0").id,
        None: None,
    }


@pytest.fixture
def with_tax_rule(tax_rules):
    """What writes for a tax rule its id."""
    return lambda values: {
        name: tax_rules[value] if name == "tax_rule" else value for name, value in values.items()
    }


def test_gift_card_is_not_taxed(client, event, tax_rules):
    body = {**TICKET, "issue_giftcard": True}
    assert refused(client.post(URL, {**body, "tax_rule": tax_rules["taxed"]})) == TAXED
    for tax_rule in (tax_rules["free"], None):
        assert client.post(URL, {**body, "tax_rule": tax_rule}).status_code == 201


@pytest.mark.parametrize(
    ("stored", "body", "fault"),
    [
        ({"admission": True}, {"issue_giftcard": True}, ADMITTING),
        ({"issue_giftcard": True}, {"admission": True}, ADMITTING),
        ({"issue_giftcard": True}, {"tax_rule": "taxed"}, TAXED),
        ({"tax_rule": "taxed"}, {"issue_giftcard": True}, TAXED),
    ],
)
def test_gift_card_is_judged_with_what_stays(change, with_tax_rule, stored, body, fault):
    assert refused(change(with_tax_rule(stored), with_tax_rule(body))) == fault


@pytest.mark.parametrize(
    ("stored", "body"),
    [
        ({"tax_rule": "taxed"}, {"issue_giftcard": True, "tax_rule": None}),
        ({"admission": True}, {"issue_giftcard": True, "admission": False}),
        ({"issue_giftcard": True}, {"issue_giftcard": False, "admission": True}),
        ({"tax_rule": "free"}, {"issue_giftcard": True}),
    ],
)
def test_what_becomes_or_ceases_to_be_a_gift_card(change, with_tax_rule, stored, body):
    assert change(with_tax_rule(stored), with_tax_rule(body)).status_code == 200
