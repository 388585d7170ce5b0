"""Names and secrets that would be scripts, were they not written as the texts that they are."""

from io import BytesIO
from urllib.parse import quote

import pytest

from tests.browser_client import Browser
from tests.console.events.pages import API, EVENT, SECRETS, sentences

SCRIPT = """"'><script>alert(1)</script>"""
MARKUP = ("<script>alert", """"'>""")


@pytest.fixture
def owner(make):
    """An organizer with such a name."""
    return make.organizer("bigevents", name=SCRIPT)


@pytest.fixture
def browser(app, make, owner):
    """The browser of somebody with such a name, in whose event all are called so."""
    event = make.event(owner, name={"en": SCRIPT})
    item = make.item(event, SCRIPT)
    variation = make.variation(item, SCRIPT)
    make.imported_secret(event, SCRIPT, item_id=item.id, variation_id=variation.id)
    return Browser(app, make.user("x@example.org", make.team(owner), name=SCRIPT))


def is_harmless(response):
    return "alert" in response.text and not any(each in response.text for each in MARKUP)


@pytest.mark.parametrize(
    "url", [EVENT, SECRETS, f"{SECRETS}?text={quote(SCRIPT)}", f"{SECRETS}?{quote(SCRIPT)}"]
)
def test_names_and_secrets_are_texts(browser, url):
    response = browser.get(url)
    assert (response.status_code, is_harmless(response)) == (200, True)


def test_log_is_made_of_texts(browser):
    headers = {"Accept": "application/json", "X-CSRFToken": browser.csrf_token}
    browser.open("PATCH", API, json={"location": SCRIPT}, headers=headers)
    browser.open("POST", f"{API}categories/", json={"name": SCRIPT}, headers=headers)
    response = browser.get(EVENT)
    assert sentences(response) == [
        f"{SCRIPT} added the category “{SCRIPT}”.",
        f"{SCRIPT} changed the event: location.",
    ]
    assert is_harmless(response)


def test_faults_of_a_file_are_texts(browser):
    header = SCRIPT.removeprefix('"')
    file = (BytesIO(f"secret,{header}\n".encode()), "x.csv")
    response = browser.post(SECRETS, {"file": file})
    assert (response.status_code, is_harmless(response)) == (400, True)
    assert "Unknown column: " in response.text


def test_issue_of_an_event_is_a_text(browser, make, owner):
    make.meta_property(owner, SCRIPT, required=True)
    response = browser.get(EVENT)
    assert "You need to fill the meta parameter" in response.text
    assert is_harmless(response)
