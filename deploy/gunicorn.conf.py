"""How gunicorn serves pretixapi: `gunicorn --config deploy/gunicorn.conf.py`."""

import gc
import os
from pathlib import Path
from typing import Any

from pretixapi.models import drop_connections


def _number(name: str, default: int, *, most: int) -> int:
    text = os.environ.get(name) or str(default)
    if not text.isdecimal() or not 1 <= int(text) <= most:
        raise SystemExit(f"{name} must be a whole number from 1 to {most}, not {text!r}.")
    return int(text)


wsgi_app = "wsgi:app"
chdir = str(Path(__file__).resolve().parent.parent)

# nginx, or whatever else stands in front, runs on the same machine.
bind = f"127.0.0.1:{_number('PORT', 8000, most=65535)}"

# A slow client holds one of a worker's threads; an idle connection holds none.
workers = _number("WEB_CONCURRENCY", 2, most=1000)
threads = 4
worker_class = "pretixapi.http.server.Worker"

# Longer than nginx keeps its side open (60 seconds), so that it never sends a request into a
# connection that is being closed.
keepalive = 75

# After so many seconds a worker whose main loop hangs is replaced. The threads are not watched: a
# request may run for minutes, as the import or export of a million secrets does.
timeout = 30
# A stopping worker finishes the requests that it has within this time.
graceful_timeout = 30

# What is longer is refused with 414 or 431 in JSON. nginx passes no more than this on.
limit_request_line = 8190
limit_request_fields = 100
limit_request_field_size = 8190

# Who is a proxy is the application's business (TRUSTED_PROXIES). gunicorn itself would believe
# every client on this machine that names a scheme or a SCRIPT_NAME.
secure_scheme_headers: dict[str, str] = {}
forwarder_headers = ""

logger_class = "pretixapi.http.server.Logger"
accesslog = "-"
# Address, time, method, path without query, status, bytes of the body, microseconds.
access_log_format = '%(h)s %(t)s "%(m)s %(U)s" %(s)s %(b)s %(D)s'

# Nobody steers this server but by signals.
control_socket_disable = True

# The application is loaded once, before the workers fork, and its memory is shared.
preload_app = True


def when_ready(_server: Any) -> None:
    """Take what the application consists of out of the garbage collector's hands."""
    gc.collect()
    gc.freeze()


def post_fork(_server: Any, worker: Any) -> None:
    """Let no two processes share a connection to the database."""
    app = worker.app.wsgi()
    with app.app_context():
        drop_connections(close=False)
