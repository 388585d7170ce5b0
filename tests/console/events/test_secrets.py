"""The page of the secrets: how many there are, and looking for some."""

import pytest

from pretixapi.console.events.secrets import share_of_used
from pretixapi.models import db
from tests.console.events.pages import EVENT, SECRETS, pairs, rows, text_of, texts


@pytest.fixture
def add(make, event):
    """A maker of secrets of the sample conference."""
    return lambda secret, **values: make.imported_secret(event, secret, **values)


def found(browser, query):
    """Return the secrets that a search finds, and what is said of their number."""
    page = browser.get(SECRETS + query)
    assert page.status_code == 200
    return [row[0] for row in rows(page)], texts(page, r'<p class="found">\s*(.*?)\n')


def test_use_is_told_in_a_chart_and_in_numbers(browser, add):
    for number in range(4):
        add(f"s{number}", used=number == 0)
    page = browser.get(SECRETS)
    assert pairs(page) == {"Used": "1", "Unused": "3", "All": "4"}
    assert texts(page, "<title[^>]*>(.*?)</title>")[1] == "Used and unused secrets"
    assert texts(page, "<desc[^>]*>(.*?)</desc>") == ["1 of 4 secrets are used."]
    assert '<rect class="used" width="25.0" height="8"/>' in page.text


@pytest.mark.parametrize(
    ("secrets", "unused", "share"),
    [(0, 0, 0), (1, 1, 0), (1, 0, 100), (3, 1, 66.7), (10**6, 1, 99), (10**6, 10**6 - 1, 1)],
)
def test_chart_shows_what_there_is_at_all(secrets, unused, share):
    assert share_of_used(secrets, unused) == share


def test_secrets_of_other_events_count_for_nothing(browser, make, organizer):
    make.imported_secret(make.event(organizer, "other"), "foreign", used=True)
    page = browser.get(SECRETS)
    assert pairs(page) == {"Used": "0", "Unused": "0", "All": "0"}
    assert ("foreign" in page.text, "None were imported yet." in page.text) == (False, True)


def test_secrets_are_shown_with_what_they_are_for(browser, make, event, add):
    item = make.item(event, "Ticket")
    variation = make.variation(item, "Reduced")
    add("a", item_id=item.id, variation_id=variation.id, used=True)
    add("b", item_id=item.id)
    add("c")
    assert rows(browser.get(SECRETS)) == [
        ["a", "Ticket", "Reduced", "used"],
        ["b", "Ticket", "any", "unused"],
        ["c", "any", "any", "unused"],
    ]


def test_secrets_of_a_series_are_shown_with_their_date(browser, make, event, add):
    event.has_subevents = True
    db.session.commit()
    add("a", subevent_id=make.subevent(event, "First night").id)
    assert rows(browser.get(SECRETS)) == [["a", "any", "any", "First night", "unused"]]


@pytest.mark.parametrize(
    ("query", "secrets", "told"),
    [
        ("", ["ab", "abc", "b"], "3 secrets"),
        ("?text=ab", ["ab", "abc"], "2 secrets found"),
        ("?text=ab&match=prefix", ["ab", "abc"], "2 secrets found"),
        ("?text=ab&match=exact", ["ab"], "1 secret found"),
        ("?text=ab&match=odd&used=odd", ["ab", "abc"], "2 secrets found"),
        ("?used=yes", ["abc"], "1 secret found"),
        ("?text=ab&used=no", ["ab"], "1 secret found"),
        ("?text=AB", [], "0 secrets found"),
        ("?text=%25", [], "0 secrets found"),
        ("?text=&match=exact&used=", ["ab", "abc", "b"], "3 secrets"),
    ],
)
def test_search(browser, add, query, secrets, told):
    add("ab")
    add("abc", used=True)
    add("b")
    assert found(browser, query) == (secrets, [told])


def test_search_is_shown_again(browser, add):
    add("ab")
    page = browser.get(f"{SECRETS}?text=x&match=exact&used=no")
    assert '<input id="text" name="text" value="x"' in page.text
    assert '<option value="exact" selected>' in page.text
    assert '<option value="no" selected>' in page.text
    assert "No secret is like that." in page.text


def test_secrets_have_pages_of_fifty(browser, client, event):
    secrets = [{"secret": f"s{number}"} for number in range(51)]
    client.post("events/sampleconf/imported_secrets/bulk_create/", secrets)
    first = browser.get(f"{SECRETS}?text=s&used=no")
    second = browser.get(f"{SECRETS}?page=2&text=s&used=no")
    assert [len(rows(each)) for each in (first, second)] == [50, 1]
    link = f'href="http://localhost{SECRETS}?page=2&amp;text=s&amp;used=no" rel="next"'
    assert link in first.text
    assert f'href="http://localhost{SECRETS}?text=s&amp;used=no" rel="prev"' in second.text


@pytest.mark.parametrize(
    ("query", "status"), [("?page=2", 404), ("?page=x", 404), ("?text=%00", 400)]
)
def test_page_that_cannot_be_is_told_on_a_page(browser, query, status):
    response = browser.get(SECRETS + query)
    assert (response.status_code, response.mimetype) == (status, "text/html")


def test_null_character_is_told_in_words(browser):
    page = text_of(browser.get(f"{SECRETS}?text=%00").text)
    assert page.endswith("Bad Request Null characters are not allowed. To the start page")


def test_pages_lead_to_each_other_and_to_the_export(browser, add):
    add("a")
    assert f'<a href="{SECRETS}">1</a>' in browser.get(EVENT).text
    page = browser.get(SECRETS)
    assert f'<a href="{EVENT}">Sample Conference</a>' in page.text
    (export,) = [url for url in page.text.split('"') if url.endswith("/export/")]
    response = browser.get(export)
    assert (response.status_code, response.text.splitlines()[1].split(",")[1]) == (200, "a")
