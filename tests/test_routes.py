"""Every route is marked and documented, and hides no organizer."""

import re

from pretixapi.auth.permissions import AnyOf, Permission, Reach
from pretixapi.http.contract import contract_of
from pretixapi.http.dialects import PRETIX
from pretixapi.http.endpoints import Blueprint
from pretixapi.http.errors import FORBIDDEN
from pretixapi.slugs import RESERVED_ORGANIZER_SLUGS
from tests.client import ApiClient

SENTENCE = re.compile(r"[A-Z][^.\n]*(?:\.[a-z][^.\n]*)*\.")


def routes(app):
    """Each rule of the URL map with its view."""
    return [(rule, app.view_functions[rule.endpoint]) for rule in app.url_map.iter_rules()]


def test_every_route_has_a_permission_mark(shared_app):
    unmarked = [
        rule.endpoint
        for rule, view in routes(shared_app)
        if not isinstance(contract_of(view).permission, AnyOf | Permission | Reach)
    ]
    assert unmarked == []


def test_every_route_is_summed_up_in_one_sentence(shared_app):
    wordless = [
        rule.endpoint
        for rule, view in routes(shared_app)
        if not SENTENCE.fullmatch((view.__doc__ or "").partition("\n\n")[0].strip())
    ]
    assert wordless == []


def test_every_route_is_in_the_openapi_document(shared_app, anonymous):
    document = anonymous.get("/api/v1/openapi.json").json
    described = {
        (path, method.upper(), operation["summary"])
        for path, operations in document["paths"].items()
        for method, operation in operations.items()
    }
    mounted = {
        (re.sub(r"<(?:[^<>:]+:)?(\w+)>", r"{\1}", rule.rule), method, view.__doc__.splitlines()[0])
        for rule, view in routes(shared_app)
        if rule.dialect is PRETIX and not contract_of(view).is_page
        for method in rule.methods - {"HEAD", "OPTIONS"}
    }
    assert described == mounted


def test_no_organizer_can_be_called_like_a_page_of_the_server(shared_app):
    first_segments = {rule.rule.split("/")[1] for rule, _ in routes(shared_app)}
    assert {each for each in first_segments if each and "<" not in each} <= RESERVED_ORGANIZER_SLUGS


def test_view_without_a_mark_is_refused(make_app, make, organizer):
    blueprint = Blueprint("unmarked", __name__)

    @blueprint.get("/unmarked/<organizer>/")
    def show():
        return {"secret": "shown"}

    app = make_app()
    app.register_blueprint(blueprint)
    token = make.token(make.team(organizer))
    answer = ApiClient(app, token).get("/unmarked/bigevents/")
    assert (answer.status_code, answer.json) == (403, {"detail": FORBIDDEN})
