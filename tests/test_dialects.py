"""Every list speaks both dialects, and tells the same in them."""

import re
from math import ceil

import pytest
from sqlalchemy import select

from pretixapi.http.contract import contract_of
from pretixapi.http.dialects import PRETALX, PRETIX
from pretixapi.models import User, db, team_members
from tests.client import ApiClient
from tests.door_lists import SEARCHES, the_list
from tests.lists import LISTS, the_item, the_question, the_team
from tests.order_lists import the_order

SITE = "http://localhost"
ORGANIZERS = "/api/v1/organizers/"
NUMBER = 55


def add_organizer(make, _organizer, number):
    """Another organizer, with a team that our only user is in."""
    team = make.team(make.organizer(f"o{number}"))
    user_id = db.session.scalars(select(User.id)).one()
    db.session.execute(team_members.insert().values(team_id=team.id, user_id=user_id))
    db.session.commit()


ALL_LISTS = {ORGANIZERS: (add_organizer, "o{}"), **LISTS}


def british(url):
    return url.replace("organizers", "organisers", 1)


def lists_of(app, dialect):
    """The URLs of the lists that are mounted in a dialect, and what they can be ordered by."""
    contracts = {
        rule.rule: contract_of(app.view_functions[rule.endpoint])
        for rule in app.url_map.iter_rules()
        if rule.dialect is dialect and "GET" in rule.methods
    }
    return {
        url: list(contract.listing.orderings)
        for url, contract in contracts.items()
        if contract.listing is not None
    }


def test_table_names_every_list(shared_app):
    lists = lists_of(shared_app, PRETIX)
    assert ALL_LISTS.keys() | SEARCHES == lists.keys()
    assert {british(url): names for url, names in lists.items()} == lists_of(shared_app, PRETALX)


@pytest.fixture
def user(app, make, organizer, event):
    """A client that speaks for a user, who may do everything with all organizers there are."""
    alice = make.user("alice@example.org", make.team(organizer))
    return ApiClient(app, make.user_token(alice))


@pytest.fixture
def fill(make, organizer):
    """A function that fills the list at a URL rule, and returns its URL."""

    def fill_one(rule, add):
        for number in range(NUMBER):
            add(make, organizer, number)
        places = {
            "organizer": lambda: "bigevents",
            "event": lambda: "sampleconf",
            "item_id": lambda: the_item(make).id,
            "team_id": lambda: the_team().id,
            "question_id": lambda: the_question(make).id,
            "code": lambda: the_order(make).code,
            "list_id": lambda: the_list(make).id,
        }
        return re.sub(r"<(\w+)>", lambda match: str(places[match[1]]()), rule)

    return fill_one


def walk(client, url, way="next"):
    """The entries of the pages from a URL on, page by page."""
    pages = []
    while url:
        page = client.get(url.removeprefix(SITE)).json
        pages.append(page["results"])
        url = page[way]
    return pages


def entries(client, url):
    return [entry for page in walk(client, url) for entry in page]


def shown(client, url):
    return client.get(url).json["results"]


@pytest.mark.parametrize("rule", ALL_LISTS)
def test_list_tells_the_same_in_both_dialects(shared_app, user, fill, rule):
    add, text = ALL_LISTS[rule]
    url = fill(rule, add)
    twin = british(url)
    everything = entries(user, url)
    count = len(everything)
    assert count >= NUMBER
    assert entries(user, twin) == everything

    assert list(map(len, walk(user, url))) == [50, count - 50]
    assert list(map(len, walk(user, twin))) == [25, 25, count - 50]
    assert user.get(url).json == {
        "count": count,
        "next": f"{SITE}{url}?page=2",
        "previous": None,
        "results": everything[:50],
    }
    assert user.get(f"{twin}?offset=25").json == {
        "count": count,
        "next": f"{SITE}{twin}?limit=25&offset=50",
        "previous": f"{SITE}{twin}?limit=25",
        "results": everything[25:50],
    }

    # Each dialect has the other one's way to walk, if it is asked for it.
    for each in (url, twin):
        page = user.get(f"{each}?limit=9&offset=10").json
        assert (page["count"], page["results"]) == (count, everything[10:19])
    assert user.get(f"{twin}?page=2").json == {
        "count": count,
        "next": f"{SITE}{twin}?page=3",
        "previous": f"{SITE}{twin}?page=1",
        "results": everything[25:50],
    }
    assert len(walk(user, f"{twin}?page=last", "previous")) == ceil(count / 25)

    for name in lists_of(shared_app, PRETIX)[rule]:
        backwards = entries(user, f"{url}?ordering=-{name}")
        assert entries(user, f"{twin}?o=-{name}") == backwards
        assert shown(user, f"{url}?o=-{name}") == everything[:50]
        assert shown(user, f"{twin}?ordering=-{name}") == everything[:25]

    assert shown(user, f"{url}?q=nothing") == everything[:50]
    if text is None:
        assert shown(user, f"{twin}?q=nothing") == everything[:25]
    else:
        found = user.get(f"{twin}?q={text.format(7).upper()}").json
        (one,) = found.pop("results")
        assert found == {"count": 1, "next": None, "previous": None}
        assert one in everything
        assert text.format(7) in str(one)
        tens = [each for each in everything if text.format("") + "1" in str(each)]
        assert entries(user, f"{twin}?q={text.format('')}1&limit=4") == tens
        assert shown(user, f"{twin}?q=nothing") == []
