"""Looking for tickets at check-in lists."""

from datetime import UTC, datetime

import pytest

from pretixapi.models import Order, db
from tests.checkin_rpc.bodies import ticket
from tests.query_count import counted_queries

URL = "checkinrpc/search/"


@pytest.fixture
def tickets(make, change, event, item):
    """Ann has come, Bob has not paid, Cleo has come before her, Dan was canceled."""
    paid = make.order(event, "PAID1", status="p", email="z@example.org")
    open_ = make.order(event, "OPEN1", email="a@example.org")
    tickets = {
        name: make.position(order, item, attendee_name=name, secret=f"{name.lower()}-secret")
        for name, order in (("Ann", paid), ("Bob", open_), ("Cleo", paid), ("Dan", paid))
    }
    change(tickets["Dan"], canceled=True)
    return tickets


@pytest.fixture
def door(make, event, tickets):
    place = make.checkin_list(event, "Door")
    for hour, name in ((10, "Ann"), (9, "Cleo")):
        make.checkin(place, tickets[name], datetime=datetime(2017, 12, 27, hour, tzinfo=UTC))
    return place


@pytest.fixture
def names(client, door):
    def read(query="", url=None):
        url = url or f"{URL}?list={door.id}"
        response = client.get(f"{url}{query}")
        assert response.status_code == 200, response.json
        return [each["attendee_name"] for each in response.json["results"]]

    return read


def test_ticket_in_full(client, door, tickets):
    position = tickets["Cleo"]
    (made,) = client.get("events/sampleconf/checkins/?ordering=datetime").json["results"][:1]
    checkin = {name: made[name] for name in ("id", "datetime", "list", "auto_checked_in")}
    checkin |= {"gate": None, "device": None, "device_id": None, "type": "entry"}
    expected = ticket(position, "PAID1", positionid=2, attendee_name="Cleo", checkins=[checkin])
    response = client.get(f"{URL}?list={door.id}&search=Cleo")
    assert (response.status_code, response.json) == (
        200,
        {"count": 1, "next": None, "previous": None, "results": [expected]},
    )
    assert list(response.json["results"][0]) == list(expected)
    at_list = f"events/sampleconf/checkinlists/{door.id}/positions/"
    assert client.get(f"{at_list}?search=Cleo").json == response.json
    assert client.get(f"{at_list}{position.id}/").json == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ["Ann", "Cleo"]),
        ("&ignore_status=true", ["Ann", "Bob", "Cleo"]),
        ("&search=ann", ["Ann"]),
        ("&search=cleo-sec", ["Cleo"]),
        ("&search=PAID1", ["Ann", "Cleo"]),
        ("&search=nobody", []),
        ("&secret=ann-secret", ["Ann"]),
        ("&order=PAID1&ordering=-positionid", ["Cleo", "Ann"]),
        ("&order__status=n&ignore_status=1", ["Bob"]),
        ("&has_checkin=true", ["Ann", "Cleo"]),
        ("&has_checkin=false&ignore_status=true", ["Bob"]),
        ("&ordering=last_checked_in&ignore_status=true", ["Bob", "Cleo", "Ann"]),
        ("&ordering=-last_checked_in", ["Ann", "Cleo"]),
        ("&ordering=order__email&ignore_status=true", ["Bob", "Ann", "Cleo"]),
        ("&attendee_name=cleo", ["Cleo"]),
    ],
)
def test_filters_and_orderings(names, query, expected):
    assert names(query) == expected


def test_pending_tickets_are_there_where_the_list_allows_it(names, change, door):
    change(door, include_pending=True)
    assert names() == ["Ann", "Bob", "Cleo"]


def test_scans_at_another_list_do_not_count(client, make, event, tickets):
    other = make.checkin_list(event, "Other")
    url = f"{URL}?list={other.id}&has_checkin=true"
    assert client.get(url).json["count"] == 0
    results = client.get(f"{URL}?list={other.id}").json["results"]
    assert [each["checkins"] for each in results] == [[], []]


def test_tickets_that_the_list_is_not_for_are_not_found(client, names, make, event, door):
    url = f"events/sampleconf/checkinlists/{door.id}/"
    client.patch(url, {"all_products": False, "limit_products": [make.item(event).id]})
    assert names("&ignore_status=true") == []


def test_names_come_from_the_main_ticket_or_the_invoice(client, make, event, item, door):
    ann, eve = ({"_scheme": "full", "full_name": name} for name in ("Ann", "Eve"))
    address = {"name": "Eve", "name_parts": eve}
    order = make.order(event, "BILL1", status="p", invoice_address=address)
    main = make.position(order, item, attendee_name="Ann", attendee_name_parts=ann)
    make.position(order, item, addon_to_id=main.id)
    make.position(order, item)
    url = f"{URL}?list={door.id}&order=BILL1&ordering=positionid"
    results = client.get(url).json["results"]
    names = [(each["attendee_name"], each["attendee_name_parts"]) for each in results]
    assert names == [("Ann", ann), ("Ann", ann), ("Eve", eve)]


