"""Texts in several languages."""

from typing import Any

from pretixapi.http.fields.addresses import is_url
from pretixapi.http.fields.base import Field, encodable
from pretixapi.world import LANGUAGE_ALIASES, LANGUAGES

DEFAULT_LANGUAGE = "en"
KNOWN_LANGUAGES = frozenset(LANGUAGES + LANGUAGE_ALIASES)


class I18nString(Field):
    """An object from language to text; a plain text is one in the default language."""

    default_error_messages = {
        "invalid": "Invalid data type.",
        "entries": "All entries must be strings.",
        "languages": "Invalid languages included.",
    }

    def convert(self, value: Any) -> dict[str, str]:
        """Return the object."""
        texts = {DEFAULT_LANGUAGE: value} if isinstance(value, str) else value
        if not isinstance(texts, dict):
            raise self.make_error("invalid")
        if not all(isinstance(text, str) for text in texts.values()):
            raise self.make_error("entries")
        if not KNOWN_LANGUAGES.issuperset(texts):
            raise self.make_error("languages")
        for text in texts.values():
            self.check(text)
        return dict(texts)

    def check(self, text: str) -> None:
        """Refuse a text that cannot be stored or sent."""
        if "\0" in text:
            raise self.make_error("null_characters")
        if not encodable(text):
            raise self.make_error("invalid")

    def json_schema(self) -> dict[str, Any]:
        """Describe an object from language to text."""
        return {"type": "object", "additionalProperties": {"type": "string"}}

    def accepted_schema(self) -> dict[str, Any]:
        """Describe the object, or the plain text that stands for one."""
        text = {"type": "string", "description": "A text in the default language."}
        return {"anyOf": [self.json_schema(), text]}


class I18nURL(I18nString):
    """A web address for each language."""

    default_error_messages = {"url": "Enter a valid URL."}

    def check(self, text: str) -> None:
        """Refuse a text that is neither empty nor an absolute address."""
        super().check(text)
        if text and not is_url(text):
            raise self.make_error("url")
