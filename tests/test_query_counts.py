import pytest

from pretixapi.models import db
from tests.client import ApiClient
from tests.door_lists import add_checkin, add_list
from tests.events.bodies import new
from tests.lists import (
    add_category,
    add_channel,
    add_device,
    add_discount,
    add_entry,
    add_event,
    add_invite,
    add_item,
    add_item_property,
    add_member,
    add_property,
    add_question,
    add_quota,
    add_secret,
    add_subevent,
    add_tax_rule,
    add_team,
    add_token,
    the_team,
)
from tests.order_lists import add_blocked_secret, add_order, add_position, add_revoked_secret
from tests.query_count import counted_queries

SECRETS = "events/sampleconf/imported_secrets/"
SETTINGS = "event.settings.general:write"


def count(client, method, url, body=...):
    """Return how many statements a request runs that succeeds."""
    # What the test itself has loaded is not to be loaded again while the request is counted.
    db.session.rollback()
    with counted_queries() as statements:
        response = client.open(method, url, body)
    assert response.status_code < 300
    return len(statements)


@pytest.mark.parametrize(
    ("url", "add"),
    [
        ("events/", add_event),
        ("events/?live=false&search=conf&ordering=-date_from", add_event),
        ("events/?attr[Format]=Talk", add_event),
        ("events/?with_availability_for=web", add_event),
        ("event_meta_properties/", add_property),
        ("saleschannels/", add_channel),
        ("teams/", add_team),
        ("devices/?revoked=false", add_device),
        ("log/", add_entry),
        ("events/sampleconf/log/", add_entry),
        ("events/sampleconf/categories/?is_addon=false", add_category),
        ("events/sampleconf/discounts/?active=true", add_discount),
        ("events/sampleconf/items/?active=true&search=i&tax_rate=0", add_item),
        ("events/sampleconf/item_meta_properties/", add_item_property),
        ("events/sampleconf/questions/?required=false", add_question),
        ("events/sampleconf/quotas/?items__in=1,2", add_quota),
        ("events/sampleconf/quotas/?with_availability=true", add_quota),
        ("events/sampleconf/subevents/?with_availability_for=web", add_subevent),
        ("subevents/?active=false&attr[Format]=Talk&ordering=-last_modified", add_subevent),
        ("events/sampleconf/taxrules/", add_tax_rule),
        ("orders/?status=n&search=x&ordering=-code", add_order),
        ("orderpositions/?has_checkin=false", add_position),
        ("events/sampleconf/orders/?include=positions.id&item=", add_order),
        ("events/sampleconf/orderpositions/?order__status=n&search=x", add_position),
        ("events/sampleconf/revokedsecrets/?created_since=2017-01-01", add_revoked_secret),
        ("events/sampleconf/blockedsecrets/?blocked=true", add_blocked_secret),
        ("events/sampleconf/checkinlists/?expand=subevent", add_list),
        ("events/sampleconf/checkins/?type=entry&ordering=-created", add_checkin),
        (SECRETS, add_secret),
        (f"{SECRETS}?used=false&secret_prefix=s&ordering=-secret", add_secret),
    ],
)
@pytest.mark.usefixtures("event")
def test_list_of_fifty_takes_as_many_statements_as_one_of_one(client, make, organizer, url, add):
    make.meta_property(organizer, "Format", default="Talk")
    add(make, organizer, 0)
    one = count(client, "GET", url)
    for number in range(1, 60):
        add(make, organizer, number)
    assert count(client, "GET", url) == one


@pytest.mark.parametrize(
    ("part", "add"), [("tokens", add_token), ("members", add_member), ("invites", add_invite)]
)
def test_list_within_a_team_takes_two_statements_after_the_hook(client, make, organizer, part, add):
    for number in range(60):
        add(make, organizer, number)
    assert count(client, "GET", f"teams/{the_team().id}/{part}/") == 3


def test_list_of_events_with_all_their_parts_takes_two_statements(client, make, organizer):
    make.meta_property(organizer, "Format")
    for number in range(3):
        parts = {"meta_data": {"Format": "x"}, "item_meta_properties": {"a": "b"}}
        client.post("events/", new(slug=f"e{number}", sales_channels=["web"], **parts))
    assert count(client, "GET", "events/") == 2


@pytest.mark.parametrize("limited", [False, True])
def test_hook_takes_one_statement(app, make, organizer, event, limited):
    team = make.team(organizer, events=[event] if limited else None)
    client = ApiClient(app, make.token(team))
    urls = ("/api/v1/organizers/", "events/", "events/sampleconf/", "events/sampleconf/settings/")
    assert [count(client, "OPTIONS", url) for url in urls] == [1, 1, 1, 1]


def test_event_is_shown_with_two_statements(client, event):
    assert count(client, "GET", "events/sampleconf/") == 2


def test_statements_of_a_change_do_not_grow_with_what_it_names(client, make, organizer, event):
    names = [f"p{number}" for number in range(20)]
    for name in names:
        make.meta_property(organizer, name)
    few = count(client, "PATCH", "events/sampleconf/", {"meta_data": {"p0": "x"}})
    meta_data = dict.fromkeys(names, "y")
    assert count(client, "PATCH", "events/sampleconf/", {"meta_data": meta_data}) == few


@pytest.mark.parametrize("query", ["", "?page=2", "?ordering=-id&page=3", "?used=0"])
def test_page_of_secrets_takes_one_statement_after_the_hook(client, event, query):
    secrets = [{"secret": f"s{number}"} for number in range(120)]
    assert client.post(f"{SECRETS}bulk_create/", secrets).status_code == 200
    assert count(client, "GET", f"{SECRETS}{query}") == 2


@pytest.mark.parametrize("restricted", [False, True])
def test_bulk_of_five_hundred_takes_as_many_statements_as_one_of_one(
    client, make, event, restricted
):
    items = [make.item(event).id for _ in range(5)] if restricted else [None]

    def secrets(name, number):
        return [{"secret": f"{name}{n}", "item": items[n % len(items)]} for n in range(number)]

    few = count(client, "POST", f"{SECRETS}bulk_create/", secrets("a", 1))
    assert count(client, "POST", f"{SECRETS}bulk_create/", secrets("b", 500)) == few
