"""Values out of a closed list."""

from collections.abc import Iterable
from typing import Any

from pretixapi.http.fields.base import Field, shown
from pretixapi.http.fields.lists import NOT_A_LIST, kind

LONGEST_ENUM = 60


class Choice(Field):
    """One text out of a closed list; numbers and truth values match by their Python text."""

    default_error_messages = {"invalid_choice": '"{input}" is not a valid choice.'}

    def __init__(self, values: Iterable[str], *, allow_blank: bool = False, **kwargs: Any) -> None:
        """Keep the list, in its order for people and as a set for speed."""
        super().__init__(**kwargs)
        self.values = tuple(values)
        self.allow_blank = allow_blank
        self._known = frozenset(self.values) | ({""} if allow_blank else frozenset())

    def convert(self, value: Any) -> Any:
        """Return the chosen text."""
        return self.chosen(value)

    def chosen(self, value: Any) -> str:
        """Return the text of the list that a value stands for."""
        text = value if isinstance(value, str) else shown(value)
        if text not in self._known:
            raise self.make_error("invalid_choice", input=shown(text))
        return text

    def json_schema(self) -> dict[str, Any]:
        """Describe the list, unless it is too long to be read."""
        values = ["", *self.values] if self.allow_blank else list(self.values)
        return {"type": "string"} | ({"enum": values} if len(values) <= LONGEST_ENUM else {})


class MultipleChoice(Choice):
    """Several texts out of a closed list, each of them once."""

    default_error_messages = {"not_a_list": NOT_A_LIST}
    # A form repeats the name of the field.
    is_multiple = True

    def convert(self, value: Any) -> list[str]:
        """Return the chosen texts in their order."""
        if not isinstance(value, list | tuple | dict):
            raise self.make_error("not_a_list", kind=kind(value))
        return list(dict.fromkeys(map(self.chosen, value)))

    def json_schema(self) -> dict[str, Any]:
        """Describe a list of choices."""
        return {"type": "array", "items": super().json_schema(), "uniqueItems": True}