def test_lists_of_several_events(make, organizer, names):
    other = make.event(organizer, "other")
    theirs = make.checkin_list(other)
    order = make.order(other, "OTHER", status="p")
    make.position(order, make.item(other), attendee_name="Bea")
    assert names(f"&list={theirs.id}") == ["Ann", "Bea", "Cleo"]


def test_two_lists_of_one_event_are_refused(client, make, event, door):
    response = client.get(f"{URL}?list={door.id}&list={make.checkin_list(event).id}")
    fault = ["Selecting two check-in lists from the same event is unsupported."]
    assert (response.status_code, response.json) == (400, fault)


def test_search_without_a_list(client, event):
    response = client.get(URL)
    assert (response.status_code, response.json) == (400, ["No check-in list passed."])


@pytest.mark.parametrize("missing", ["999999", "x", "-1", "9" * 30])
def test_list_that_there_is_not(client, door, missing):
    response = client.get(f"{URL}?list={door.id}&list={missing}")
    said = "You requested lists that do not exist or that you do not have access to: "
    assert (response.status_code, response.json) == (403, {"detail": said + missing})


@pytest.fixture
def varied(make, change, item, tickets):
    """Ann's ticket, which is one of a variation."""
    change(tickets["Ann"], variation_id=make.variation(item).id)
    return tickets["Ann"]


def test_related_objects_in_full(client, item, door, varied):
    url = f"{URL}?list={door.id}&search=Ann"
    (plain,) = client.get(url).json["results"]
    expand = "&expand=item&expand=variation&expand=subevent"
    (shown,) = client.get(url + expand).json["results"]
    in_full = client.get(f"events/sampleconf/items/{item.id}/").json
    assert shown == {**plain, "item": in_full, "variation": in_full["variations"][0]}
    at_list = f"events/sampleconf/checkinlists/{door.id}/positions/{varied.id}/?x{expand}"
    assert client.get(at_list).json == shown


def test_related_objects_of_several_events_in_full(client, make, organizer, door):
    other = make.event(organizer, "other")
    theirs, item = make.checkin_list(other), make.item(other, "Theirs")
    make.position(make.order(other, "OTHER", status="p"), item, attendee_name="Bea")
    url = f"{URL}?list={door.id}&list={theirs.id}&expand=item"
    shown = [each["item"]["name"] for each in client.get(url).json["results"]]
    assert shown == [{"en": "Ticket"}, {"en": "Theirs"}, {"en": "Ticket"}]


@pytest.mark.parametrize("position", ["999999", "Bob", "Dan"])
def test_ticket_that_is_not_on_the_list_is_not_found(client, door, tickets, position):
    number = tickets[position].id if position in tickets else position
    response = client.get(f"events/sampleconf/checkinlists/{door.id}/positions/{number}/")
    said = {"detail": "No OrderPosition matches the given query."}
    assert (response.status_code, response.json) == (404, said)


@pytest.mark.parametrize("status", ["n", "e", "c"])
def test_ticket_is_found_if_the_status_is_ignored(client, change, door, tickets, status):
    change(db.session.get(Order, tickets["Bob"].order_id), status=status)
    url = f"events/sampleconf/checkinlists/{door.id}/positions/{tickets['Bob'].id}/"
    missing = [client.get(f"{url}{query}").status_code for query in ("", "?ignore_status=false")]
    assert missing == [404, 404]
    (listed,) = client.get(f"{URL}?list={door.id}&search=Bob&ignore_status=true").json["results"]
    response = client.get(f"{url}?ignore_status=true")
    assert (response.status_code, response.json) == (200, listed)


def test_canceled_ticket_is_not_found_in_any_status(client, door, tickets):
    url = f"events/sampleconf/checkinlists/{door.id}/positions/{tickets['Dan'].id}/"
    assert client.get(f"{url}?ignore_status=true").status_code == 404


def test_list_of_another_event_is_not_found(client, make, organizer, event):
    theirs = make.checkin_list(make.event(organizer, "other"))
    response = client.get(f"events/sampleconf/checkinlists/{theirs.id}/positions/")
    said = {"detail": "No CheckinList matches the given query."}
    assert (response.status_code, response.json) == (404, said)


def test_search_in_the_other_dialect(client, door):
    url = f"/api/v1/organisers/bigevents/checkinrpc/search/?list={door.id}&limit=1"
    told = client.get(url).json
    assert (told["count"], [each["attendee_name"] for each in told["results"]]) == (2, ["Ann"])
    assert (
        client.get(told["next"].removeprefix("http://localhost")).json["results"][0][
            "attendee_name"
        ]
        == "Cleo"
    )


def test_search_takes_as_many_statements_for_fifty_tickets_as_for_two(
    client, make, event, item, door
):
    number = door.id

    def count():
        db.session.rollback()
        url = f"{URL}?list={number}&expand=item&expand=subevent&ignore_status=true"
        with counted_queries() as statements:
            assert client.get(url).status_code == 200
        return len(statements)

    few = count()
    order = make.order(event, "MANY1", status="p")
    for _ in range(50):
        make.position(order, item)
    assert count() == few
