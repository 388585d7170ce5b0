"""People are told on a page what programs are told in JSON."""

import pytest

BROWSER = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}
HTML = "text/html; charset=utf-8"


@pytest.mark.parametrize("url", ["/nosuch/page/here/", "/media/nosuch", "/static/nosuch.css"])
def test_program_gets_json(anonymous, url):
    response = anonymous.get(url)
    assert (response.status_code, response.json) == (404, {"detail": "Not found."})


@pytest.mark.parametrize("url", ["/api/nosuch/", "/api/v1/nosuch/", "/api/v1/organizers/"])
def test_browser_gets_json_from_the_api(anonymous, url):
    assert anonymous.get(url, headers=BROWSER).is_json


def test_browser_gets_a_page_for_an_unknown_url(anonymous):
    response = anonymous.get("/nosuch/page/here/", headers=BROWSER)
    assert (response.status_code, response.content_type) == (404, HTML)
    assert "<h1>Not Found</h1>" in response.text
    assert "default-src 'none'" in response.headers["Content-Security-Policy"]


def test_page_for_a_wrong_method(anonymous):
    response = anonymous.delete("/control/login")
    assert (response.status_code, response.content_type) == (405, HTML)
    assert "Method &#39;DELETE&#39; not allowed." in response.text


def test_page_without_the_proof_of_a_form_is_forbidden(anonymous):
    response = anonymous.post("/control/login", data={"email": "a@example.org", "password": "x"})
    assert (response.status_code, response.content_type) == (403, HTML)
    assert "CSRF Failed" in response.text
