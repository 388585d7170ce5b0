"""The real servers."""

from collections.abc import Iterator
from contextlib import closing
from http.client import HTTPConnection

import pytest

from tests.deploy.nginx import Nginx
from tests.server import Server


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


@pytest.fixture(scope="session")
def behind(shared_app, database_url, tmp_path_factory) -> Iterator[Server]:
    """gunicorn that trusts one proxy."""
    folder = tmp_path_factory.mktemp("behind")
    with Server(folder, database_url, TRUSTED_PROXIES="1") as server:
        yield server


@pytest.fixture(scope="session")
def nginx(behind, tmp_path_factory) -> Iterator[Nginx]:
    """nginx in front of it."""
    with Nginx(tmp_path_factory.mktemp("nginx"), behind.port) as nginx:
        yield nginx


@pytest.fixture
def connection(nginx) -> Iterator[HTTPConnection]:
    """A connection from an address that is not the proxy's."""
    with closing(nginx.connect("127.0.0.2")) as connection:
        yield connection
