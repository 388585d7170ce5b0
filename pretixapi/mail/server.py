"""The mail server that takes what goes out."""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from smtplib import SMTP, SMTP_SSL
from urllib.parse import SplitResult, unquote, urlsplit

# By the scheme of a URL and what stands in its query.
USUAL_PORTS = {("smtp", ""): 25, ("smtp", "starttls"): 587, ("smtps", ""): 465}
# How long each step of the conversation may take, in seconds.
PATIENCE = 30


@dataclass(frozen=True)
class MailServer:
    """Where mail is handed over, and how."""

    host: str
    port: int
    user: str | None = None
    password: str = field(default="", repr=False)
    tls: bool = False
    starttls: bool = False

    @contextmanager
    def connect(self) -> Iterator[SMTP]:
        """Yield a conversation with the server, encrypted and logged in as the URL says."""
        with self._open() as smtp:
            if self.starttls:
                smtp.starttls(context=ssl.create_default_context())
            if self.user is not None:
                smtp.login(self.user, self.password)
            yield smtp

    def _open(self) -> SMTP:
        if self.tls:
            context = ssl.create_default_context()
            return SMTP_SSL(self.host, self.port, timeout=PATIENCE, context=context)
        return SMTP(self.host, self.port, timeout=PATIENCE)


def read_server(url: object) -> MailServer | None:
    """Return the server that a URL names, such as smtp://user:password@host:587?starttls."""
    try:
        parts = _parts(url)
        port = parts.port
    except ValueError:
        return None
    usual = USUAL_PORTS.get((parts.scheme, parts.query))
    if usual is None or not parts.hostname or parts.path not in ("", "/") or parts.fragment:
        return None
    return MailServer(
        parts.hostname,
        usual if port is None else port,
        None if parts.username is None else unquote(parts.username),
        unquote(parts.password or ""),
        tls=parts.scheme == "smtps",
        starttls=parts.query == "starttls",
    )


def _parts(url: object) -> SplitResult:
    # What urlsplit would drop without a word is a mistake.
    if not isinstance(url, str) or not url.isprintable() or " " in url:
        raise ValueError
    return urlsplit(url)
