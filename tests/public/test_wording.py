"""Our own words, and their translations."""

import re
from pathlib import Path

from babel.messages.pofile import read_po

from pretixapi import public

FOLDER = Path(public.__file__).parent
WORD = re.compile(r'word\("([^"]+)"\)')
PLACEHOLDER = re.compile(r"{\w+}")


def words():
    """Return the texts that templates and modules ask for."""
    texts = [path.read_text() for path in (*FOLDER.rglob("*.html"), *FOLDER.rglob("*.py"))]
    return {word for text in texts for word in WORD.findall(text)}


def test_every_word_is_there_in_every_catalogue():
    for path in FOLDER.glob("translations/*.po"):
        with path.open("rb") as file:
            catalogue = {each.id: each.string for each in read_po(file) if each.id}
        assert catalogue.keys() == words()
        for text, translation in catalogue.items():
            assert translation
            assert PLACEHOLDER.findall(text) == PLACEHOLDER.findall(translation)
