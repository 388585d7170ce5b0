import pytest
from sqlalchemy import select

from pretixapi.models import Organizer, SalesChannel, db
from pretixapi.slugs import RESERVED_ORGANIZER_SLUGS

# Some of them are no slugs to begin with.
RESERVED = sorted(slug for slug in RESERVED_ORGANIZER_SLUGS if "_" not in slug)
PATTERN = "The slug may only contain letters, numbers, dots and dashes."


def rows(*columns):
    return [tuple(row) for row in db.session.execute(select(*columns))]


def test_organizer_created(run, logged):
    result = run("organizers", "create", "bigevents", "--name", "Big Events LLC")
    assert result == (0, "Created the organizer bigevents.\n", "")
    assert rows(Organizer.slug, Organizer.name, Organizer.plugins, Organizer.settings) == [
        ("bigevents", "Big Events LLC", [], {"cookie_consent": True})
    ]
    assert rows(
        SalesChannel.identifier, SalesChannel.type, SalesChannel.label, SalesChannel.position
    ) == [("web", "web", {"en": "Online shop"}, 0)]
    assert logged() == [
        (
            "pretix.organizer.added",
            "command",
            "Command line",
            "organizer",
            {"slug": [None, "bigevents"], "name": [None, "Big Events LLC"]},
        )
    ]


@pytest.mark.parametrize("slug", ["ab", "A.b-9", "x" * 50, "0.1"])
def test_slug_accepted(run, slug):
    assert run("organizers", "create", slug, "--name", "x")[0] == 0
    assert rows(Organizer.slug) == [(slug,)]


@pytest.mark.parametrize(
    ("slug", "fault"),
    [
        ("a", "Ensure this field has at least 2 characters."),
        ("x" * 51, "Ensure this field has no more than 50 characters."),
        ("", "This field may not be blank."),
        ("a b", PATTERN),
        ("a_b", PATTERN),
        ("a/b", PATTERN),
        (".ab", PATTERN),
        ("ab.", PATTERN),
        ("\u00e4\u00f6", PATTERN),
        ("a\udcff", "Not a valid string."),
        *((slug, f"This field has an invalid value: {slug}.") for slug in RESERVED),
    ],
)
def test_slug_refused(run, logged, slug, fault):
    result = run("organizers", "create", slug, "--name", "x")
    assert result == (1, "", f"Error: Invalid value for 'SLUG': {fault}\n")
    assert (rows(Organizer.id), rows(SalesChannel.id), logged()) == ([], [], [])


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        (" ", "This field may not be blank."),
        ("x" * 201, "Ensure this field has no more than 200 characters."),
        ("\udcff", "Not a valid string."),
    ],
)
def test_name_refused(run, name, fault):
    result = run("organizers", "create", "bigevents", "--name", name)
    assert result == (1, "", f"Error: Invalid value for '--name': {fault}\n")
    assert rows(Organizer.id) == []


def test_slug_in_use_refused(run, organizer, logged):
    result = run("organizers", "create", "bigevents", "--name", "Another")
    fault = "slug: This slug has already been used for a different organizer."
    assert result == (1, "", f"Error: {fault}\n")
    assert rows(Organizer.name) == [("Big Events LLC",)]
    assert (len(rows(SalesChannel.id)), logged()) == (1, [])


@pytest.mark.parametrize(
    ("arguments", "fault"),
    [
        (("create",), "Missing argument 'SLUG'."),
        (("create", "bigevents"), "Missing option '--name'."),
        (("create", "a1", "b2", "--name", "x"), "Got unexpected extra argument (b2)"),
        (("remove",), "No such command 'remove'."),
    ],
)
def test_wrong_arguments_refused(run, arguments, fault):
    assert run("organizers", *arguments) == (1, "", f"Error: {fault}\n")


def test_organizers_listed_by_slug(run, make):
    make.organizer("bigevents")
    make.organizer("aconf", name="A\x1b[31mConf")
    listed = "SLUG       NAME\naconf      'A\\x1b[31mConf'\nbigevents  Big Events LLC\n"
    assert run("organizers", "list") == (0, listed, "")


def test_no_organizers_listed(run):
    assert run("organizers", "list") == (0, "SLUG  NAME\n", "")
