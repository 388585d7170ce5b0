"""Handing over to the mail server what is due.

A mail is claimed by a transaction of its own before it is sent, for longer than a try can take. So
two who deliver never send the same one, and what was under way when a process died is tried again.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from smtplib import SMTP, SMTPDataError, SMTPRecipientsRefused, SMTPResponseException
from typing import NamedTuple

from sqlalchemy import Row, bindparam, update

from pretixapi.command_line import transaction
from pretixapi.mail.messages import message_of
from pretixapi.mail.queries import claim_next, is_any_due
from pretixapi.mail.server import MailServer
from pretixapi.models import OutgoingMail, store

LONGEST_TRY = timedelta(minutes=10)
# How long to wait after each failure but the last one, after which a mail is given up.
PAUSES = tuple(timedelta(minutes=minutes) for minutes in (10, 30, 120, 480, 960))
LONGEST_REASON = 300
RECORD = update(OutgoingMail).where(OutgoingMail.id == bindparam("mail_id"))
SENT = RECORD.values(sent=bindparam("now"), due=None, failure=None)
FAILED = RECORD.values(due=bindparam("next_try"), failure=bindparam("reason"))


class Result(NamedTuple):
    """What became of a mail, in words, and whether the server took it."""

    taken: bool
    told: str


class _Failure(NamedTuple):
    """Why a mail was not taken: whether that will be so for ever, and ends the conversation."""

    reason: str
    for_ever: bool = False
    hung_up: bool = False


def deliver(server: MailServer) -> Iterator[Result]:
    """Send what is due, one mail after the other, and tell of each what became of it."""
    with transaction():
        due = is_any_due(datetime.now(UTC))
    if not due:
        return
    with server.connect() as smtp:
        while (mail := _claim()) is not None:
            failure = _send(smtp, mail)
            yield _record(mail, failure)
            if failure is not None and failure.hung_up:
                return


def _claim() -> Row | None:
    now = datetime.now(UTC)
    with transaction():
        return claim_next(now, now + LONGEST_TRY)


def _send(smtp: SMTP, mail: Row) -> _Failure | None:
    try:
        smtp.send_message(message_of(mail))
    except SMTPRecipientsRefused as error:
        ((code, reply),) = error.recipients.values()
        return _refused(code, reply, for_ever=_is_permanent(code))
    except SMTPResponseException as error:
        for_ever = isinstance(error, SMTPDataError) and _is_permanent(error.smtp_code)
        return _refused(error.smtp_code, error.smtp_error, for_ever=for_ever)
    except ValueError as error:
        return _Failure(f"It cannot be written: {error}", for_ever=True)
    except OSError as error:
        return _Failure(str(error), hung_up=True)
    return None


def _is_permanent(code: int) -> bool:
    return code // 100 == 5  # noqa: PLR2004 (of the codes that mean failure, those that last)


def _refused(code: int, reply: bytes | str, *, for_ever: bool) -> _Failure:
    text = reply.decode(errors="replace") if isinstance(reply, bytes) else reply
    return _Failure(f"{code} {text}", for_ever=for_ever)


def _record(mail: Row, failure: _Failure | None) -> Result:
    now = datetime.now(UTC)
    name = f"Mail {mail.id} to {mail.recipient}"
    if failure is None:
        with transaction():
            store(SENT, {"mail_id": mail.id, "now": now})
        return Result(True, f"{name} was sent.")
    reason = "".join(filter(str.isprintable, " ".join(failure.reason.split())))[:LONGEST_REASON]
    given_up = failure.for_ever or mail.attempts > len(PAUSES)
    next_try = None if given_up else now + PAUSES[mail.attempts - 1]
    with transaction():
        store(FAILED, {"mail_id": mail.id, "next_try": next_try, "reason": reason})
    then = "it was given up" if next_try is None else f"next try after {next_try:%F %R} UTC"
    return Result(False, f"{name} was not taken, {then}: {reason}")
