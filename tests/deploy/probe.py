"""The application with two views more: one that tells about its process, and one that fails."""

import gc
import os

from flask import request

from pretixapi import create_app
from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Reach
from pretixapi.http import server
from pretixapi.models import db

server.SILENCE = 1


def count_connections() -> int:
    return sum(engine.pool.checkedin() for engine in db.engines.values())


app = create_app(os.environ["INSTANCE"])
loader = os.getpid()
with app.app_context():
    opened = count_connections()
    # What a worker is not to inherit.
    for engine in db.engines.values():
        engine.connect().close()


@app.get("/probe/")
@requires(Reach.PUBLIC)
def show_process():
    """Tell who loaded the application and who serves it, and what came with it."""
    return {
        "loader": loader,
        "parent": os.getppid(),
        "frozen": gc.get_freeze_count(),
        "opened": opened,
        "inherited": count_connections(),
    }


@app.get("/failure/")
@requires(Reach.PUBLIC)
def fail():
    """Fail with all that is secret about the request."""
    raise RuntimeError(f"{request.headers['Authorization']} failed.")
