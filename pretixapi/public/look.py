"""How the pages of an organizer, or of an event, look: what their settings say of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from flask import request, url_for
from sqlalchemy import Row

from pretixapi.http.fields.addresses import is_email, is_url
from pretixapi.public.colors import style_of
from pretixapi.public.entries import Entry
from pretixapi.public.languages import (
    Choice,
    asked_language,
    choices,
    choose_language,
)
from pretixapi.public.periods import Period, in_style
from pretixapi.settings.effective import ORGANIZER_DEFAULTS, Settings, event_settings
from pretixapi.uploads.names import type_of

# What a URL says beyond the path.
Address = Mapping[str, Any]
# What of it says which part of a program is shown, and how.
PLACE = ("style", "date", "week", "when", "page")
SCHEMES = ("http://", "https://")


@dataclass(frozen=True)
class Link:
    """A way out of our pages."""

    name: str
    url: str


class Look:
    """The settings in effect, in the language of the visitor."""

    def __init__(self, settings: Settings, logo: str) -> None:
        self.settings = settings
        self.language = choose_language(settings)
        self._asked = asked_language(settings)
        self.style = style_of(settings)
        self.logo = self._file(logo)
        self.logo_is_large = bool(settings[f"{logo}_large"])

    def text(self, key: str) -> str:
        """Return the text of a setting."""
        return self.language.pick(self.settings[key])

    def languages(self) -> Sequence[Choice]:
        """Return the languages to choose from; none where there is only one."""
        offered = choices(self.settings)
        return offered if len(offered) > 1 else ()

    def here(self, **parameters: Any) -> str:
        """Return the address of the page at hand with other parameters."""
        return self.address(request.endpoint, **request.view_args, **parameters)

    def in_language(self, choice: Choice) -> str:
        """Return the address of the very page at hand in another language."""
        place = {key: request.args[key] for key in PLACE if key in request.args}
        return self.here(**{**place, "lang": choice.code})

    def in_style(self, style: str, asked: Period | None) -> str:
        """Return the address of the page at hand in another style, at the days asked for."""
        period = asked and in_style(asked, style)
        return self.here(style=style, **(period.address if period else {}))

    def address(self, endpoint: str, **values: Any) -> str:
        """Return an address of ours in the language that the visitor has asked for."""
        return url_for(endpoint, **{"lang": self._asked, **values})

    def way_to(self, entry: Entry) -> str:
        """Return the address of the page that tells most of an event or a date."""
        place = {"organizer": request.view_args["organizer"], "event": entry.slug}
        if entry.date_id is None:
            return self.address("public.show_event", **place)
        day = entry.times.first_day.isoformat()
        anchor = f"date-{entry.date_id}"
        return self.address("public.show_event", **place, date=day, _anchor=anchor)

    def links(self) -> Sequence[Link]:
        """Return the ways to those who are responsible."""
        word = self.language.word
        links = (
            Link(word("Contact"), self._contact()),
            Link(word("Imprint"), self._url("imprint_url")),
            Link(word("Privacy"), self._url("privacy_url")),
            Link(self.text("accessibility_title"), self._url("accessibility_url")),
        )
        return [link for link in links if link.url]

    def _contact(self) -> str:
        mail = self.settings["contact_mail"]
        known = isinstance(mail, str) and is_email(mail)
        return self._url("contact_url") or (f"mailto:{quote(mail, safe='@')}" if known else "")

    def _url(self, key: str) -> str:
        """Return the web address of a setting, and nothing that a browser could run."""
        url = self.text(key)
        return url if is_url(url) and url.lower().startswith(SCHEMES) else ""

    def _file(self, key: str) -> str | None:
        name = self.settings[key]
        return name if name and type_of(name) else None


def look_of_organizer(organizer: Row) -> Look:
    """Return how the pages of an organizer look."""
    return Look(_settings(organizer.settings, {}), "organizer_logo_image")


def look_of_event(event: Row) -> Look:
    """Return how the page of an event looks."""
    settings = _settings(event.inherited, event.settings)
    inherits = settings["organizer_logo_image_inherit"] and not settings["logo_image"]
    return Look(settings, "organizer_logo_image" if inherits else "logo_image")


def _settings(inherited: Settings, stored: Settings) -> Settings:
    """Return the settings of both levels: pages of the one show what is set on the other."""
    return {**ORGANIZER_DEFAULTS, **event_settings(inherited, stored)}
