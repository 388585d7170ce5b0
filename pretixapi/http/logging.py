"""What no log is to say: tokens and secrets, wherever they come from."""

import logging
import re

from flask import Flask
from flask.logging import default_handler

MASK = "***"

# The shapes of what is secret, in paths and in tracebacks; deploy/nginx.conf has those of paths.
SECRETS = (
    # Tokens and ticket secrets, which are 64 and 32 random characters.
    re.compile(r"[A-Za-z0-9]{32,}"),
    # A position of a check-in list may be called by its secret in place of its number, and who
    # confuses the two might do so with an imported secret.
    re.compile(
        r"(?:(?<=/positions/)|(?<=/imported_secrets/))"
        r"(?!(?:[0-9]+|bulk_create|import|export)(?:/|$))[^/\n]+"
    ),
    # Who has the link to an order sees its tickets.
    re.compile(r"(?<=/order/)[^/\s]+/[^/\s]+"),
    # Who has the link to an invite may accept it.
    re.compile(r"(?<=/control/invite/)[^/\s]+"),
    # PostgreSQL quotes the row that it refuses.
    re.compile(r"(?<=DETAIL:  ).+"),
)

QUERY = re.compile(r"\?\S*")


def masked(text: str) -> str:
    """Return `text` without the secrets in it."""
    for secret in SECRETS:
        text = secret.sub(MASK, text)
    return text


class MaskingFormatter(logging.Formatter):
    """Write messages and tracebacks without the secrets in them."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the text of `record`."""
        return masked(super().format(record))


def cut_queries(record: logging.LogRecord) -> bool:
    """Take queries and secrets out of what Flask's own server says of requests."""
    if isinstance(record.args, tuple):
        record.args = tuple(
            masked(QUERY.sub("", each)) if isinstance(each, str) else each for each in record.args
        )
    return True


def drop_rows(record: logging.LogRecord) -> bool:
    """Drop what SQLAlchemy says of each row that it reads."""
    return record.levelno > logging.DEBUG


def init_logging(app: Flask) -> None:
    """Let `app` and its modules, whose loggers stand below its own, log without secrets."""
    default_handler.setFormatter(
        MaskingFormatter("[%(asctime)s] [%(process)d] [%(levelname)s] %(message)s")
    )
    app.logger.addHandler(default_handler)
    logging.getLogger("werkzeug").addFilter(cut_queries)
    logging.getLogger("sqlalchemy.engine.Engine").addFilter(drop_rows)
