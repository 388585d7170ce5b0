"""Logging in with an address and a password, for a token."""

import pytest
from sqlalchemy import select

from pretixapi.auth.tokens import digest, user_token
from pretixapi.models import LoginAttempt, User, UserSession, db
from pretixapi.users.passwords import HASHER, hashed
from tests.client import ApiClient

PASSWORD = "correct horse"
GOOD = {"username": "alice@example.org", "password": PASSWORD}
WRONG = {"non_field_errors": ["Unable to log in with provided credentials."]}
TYPES = ("application/json", "application/x-www-form-urlencoded", "multipart/form-data")
both_spellings = pytest.mark.parametrize("url", ["/api/auth", "/api/auth/"])


@pytest.fixture
def alice(make, organizer):
    return make.user("alice@example.org", make.team(organizer))


@pytest.fixture
def log_in(anonymous, alice):
    def send(body=GOOD, **options):
        return anonymous.post("/api/auth", body, **options)

    return send


@both_spellings
def test_login_gives_the_token_of_the_user(app, anonymous, alice, url):
    response = anonymous.post(url, GOOD)
    assert (response.status_code, response.json) == (200, {"token": user_token(alice.id, 1)})
    token = response.json["token"]
    assert ApiClient(app, token).get("/api/v1/organizers/").json["count"] == 1


def test_login_again_gives_the_same_token(log_in):
    assert log_in().json == log_in().json


def test_token_has_64_letters_and_digits_and_is_not_kept(log_in):
    token = log_in().json["token"]
    assert len(token) == 64
    assert set(token) <= set("abcdefghijklmnopqrstuvwxyz0123456789")
    (kept,) = db.session.execute(select(User.__table__)).all()
    assert token not in map(str, kept)
    assert kept.token_digest == digest(token)


@pytest.mark.parametrize("username", ["ALICE@Example.org", " alice@example.org "])
def test_username_is_the_address_in_any_case(log_in, username):
    assert log_in({**GOOD, "username": username}).status_code == 200


@pytest.mark.parametrize("password", [f" {PASSWORD}", f"{PASSWORD} ", PASSWORD.upper()])
def test_password_is_taken_as_it_is(log_in, password):
    response = log_in({**GOOD, "password": password})
    assert (response.status_code, response.json) == (400, WRONG)


def test_blanks_around_a_password_are_part_of_it(anonymous, make):
    make.user("bob@example.org", password=hashed(" pw "))
    body = {"username": "bob@example.org", "password": " pw "}
    assert anonymous.post("/api/auth", body).status_code == 200


@pytest.mark.parametrize("content_type", TYPES)
def test_login_reads_every_type_of_body(anonymous, alice, content_type):
    options = {"json": GOOD} if content_type == TYPES[0] else {"data": GOOD}
    response = anonymous.open("POST", "/api/auth", content_type=content_type, **options)
    assert response.status_code == 200


def test_login_ignores_the_authorization_header(log_in):
    assert log_in(headers={"Authorization": "Token unknown"}).status_code == 200


@pytest.mark.parametrize(
    ("body", "answer"),
    [
        ({}, {"username": ["This field is required."], "password": ["This field is required."]}),
        ({"username": "alice@example.org"}, {"password": ["This field is required."]}),
        (
            {"username": "", "password": ""},
            {
                "username": ["This field may not be blank."],
                "password": ["This field may not be blank."],
            },
        ),
        ({"username": ["a"], "password": 5}, {"username": ["Not a valid string."]}),
        ({"username": "a\0", "password": "x"}, {"username": ["Null characters are not allowed."]}),
        ([], {"non_field_errors": ["Invalid data. Expected a dictionary, but got list."]}),
        ({"username": "nobody@example.org", "password": PASSWORD}, WRONG),
        ({"username": "alice@example.org", "password": "wrong"}, WRONG),
        ({"username": "alice@example.org", "password": 5}, WRONG),
    ],
)
def test_login_refused(log_in, body, answer):
    response = log_in(body)
    assert (response.status_code, response.json) == (400, answer)
    assert "WWW-Authenticate" not in response.headers


def test_broken_body_refused(log_in):
    response = log_in(..., data="{bad", content_type="application/json")
    assert response.status_code == 400
    assert response.json["detail"].startswith("JSON parse error - ")


def test_other_type_of_body_refused(log_in):
    response = log_in(..., data="x", content_type="text/plain")
    assert response.status_code == 415
    assert response.json == {"detail": 'Unsupported media type "text/plain" in request.'}


def test_deactivated_user_is_answered_as_a_stranger(log_in, alice):
    alice.active = False
    db.session.commit()
    response = log_in()
    assert (response.status_code, response.json) == (400, WRONG)


@both_spellings
@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE"])
def test_other_methods_refused(anonymous, method, url):
    response = anonymous.open(method, url)
    assert (response.status_code, response.headers["Allow"]) == (405, "POST, OPTIONS")
    assert response.json == {"detail": f"Method '{method}' not allowed."}


def test_login_begins_no_session(log_in):
    assert "Set-Cookie" not in log_in().headers
    assert db.session.scalars(select(UserSession)).all() == []


def test_password_kept_in_an_older_way_is_kept_anew(log_in, alice):
    before = alice.password
    assert log_in().status_code == 200
    db.session.expire_all()
    assert alice.password != before
    assert not HASHER.check_needs_rehash(alice.password)
    assert log_in().status_code == 200


def test_other_secret_key_gives_another_token(make_app, alice):
    first = ApiClient(make_app()).post("/api/auth", GOOD).json["token"]
    second = ApiClient(make_app(SECRET_KEY="another")).post("/api/auth", GOOD).json["token"]
    assert first != second
    client = ApiClient(make_app(SECRET_KEY="another"))
    assert client.get("/api/me", headers={"Authorization": f"Token {second}"}).status_code == 200
    assert client.get("/api/me", headers={"Authorization": f"Token {first}"}).status_code == 401


def test_token_made_with_another_secret_key_opens_nothing(make_app, make, alice):
    client = ApiClient(make_app(SECRET_KEY="another"), make.user_token(alice))
    assert client.get("/api/me").status_code == 401


def test_failures_are_kept_without_what_was_typed(log_in):
    log_in({"username": "secret typed here", "password": "x"})
    keys = db.session.scalars(select(LoginAttempt.key)).all()
    assert len(keys) == 3
    assert "secret" not in "".join(keys)
