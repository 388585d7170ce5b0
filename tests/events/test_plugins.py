import pytest
from sqlalchemy import select

from pretixapi.models import Event, db
from pretixapi.plugins.registry import Level
from tests.events.bodies import BADGES, STRIPE, detailed, listed, new, sample

HIDDEN = "pretix.plugins.checkinlists"


@pytest.mark.parametrize(
    ("plugins", "shown"),
    [
        ([], []),
        ({}, []),
        ("", []),
        ([STRIPE, BADGES], [STRIPE, BADGES]),
        ([BADGES, STRIPE], [BADGES, STRIPE]),
        ([STRIPE, BADGES, STRIPE], [STRIPE, BADGES]),
        ({STRIPE: True, BADGES: False}, [STRIPE, BADGES]),
    ],
)
def test_plugins_accepted(client, event, plugins, shown):
    client.post("events/", new(plugins=plugins))
    assert client.get("events/newconf/").json == detailed(plugins=shown)
    assert client.patch("events/sampleconf/", {"plugins": plugins}).json == sample(plugins=shown)


@pytest.mark.parametrize(
    ("plugins", "message"),
    [
        (None, "This field may not be null."),
        (["x"], "Unknown plugin: 'x'."),
        ([STRIPE, "y", "x"], "Unknown plugin: 'y'."),
        ([STRIPE.upper()], f"Unknown plugin: '{STRIPE.upper()}'."),
        ([5], "Unknown plugin: '5'."),
        ([None], "Unknown plugin: 'None'."),
        ([""], "Unknown plugin: ''."),
        (STRIPE, "Unknown plugin: 'p'."),
        ([HIDDEN], f"Unknown plugin: '{HIDDEN}'."),
        (5, 'Expected a list of items but got type "int".'),
        (True, 'Expected a list of items but got type "bool".'),
        ([["x"]], 'Expected a list of items but got type "list".'),
        ([{"x": 1}], 'Expected a list of items but got type "dict".'),
    ],
)
def test_plugins_refused(client, event, plugins, message):
    for response in (
        client.post("events/", new(plugins=plugins)),
        client.patch("events/sampleconf/", {"plugins": plugins}),
    ):
        assert (response.status_code, response.json) == (400, {"plugins": [message]})


def test_every_plugin_of_the_older_documents_accepted(client, event):
    names = ["banktransfer", "stripe", "paypal", "ticketoutputpdf", "pretixdroid"]
    plugins = [f"pretix.plugins.{name}" for name in names]
    assert client.patch("events/sampleconf/", {"plugins": plugins}).json == sample(plugins=plugins)


def test_hidden_plugin_not_shown(client, event):
    event.plugins = [HIDDEN, STRIPE]
    db.session.commit()
    assert client.get("events/sampleconf/").json == sample(plugins=[STRIPE])
    assert client.get("events/").json["results"][0]["plugins"] == [STRIPE]


def test_plugin_that_is_gone_not_shown(client, event):
    event.plugins = ["gone", STRIPE]
    db.session.commit()
    assert client.get("events/sampleconf/").json == sample(plugins=[STRIPE])


def test_restricted_plugin_not_enabled(client, event, plugin):
    plugin("restricted", restricted=True)
    response = client.patch("events/sampleconf/", {"plugins": ["restricted"]})
    expected = {"plugins": ["Restricted plugin: 'restricted'."]}
    assert (response.status_code, response.json) == (400, expected)


def test_restricted_plugin_kept(client, event, plugin):
    plugin("restricted", restricted=True)
    event.plugins = ["restricted"]
    db.session.commit()
    wanted = {"plugins": [STRIPE, "restricted"]}
    assert client.patch("events/sampleconf/", wanted).json == sample(**wanted)


def test_plugin_of_organizers_not_enabled(client, event, plugin):
    plugin("theirs", level=Level.ORGANIZER)
    response = client.patch("events/sampleconf/", {"plugins": ["theirs"]})
    expected = {"plugins": ["Plugin cannot be enabled on this level: 'theirs'."]}
    assert (response.status_code, response.json) == (400, expected)


def test_hybrid_plugin_enabled_after_the_organizer_has_it(client, organizer, event, plugin):
    plugin("both", level=Level.HYBRID)
    before = client.patch("events/sampleconf/", {"plugins": ["both"]})
    organizer.plugins = ["both"]
    db.session.commit()
    after = client.patch("events/sampleconf/", {"plugins": ["both"]})
    expected = {"plugins": ["Plugin should be enabled on organizer level first: 'both'."]}
    assert (before.status_code, before.json) == (400, expected)
    assert (after.status_code, after.json) == (200, sample(plugins=["both"]))


def test_installed_called_once_per_enabling(client, event, plugin):
    calls = []
    plugin("noted", installed=lambda each: calls.append(each.slug))
    for plugins in (["noted"], [STRIPE, "noted"], [], ["noted"]):
        client.patch("events/sampleconf/", {"plugins": plugins})
    client.patch("events/sampleconf/", {"testmode": True})
    assert calls == ["sampleconf", "sampleconf"]


def test_installed_called_at_creation_and_cloning(client, event, plugin):
    calls = []
    plugin("noted", installed=lambda each: calls.append(each.slug))
    client.post("events/", new(plugins=["noted"]))
    client.post("events/newconf/clone/", new(slug="copy"))
    assert calls == ["newconf", "copy"]


def test_installed_may_change_the_event(client, event, plugin):
    def installed(each):
        each.settings = {"color": "red"}
        each.currency = "USD"

    plugin("painter", installed=installed)
    changed = client.patch("events/sampleconf/", {"plugins": ["painter"]})
    created = client.post("events/", new(plugins=["painter"]))
    assert changed.json == sample(plugins=["painter"], currency="USD")
    assert created.json == listed(plugins=["painter"], currency="USD")
    assert db.session.scalars(select(Event.settings)).all() == 2 * [{"color": "red"}]


def test_installed_that_fails_undoes_the_change(client, event, plugin):
    plugin("broken", installed=lambda _event: 1 / 0)
    body = {"plugins": ["broken"], "currency": "USD"}
    response = client.patch("events/sampleconf/", body)
    assert (response.status_code, response.json) == (500, {"detail": "Internal Server Error."})
    assert client.get("events/sampleconf/").json == sample()
