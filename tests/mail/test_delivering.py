"""What is due is handed over to a real mail server, once."""

from datetime import UTC, datetime, timedelta

import pytest

from pretixapi.models import OutgoingMail, db
from tests.mail.sink import HANG_UP

MINUTE = timedelta(minutes=1)
REFUSED = b"550 no such user"
LATER = b"451 not now"


def state(mail):
    """What is kept of a mail: whether it was sent, in how many minutes it is due, and why not."""
    kept = db.session.get(OutgoingMail, mail.id, populate_existing=True)
    due = None if kept.due is None else round((kept.due - datetime.now(UTC)) / MINUTE)
    return kept.sent is not None, due, kept.attempts, kept.failure


def test_mail_is_sent(deliver, sink, mail):
    made = mail()
    told = f"Mail {made.id} to dummy@example.org was sent.\n"
    assert deliver() == (0, told, "")
    (message,) = sink.received
    domain = "example.org"
    assert {name: str(value) for name, value in message.items()} == {
        "From": "Sample Conference <tickets@example.org>",
        "To": "dummy@example.org",
        "Subject": "Your order",
        "Date": message["Date"],
        "Message-ID": f"<{made.id}.{int(made.created.timestamp())}@{domain}>",
        "Auto-Submitted": "auto-generated",
        "Content-Type": 'text/plain; charset="utf-8"',
        "Content-Transfer-Encoding": "7bit",
        "MIME-Version": "1.0",
    }
    assert message["Date"].datetime == made.created.replace(microsecond=0)
    assert message.get_content() == "Hello\n"
    assert state(made) == (True, None, 1, None)


def test_letters_of_all_languages_arrive(deliver, sink, mail):
    texts = {"subject": "Größe ✓ 票", "body": "Schöne Grüße\nÄ " + "票" * 500 + "\n.\n..\n"}
    mail(sender='"Müller, Jo" <tickets@example.org>', recipient="jo@müller.example", **texts)
    assert deliver()[0] == 0
    (message,) = sink.received
    (sender,), (recipient,) = message["From"].addresses, message["To"].addresses
    assert (sender.display_name, recipient.addr_spec) == (
        "Müller, Jo",
        "jo@xn--mller-kva.example",
    )
    assert message["Subject"] == texts["subject"]
    assert message.get_content().splitlines() == texts["body"].splitlines()


def test_mail_is_sent_once_and_in_its_order(deliver, sink, mail):
    now = datetime.now(UTC)
    for number in (3, 1, 2):
        mail(subject=f"Mail {number}", due=now - (4 - number) * MINUTE)
    mail(subject="Not yet", due=now + MINUTE)
    mail(subject="Given up", due=None)
    deliver()
    assert deliver() == (0, "", "")
    assert [each["Subject"] for each in sink.received] == ["Mail 1", "Mail 2", "Mail 3"]


@pytest.mark.parametrize("command", ["MAIL", "RCPT", "DATA"])
def test_mail_that_is_not_taken_now_is_tried_again_later(deliver, sink, mail, command):
    made, other = mail(), mail(subject="Other", recipient="other@example.org")
    sink.answers[command] = [LATER]
    code, told, _ = deliver()
    first, second = told.splitlines()
    assert first.startswith(f"Mail {made.id} to dummy@example.org was not taken, next try after 20")
    assert first.endswith(" UTC: 451 not now")
    assert (code, second) == (1, f"Mail {other.id} to other@example.org was sent.")
    assert state(made) == (False, 10, 1, "451 not now")
    assert [each["Subject"] for each in sink.received] == ["Other"]


@pytest.mark.parametrize(
    ("attempts", "minutes"), [(0, 10), (1, 30), (2, 120), (3, 480), (4, 960), (5, None)]
)
def test_pauses_grow_until_mail_is_given_up(deliver, sink, mail, attempts, minutes):
    made = mail(attempts=attempts)
    sink.answers["RCPT"] = [LATER]
    code, told, _ = deliver()
    assert (code, "it was given up: 451 not now" in told) == (1, minutes is None)
    assert state(made) == (False, minutes, attempts + 1, "451 not now")


@pytest.mark.parametrize(("command", "due"), [("MAIL", 10), ("RCPT", None), ("DATA", None)])
def test_mail_that_is_never_taken_is_given_up(deliver, sink, mail, command, due):
    made = mail()
    sink.answers[command] = [REFUSED]
    assert deliver()[0] == 1
    assert state(made) == (False, due, 1, "550 no such user")


def test_mail_that_can_be_none_is_given_up(deliver, sink, mail):
    made, _ = mail(recipient="jo@" + "ä" * 64 + ".example"), mail()
    code, told, _ = deliver()
    assert (code, len(told.splitlines()), len(sink.received)) == (1, 2, 1)
    assert state(made)[:3] == (False, None, 1)


def test_mail_goes_on_the_next_time_after_the_server_has_hung_up(deliver, sink, mail):
    made, other = mail(), mail()
    sink.answers["DATA"] = [HANG_UP]
    assert deliver()[0] == 1
    sent, due, attempts, failure = state(made)
    assert (sent, due, attempts, failure is not None) == (False, 10, 1, True)
    assert state(other)[:3] == (False, 0, 0)
    assert deliver()[0] == 0
    assert state(other) == (True, None, 1, None)


def test_answers_of_servers_cannot_steer_terminals(deliver, sink, mail):
    made = mail()
    sink.answers["RCPT"] = [b"550 \x1b[2J" + b"x" * 400]
    assert "\x1b" not in deliver()[1]
    failure = state(made)[3]
    assert (failure[:9], len(failure)) == ("550 [2Jxx", 300)


def test_server_that_is_not_there_costs_no_try(deliver, mail):
    made = mail()
    code, told, fault = deliver("smtp://127.0.0.1:1")
    assert (code, told) == (1, "")
    assert fault.startswith("Error: The mail server cannot be used: ")
    assert state(made) == (False, 0, 0, None)


def test_nobody_is_asked_where_nothing_is_due(deliver):
    assert deliver("smtp://127.0.0.1:1") == (0, "", "")


def test_there_must_be_a_server(run):
    fault = "Error: SMTP_URL is not set: there is no server to send mail.\n"
    assert run() == (1, "", fault)
