"""The real servers."""

from collections.abc import Iterator

import pytest

from tests.client import ORGANIZER
from tests.server import Server

EVENTS = f"{ORGANIZER}events/"


@pytest.fixture(scope="session")
def server(shared_app, database_url, tmp_path_factory) -> Iterator[Server]:
    """gunicorn on the database of the tests."""
    with Server(tmp_path_factory.mktemp("server"), database_url) as server:
        yield server


@pytest.fixture(scope="session")
def probe(shared_app, database_url, tmp_path_factory) -> Iterator[Server]:
    """gunicorn with the views of probe.py."""
    folder = tmp_path_factory.mktemp("probe")
    with Server(folder, database_url, "tests.deploy.probe:app") as server:
        yield server


@pytest.fixture
def token(make, organizer) -> str:
    """The token of a team that may do everything."""
    return make.token(make.team(organizer))
