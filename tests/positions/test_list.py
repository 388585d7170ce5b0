from datetime import UTC, datetime

import pytest

from tests.client import ApiClient
from tests.orders.bodies import position_body

URL = "events/sampleconf/orderpositions/"
ALL = "orderpositions/"
NO_CHOICE = ["Select a valid choice. That choice is not one of the available choices."]
EVERYTHING = ["old1", "old2", "new1"]


@pytest.fixture
def some(make, event):
    """Two orders, the later one made first, and a position that was canceled."""
    item, other = make.item(event), make.item(event)
    new = make.order(event, "NEW", status="p", datetime=datetime(2018, 1, 1, tzinfo=UTC))
    old = make.order(event, "OLD", email="Peter@Example.org")
    old.invoice_address = {"name": "Paula Paid"}
    first = make.position(old, item, attendee_name="Zoë", secret="old1")
    make.position(old, other, addon_to_id=first.id, secret="old2")
    last = make.position(new, item, attendee_name="Ann", secret="new1", attendee_email="a@b.de")
    make.position(new, item, canceled=True, secret="new2")
    make.checkin(make.checkin_list(event), last)
    make.checkin(make.checkin_list(event), first, successful=False)
    return {"item": item.id, "other": other.id, "first": first.id, "last": last.id}


def secrets(response):
    assert response.status_code == 200, response.json
    return [each["secret"] for each in response.json["results"]]


@pytest.mark.usefixtures("some")
@pytest.mark.parametrize("url", [URL, ALL])
@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", EVERYTHING),
        ("ordering=-order__datetime", ["new1", "old1", "old2"]),
        ("ordering=-order__datetime,-positionid", ["new1", "old2", "old1"]),
        ("ordering=order__code,positionid", ["new1", "old1", "old2"]),
        ("ordering=-positionid", ["old2", "old1", "new1"]),
        ("ordering=-order__status", ["new1", "old1", "old2"]),
        ("ordering=id", EVERYTHING),
        ("order=OLD", ["old1", "old2"]),
        ("order=old", ["old1", "old2"]),
        ("order=NOPE", []),
        ("secret=old1", ["old1"]),
        ("secret=OLD1", []),
        ("secret=new2", []),
        ("secret=new2&include_canceled_positions=true", ["new2"]),
        ("include_canceled_positions=true", [*EVERYTHING, "new2"]),
        ("pseudonymization_id=POLD2", ["old2"]),
        ("attendee_name=zoË", ["old1", "old2"]),
        ("attendee_name=Zo", []),
        ("order__status=p", ["new1"]),
        ("order__status=x", []),
        ("order__status__in=n,e", ["old1", "old2"]),
        ("order__status__in=n,p", EVERYTHING),
        ("order__status__in=", EVERYTHING),
        ("has_checkin=true", ["new1"]),
        ("has_checkin=false", ["old1", "old2"]),
        ("has_checkin=what", EVERYTHING),
        ("voucher__code=x", []),
        ("customer=x", []),
        ("voucher=", EVERYTHING),
    ],
)
def test_positions_narrowed_and_ordered(client, url, query, expected):
    assert secrets(client.get(f"{url}?{query}")) == expected


@pytest.mark.usefixtures("some")
def test_positions_ordered_by_name_have_that_of_what_they_were_added_to(client):
    assert secrets(client.get(f"{URL}?ordering=attendee_name,positionid")) == [
        "new1",
        "old1",
        "old2",
    ]


@pytest.mark.usefixtures("some")
@pytest.mark.parametrize("url", [URL, ALL, f"/api/v1/organisers/bigevents/{URL}"])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ZOË", ["old1", "old2"]),
        ("NEW", ["new1"]),
        ("ol", ["old1", "old2"]),
        ("d1", []),
        ("OLD2", ["old2"]),
        ("peter", ["old1", "old2"]),
        ("paid", ["old1", "old2"]),
        ("a@b", ["new1"]),
        ("nobody", []),
    ],
)
def test_positions_searched(client, url, text, expected):
    parameter = "q" if "organisers" in url else "search"
    assert secrets(client.get(f"{url}?{parameter}={text}")) == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("item={item}", ["old1", "new1"]),
        ("item__in={item}", ["old1", "new1"]),
        ("item__in={item},{other}", EVERYTHING),
        ("addon_to={first}", ["old2"]),
        ("addon_to__in={first},{last}", ["old2"]),
        ("addon_to={last}", []),
    ],
)
def test_positions_narrowed_by_relations(client, some, query, expected):
    assert secrets(client.get(f"{URL}?{query.format(**some)}")) == expected


def test_positions_narrowed_by_variations_and_dates(client, make, organizer):
    series = make.event(organizer, "series", has_subevents=True)
    item, order = make.item(series), make.order(series)
    variation, date = make.variation(item), make.subevent(series)
    make.position(order, item)
    make.position(order, item, variation_id=variation.id, subevent_id=date.id, secret="x")
    for query in (
        f"variation={variation.id}",
        f"variation__in={variation.id}",
        f"subevent={date.id}",
        f"subevent__in={date.id}",
    ):
        assert secrets(client.get(f"events/series/orderpositions/?{query}")) == ["x"]


@pytest.mark.parametrize("several", ["", "__in"])
@pytest.mark.parametrize("name", ["item", "variation", "subevent", "addon_to"])
@pytest.mark.usefixtures("event")
def test_relations_to_what_there_is_not_are_refused(client, make, organizer, name, several):
    elsewhere = make.event(organizer, "second", has_subevents=True)
    item = make.item(elsewhere)
    ids = {
        "item": item.id,
        "variation": make.variation(item).id,
        "subevent": make.subevent(elsewhere).id,
        "addon_to": make.position(make.order(elsewhere), make.item(elsewhere)).id,
    }
    for id_ in ("x", 9999, ids[name]):
        response = client.get(f"{URL}?{name}{several}={id_}")
        assert (response.status_code, response.json) == (400, {name + several: NO_CHOICE})
    assert secrets(client.get(f"{ALL}?{name}{several}={ids[name]}")) == []


@pytest.mark.usefixtures("event")
def test_every_voucher_is_one_that_there_is_not(client):
    for id_ in (1, "x"):
        response = client.get(f"{URL}?voucher={id_}")
        assert (response.status_code, response.json) == (400, {"voucher": NO_CHOICE})


def test_list_shows_whole_positions(client, make, event):
    position = make.position(make.order(event), make.item(event))
    body = position_body(id=position.id, item=position.item_id)
    page = {"count": 1, "next": None, "previous": None}
    assert client.get(URL).json == {**page, "results": [body]}
    shown = client.get(ALL).json
    assert shown == {**page, "results": [{**body, "event": "sampleconf"}]}
    assert list(shown["results"][0]) == [*body, "event"]


def test_positions_are_those_of_events_whose_orders_one_may_read(app, make, organizer, event):
    second = make.event(organizer, "second")
    for each, code in ((event, "FIRST"), (second, "OTHER")):
        make.position(make.order(each, code), make.item(each))
    everywhere = make.team(organizer, "event.items:write")
    reading = make.team(organizer, "event.orders:read", events=[second])
    token = make.user_token(make.user("alice@example.org", everywhere, reading))
    assert secrets(ApiClient(app, token).get(ALL)) == ["other1"]
