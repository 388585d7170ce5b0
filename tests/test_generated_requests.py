r"""Generated requests: no server error, and no answer that the OpenAPI document does not describe.

The long form runs against a server with the demo data, whose token is in $TOKEN:

    echo '[parameters]' > places.toml
    echo '"path.organizer" = "bigevents"' >> places.toml
    echo '"path.event" = "sampleconf"' >> places.toml
    checks=not_a_server_error,status_code_conformance,content_type_conformance
    checks=$checks,response_headers_conformance,response_schema_conformance
    schemathesis --config-file places.toml run http://127.0.0.1:8000/api/v1/openapi.json \
        --header "Authorization: Token $TOKEN" --exclude-operation-id delete_event \
        --checks $checks --generation-allow-x00 true --max-time 1200 --continue-on-failure
"""

from contextvars import Context

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import GenerationMode, checks
from sqlalchemy import select

from pretixapi.models import TeamToken, db

EXAMPLES = 8
CHECKS = [
    checks.not_a_server_error,
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_headers_conformance,
    checks.response_schema_conformance,
]


@pytest.fixture
def document(app, organizer, event):
    def isolated(environ, start_response):
        return Context().run(app, environ, start_response)

    return schemathesis.openapi.from_wsgi("/api/v1/openapi.json", isolated)


@pytest.fixture
def places(make, organizer, event):
    """What the placeholders in paths are to lead to."""
    meta_property = make.meta_property(organizer, "type")
    item, category = make.item(event), make.category(event)
    question = make.question(event)
    team = make.team(organizer)
    make.token(team)
    order = make.order(event, testmode=True)
    position = make.position(order, make.item(event))
    payment = make.payment(order, state="created")
    place = make.checkin_list(event)
    return {
        "organizer": "bigevents",
        "event": "sampleconf",
        "team_id": team.id,
        "token_id": db.session.scalars(select(TeamToken.id)).one(),
        "member_id": make.user("bob@example.org", team).id,
        "invite_id": make.invite(team, "carol@example.org").id,
        "device_id": make.device(organizer).device_id,
        "identifier": "web",
        "category_id": category.id,
        "discount_id": make.discount(event).id,
        "item_property_id": make.item_meta_property(event, "day").id,
        "item_id": item.id,
        "variation_id": make.variation(item).id,
        "addon_id": make.addon(item, category).id,
        "bundle_id": make.bundle(item, make.item(event)).id,
        "program_time_id": make.program_time(item).id,
        "question_id": question.id,
        "option_id": make.option(question, "YES").id,
        "quota_id": make.quota(event).id,
        "subevent_id": make.subevent(event).id,
        "tax_rule_id": make.tax_rule(event).id,
        "property_id": meta_property.id,
        "code": order.code,
        "position_id": position.id,
        "secret_or_id": position.id,
        "list_id": place.id,
        "checkin_id": make.checkin(place, position).id,
        "local_id": make.refund(order, payment_id=payment.id, state="external").local_id,
        "secret_id": make.imported_secret(event, "foobar").id,
    }


@pytest.fixture
def token(make, organizer):
    return make.token(make.team(organizer))


def operations(document):
    """All operations, those that take away what others ask for last."""
    found = [result.ok() for result in document.get_all_operations()]
    return sorted(found, key=lambda operation: operation.method == "delete")


def check(operation, places, token):
    known = {name: places[name] for name in places if f"{{{name}}}" in operation.path} or None
    good = operation.as_strategy(GenerationMode.POSITIVE, path_parameters=known)
    bad = operation.as_strategy(GenerationMode.NEGATIVE, path_parameters=known)

    @settings(
        max_examples=EXAMPLES,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(good | bad)
    def request(case):
        case.call_and_validate(headers={"Authorization": f"Token {token}"}, checks=CHECKS)

    request()


def test_generated_requests_are_answered_as_documented(document, places, token):
    for operation in operations(document):
        check(operation, places, token)
