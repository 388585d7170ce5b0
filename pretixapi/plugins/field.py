"""Lists of plugins on the wire."""

from collections.abc import Callable
from typing import Any

from marshmallow import ValidationError

from pretixapi.http.fields import Field
from pretixapi.http.fields.lists import not_a_list
from pretixapi.plugins import registry


class PluginNames(Field):
    """Names of plugins, each once, in the order of the request.

    As clients know it, the keys of an object or the characters of a string do for a list.
    """

    plain = False
    is_multiple = True

    def convert(self, value: Any) -> list[str]:
        """Return the names in `value`; whether there are such plugins is judged elsewhere."""
        if not isinstance(value, list | dict | str):
            raise ValidationError(not_a_list(value))
        for name in value:
            if isinstance(name, list | dict):
                raise ValidationError(not_a_list(name))
        return list(dict.fromkeys(str(name) for name in value))

    def writer(self) -> Callable[[list[str]], list[str]]:
        """Return a function that leaves out plugins that are hidden or gone."""
        return lambda names: [name for name in names if registry.find(name)]

    def json_schema(self) -> dict[str, Any]:
        """Describe the value."""
        return {"type": "array", "items": {"type": "string"}}
