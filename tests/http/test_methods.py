import pytest

LIST = "events/"
DETAIL = "events/sampleconf/"
CLONE = "events/sampleconf/clone/"
PARSED = ["application/json", "application/x-www-form-urlencoded", "multipart/form-data"]

ALLOWED = {
    "/api/v1/organizers/": "GET, HEAD, OPTIONS",
    "": "GET, PUT, PATCH, HEAD, OPTIONS",
    LIST: "GET, POST, HEAD, OPTIONS",
    DETAIL: "GET, PUT, PATCH, DELETE, HEAD, OPTIONS",
    CLONE: "POST",
    "settings/": "GET, PATCH, HEAD, OPTIONS",
    f"{DETAIL}settings/": "GET, PATCH, HEAD, OPTIONS",
}
METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "FOO"]


@pytest.mark.parametrize(
    ("url", "method"),
    [
        (url, method)
        for url, allowed in ALLOWED.items()
        for method in METHODS
        if method not in allowed.split(", ")
    ],
)
def test_method_not_allowed(client, event, url, method):
    response = client.open(method, url)
    body = b"" if method == "HEAD" else f'{{"detail":"Method \'{method}\' not allowed."}}'.encode()
    assert (response.status_code, response.data) == (405, body)
    assert response.headers["Allow"] == ALLOWED[url]
    assert response.headers["Content-Type"] == "application/json"


@pytest.mark.parametrize("url", ALLOWED)
def test_allow_lists_methods_on_every_answer(client, anonymous, event, url):
    for response in (
        anonymous.get(url),
        client.open("FOO", url),
        client.open("POST", url, {}),
        client.open("OPTIONS", url),
        client.open("GET", url, headers={"Accept": "text/html"}),
    ):
        assert response.headers["Allow"] == ALLOWED[url]


@pytest.mark.parametrize(
    ("url", "body"),
    [("nosuch/", None), ("events", None), ("events/", {"plugins": 5})],
)
def test_allow_only_where_the_url_exists(client, url, body):
    response = client.open("POST", url, body)
    assert ("Allow" in response.headers) == (response.status_code == 400)


@pytest.mark.parametrize("url", [LIST, DETAIL, "events/nosuch/", "/api/v1/nosuch/", "events"])
def test_head_is_get_without_body(client, event, url):
    read = client.get(url)
    head = client.open("HEAD", url)
    assert (head.status_code, head.data) == (read.status_code, b"")
    assert dict(head.headers) == dict(read.headers)
    assert head.headers["Content-Length"] == str(len(read.data))


@pytest.mark.parametrize(
    ("url", "name"),
    [(LIST, "List the events that the token can reach"), (DETAIL, "Show an event")],
)
def test_options_describes_the_url(client, event, url, name):
    response = client.open("OPTIONS", url)
    expected = {
        "name": name,
        "description": "",
        "renders": ["application/json"],
        "parses": PARSED,
    }
    assert (response.status_code, response.json) == (200, expected)


@pytest.mark.parametrize("url", [LIST, DETAIL])
def test_options_needs_a_token(anonymous, event, url):
    response = anonymous.open("OPTIONS", url)
    expected = {"detail": "Authentication credentials were not provided."}
    assert (response.status_code, response.json) == (401, expected)


def test_options_of_hidden_event_forbidden(client):
    assert client.open("OPTIONS", DETAIL).status_code == 403
