"""One setting (key, type, default and texts) and a short way to write down each kind."""

from collections.abc import Iterable
from dataclasses import KW_ONLY, dataclass, replace
from typing import Any

from pretixapi.auth.permissions import Permission
from pretixapi.http.fields import (
    Boolean,
    Choice,
    Color,
    Field,
    I18nString,
    I18nURL,
    Integer,
    MultipleChoice,
    RelativeDateTime,
    String,
)
from pretixapi.settings.fields import Amount
from pretixapi.uploads.fields import File


@dataclass(frozen=True)
class Setting:
    """A key of the settings; `permission` is what writing it on an event needs."""

    key: str
    _: KW_ONLY
    field: Field
    default: Any
    label: str
    help_text: str | None = None
    device: bool = False
    readonly_on_event: bool = False
    permission: Permission = Permission.EVENT_SETTINGS_GENERAL_WRITE

    def __post_init__(self) -> None:
        # The documentation describes a field by what it carries with it.
        self.field.metadata["title"] = self.label
        if self.help_text is not None:
            self.field.metadata["description"] = self.help_text


def writable_with(permission: Permission, *settings: Setting) -> list[Setting]:
    """Put settings under a permission of their own."""
    return [replace(setting, permission=permission) for setting in settings]


def readonly_on_event(*settings: Setting) -> list[Setting]:
    """Let settings be written on the organizer only."""
    return [replace(setting, readonly_on_event=True) for setting in settings]


def flag(
    key: str, default: bool, label: str, help_text: str | None = None, **marks: bool
) -> Setting:
    """Define a yes or no."""
    field = Boolean(blank_is_null=True, allow_none=True)
    return Setting(key, field=field, default=default, label=label, help_text=help_text, **marks)


def number(
    key: str,
    default: int | None,
    label: str,
    help_text: str | None = None,
    *,
    bounds: tuple[int | None, int | None] = (None, None),
    **marks: bool,
) -> Setting:
    """Define a whole number; both bounds belong to the range."""
    minimum, maximum = bounds
    field = Integer(minimum=minimum, maximum=maximum, allow_none=True)
    return Setting(key, field=field, default=default, label=label, help_text=help_text, **marks)


def choice(
    key: str,
    values: Iterable[str],
    default: str | None,
    label: str,
    help_text: str | None = None,
    **marks: bool,
) -> Setting:
    """Define a choice of one out of a closed list."""
    field = Choice(values, allow_none=True)
    return Setting(key, field=field, default=default, label=label, help_text=help_text, **marks)


def choices(
    key: str,
    values: Iterable[str],
    default: list[str],
    label: str,
    help_text: str | None = None,
    **marks: bool,
) -> Setting:
    """Define a choice of any number out of a closed list."""
    field = MultipleChoice(values, allow_none=True)
    return Setting(key, field=field, default=default, label=label, help_text=help_text, **marks)


def text(
    key: str, default: str | None, label: str, help_text: str | None = None, **marks: bool
) -> Setting:
    """Define a text in no particular language."""
    field = String(allow_none=True)
    return Setting(key, field=field, default=default, label=label, help_text=help_text, **marks)


def translated(
    key: str, english: str | None, label: str, help_text: str | None = None, **marks: bool
) -> Setting:
    """Define a text by language; the default is its English form."""
    default = None if english is None else {"en": english}
    field = I18nString(allow_none=True)
    return Setting(key, field=field, default=default, label=label, help_text=help_text, **marks)


def link(key: str, label: str, help_text: str | None = None, **marks: bool) -> Setting:
    """Define a web address by language, unset by default."""
    field = I18nURL(allow_none=True)
    return Setting(key, field=field, default=None, label=label, help_text=help_text, **marks)


def color(
    key: str, default: str, label: str, help_text: str | None = None, **marks: bool
) -> Setting:
    """Define a color such as #990000."""
    field = Color(allow_none=True)
    return Setting(key, field=field, default=default, label=label, help_text=help_text, **marks)


def amount(
    key: str, default: str | None, label: str, help_text: str | None = None, **marks: bool
) -> Setting:
    """Define a decimal of two places; the default is its JSON form."""
    field = Amount(max_digits=13, places=2, allow_blank_as_null=True, allow_none=True)
    return Setting(key, field=field, default=default, label=label, help_text=help_text, **marks)


def moment(key: str, label: str, help_text: str | None = None, **marks: bool) -> Setting:
    """Define a date and time, fixed or relative to the event, unset by default."""
    field = RelativeDateTime(allow_none=True)
    return Setting(key, field=field, default=None, label=label, help_text=help_text, **marks)


def image(key: str, label: str, help_text: str | None = None, **marks: bool) -> Setting:
    """Define an uploaded image, unset by default."""
    return Setting(key, field=File(), default=None, label=label, help_text=help_text, **marks)
