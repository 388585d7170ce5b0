"""The language of an event, for texts that are told in one alone."""

from pretixapi.pages.languages import Language, locale_of
from pretixapi.settings.effective import event_settings
from pretixapi.settings.queries import event_documents


def event_language(event_id: int) -> Language:
    """Return the language in which an event is usually spoken of."""
    code = event_settings(*event_documents(event_id))["locale"]
    return Language(code, code, locale_of(code))
