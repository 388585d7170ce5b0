import re

import pytest

TYPES = {
    "page.js": "text/javascript; charset=utf-8",
    "swagger-ui.js": "text/javascript; charset=utf-8",
    "swagger-ui.css": "text/css; charset=utf-8",
    "icon.png": "image/png",
}


def test_page_loads_nothing_but_our_own_files(anonymous):
    page = anonymous.get("/api/v1/docs")
    assert page.content_type == "text/html; charset=utf-8"
    loaded = re.findall(r'(?:src|href)="([^"]*)"', page.text)
    assert sorted(loaded) == sorted(f"docs/{name}" for name in TYPES)
    assert "<script>" not in page.text
    assert "<style" not in page.text


def test_page_lets_browsers_talk_to_this_server_alone(anonymous):
    policy = anonymous.get("/api/v1/docs").headers["Content-Security-Policy"]
    sources = dict(part.split(" ", 1) for part in policy.split("; "))
    assert sources == {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "img-src": "'self' data:",
        "connect-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'none'",
        "frame-ancestors": "'none'",
    }


def test_page_shows_our_document_and_asks_no_validator(anonymous):
    script = anonymous.get("/api/v1/docs/page.js").text
    assert 'url: "openapi.json"' in script
    assert "validatorUrl: null" in script


@pytest.mark.parametrize(("name", "content_type"), TYPES.items())
def test_files_of_the_page_can_be_kept(anonymous, name, content_type):
    answer = anonymous.get(f"/api/v1/docs/{name}")
    assert answer.status_code == 200
    assert answer.content_type == content_type
    assert answer.headers["Cache-Control"] == "public, max-age=86400"
    assert len(answer.data) > 100


@pytest.mark.parametrize("name", ["LICENSE", "views.py", "../docs/page.js", "%2e%2e/views.py"])
def test_no_other_file_is_served(anonymous, name):
    answer = anonymous.get(f"/api/v1/docs/{name}")
    assert (answer.status_code, answer.json) == (404, {"detail": "Not found."})


@pytest.mark.parametrize(
    ("url", "accept", "status"),
    [
        ("/api/v1/docs", "text/html", 200),
        ("/api/v1/docs", "image/png", 406),
        ("/api/v1/docs/swagger-ui.css", "text/css", 200),
        ("/api/v1/docs/swagger-ui.css", "text/html", 406),
        ("/api/v1/openapi.json", "application/json", 200),
        ("/api/v1/openapi.json", "text/html", 406),
        ("/healthz", "text/html", 406),
    ],
)
def test_documents_are_answered_in_their_own_type(anonymous, url, accept, status):
    assert anonymous.get(url, headers={"Accept": accept}).status_code == status
