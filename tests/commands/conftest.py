"""Running commands."""

import pytest
from sqlalchemy import select

from pretixapi.models import LogEntry, db


@pytest.fixture
def run(app):
    """Run a command; return its exit code and what it wrote to stdout and stderr."""

    def run_one(*args):
        result = app.test_cli_runner().invoke(args=args, catch_exceptions=False)
        db.session.rollback()
        return result.exit_code, result.stdout, result.stderr

    return run_one


@pytest.fixture
def logged(app):
    """Return what the log says, in its order."""

    def entries():
        columns = (
            LogEntry.action,
            LogEntry.actor_type,
            LogEntry.actor_name,
            LogEntry.object_type,
            LogEntry.changes,
        )
        rows = db.session.execute(select(*columns).order_by(LogEntry.id)).all()
        db.session.rollback()
        return [tuple(row) for row in rows]

    return entries
