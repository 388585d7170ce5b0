"""What forms offer to choose from."""

from collections.abc import Iterable

from wtforms import SelectChoice

from pretixapi.console.languages import pick
from pretixapi.console.queries import events_to_choose_from


def event_choices(chosen: Iterable[str] = ()) -> list[SelectChoice]:
    """Return the events of the user's teams, and those that are chosen already, by their slugs."""
    names = dict.fromkeys(chosen) | {each.slug: pick(each.name) for each in events_to_choose_from()}
    return [
        SelectChoice(slug, f"{name} ({slug})" if name else slug)
        for slug, name in sorted(names.items())
    ]
