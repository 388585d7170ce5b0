import pytest
from sqlalchemy import text

from pretixapi.models import db
from tests.client import ApiClient


@pytest.fixture
def public_url(make_app, make, organizer):
    """Return the public URL of the organizer under these settings, asked for through proxies."""
    token = make.token(make.team(organizer))

    def ask(host, **settings) -> str:
        headers = {"X-Forwarded-Proto": "https, https", "X-Forwarded-Host": host}
        client = ApiClient(make_app(**settings), token)
        return client.get("/api/v1/organizers/bigevents/", headers=headers).json["public_url"]

    return ask


@pytest.mark.parametrize(
    ("proxies", "host", "url"),
    [
        (0, "outer.example.org", "http://localhost/bigevents/"),
        (1, "outer.example.org", "https://outer.example.org/bigevents/"),
        (1, "forged.example.org, outer.example.org", "https://outer.example.org/bigevents/"),
        (2, "outer.example.org, inner.example.org", "https://outer.example.org/bigevents/"),
    ],
)
def test_as_many_proxies_are_believed(public_url, proxies, host, url):
    assert public_url(host, TRUSTED_PROXIES=proxies) == url


def test_site_url_wins_over_the_request(public_url):
    url = public_url("x.example.org", SITE_URL="https://tickets.example.org/", TRUSTED_PROXIES=1)
    assert url == "https://tickets.example.org/bigevents/"


def test_lock_timeout_reaches_the_engine(make_app, engine_name):
    question = {"sqlite": "PRAGMA busy_timeout", "postgresql": "SHOW lock_timeout"}[engine_name]
    with make_app(LOCK_TIMEOUT=0.25).app_context():
        answer = db.session.execute(text(question)).scalar_one()
    assert answer == {"sqlite": 250, "postgresql": "250ms"}[engine_name]
