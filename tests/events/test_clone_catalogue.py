"""A copy of an event that uses everything is that event again, but for what stays behind."""

import pytest

from tests.events.full_event import build, mapped, read
from tests.uploads.files import picture
from tests.uploads.files import read as read_file

COPY = {"name": "Copy", "slug": "copy", "date_from": "2031-01-01T10:00:00Z"}
STAYS = {"imported_secrets": [], "subevents": []}
# What this server does not have is the same in every object, and a single event has no dates.
CONSTANT = {"require_membership_types", "grant_membership_type", "subevent"}


@pytest.fixture
def source(client, make, organizer):
    """Everything that the event `source` has."""
    make.meta_property(organizer, "Format")
    make.sales_channel(organizer, "api.app")
    build(client)
    return read(client, "source")


@pytest.fixture
def copy(client, source):
    """Everything that its copy has."""
    response = client.post("events/source/clone/", COPY)
    assert response.status_code == 201, response.json
    return read(client, "copy")


def opened(lists):
    """Return the same with all quotas open."""
    return {**lists, "quotas": [{**each, "closed": False} for each in lists["quotas"]]}


def test_source_uses_every_field(source):
    for name, entries in source.items():
        for key in entries[0] if entries else ():
            values = [entry[key] for entry in entries]
            used = key in CONSTANT or any(value != values[0] for value in values)
            assert used or len(entries) == 1, (name, key)


def test_copy_is_the_same_but_for_ids(source, copy):
    expected = {**mapped({**source, **STAYS}, copy), **STAYS}
    assert copy == opened(expected)


def test_copy_has_nothing_of_the_source(source, copy):
    for name in copy:
        ids = {each["id"] for each in source[name]} & {each["id"] for each in copy[name]}
        assert ids == set()


def test_event_itself_is_the_same_but_for_what_the_body_says(client, source, copy):
    old, new = (client.get(f"events/{slug}/").json for slug in ("source", "copy"))
    own = {
        "name": {"en": "Copy"},
        "slug": "copy",
        "date_from": "2031-01-01T10:00:00Z",
        "date_admission": "2031-01-01T09:00:00Z",
        "public_url": old["public_url"].replace("/source/", "/copy/"),
    }
    assert new == {**old, **own}


def test_settings_are_the_same(client, source, copy):
    old, new = (client.get(f"events/{slug}/settings/").json for slug in ("source", "copy"))
    assert new == old


def test_source_is_unchanged(client, source, copy):
    assert read(client, "source") == source


def test_changes_of_the_copy_leave_the_source_alone(client, source, copy):
    for name, entries in copy.items():
        for entry in entries:
            client.patch(f"events/copy/{name}/{entry['id']}/", {"name": "Other", "position": 99})
    assert read(client, "copy") != copy
    assert read(client, "source") == source
    for name in ("questions", "discounts", "quotas", "items", "categories"):
        for entry in copy[name]:
            assert client.delete(f"events/copy/{name}/{entry['id']}/").status_code == 204
    assert client.delete("events/copy/").status_code == 204
    assert read(client, "source") == source


def test_copy_survives_its_source(client, source, copy):
    assert client.delete("events/source/").status_code == 204
    assert read(client, "copy") == copy


def test_picture_of_the_copy_survives_its_source(client, source, copy, app):
    (address,) = (item["picture"] for item in copy["items"] if item["picture"])
    assert read_file(client, address) == picture()
    client.delete("events/source/")
    assert app.test_cli_runner().invoke(args=["tidy"]).exit_code == 0
    assert read_file(client, address) == picture()


def test_copy_of_a_copy_is_the_same(client, source, copy):
    client.post("events/copy/clone/", {**COPY, "slug": "again"})
    again = read(client, "again")
    assert mapped(copy, again) == again


def test_lists_of_the_copy_tell_when_they_were_made(client, source, copy):
    for name in ("items", "categories", "questions", "taxrules", "discounts"):
        assert "Last-Modified" in client.get(f"events/copy/{name}/").headers, name


def test_clone_tells_the_log_how_many_were_copied(client, source, copy):
    entries = client.get("events/copy/log/?action=pretix.object.cloned&ordering=id").json["results"]
    told = {each["object"]["type"]: each["changes"]["count"][1] for each in entries}
    kinds = {
        "taxrule": "taxrules",
        "itemcategory": "categories",
        "item": "items",
        "quota": "quotas",
        "discount": "discounts",
        "question": "questions",
    }
    assert told == {kind: len(source[name]) for kind, name in kinds.items()}
