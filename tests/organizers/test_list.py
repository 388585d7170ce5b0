import pytest
from flask import g

from pretixapi.auth.grants import Access, Actor, Grant
from pretixapi.models import db
from pretixapi.organizers.queries import visible_organizers
from tests.client import ApiClient
from tests.organizers.bodies import shown
from tests.query_count import counted_queries

ORGANIZERS = "/api/v1/organizers/"


def test_list_shows_the_organizer_of_the_token_alone(client, make):
    make.organizer("other")
    response = client.get(ORGANIZERS)
    assert response.status_code == 200
    assert response.json == {"count": 1, "next": None, "previous": None, "results": [shown()]}


def test_list_asks_for_no_permission(app, make, organizer):
    client = ApiClient(app, make.token(make.team(organizer, "organizer.teams:write", events=[])))
    assert client.get(ORGANIZERS).json["results"] == [shown()]


def test_list_without_token(anonymous, organizer):
    response = anonymous.get(ORGANIZERS)
    assert response.status_code == 401
    assert response.json == {"detail": "Authentication credentials were not provided."}


@pytest.mark.parametrize("ordering", ["name", "-name", "slug", "-slug", "nonsense", ""])
def test_list_takes_any_ordering(client, ordering):
    response = client.get(f"{ORGANIZERS}?ordering={ordering}&search=nothing")
    assert response.status_code == 200
    assert response.json["results"] == [shown()]


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_list_does_not_take_other_methods(client, method):
    response = client.open(method, ORGANIZERS, {})
    assert response.status_code == 405
    assert response.headers["Allow"] == "GET, HEAD, OPTIONS"
    assert response.json == {"detail": f"Method '{method}' not allowed."}


def test_list_hides_plugins_that_are_hidden_or_gone(client, organizer):
    organizer.plugins = ["test.hidden", "test.hybrid", "test.gone"]
    db.session.commit()
    assert client.get(ORGANIZERS).json["results"] == [shown(plugins=["test.hybrid"])]


def test_list_costs_one_query_beyond_the_token(client):
    with counted_queries() as queries:
        client.get(ORGANIZERS)
    assert len(queries) == 2


@pytest.fixture
def caller_of(app):
    """A maker of callers with a grant for each of some organizers."""

    def speak_for(*organizers) -> None:
        g.grants = tuple(
            Grant(number, each.id, each.slug, all_events=True, permissions=frozenset())
            for number, each in enumerate(organizers)
        )
        g.access = Access(Actor("user", 1, "Somebody"), g.grants)

    yield speak_for
    g.pop("grants", None)
    g.pop("access", None)


@pytest.mark.parametrize(
    ("ordering", "slugs"),
    [
        (("slug",), ["a", "b", "bigevents"]),
        (("-slug",), ["bigevents", "b", "a"]),
        (("name",), ["bigevents", "b", "a"]),
        (("-name",), ["a", "b", "bigevents"]),
    ],
)
def test_list_of_a_caller_with_several_grants(make, organizer, caller_of, ordering, slugs):
    first, second = make.organizer("a", name="Z"), make.organizer("b", name="C")
    make.organizer("foreign")
    caller_of(organizer, first, second, first)
    selection = visible_organizers()
    assert selection.listing.order(",".join(ordering)) == ordering
    assert [row.slug for row in selection.rows(ordering, 50, 0)] == slugs


def test_list_of_a_caller_without_grants(make, organizer, caller_of):
    caller_of()
    assert visible_organizers().count() == 0


def test_list_of_many_organizers_costs_one_query(make, organizer, caller_of):
    caller_of(*(make.organizer(f"o{number}") for number in range(50)))
    with counted_queries() as queries:
        rows = visible_organizers().rows(("slug",), 50, 0)
    assert len(rows) == 50
    assert len(queries) == 1
