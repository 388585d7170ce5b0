"""The values that a meta property allows."""

from typing import Any

from marshmallow import ValidationError

from pretixapi.http.fields import Field, I18nString, String
from pretixapi.http.fields.lists import NOT_A_LIST, kind

NO_OBJECT = "Meta property value options must be a dict."
NO_KEY = "Meta property value options must have a key of type string."
MORE = "Meta property value options may only have a key and optionally a label."
REPEATED = "The key for each meta property value option must be unique."

KEY = String(allow_blank=True, trim=False)
LABEL = I18nString()


class Choices(Field):
    """A list of objects with a key and, if it is to be shown as something else, a label.

    An empty list allows as much as none. The first fault alone is told.
    """

    default_error_messages = {"not_a_list": NOT_A_LIST}

    def convert(self, value: Any) -> list[dict[str, Any]] | None:
        """Return the choices."""
        if not isinstance(value, list):
            raise self.make_error("not_a_list", kind=kind(value))
        choices = [_choice(each) for each in value]
        if len({each["key"] for each in choices}) < len(choices):
            raise ValidationError(REPEATED)
        return choices or None

    def json_schema(self) -> dict[str, Any]:
        """Describe the list."""
        properties = {"key": KEY.json_schema(), "label": LABEL.json_schema()}
        choice = {"type": "object", "properties": properties, "required": ["key"]}
        return {"type": "array", "items": choice}


def _choice(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise ValidationError(NO_OBJECT)
    if not isinstance(value.get("key"), str):
        raise ValidationError(NO_KEY)
    if not value.keys() <= {"key", "label"}:
        raise ValidationError(MORE)
    choice = {"key": KEY.convert(value["key"])}
    if "label" in value:
        choice["label"] = LABEL.deserialize(value["label"])
    return choice
