"""Our own words on the pages, in the languages that there are catalogues for."""

from pathlib import Path

from babel.messages.pofile import read_po
from markupsafe import Markup

FOLDER = Path(__file__).parent / "translations"
SOURCE = "en"
AS_ENGLISH = Markup('<span lang="en" dir="ltr">{}</span>')


def _read(path: Path) -> dict[str, str]:
    with path.open("rb") as file:
        catalogue = read_po(file, locale=path.stem)
    return {message.id: message.string for message in catalogue if message.id and message.string}


CATALOGUES = {path.stem: _read(path) for path in sorted(FOLDER.glob("*.po"))}


def translated(text: str, language: str) -> str:
    """Return an English text in a language, and marked as English where it has no catalogue.

    Attributes cannot hold the mark: there the text has to be stripped of its tags.
    """
    catalogue = CATALOGUES.get(language)
    if catalogue is not None:
        return catalogue.get(text, text)
    return text if language == SOURCE else AS_ENGLISH.format(text)
