import pytest

from tests.client import ApiClient

FORWARDED = {
    "X-Forwarded-For": "192.0.2.1",
    "X-Forwarded-Host": "tickets.example.org",
    "X-Forwarded-Proto": "https",
}


@pytest.fixture
def links_of(make_app, make, organizer):
    """What an application with settings of its own answers as links."""
    make.event(organizer, "first")
    make.event(organizer, "second")
    token = make.token(make.team(organizer))

    def get(settings, **options):
        client = ApiClient(make_app(**settings), token)
        page = client.get("events/?page_size=1&page=2&x=1", **options).json
        return page["previous"], page["results"][0]["public_url"]

    return get


def links(site):
    return (
        f"{site}/api/v1/organizers/bigevents/events/?page_size=1&x=1",
        f"{site}/bigevents/second/",
    )


@pytest.mark.parametrize(
    ("options", "site"),
    [
        ({}, "http://localhost"),
        ({"base_url": "http://example.org:8000"}, "http://example.org:8000"),
        ({"base_url": "https://example.org"}, "https://example.org"),
        ({"headers": {"Host": "shop.example.org"}}, "http://shop.example.org"),
        ({"headers": FORWARDED}, "http://localhost"),
    ],
)
def test_links_begin_as_the_request_did(links_of, options, site):
    assert links_of({}, **options) == links(site)


@pytest.mark.parametrize(
    ("site_url", "site"),
    [
        ("https://tickets.example.org", "https://tickets.example.org"),
        ("https://tickets.example.org/", "https://tickets.example.org"),
        ("https://example.org/tickets", "https://example.org/tickets"),
        ("https://example.org/tickets/", "https://example.org/tickets"),
        ("http://example.org:8080", "http://example.org:8080"),
    ],
)
def test_links_begin_as_configured(links_of, site_url, site):
    found = links_of({"SITE_URL": site_url}, headers={"Host": "evil.example.org", **FORWARDED})
    assert found == links(site)


def test_links_follow_a_trusted_proxy(links_of):
    found = links_of({"TRUSTED_PROXIES": 1}, headers=FORWARDED)
    assert found == links("https://tickets.example.org")


def test_links_follow_no_more_proxies_than_are_trusted(links_of):
    headers = {
        "X-Forwarded-For": "192.0.2.1, 192.0.2.2",
        "X-Forwarded-Host": "evil.example.org, tickets.example.org",
        "X-Forwarded-Proto": "http, https",
    }
    one, two = ({"TRUSTED_PROXIES": number} for number in (1, 2))
    assert links_of(one, headers=headers) == links("https://tickets.example.org")
    assert links_of(two, headers=headers) == links("http://evil.example.org")


def test_links_begin_below_a_prefix(links_of):
    found = links_of({}, environ_overrides={"SCRIPT_NAME": "/tickets"})
    assert found == links("http://localhost/tickets")
