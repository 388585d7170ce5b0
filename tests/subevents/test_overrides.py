import pytest

from tests.subevents.bodies import REQUIRED, URL, override, shown

NOT_A_LIST = 'Expected a list of items but got type "int".'
FOREIGN_ITEMS = {"non_field_errors": ["One or more items do not belong to this event."]}
FOREIGN_VARIATIONS = {"non_field_errors": ["One or more variations do not belong to this event."]}
KINDS = pytest.mark.parametrize("kind", ["item", "variation"])


@pytest.fixture
def ticket(make, event):
    return make.item(event)


@pytest.fixture
def hat(make, event):
    return make.item(event, "Hat")


@pytest.fixture
def of_kind(make, ticket, hat):
    """Two objects of the event that can be overridden."""
    return {
        "item": [ticket.id, hat.id],
        "variation": [make.variation(hat).id, make.variation(hat).id],
    }


@pytest.fixture
def made(make, event):
    """A date."""
    return make.subevent(event)


@pytest.fixture
def other(make, event):
    """Another date of the same series."""
    return make.subevent(event)


@pytest.fixture
def strangers(make, foreign):
    """An item and a variation of another event."""
    item = make.item(foreign)
    return item, make.variation(item)


@pytest.fixture
def change(client, made):
    """A sender of changes to the overrides of one date."""

    def send(kind, overrides, method="PATCH", **more):
        body = {f"{kind}_price_overrides": overrides, **more}
        return client.open(method, f"{URL}{made.id}/", body)

    return send


@KINDS
def test_answer_to_a_change_shows_the_new_overrides(change, of_kind, kind):
    one, two = of_kind[kind]
    sent = [{kind: two, "price": 2}, {kind: one, "price": "", "disabled": "true"}]
    response = change(kind, sent)
    kept = [override(**{kind: two, "price": "2.00"}), override(**{kind: one, "disabled": True})]
    expected = shown(response.json, **{f"{kind}_price_overrides": kept})
    assert (response.status_code, response.json) == (200, expected)


@KINDS
def test_list_replaces_what_was_there(client, change, of_kind, kind):
    one, two = of_kind[kind]
    change(kind, [{kind: one, "price": "1.00", "disabled": True}, {kind: two, "price": "2.00"}])
    response = change(kind, [{kind: one, "available_from": "2017-01-01"}])
    kept = [override(**{kind: one, "available_from": "2017-01-01T00:00:00Z"})]
    assert response.json[f"{kind}_price_overrides"] == kept
    assert client.get(f"{URL}{response.json['id']}/").json == response.json
    cleared = change(kind, []).json
    assert cleared == shown(cleared)


@KINDS
@pytest.mark.parametrize("method", ["PATCH", "PUT"])
def test_overrides_stay_where_they_are_not_named(client, change, of_kind, kind, method):
    made = change(kind, [{kind: of_kind[kind][0], "price": "1.00"}]).json
    body = {**REQUIRED, "comment": "x"}
    response = client.open(method, f"{URL}{made['id']}/", body)
    kept = {**made, "comment": "x", "last_modified": response.json["last_modified"]}
    assert (response.status_code, response.json) == (200, kept)


@KINDS
def test_dates_have_overrides_of_their_own(client, other, change, of_kind, kind):
    change(kind, [{kind: of_kind[kind][0], "price": "1.00"}])
    assert client.get(f"{URL}{other.id}/").json[f"{kind}_price_overrides"] == []


@KINDS
@pytest.mark.parametrize("method", ["PATCH", "PUT"])
def test_overrides_for_nothing_are_left_out(change, of_kind, kind, method):
    sent = [{"price": "2.00"}, {kind: of_kind[kind][0], "price": "1.00"}, {}]
    response = change(kind, sent, method, **REQUIRED)
    kept = [override(**{kind: of_kind[kind][0], "price": "1.00"})]
    assert (response.status_code, response.json[f"{kind}_price_overrides"]) == (200, kept)
    assert change(kind, [{}], method, **REQUIRED).json[f"{kind}_price_overrides"] == []


@KINDS
def test_creation_leaves_out_overrides_for_nothing(client, event, kind):
    response = client.post(URL, {**REQUIRED, f"{kind}_price_overrides": [{"price": "2.00"}]})
    assert (response.status_code, response.json) == (201, shown(response.json))


