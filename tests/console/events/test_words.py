"""No action that the code can write into the log is without words."""

import ast
import re
from pathlib import Path

import pretixapi
from pretixapi.console.events.words import SENTENCES, THINGS, VERBS, names_in, words_for

# The first segments of actions.
ACTION = re.compile(r"pretix(?:_secrets_import)?(?:\.[a-z_]+)+")
NO_ACTIONS = ("pretix.plugins.", "pretix.eu")
WRITTEN_BY_KINDS = ("added", "changed", "deleted")

PACKAGE = Path(pretixapi.__file__).parent
CONSOLE = PACKAGE / "console"


def texts(node):
    """All texts that stand in a piece of code."""
    return {
        each.value
        for each in ast.walk(node)
        if isinstance(each, ast.Constant) and isinstance(each.value, str)
    }


def calls(tree, *names):
    """All calls of functions or methods of these names."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = getattr(node.func, "id", getattr(node.func, "attr", None))
            if called in names:
                yield node


def of_kinds(tree):
    """The actions of the kinds of objects that a module has, with those that it adds."""
    for kind in calls(tree, "Kind"):
        options = {each.arg: each.value for each in kind.keywords}
        added = texts(options["added"]) if "added" in options else {"added"}
        more = {word for call in calls(tree, "log") for word in texts(call.args[0])}
        for word in {*WRITTEN_BY_KINDS[1:], *added, *more}:
            yield f"{kind.args[2].value}.{word}"


def made_of_parts(tree):
    """The actions whose last word is a parameter of a function that writes them."""
    for text in (node for node in ast.walk(tree) if isinstance(node, ast.JoinedStr)):
        start = getattr(text.values[0], "value", None)
        if isinstance(start, str) and ACTION.fullmatch(start.rstrip(".")):
            for call in calls(tree, "_log"):
                yield from (start + word for word in texts(call.args[0]))


def of_orders(tree):
    """The actions that a module notes about orders."""
    modules = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    if any(str(module).startswith("pretixapi.orders.changes") for module in modules):
        for call in calls(tree, "note", "_note", "note_part", "_change"):
            for text in set().union(*map(texts, call.args)):
                yield f"pretix.event.order.{text}"


def written_out(tree):
    """The actions that a module names in full."""
    prefixes = {kind.args[2].value for kind in calls(tree, "Kind")}
    parts = {
        value.value
        for text in ast.walk(tree)
        if isinstance(text, ast.JoinedStr)
        for value in text.values
        if isinstance(value, ast.Constant)
    }
    for text in texts(tree) - prefixes - parts:
        if ACTION.fullmatch(text) and not text.startswith(NO_ACTIONS):
            yield text


def actions():
    """All actions that the code can write."""
    found = set()
    for path in PACKAGE.rglob("*.py"):
        if not path.is_relative_to(CONSOLE):
            tree = ast.parse(path.read_text())
            found |= {*of_kinds(tree), *made_of_parts(tree), *of_orders(tree), *written_out(tree)}
    return found


def test_every_action_has_words():
    assert {action for action in actions() if words_for(action) is None} == set()


def test_no_words_are_for_actions_that_nobody_writes():
    written = actions()
    things = {action.rpartition(".")[0] for action in written}
    verbs = {action.rpartition(".")[2] for action in written}
    assert (set(SENTENCES) - written, set(THINGS) - things, set(VERBS) - verbs) == (
        set(),
        set(),
        set(),
    )


def test_actions_are_found_however_they_are_written():
    assert actions() >= {
        "pretix.event.changed",
        "pretix.event.live.activated",
        "pretix.event.quota.closed",
        "pretix.event.settings",
        "pretix.event.item.addons.added",
        "pretix.object.cloned",
        "pretix.saleschannel.created",
        "pretix.team.member.added",
        "pretix_secrets_import.secret.imported",
    }


def test_unknown_action_has_no_words():
    assert [words_for(each) for each in ("pretix.event.eaten", "eaten", "added", "")] == [None] * 4


def test_object_and_fields_stand_in_braces():
    assert names_in("added {email} to the team {object}") == {"email", "object"}
    assert names_in("created the event") == set()
