"""Scans, and what is answered to them."""

from typing import Any

from pretixapi.checkin_rpc.tickets.examples import POSITION
from pretixapi.checkin_rpc.tickets.schemas import OBJECT, OBJECTS
from pretixapi.checkins.words import LONGEST_TEXT, REFUSALS, SOURCES, TYPES
from pretixapi.http import fields
from pretixapi.http.fields import about
from pretixapi.http.schema import Schema

TEXTS = {"type": "array", "items": {"type": "string"}}
LIST: dict[str, Any] = {
    "id": 1,
    "name": "Default check-in list",
    "event": "sampleconf",
    "subevent": None,
    "include_pending": False,
}


class ScanSchema(Schema):
    """What is to be known of a scan beside the code and where it was scanned."""

    force = fields.Boolean(**about("Let the ticket in whatever speaks against it."))
    source_type = fields.Choice(SOURCES)
    type = fields.Choice(TYPES)
    ignore_unpaid = fields.Boolean(**about("Whether lists that allow it let in what is unpaid."))
    questions_supported = fields.Boolean(**about("Whether the client can ask questions."))
    nonce = fields.String(
        allow_none=True,
        allow_blank=True,
        max_length=190,
        **about("What tells this scan from others: sent again, it is no other one."),
    )
    datetime = fields.DateTime(allow_none=True, **about("When it was scanned, if not just now."))
    use_order_locale = fields.Boolean()
    answers = fields.StringMap(
        "Answers must be an object of texts.",
        coerce=True,
        most=1_000,
        allow_none=True,
        **about("Answers by the ids of questions; options by their ids or identifiers."),
    )
    simulate = fields.Boolean(**about("Whether nothing is to be stored."))


class CodeSchema(Schema):
    """What was scanned, and at which lists."""

    lists = fields.FlatList(fields.PrimaryKey(), required=True)
    secret = fields.String(
        attribute="code",
        required=True,
        max_length=LONGEST_TEXT,
        **about("What was scanned."),
    )


class RedeemSchema(ScanSchema, CodeSchema):
    """A scan at one of several lists."""

    example = {"secret": "z3fsn8jyufm5kpk768q69gkbyr5f4h6w", "lists": [1], "nonce": "Pvrk50vUzQd0"}


class RedeemAtListSchema(ScanSchema):
    """A scan at a list."""

    example = {"nonce": "Pvrk50vUzQd0", "type": "entry"}

    canceled_supported = fields.Boolean(
        **about("Whether `canceled` may be told; else such tickets are `unpaid`.")
    )


class Trust(Schema):
    """How the code in the URL came to be."""

    untrusted_input = fields.QueryString(
        **about("Whether it was scanned, so that it is a secret and never an id.")
    )
    expand = fields.QueryRepeated(
        **about("`subevent`, `item`, `variation` or `answers.question` are shown in full.")
    )


class Expansions(Schema):
    """What is to be told in full."""

    expand = Trust().fields["expand"]


class TicketParameters(Expansions):
    """Which ticket is to be shown, and how."""

    ignore_status = fields.QueryBoolean(**about("Whether its order may be in any status."))


class AcceptedScanSchema(Schema):
    """A ticket that is let in, or out."""

    example = {
        "status": "ok",
        "require_attention": False,
        "checkin_texts": [],
        "position": POSITION,
        "list": LIST,
    }

    status = fields.Choice(("ok",), dump_only=True)
    require_attention = fields.Boolean(dump_only=True)
    checkin_texts = fields.Written(TEXTS)
    position = fields.Written(OBJECT)
    list = fields.Written(OBJECT)


class IncompleteScanSchema(Schema):
    """A ticket of which something must be asked first."""

    example = {**AcceptedScanSchema.example, "status": "incomplete", "questions": []}

    status = fields.Choice(("incomplete",), dump_only=True)
    require_attention = fields.Boolean(dump_only=True)
    checkin_texts = fields.Written(TEXTS)
    position = fields.Written(OBJECT)
    questions = fields.Written(OBJECTS)
    list = fields.Written(OBJECT)


class RefusedScanSchema(Schema):
    """A ticket that is turned away."""

    example = {
        "status": "error",
        "reason": "unpaid",
        "reason_explanation": None,
        "require_attention": False,
        "checkin_texts": [],
        "position": POSITION,
        "list": LIST,
    }

    status = fields.Choice(("error",), dump_only=True)
    reason = fields.Choice(REFUSALS, dump_only=True)
    reason_explanation = fields.String(dump_only=True, allow_none=True)
    require_attention = fields.Boolean(dump_only=True)
    checkin_texts = fields.Written(TEXTS)
    position = fields.Written(OBJECT)
    list = fields.Written(OBJECT)


class UnknownCodeSchema(Schema):
    """A code that no ticket has."""

    example = {
        "detail": "Not found.",
        "status": "error",
        "reason": "invalid",
        "reason_explanation": None,
        "require_attention": False,
        "checkin_texts": [],
        "list": LIST,
    }

    detail = fields.String(dump_only=True)
    status = fields.Choice(("error",), dump_only=True)
    reason = fields.Choice(("invalid",), dump_only=True)
    reason_explanation = fields.String(dump_only=True, allow_none=True)
    require_attention = fields.Boolean(dump_only=True)
    checkin_texts = fields.Written(TEXTS)
    list = fields.Written(OBJECT)


class AnnulmentSchema(Schema):
    """A check-in that is to be taken back."""

    example = {"lists": [1], "nonce": "Pvrk50vUzQd0"}

    lists = fields.FlatList(fields.PrimaryKey(), required=True)
    nonce = fields.String(required=True, max_length=190)
    datetime = fields.DateTime(allow_none=True)
    error_explanation = fields.String(allow_none=True, allow_blank=True, max_length=LONGEST_TEXT)


class AnnulledCheckinSchema(Schema):
    """A check-in that was taken back."""

    example = {"status": "ok"}

    status = fields.Choice(("ok",), dump_only=True)
