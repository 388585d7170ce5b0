"""What a view requires, accepts and returns, written down once on the view itself.

The marks are read when the view is mounted: `serve` (endpoints.py) does what they say, the hook
asks for the permission, and the OpenAPI document is made from them.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from pretixapi.http.listing import Listing
from pretixapi.http.parsing import JSON, MULTIPART, PARSED_TYPES
from pretixapi.http.schema import Schema

View = Callable[..., Any]
# A rule looks at the values that passed the schema, and at the object that the URL names if the
# view `finds` one, and raises `Invalid` with what is wrong.
Rule = Callable[..., None]


@dataclass(frozen=True)
class Reason:
    """Why a view refuses a request; `schemas` write the answer if it is more than a sentence.

    What was written before is undone, unless it is `kept`.
    """

    text: str
    schemas: tuple[Schema, ...] = ()
    kept: bool = False
    without_body: bool = False


@dataclass(frozen=True)
class Limit:
    """How many objects a list in a body may have, and what is said of more."""

    most: int
    message: str


@dataclass(frozen=True)
class Upload:
    """A file that is sent as the body, or as the part `part` of a form if there is to be one.

    `limit` names the setting that says how many bytes it may have. A body that is none of
    `content_types` is answered with 415, unless the view refuses it in words of its own.
    """

    content_types: tuple[str, ...]
    limit: str
    part: str | None = None
    refused_by_view: bool = False


@dataclass
class Contract:
    """Everything that is to be known about a view from outside."""

    permission: Any = None
    lookup: Callable[..., Any] | None = None
    body: Schema | None = None
    batch: Limit | None = None
    upload: Upload | None = None
    field_rules: Sequence[Rule] = ()
    object_rules: Sequence[Rule] = ()
    query: Schema | None = None
    answer: Schema | None = None
    many: bool = False
    other_answers: tuple[Schema, ...] = ()
    status: int = 200
    listing: Listing | None = None
    last_change: Callable[[], datetime | None] | None = None
    stamped: bool = False
    begins_late: bool = False
    shown_once: bool = False
    is_page: bool = False
    options: bool = True
    content_types: tuple[str, ...] = ()
    refusals: dict[int, Reason] = field(default_factory=dict)

    @property
    def body_types(self) -> tuple[str, ...]:
        """Return the content types that the view reads."""
        if self.upload is not None:
            return (*self.upload.content_types, *((MULTIPART,) if self.upload.part else ()))
        return PARSED_TYPES if self.batch is None else (JSON,)

    @property
    def keeps_refusals(self) -> bool:
        """Tell whether what the view wrote may be kept though it refuses the request."""
        return any(reason.kept for reason in self.refusals.values())

    def status_of(self, schema: Schema) -> int:
        """Return the status of an answer that `schema` writes."""
        for status, reason in self.refusals.items():
            if schema in reason.schemas:
                return status
        return self.status

    @property
    def possible_answers(self) -> tuple[Schema, ...]:
        """Return the schemas that may write the answer, or the entries of the list."""
        return () if self.answer is None else (self.answer, *self.other_answers)


def contract_of(view: View) -> Contract:
    """Return the contract of `view`; make it first where there is none."""
    if not hasattr(view, "contract"):
        view.contract = Contract()  # type: ignore[attr-defined]
    return view.contract  # type: ignore[attr-defined]
