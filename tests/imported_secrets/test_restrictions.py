"""What secrets are restricted to: an item, a variation of it, a date of the series."""

import pytest

from tests.imported_secrets.bodies import URL, absent, shown

NO_ITEM = (
    "You cannot select a variation without having selected a product that provides variations."
)
OTHER_ITEM = "This variation does not belong to this product."
NO_SERIES = "You can not select a subevent if your event is not an event series."
NAMES = ("item", "variation", "subevent")


@pytest.fixture(params=["POST", "PATCH", "PUT"])
def send(request, client, add):
    """A function that restricts a secret, either a new one or one that is there."""
    if request.param == "POST":
        return lambda **values: client.post(URL, {"secret": "foobar", **values})
    stored = add("foobar")
    url = f"{URL}{stored.id}/"
    return lambda **values: client.open(request.param, url, {"secret": "foobar", **values})


def refusal(response):
    return response.status_code, response.json


def accepted(response, **values):
    assert response.status_code in {200, 201}
    return response.json == shown(response.json["id"], **values)


def test_restriction_to_what_there_is_not(send, series):
    for name in NAMES:
        for pk in (0, -1, 999_999_999, 2**63, "999999999"):
            assert refusal(send(**{name: pk})) == (400, absent(name, pk))


@pytest.mark.parametrize(
    ("value", "kind"),
    [("x", "str"), (True, "bool"), (1.5, "float"), ([], "list"), ({}, "dict")],
)
def test_restriction_of_wrong_type(send, series, value, kind):
    message = f"Incorrect type. Expected pk value, received {kind}."
    assert refusal(send(**dict.fromkeys(NAMES, value))) == (
        400,
        {name: [message] for name in NAMES},
    )


def test_blank_restriction_is_none(send, series):
    response = send(**dict.fromkeys(NAMES, ""))
    assert response.status_code < 300
    assert [response.json[name] for name in NAMES] == [None] * len(NAMES)


def test_restrictions_to_what_another_event_has(send, make, organizer, series):
    other = make.event(organizer, "second", has_subevents=True)
    item, subevent = make.item(other), make.subevent(other)
    foreign = {"item": item.id, "variation": make.variation(item).id, "subevent": subevent.id}
    faults = {name: absent(name, pk)[name] for name, pk in foreign.items()}
    response = send(**foreign)
    assert refusal(response) == (400, faults)
    assert list(response.json) == ["item", "variation", "subevent"]


def test_faults_of_all_fields_told_together(send, series):
    response = send(secret="", used="maybe", item=999_999_999, variation="x")
    faults = {
        "secret": ["This field may not be blank."],
        "used": ["Must be a valid boolean."],
        **absent("item", 999_999_999),
        "variation": ["Incorrect type. Expected pk value, received str."],
    }
    assert refusal(response) == (400, faults)
    assert list(response.json) == list(faults)


def test_variation_without_item(send, make, item):
    response = send(variation=make.variation(item).id)
    assert refusal(response) == (400, {"non_field_errors": [NO_ITEM]})


def test_variation_of_another_item(send, make, event, item):
    response = send(item=make.item(event).id, variation=make.variation(item).id)
    assert refusal(response) == (400, {"non_field_errors": [OTHER_ITEM]})


def test_variation_of_the_item(send, make, item):
    ids = {"item": item.id, "variation": make.variation(item).id}
    assert accepted(send(**ids), **ids)


def test_item_that_has_variations_without_one(send, make, item):
    make.variation(item)
    assert accepted(send(item=item.id), item=item.id)


def test_numeric_text_is_an_id(send, item):
    assert accepted(send(item=str(item.id)), item=item.id)


def test_date_of_an_event_that_is_no_series(send, make, event):
    response = send(subevent=make.subevent(event).id)
    assert refusal(response) == (400, {"non_field_errors": [NO_SERIES]})


def test_missing_date_of_an_event_that_is_no_series(send, event):
    assert refusal(send(subevent=999_999_999)) == (400, absent("subevent", 999_999_999))


def test_date_of_the_series(send, make, series):
    subevent = make.subevent(series)
    assert accepted(send(subevent=subevent.id), subevent=subevent.id)


def test_series_without_a_date(send, series):
    assert accepted(send(subevent=None))


def test_all_restrictions_together(send, make, series, item):
    ids = {
        "item": item.id,
        "variation": make.variation(item).id,
        "subevent": make.subevent(series).id,
    }
    assert accepted(send(**ids), **ids)


def test_nothing_of_a_refused_restriction_is_kept(send, client, make, event, item):
    before = client.get(URL).json
    assert send(secret="other", item=item.id, variation=999_999_999).status_code == 400
    assert send(secret="other", variation=make.variation(item).id).status_code == 400
    assert client.get(URL).json == before
