"""The log, as its page tells it."""

import pytest

from pretixapi.console.events.values import in_words
from tests.console.events.pages import API, EVENT, changes, note, sentences
from tests.questions.bodies import new

PLUGINS = ["pretix.plugins.banktransfer"]


@pytest.fixture
def do(browser):
    """A sender of Alice's requests to the API, each of which must succeed."""

    def send(method, url, json=...):
        headers = {"Accept": "application/json", "X-CSRFToken": browser.csrf_token}
        body = {} if json is ... else {"json": json}
        response = browser.open(method, API + url, headers=headers, **body)
        assert response.status_code < 300
        return response.json

    return send


def test_plugins_are_told_by_their_titles(browser, do):
    do("PATCH", "", {"plugins": PLUGINS})
    do("PATCH", "", {"plugins": []})
    page = browser.get(EVENT)
    assert sentences(page) == [
        "Alice disabled the plugin Bank transfer.",
        "Alice enabled the plugin Bank transfer.",
    ]
    assert changes(page) == []


def test_change_is_told_with_old_and_new_values(browser, client, event):
    client.patch("events/sampleconf/", {"is_public": False, "location": "Berlin"})
    page = browser.get(EVENT)
    assert sentences(page) == ["Test API token changed the event: is public, location."]
    assert changes(page) == [("is public", "yes", "no"), ("location", "nothing", "en: Berlin")]


def test_many_fields_are_counted(browser, do):
    dates = {"date_to": "2018-01-01T00:00:00Z", "presale_end": "2018-01-01T00:00:00Z"}
    do("PATCH", "", {"name": "New", "currency": "CHF", "is_public": False, **dates})
    (told,) = sentences(browser.get(EVENT))
    assert told.startswith("Alice changed the event: ")
    assert told.endswith(" and 1 more.")


def test_objects_are_told_by_their_names(browser, do):
    category = do("POST", "categories/", {"name": "Tickets"})["id"]
    item = do("POST", "items/", {"name": {"de": "Karte"}, "default_price": "23.00"})["id"]
    do("POST", f"items/{item}/addons/", {"addon_category": category})
    quota = do("POST", "quotas/", {"name": "Hall", "size": 5, "items": [item]})["id"]
    do("PATCH", f"quotas/{quota}/", {"closed": True})
    do("POST", "questions/", new())
    do("POST", "taxrules/", {"name": "VAT", "rate": "19.00"})
    do("PATCH", f"items/{item}/", {"name": "Ticket"})
    assert sentences(browser.get(EVENT)) == [
        "Alice changed the product “Ticket”: name.",
        "Alice added the tax rule “VAT”.",
        "Alice added the question “Vegan?”.",
        "Alice changed the quota “Hall”: closed.",
        "Alice closed the quota “Hall”.",
        "Alice added the quota “Hall”.",
        "Alice added an add-on of the product “Ticket”.",
        "Alice added the product “Ticket”.",
        "Alice added the category “Tickets”.",
    ]


def test_object_that_has_gone_is_told_by_its_last_known_name(browser, do):
    category = do("POST", "categories/", {"name": "Tickets"})["id"]
    do("DELETE", f"categories/{category}/")
    page = browser.get(EVENT)
    assert sentences(page) == [
        "Alice deleted the category “Tickets”.",
        "Alice added the category “Tickets”.",
    ]
    assert changes(page) == [("name", "nothing", "en: Tickets")]


def test_question_that_has_gone_is_told_by_its_text(browser, do):
    question = do("POST", "questions/", new())["id"]
    do("PATCH", f"questions/{question}/", {"question": "Vegetarian?"})
    do("DELETE", f"questions/{question}/")
    page = browser.get(EVENT)
    assert sentences(page) == [
        "Alice deleted the question “Vegetarian?”.",
        "Alice changed the question “Vegetarian?”: question.",
        "Alice added the question “Vegan?”.",
    ]
    assert changes(page)[0] == ("question", "en: Vegan?", "en: Vegetarian?")


def test_part_that_has_gone_is_told_by_what_it_was_called(browser, do, make, event):
    item = make.item(event)
    variation, _ = make.variation(item, "Blue"), make.variation(item, "Red")
    do("DELETE", f"items/{item.id}/variations/{variation.id}/")
    page = browser.get(EVENT)
    assert sentences(page) == ["Alice deleted a variation of the product “Ticket”."]
    assert changes(page) == [("value", "en: Blue", "nothing")]


