"""The real server, and clients of it."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing

import pytest

from tests.concurrency.callers import Caller


@pytest.fixture
def token(make, organizer) -> str:
    """The token of a team that may do everything."""
    return make.token(make.team(organizer))


@pytest.fixture
def callers(server, token) -> Iterator[Callable[[int], list[Caller]]]:
    """A maker of several clients."""
    made = []

    def make_some(count: int) -> list[Caller]:
        some = [Caller(server, token) for _ in range(count)]
        made.extend(some)
        return some

    yield make_some
    for caller in made:
        caller.close()


@pytest.fixture
def check_file(database_url) -> Callable[[], None]:
    """A function that checks the file of the database, if it is in one."""

    def check() -> None:
        if database_url.startswith("sqlite"):
            name = database_url.removeprefix("sqlite:///")
            with closing(sqlite3.connect(name)) as connection:
                assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
                assert connection.execute("PRAGMA foreign_key_check").fetchall() == []

    return check
