"""Mails as they go over the wire."""

from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from sqlalchemy import Row


def message_of(mail: Row) -> EmailMessage:
    """Return the message that a mail is; raise ValueError if it can be none."""
    message = EmailMessage(SMTP)
    message["From"] = mail.sender
    message["To"] = _written(mail.recipient)
    message["Subject"] = mail.subject
    message["Date"] = format_datetime(mail.created)
    # The same at each try: a server can see that it has the message already.
    domain = message["From"].addresses[0].domain
    message["Message-ID"] = f"<{mail.id}.{int(mail.created.timestamp())}@{domain}>"
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(mail.body)
    return message


def _written(address: str) -> Address:
    """Return an address with its domain in the letters that every server knows."""
    user, _, domain = address.rpartition("@")
    return Address(username=user, domain=domain.encode("idna").decode())
