import pytest

EMPTY = {"count": 0, "next": None, "previous": None, "results": []}
NOT_ACCEPTABLE = {"detail": "Could not satisfy the request Accept header."}


@pytest.mark.parametrize(
    "accept",
    [
        None,
        "",
        "*/*",
        "application/*",
        "application/json",
        "APPLICATION/JSON",
        "application/json, text/javascript",
        "text/html, application/json;q=0.5",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
        "application/json; version=1",
        "application/json; indent=4",
    ],
)
def test_json_accepted(client, accept):
    headers = {} if accept is None else {"Accept": accept}
    response = client.get("events/", headers=headers)
    assert (response.status_code, response.json) == (200, EMPTY)
    assert response.headers["Content-Type"] == "application/json"


@pytest.mark.parametrize(
    "accept",
    [
        "text/html",
        "application/xml",
        "text/javascript",
        "text/*",
        "application/vnd.api+json",
        "application/jsonx",
        "nonsense",
        "text/html, image/png;q=0.9",
    ],
)
@pytest.mark.parametrize("method", ["GET", "POST", "DELETE", "OPTIONS"])
def test_anything_but_json_not_acceptable(client, accept, method):
    response = client.open(method, "events/", headers={"Accept": accept})
    assert (response.status_code, response.json) == (406, NOT_ACCEPTABLE)
    assert response.headers["Content-Type"] == "application/json"


@pytest.mark.parametrize("query", ["format=json", "format=", "Format=xml"])
def test_format_json_accepted(client, query):
    response = client.get(f"events/?{query}")
    assert (response.status_code, response.json) == (200, EMPTY)


@pytest.mark.parametrize("form", ["xml", "api", "JSON", "jsonp", "json "])
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_other_formats_not_found(client, method, form):
    response = client.open(method, f"events/?format={form}")
    assert (response.status_code, response.json) == (404, {"detail": "Not found."})


def test_messages_stay_english(client):
    response = client.get("events/nosuch/", headers={"Accept-Language": "de"})
    assert response.json == {"detail": "You do not have permission to perform this action."}
