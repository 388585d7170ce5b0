import pytest

FORBIDDEN = {"detail": "You do not have permission to perform this action."}
NOT_FOUND = {"detail": "Not found."}
EVENTS = "/api/v1/organizers/bigevents/events"


@pytest.mark.parametrize("method", ["GET", "HEAD"])
@pytest.mark.parametrize(
    "url",
    [
        "/api/v1/organizers",
        "/api/v1/organizers/bigevents",
        EVENTS,
        f"{EVENTS}/sampleconf",
        f"{EVENTS}/nosuch",
        f"{EVENTS}/sampleconf/clone",
        "/api/v1/organizers/nosuch/events",
    ],
)
def test_reader_without_slash_sent_on(anonymous, client, method, url):
    for caller in (anonymous, client):
        response = caller.open(method, url)
        assert (response.status_code, response.headers["Location"]) == (301, f"{url}/")
        assert response.data == b""


@pytest.mark.parametrize(
    ("url", "location"),
    [
        (f"{EVENTS}?ordering=slug", f"{EVENTS}/?ordering=slug"),
        (f"{EVENTS}?page=2&x=y&x=z", f"{EVENTS}/?page=2&x=y&x=z"),
        (f"{EVENTS}?a=%C3%A4%20b&c", f"{EVENTS}/?a=%C3%A4%20b&c"),
        (f"{EVENTS}/%C3%A4%20b", f"{EVENTS}/%C3%A4%20b/"),
        (f"{EVENTS}/a%0D%0AX-Injected:%20b", f"{EVENTS}/a%0D%0AX-Injected%3A%20b/"),
        (f"{EVENTS}/x%3Fy", f"{EVENTS}/x%3Fy/"),
    ],
)
def test_redirect_keeps_path_and_query(anonymous, url, location):
    response = anonymous.get(url)
    assert (response.status_code, response.headers["Location"]) == (301, location)


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "FOO"])
@pytest.mark.parametrize("url", [EVENTS, f"{EVENTS}/sampleconf", f"{EVENTS}/sampleconf/clone"])
def test_writer_without_slash_not_sent_on(client, event, method, url):
    response = client.open(method, url, {"name": "x"})
    assert (response.status_code, response.json) == (404, NOT_FOUND)
    assert "Location" not in response.headers


@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"])
@pytest.mark.parametrize(
    "url",
    [
        "/api/v1/nosuch/",
        "/api/v1/nosuch",
        "/api/v2/organizers/",
        "/docs/nosuch/",
        "/API/v1/organizers/",
        "/api/v1/Organizers/",
        "/api/v1//organizers/",
        "/api//v1/organizers/",
        "/api/v1/organizers//",
        "/api/v1/organizers//events/",
        f"{EVENTS}//",
        f"{EVENTS}/sampleconf//clone/",
        f"{EVENTS}/sampleconf/nosuch/",
        f"{EVENTS}/sampleconf/clone/extra/",
        "/api/v1/organizers/bigevents/nosuchresource/",
        "/api/v1/organizers/bigevents/giftcards/",
        "/api/v1/organizers/bigevents/seatingplans/",
        f"{EVENTS}/sampleconf/seats/",
        f"{EVENTS}/sampleconf/vouchers/",
        "/api/v1/\x00/",
    ],
)
def test_unknown_url_not_found(anonymous, client, event, method, url):
    for caller in (anonymous, client):
        response = caller.open(method, url)
        assert (response.status_code, response.json) == (404, NOT_FOUND)
        assert response.content_type == "application/json"


@pytest.mark.parametrize(
    "url",
    [
        "/api/v1/organizers/BIGEVENTS/events/",
        "/api/v1/organizers/bigevents%20/events/",
        f"{EVENTS}/SampleConf/",
        f"{EVENTS}/sampleconf%20/",
        f"{EVENTS}/%00/",
        "/api/v1/organizers/%00/events/",
        f"{EVENTS}/%F0%9F%8E%89/",
        f"{EVENTS}/%FF/",
        f"{EVENTS}/{'x' * 3000}/",
    ],
)
def test_slugs_in_urls_are_matched_exactly(client, event, url):
    response = client.get(url)
    assert (response.status_code, response.json) == (403, FORBIDDEN)


def test_api_below_a_prefix_redirects_to_it(app):
    environ = {"SCRIPT_NAME": "/tickets"}
    response = app.test_client().get(EVENTS, environ_overrides=environ)
    assert response.headers["Location"] == f"/tickets{EVENTS}/"
