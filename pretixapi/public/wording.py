"""Our own words on the pages, in the languages that there are catalogues for."""

from pathlib import Path

from babel.messages.pofile import read_po

FOLDER = Path(__file__).parent / "translations"


def _read(path: Path) -> dict[str, str]:
    with path.open("rb") as file:
        catalogue = read_po(file, locale=path.stem)
    return {message.id: message.string for message in catalogue if message.id and message.string}


CATALOGUES = {path.stem: _read(path) for path in sorted(FOLDER.glob("*.po"))}


def translated(text: str, language: str) -> str:
    """Return an English text in a language, and as it is where there is no translation."""
    return CATALOGUES.get(language, {}).get(text, text)