@KINDS
def test_last_of_several_overrides_counts(change, of_kind, kind):
    one = of_kind[kind][0]
    response = change(kind, [{kind: one, "disabled": True}, {kind: str(one), "price": "1.00"}])
    assert response.json[f"{kind}_price_overrides"] == [override(**{kind: one, "price": "1.00"})]


@KINDS
@pytest.mark.parametrize(
    ("values", "faults"),
    [
        ({"price": "x"}, {"price": ["A valid number is required."]}),
        ({"price": "0.001"}, {"price": ["Ensure that there are no more than 2 decimal places."]}),
        ({"disabled": None}, {"disabled": ["This field may not be null."]}),
        ({"disabled": "x"}, {"disabled": ["Must be a valid boolean."]}),
    ],
)
def test_fault_is_told_at_the_place_of_its_entry(change, of_kind, kind, values, faults):
    one, two = of_kind[kind]
    response = change(kind, [{kind: one}, {kind: two, **values}, {}])
    told = {f"{kind}_price_overrides": [{}, faults, {}]}
    assert (response.status_code, response.json) == (400, told)


@KINDS
@pytest.mark.parametrize(
    ("id_", "message"),
    [
        (999999, 'Invalid pk "999999" - object does not exist.'),
        (-1, 'Invalid pk "-1" - object does not exist.'),
        (2**62, f'Invalid pk "{2**62}" - object does not exist.'),
        ("x", "Incorrect type. Expected pk value, received str."),
        (True, "Incorrect type. Expected pk value, received bool."),
        (None, "This field may not be null."),
    ],
)
def test_override_for_what_is_not_there(change, of_kind, kind, id_, message):
    response = change(kind, [{kind: of_kind[kind][0]}, {}, {kind: id_}])
    told = {f"{kind}_price_overrides": [{}, {}, {kind: [message]}]}
    assert (response.status_code, response.json) == (400, told)


@KINDS
@pytest.mark.parametrize(
    ("overrides", "faults"),
    [
        (5, [NOT_A_LIST]),
        (None, ["This field may not be null."]),
        ([5], [{"non_field_errors": ["Invalid data. Expected a dictionary, but got int."]}]),
    ],
)
def test_overrides_of_a_wrong_type(change, kind, overrides, faults):
    response = change(kind, overrides)
    assert (response.status_code, response.json) == (400, {f"{kind}_price_overrides": faults})


def test_faults_of_both_lists_are_told_together(change):
    response = change("item", [{"item": 0}], variation_price_overrides=[{"variation": "x"}])
    assert response.json.keys() == {"item_price_overrides", "variation_price_overrides"}


def test_absent_ones_of_both_lists_are_told_together(change):
    response = change("item", [{"item": 0}], variation_price_overrides=[{"variation": 0}])
    assert response.json.keys() == {"item_price_overrides", "variation_price_overrides"}


@pytest.mark.parametrize("method", ["POST", "PATCH", "PUT"])
def test_items_and_variations_of_another_event(client, made, strangers, ticket, method):
    item, variation = strangers
    url = URL if method == "POST" else f"{URL}{made.id}/"
    items = {"item_price_overrides": [{"item": ticket.id}, {"item": item.id}]}
    variations = {"variation_price_overrides": [{"variation": variation.id}]}
    for body, fault in (
        (items, FOREIGN_ITEMS),
        (variations, FOREIGN_VARIATIONS),
        ({**variations, **items}, FOREIGN_ITEMS),
    ):
        response = client.open(method, url, {**REQUIRED, **body})
        assert (response.status_code, response.json) == (400, fault)
    assert client.get(f"{URL}{made.id}/").json["item_price_overrides"] == []


@KINDS
def test_override_goes_with_what_it_is_for(client, make, event, change, kind):
    item = make.item(event)
    variation = make.variation(item)
    make.variation(item)
    sold = {"item": item, "variation": variation}[kind]
    made = change(kind, [{kind: sold.id, "price": "1.00"}]).json
    below = f"items/{item.id}/" + ("" if kind == "item" else f"variations/{variation.id}/")
    assert client.delete(f"events/sampleconf/{below}").status_code == 204
    assert client.get(f"{URL}{made['id']}/").json == shown(made)
