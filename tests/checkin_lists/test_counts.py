import pytest

from tests.checkin_lists.bodies import URL, shown


@pytest.fixture
def item(make, event):
    return make.item(event, "T", admission=True)


@pytest.fixture
def tickets(make, event, item):
    """Tickets of orders in every status, a canceled one among them."""
    orders = {status: make.order(event, status.upper() * 5, status=status) for status in "pnec"}
    orders["v"] = make.order(event, "VALID", valid_if_pending=True)
    tickets = {name: make.position(order, item) for name, order in orders.items()}
    make.position(orders["p"], item, canceled=True)
    return tickets


def counts(client, made):
    found = client.get(f"{URL}{made.id}/").json
    return found["position_count"], found["checkin_count"]


def test_tickets_count_that_may_be_let_in(client, make, event, tickets):
    assert counts(client, make.checkin_list(event)) == (2, 0)
    assert counts(client, make.checkin_list(event, include_pending=True)) == (3, 0)


def test_tickets_count_that_were_let_in_once_each(client, make, event, tickets):
    made, other = make.checkin_list(event), make.checkin_list(event, "Other")
    make.checkin(made, tickets["p"])
    make.checkin(made, tickets["p"], type="exit")
    make.checkin(made, tickets["p"])
    make.checkin(made, tickets["v"], successful=False, error_reason="unpaid")
    make.checkin(other, tickets["v"], type="exit")
    assert counts(client, made) == (2, 1)
    assert counts(client, other) == (2, 0)


def test_tickets_of_other_products_and_dates_do_not_count(client, make, event, tickets):
    other, date = make.item(event), make.subevent(event)
    tickets["p"].subevent_id = date.id
    order = make.order(event, "OTHER", status="p")
    make.position(order, other, subevent_id=date.id)
    limited = {"name": "Default", "all_products": False, "limit_products": [other.id]}
    few = client.post(URL, limited).json
    assert few == shown(few["id"], **limited, position_count=1)
    assert counts(client, make.checkin_list(event, subevent_id=date.id)) == (2, 0)


def test_status_of_a_list(client, make, event, item, tickets):
    red = make.variation(item, "Red", position=1)
    blue = make.variation(item, "Blue", position=0)
    extra = make.item(event, "U", internal_name="Extra", position=-1)
    order = make.order(event, "MORE1", status="p")
    gone, inside = (make.position(order, item, variation_id=red.id) for _ in range(2))
    made = make.checkin_list(event)
    make.checkin(made, gone)
    make.checkin(made, gone, type="exit")
    make.checkin(made, inside)
    response = client.get(f"{URL}{made.id}/status/")
    assert (response.status_code, response.json) == (
        200,
        {
            "event": {"name": "Sample Conference"},
            "checkin_count": 2,
            "position_count": 4,
            "inside_count": 1,
            "items": [
                {
                    "id": extra.id,
                    "name": "Extra",
                    "admission": False,
                    "checkin_count": 0,
                    "position_count": 0,
                    "variations": [],
                },
                {
                    "id": item.id,
                    "name": "T",
                    "admission": True,
                    "checkin_count": 2,
                    "position_count": 4,
                    "variations": [
                        {
                            "id": blue.id,
                            "value": "Blue",
                            "checkin_count": 0,
                            "position_count": 0,
                        },
                        {
                            "id": red.id,
                            "value": "Red",
                            "checkin_count": 2,
                            "position_count": 2,
                        },
                    ],
                },
            ],
        },
    )


def test_status_names_the_products_of_the_list_alone(client, make, event, item):
    other = make.item(event)
    body = {"name": "Few", "all_products": False, "limit_products": [other.id]}
    made = client.post(URL, body).json
    items = client.get(f"{URL}{made['id']}/status/").json["items"]
    assert [each["id"] for each in items] == [other.id]


def test_status_speaks_the_language_of_the_event(client, make, event):
    client.patch("events/sampleconf/settings/", {"locales": ["en", "de"], "locale": "de"})
    body = {"name": {"en": "Ticket", "de": "Karte"}, "default_price": "1.00"}
    assert client.post("events/sampleconf/items/", body).status_code == 201
    made = make.checkin_list(event)
    items = client.get(f"{URL}{made.id}/status/").json["items"]
    assert [each["name"] for each in items] == ["Karte"]
