"""The documents that this API was first described in: their examples, read and compared.

What is no JSON in them is said below.
"""

import json
import re
from dataclasses import dataclass
from pathlib import Path

SEEDS = Path(__file__).parent / "seeds"

# What the examples print and no server can answer.
CORRECTIONS = (
    # Lists without their commas.
    (re.compile(r'"\n"'), '",\n"'),
    # The brace too many before what is left out, and what is left out.
    (re.compile(r"\}\n\},\n…"), "}"),
    (re.compile(r",\n…"), ""),
    (re.compile(r"\[…\],"), "[]"),
    # The slug is what stands in the URL.
    (re.compile(r'"slug": "Big Events"'), '"slug": "bigevents"'),
    # A truth value is true or false.
    (re.compile(r'"is_public": null'), '"is_public": false'),
)


@dataclass
class Message:
    """A request or an answer as a document prints it."""

    start: str
    headers: dict[str, str]
    body: str

    @property
    def json(self):
        text = self.body
        for wrong, right in CORRECTIONS:
            text = wrong.sub(right, text)
        return json.loads(text)

    @property
    def status(self):
        return int(self.start.split()[1])


def read(seed):
    """Return the requests and answers in a seed by their titles."""
    pieces = re.split(r"^=== (.*)\n", (SEEDS / f"{seed}.txt").read_text(), flags=re.MULTILINE)[1:]
    return {
        title: tuple(map(message, text.strip().split("\n\n")))
        for title, text in zip(pieces[::2], pieces[1::2], strict=True)
    }


def message(text):
    head, *body = re.split(r"\n(?=[\[{])", f"\n{text}", maxsplit=1)
    start, *lines = head.strip().split("\n")
    return Message(start, dict(line.split(": ") for line in lines), "".join(body))


def compare(response, answer):
    """Hold what an answer prints against what was answered."""
    assert response.status_code == answer.status
    if "Vary" in answer.headers:
        assert answer.headers["Vary"] in response.headers["Vary"].split(", ")
    assert response.headers.get("Content-Type") == answer.headers.get("Content-Type")
    expected = answer.json if answer.body else None
    assert restricted(response.json if response.data else None, expected) == expected


def restricted(value, example):
    """Return a value without the keys that its example does not show."""
    if isinstance(example, dict):
        return {key: restricted(value[key], shown) for key, shown in example.items()}
    if isinstance(example, list) and len(value) == len(example):
        return [restricted(each, shown) for each, shown in zip(value, example, strict=True)]
    return value
