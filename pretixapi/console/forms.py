"""What the console's forms are made of."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

import wtforms
from marshmallow import ValidationError
from wtforms import Field, SelectChoice, SelectMultipleField
from wtforms.validators import StopValidation
from wtforms.widgets import CheckboxInput, ListWidget, TextArea

from pretixapi.http import fields
from pretixapi.users.passwords import SHORTEST

# More than anybody looks through to find some.
MOST_BOXES = 200
SEPARATOR = re.compile(r"[\s,]+")
OTHER_PASSWORD = "The two passwords are not the same."  # noqa: S105 (none itself)


class Form(wtforms.Form):
    """A form; where it comes from is checked before the view."""

    def note(self, faults: Any) -> None:
        """Show faults that the API would answer with: next to their fields, or above them all."""
        by_field = faults if isinstance(faults, Mapping) else {"": faults}
        for name, told in by_field.items():
            messages = [told] if isinstance(told, str) else told
            if name in self:
                self[name].errors = [*self[name].errors, *messages]
            else:
                self.form_errors.extend(messages)


class Rule:
    """Hold the text of a field to what a field of the API asks for."""

    def __init__(self, rule: fields.String) -> None:
        self.rule = rule
        limits = {"minlength": rule.min_length, "maxlength": rule.max_length}
        self.field_flags = {"required": not rule.allow_blank}
        self.field_flags |= {name: limit for name, limit in limits.items() if limit}

    def __call__(self, _form: Form, field: Field) -> None:
        """Keep what the API would keep, or say what it would say."""
        try:
            field.data = self.rule.deserialize(field.data or "")
        except ValidationError as error:
            raise StopValidation(error.messages[0]) from None


class Repeated:
    """Ask for the same text as in the field before."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.field_flags = {"required": True}

    def __call__(self, form: Form, field: Field) -> None:
        """Refuse another text."""
        if field.data != form[self.name].data:
            raise StopValidation(OTHER_PASSWORD)


class Checkboxes(SelectMultipleField):
    """A choice of any number of things."""

    widget = ListWidget(prefix_label=False)
    option_widget = CheckboxInput()


class Slugs(Checkboxes):
    """A choice of any number of things by their slugs, which are written down where many are."""

    is_written = False

    def offer(self, choices: Sequence[SelectChoice]) -> None:
        """Let these be what there is to choose from."""
        self.choices = choices
        if len(choices) > MOST_BOXES:
            self.is_written, self.widget = True, TextArea()

    def process_formdata(self, valuelist: Sequence[str]) -> None:
        """Take slugs one by one, or a text that lists them."""
        slugs = (slug for text in valuelist for slug in SEPARATOR.split(text) if slug)
        super().process_formdata(list(dict.fromkeys(slugs)))

    def _value(self) -> str:
        return "\n".join(self.data or ())


NAME = Rule(fields.String(max_length=190))
NAME_OR_NONE = Rule(fields.String(max_length=190, allow_blank=True))
EMAIL = Rule(fields.Login())
# What is not too long to be looked at; whether it is good is not for a form to say.
PASSWORD = Rule(fields.String(trim=False))
NEW_PASSWORD = Rule(fields.String(trim=False, min_length=SHORTEST))