def test_what_fields_refer_to_is_told_by_its_name(browser, do, make, event):
    category, tickets = make.category(event).id, [make.item(event, f"T{i}").id for i in range(21)]
    quota = make.quota(event).id
    do("PATCH", f"items/{tickets[0]}/", {"category": category})
    do("PATCH", f"quotas/{quota}/", {"items": tickets[:2]})
    do("PATCH", f"quotas/{quota}/", {"items": tickets})
    do("DELETE", f"items/{tickets[1]}/")
    (*_, many, few, one) = changes(browser.get(EVENT))
    assert one == ("category", "nothing", "Tickets")
    assert few == ("items", "nothing", f"T0, #{tickets[1]}")
    assert many[2].endswith("T18, T19, and 1 more")


@pytest.mark.parametrize("value", ["9", {"en": "x"}, [{"id": 9}, None], 9])
def test_odd_value_of_a_field_that_refers_to_something_is_told(browser, event, value):
    note("third.party.done", event, changes={"item": [None, value]})
    (told,) = changes(browser.get(EVENT))
    assert told[2] == ("#9" if value == 9 else in_words(value))


def test_switches_are_told_without_more_ado(browser, do, make, event):
    make.quota(event)
    do("PATCH", "", {"live": True, "testmode": True})
    page = browser.get(EVENT)
    assert sentences(page) == ["Alice switched test mode on.", "Alice took the event live."]
    assert changes(page) == []


def test_settings_are_told(browser, do):
    do("PATCH", "settings/", {"contact_mail": "alice@example.org"})
    page = browser.get(EVENT)
    assert sentences(page) == ["Alice changed the settings: contact mail."]
    assert changes(page) == [("contact mail", "nothing", "alice@example.org")]


def test_copies_are_told(browser, do, make, event):
    make.item(event)
    body = {"name": "Copy", "slug": "copy", "date_from": "2018-01-01T00:00:00Z"}
    do("POST", "clone/", {**body, "plugins": []})
    assert sentences(browser.get("/control/event/bigevents/copy/")) == [
        "Alice made the event a copy of sampleconf.",
        "Alice copied products: 1.",
        "Alice created the event.",
    ]


def test_secrets_are_told_of_but_not_shown(browser, do):
    secret = do("POST", "imported_secrets/", {"secret": "s3cret-one"})["id"]
    do("PATCH", f"imported_secrets/{secret}/", {"secret": "s3cret-two"})
    do("POST", "imported_secrets/bulk_create/", [{"secret": "s3cret-three"}])
    do("DELETE", f"imported_secrets/{secret}/")
    page = browser.get(EVENT)
    assert sentences(page) == [
        f"Alice deleted the secret #{secret}.",
        "Alice imported secrets: 1.",
        f"Alice changed the secret #{secret}: text of the secret.",
        f"Alice created the secret #{secret}.",
    ]
    assert "s3cret" not in page.text


def test_unknown_action_is_told_by_its_name(browser, event):
    note("third.party.done", event, object_type="gadget", object_id=None, changes={"x": [1, 2]})
    page = browser.get(EVENT)
    assert sentences(page) == ["Alice did third.party.done."]
    assert changes(page) == [("x", "1", "2")]


def test_sentence_about_what_an_entry_does_not_tell_has_a_gap(browser, event):
    note("pretix.event.plugins.enabled", event)
    note("pretix.event.item.changed", event, object_type="item", object_id=None)
    told = ["Alice changed the product #None.", "Alice enabled the plugin …."]
    assert sentences(browser.get(EVENT)) == told


def test_actor_who_is_no_user_is_told_apart(browser, event):
    note("pretix.event.added", event, actor_type="command", actor_name="Alice")
    assert sentences(browser.get(EVENT)) == ["Alice server created the event."]


def test_long_value_is_cut(browser, event):
    note("pretix.event.changed", event, changes={"location": ["x" * 300, "y" * 301]})
    assert changes(browser.get(EVENT)) == [("location", "x" * 300, "y" * 300 + "…")]


def test_values_are_told_in_words(browser, event):
    values = {"a": [[], [1, True]], "b": [{"en": "x", "de": ""}, 0], "c": ["", False]}
    note("pretix.event.changed", event, changes=values)
    assert changes(browser.get(EVENT)) == [
        ("a", "nothing", "1, yes"),
        ("b", "en: x, de: nothing", "0"),
        ("c", "nothing", "no"),
    ]
