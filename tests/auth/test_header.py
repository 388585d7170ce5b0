import pytest

from pretixapi.auth.tokens import ALPHABET, digest, new_token, read_header
from pretixapi.models import TeamToken, db
from tests.client import ApiClient

URL = "/api/v1/organizers/bigevents/events/"
MISSING = "Authentication credentials were not provided."
EMPTY = "Invalid token header. No credentials provided."
SPACES = "Invalid token header. Token string should not contain spaces."
CHARACTERS = "Invalid token header. Token string should not contain invalid characters."
UNKNOWN = "Invalid token."


@pytest.fixture
def token(make, organizer):
    return make.token(make.team(organizer))


@pytest.mark.parametrize(
    ("header", "detail"),
    [
        (None, MISSING),
        ("", MISSING),
        (" ", MISSING),
        ("Bearer {}", MISSING),
        ("Basic {}", MISSING),
        ("Tokens {}", MISSING),
        ("{}", MISSING),
        ("Token:{}", MISSING),
        ("Token", EMPTY),
        ("Token ", EMPTY),
        ("token   ", EMPTY),
        ("Token a b", SPACES),
        ("Token {} b", SPACES),
        ("Token {0} {0}", SPACES),
        ("Token \u00e9\u00ff", CHARACTERS),
        ("Token {}\u00e9", CHARACTERS),
        ("Token unknown", UNKNOWN),
        ("Token {}x", UNKNOWN),
        ("Token {0}{0}", UNKNOWN),
        ("Device {}", UNKNOWN),
        ("Device unknown", UNKNOWN),
    ],
)
def test_credential_refused(anonymous, token, header, detail):
    headers = {} if header is None else {"Authorization": header.format(token)}
    response = anonymous.get(URL, headers=headers)
    assert (response.status_code, response.json) == (401, {"detail": detail})
    assert response.headers["WWW-Authenticate"] == "Token"
    assert response.headers["Content-Type"] == "application/json"


@pytest.mark.parametrize("header", ["Token {}", "token {}", "TOKEN {}", "Token  {}", " Token\t{} "])
def test_credential_accepted(anonymous, token, header):
    response = anonymous.get(URL, headers={"Authorization": header.format(token)})
    assert response.status_code == 200


def test_token_in_capitals_refused(anonymous, token):
    response = anonymous.get(URL, headers={"Authorization": f"Token {token.upper()}"})
    assert (response.status_code, response.json) == (401, {"detail": UNKNOWN})


def test_inactive_token_refused(app, make, organizer):
    token = make.token(make.team(organizer), active=False)
    response = ApiClient(app, token).get(URL)
    expected = {"detail": "Token inactive or deleted."}
    assert (response.status_code, response.json) == (401, expected)
    assert response.headers["WWW-Authenticate"] == "Token"


@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"])
@pytest.mark.parametrize("url", [URL, "events/sampleconf/", "events/sampleconf/clone/"])
def test_every_method_needs_a_credential(anonymous, event, method, url):
    response = anonymous.open(method, url)
    body = {"detail": MISSING} if method != "HEAD" else None
    assert (response.status_code, response.json if body else None) == (401, body)


@pytest.mark.parametrize("place", ["token", "access_token", "key", "Authorization"])
def test_token_in_query_refused(anonymous, token, place):
    response = anonymous.get(f"{URL}?{place}={token}")
    assert (response.status_code, response.json) == (401, {"detail": MISSING})


def test_token_in_cookie_refused(anonymous, token):
    response = anonymous.get(URL, headers={"Cookie": f"session={token}; token={token}"})
    assert (response.status_code, response.json) == (401, {"detail": MISSING})


def test_new_token_has_64_small_letters_and_digits():
    tokens = {new_token() for _ in range(100)}
    assert len(tokens) == 100
    assert {len(token) for token in tokens} == {64}
    assert set().union(*tokens) == set(ALPHABET)


def test_only_the_digest_of_a_token_is_kept(token):
    row = db.session.query(TeamToken).one()
    kept = {column.name: getattr(row, column.name) for column in TeamToken.__table__.c}
    assert kept["digest"] == digest(token)
    assert token not in map(str, kept.values())


def test_header_read():
    assert read_header("Token abc") == ("token", "abc")
    assert read_header("DEVICE  abc ") == ("device", "abc")
