"""Requests that come while somebody else is about to change what they are about."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import delete, insert, select, update

from pretixapi.models import ImportedSecret, Item, ItemVariation, SubEvent, db
from tests.client import ApiClient
from tests.imported_secrets.bodies import BULK, EXISTS, FORBIDDEN, URL, absent, shown
from tests.locks import WAITING, send_during


@pytest.fixture(autouse=True)
def locks_are_on_rows(engine_name):
    if engine_name == "sqlite":
        pytest.skip("SQLite lets one request write at a time.")


@pytest.fixture
def foobar(event):
    """The creation of the secret foobar."""
    return insert(ImportedSecret).values(event_id=event.id, secret="foobar", used=False)


@pytest.fixture
def impatient(make_app, make, organizer):
    """A client of a server that waits for nobody for more than a moment."""
    return ApiClient(make_app(LOCK_TIMEOUT=0.05), make.token(make.team(organizer)))


def refusal(response):
    return response.status_code, response.json


def unchanged(client, event):
    """Tell whether the only secret of the event is the one that somebody else created."""
    secrets = select(ImportedSecret.secret).where(ImportedSecret.event_id == event.id)
    db.session.rollback()
    logged = client.get("events/sampleconf/log/").json["count"]
    return (db.session.scalars(secrets).all(), logged) == (["foobar"], 0)


def test_secret_that_somebody_else_is_about_to_create(client, event, foobar):
    response = send_during(foobar, lambda: client.post(URL, {"secret": "foobar"}))
    assert refusal(response) == (400, EXISTS)
    assert unchanged(client, event)


def test_bulk_with_a_secret_that_somebody_else_is_about_to_create(client, event, foobar):
    body = [{"secret": "baz"}, {"secret": "foobar"}, {"secret": "zzz"}]
    response = send_during(foobar, lambda: client.post(BULK, body))
    assert refusal(response) == (400, [{}, EXISTS, {}])
    assert unchanged(client, event)
    assert client.get(URL).json["count"] == 0


def test_bulks_that_share_secrets_wait_one_way_only(client, event, foobar):
    body = [{"secret": "zzz"}, {"secret": "foobar"}]
    with db.engine.connect() as other, ThreadPoolExecutor(1) as pool:
        other.execute(foobar)
        answer = pool.submit(client.post, BULK, body)
        while not other.execute(WAITING).first():
            assert not answer.done()
        # Whoever comes next in the order of the secrets is not yet taken by who waits.
        other.execute(foobar.values(secret="zzz"))
        other.commit()
        assert refusal(answer.result()) == (400, [EXISTS, EXISTS])


def test_who_waits_for_a_secret_holds_up_nobody_else(client, impatient, event, foobar):
    with db.engine.connect() as other, ThreadPoolExecutor(1) as pool:
        other.execute(foobar)
        waiting = pool.submit(client.post, URL, {"secret": "foobar"})
        while not other.execute(WAITING).first():
            assert not waiting.done()
        assert impatient.post(URL, {"secret": "baz"}).status_code == 201
        assert impatient.post(BULK, [{"secret": "a"}, {"secret": "z"}]).status_code == 200
        other.rollback()
        assert waiting.result().status_code == 201


@pytest.mark.parametrize("method", ["PATCH", "PUT"])
def test_change_to_a_secret_that_somebody_else_is_about_to_create(client, add, foobar, method):
    stored = add("baz")
    url = f"{URL}{stored.id}/"
    response = send_during(foobar, lambda: client.open(method, url, {"secret": "foobar"}))
    assert refusal(response) == (400, EXISTS)
    assert client.get(url).json == shown(stored.id, "baz")


@pytest.mark.parametrize("method", ["PATCH", "PUT", "DELETE"])
def test_secret_that_somebody_else_is_about_to_delete(client, add, method):
    url = f"{URL}{add('foobar').id}/"
    response = send_during(
        delete(ImportedSecret), lambda: client.open(method, url, {"secret": "baz"})
    )
    assert refusal(response) == (403, FORBIDDEN)


@pytest.mark.parametrize(("method", "status"), [("PATCH", 403), ("PUT", 403), ("DELETE", 403)])
def test_secret_that_somebody_else_is_about_to_use(client, add, method, status):
    url = f"{URL}{add('foobar').id}/"
    using = update(ImportedSecret).values(used=True)
    response = send_during(using, lambda: client.open(method, url, {"secret": "baz"}))
    assert response.status_code == status
    shown_now = client.get(url).json
    assert (shown_now["secret"], shown_now["used"]) == ("foobar", True)


@pytest.fixture(params=["item", "variation", "subevent"])
def going(request, make, series, item):
    """What somebody else is about to delete, the secret that is restricted to it, and the fault."""
    variation, subevent = make.variation(item), make.subevent(series)
    ids = {"item": item.id, "variation": variation.id, "subevent": subevent.id}
    models = {"item": Item, "variation": ItemVariation, "subevent": SubEvent}
    name = request.param
    body = {"secret": "foobar", name: ids[name]}
    if name == "variation":
        body["item"] = item.id
    return delete(models[name]), body, absent(name, ids[name])


def test_restriction_to_what_somebody_else_is_about_to_delete(client, going):
    deletion, body, fault = going
    assert refusal(send_during(deletion, lambda: client.post(URL, body))) == (400, fault)


def test_bulk_restricted_to_what_somebody_else_is_about_to_delete(client, going):
    deletion, body, fault = going
    response = send_during(deletion, lambda: client.post(BULK, [{"secret": "a"}, body]))
    assert refusal(response) == (400, [{}, fault])


def test_change_to_what_somebody_else_is_about_to_delete(client, add, going):
    deletion, body, fault = going
    url = f"{URL}{add('foobar').id}/"
    assert refusal(send_during(deletion, lambda: client.patch(url, body))) == (400, fault)


def test_reading_waits_for_nobody(impatient, add, item):
    stored = add("foobar", item_id=item.id)
    item_id, secret_id = item.id, stored.id
    db.session.rollback()
    with db.engine.connect() as other:
        other.execute(update(ImportedSecret).values(used=True))
        other.execute(select(Item).with_for_update())
        expected = shown(secret_id, item=item_id)
        assert impatient.get(f"{URL}?item={item_id}").json["results"] == [expected]
        assert impatient.get(f"{URL}{secret_id}/").json == expected
        other.rollback()
