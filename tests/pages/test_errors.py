"""People are told on a page what programs are told in JSON."""

import pytest

from tests.browser_client import Browser
from tests.public.elements import tree

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


def way_back(response):
    """Return where a page about a form that is out of date leads to."""
    assert (response.status_code, response.content_type) == (403, HTML)
    assert "default-src 'none'" in response.headers["Content-Security-Policy"]
    assert response.headers["Cache-Control"] == "no-store"
    page = tree(response)
    assert page.one("h1").text == "This form is out of date"
    return [each.attributes["href"] for each in page.one("main").all("a")]


@pytest.mark.parametrize("query", ["", '?next=/orga/me&x="><b>'])
def test_form_that_is_out_of_date_leads_back_to_its_page(anonymous, query):
    response = anonymous.post(f"/control/login{query}", data={"csrf_token": "x"})
    assert way_back(response) == [f"/control/login{query}", "/"]


@pytest.mark.parametrize(
    ("referrer", "ways"),
    [
        ("http://localhost/orga/me", ["http://localhost/orga/me", "/"]),
        ("http://localhost.example.org/", ["/"]),
        ("javascript:alert(1)", ["/"]),
        (None, ["/"]),
    ],
)
def test_form_without_a_page_at_its_own_url_leads_to_where_it_stood(app, make, referrer, ways):
    browser = Browser(app, make.user("alice@example.org"))
    browser.csrf_token = "x"
    headers = {} if referrer is None else {"Referer": referrer}
    assert way_back(browser.post("/control/logout", headers=headers)) == ways
