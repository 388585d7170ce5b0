"""Reading what is answered to questions: each kind has a spelling of its own that is kept."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time
from decimal import Decimal
from typing import Any

from flask import current_app
from marshmallow import ValidationError

from pretixapi.http import fields
from pretixapi.http.errors import Invalid, InvalidObject
from pretixapi.uploads.changes import use_uploads
from pretixapi.uploads.fields import File
from pretixapi.uploads.kinds import CONTENT_TYPES, IMAGES
from pretixapi.world import COUNTRIES

CHOICE, CHOICES, FILE = "C", "M", "F"
NEEDS_OPTIONS = "This question is answered with its options."
TAKES_NO_OPTIONS = "This question has no options to choose from."
ONE_OPTION = "This question takes one option only."
FOREIGN_OPTION = "The option does not belong to this question."
NOT_A_TIME = "Time has wrong format. Use one of these formats instead: hh:mm[:ss]."
AT_LEAST = "Ensure this value is greater than or equal to {}."
AT_MOST = "Ensure this value is less than or equal to {}."
LANGUAGE = "en"


@dataclass(frozen=True)
class Answer:
    """An answer as it is stored; `file` is the name of one that was sent."""

    question_id: int
    identifier: str
    answer: str
    option_ids: tuple[int, ...] = ()
    option_identifiers: tuple[str, ...] = ()
    file: str | None = None


def read_answer(question: Any, text: str | None, options: Sequence[str] = ()) -> Answer:
    """Return the answer to a question, with options by id or identifier; `Invalid` if it is none.

    `question` has the columns of a question and its options, objects with id, identifier and
    answer.
    """
    if question.type in (CHOICE, CHOICES):
        return _read_choice(question, options)
    if options:
        raise InvalidObject(TAKES_NO_OPTIONS)
    if question.type == FILE:
        return _read_file(question, text)
    if text is None or not text.strip():
        raise Invalid({"answer": [fields.String.default_error_messages["blank"]]})
    try:
        return Answer(question.id, question.identifier, READERS[question.type](question, text))
    except ValidationError as error:
        raise Invalid({"answer": error.messages}) from None


def _read_choice(question: Any, options: Sequence[str]) -> Answer:
    if not options:
        raise InvalidObject(NEEDS_OPTIONS)
    if question.type == CHOICE and len(options) > 1:
        raise InvalidObject(ONE_OPTION)
    known = {each["identifier"]: each for each in question.options}
    known |= {str(each["id"]): each for each in question.options}
    if not set(options).issubset(known):
        raise Invalid({"options": [FOREIGN_OPTION]})
    chosen = {known[each]["id"]: known[each] for each in options}.values()
    return Answer(
        question.id,
        question.identifier,
        ", ".join(_pick(each["answer"]) for each in chosen),
        tuple(each["id"] for each in chosen),
        tuple(each["identifier"] for each in chosen),
    )


def _pick(texts: Mapping[str, str]) -> str:
    return texts.get(LANGUAGE) or next(iter(texts.values()), "")


def _read_file(question: Any, text: str | None) -> Answer:
    types = IMAGES if question.valid_file_portrait else CONTENT_TYPES
    try:
        values = {"answer": File(types, current_app.config["MAX_UPLOAD_LENGTH"]).convert(text)}
    except ValidationError as error:
        raise Invalid({"answer": error.messages}) from None
    use_uploads(values)
    name = values["answer"]
    return Answer(question.id, question.identifier, f"file://{name}", file=name)


def _read_number(question: Any, text: str) -> str:
    number = fields.Decimal(max_digits=50, places=25).convert(text)
    _check_bounds(number, question.valid_number_min, question.valid_number_max)
    return _plain(number)


def _plain(number: Decimal) -> str:
    written = f"{number:f}"
    return written.rstrip("0").rstrip(".") if "." in written else written


def _read_date(question: Any, text: str) -> str:
    day = fields.Date().convert(text)
    _check_bounds(day, question.valid_date_min, question.valid_date_max)
    return day.isoformat()


def _read_moment(question: Any, text: str) -> str:
    moment = fields.DateTime().convert(text)
    _check_bounds(moment, question.valid_datetime_min, question.valid_datetime_max)
    return moment.astimezone(UTC).isoformat()


def _read_time(_question: Any, text: str) -> str:
    for written in ("%H:%M", "%H:%M:%S"):
        try:
            # A moment on no day in particular.
            read: time = datetime.strptime(text, written).replace(tzinfo=UTC).time()
        except ValueError:
            continue
        return read.isoformat()
    raise ValidationError(NOT_A_TIME)


def _read_text(question: Any, text: str) -> str:
    return fields.String(
        min_length=question.valid_string_length_min, max_length=question.valid_string_length_max
    ).convert(text)


def _read_boolean(_question: Any, text: str) -> str:
    return str(fields.Boolean().convert(text))


def _read_country(_question: Any, text: str) -> str:
    return fields.Choice(COUNTRIES).convert(text)


def _check_bounds(value: Any, least: Any, most: Any) -> None:
    if least is not None and value < least:
        raise ValidationError(AT_LEAST.format(least))
    if most is not None and value > most:
        raise ValidationError(AT_MOST.format(most))


READERS: dict[str, Callable[[Any, str], str]] = {
    "N": _read_number,
    "S": _read_text,
    "T": _read_text,
    "B": _read_boolean,
    "D": _read_date,
    "H": _read_time,
    "W": _read_moment,
    "CC": _read_country,
    "TEL": _read_text,
}
