"""The case that imports a file of a million secrets."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from typing import ClassVar

import databases
import driver
import many_secrets
import memory
import servers
from databases import Database
from exchanges import Exchange
from measuring import Result, Setting
from servers import ServerError
from sqlalchemy import func, select
from variants import MANY, stored_secret

from pretixapi.models import ImportedSecret, db

EVENT = many_secrets.EVENT_WITH_MANY
PATH = f"{many_secrets.MANY_SECRETS}import/"
COMMAND = (sys.executable, "-m", "flask", "secrets", "import", "bigevents", EVENT)
PATIENCE = 600
# In megabytes.
MOST_MEMORY = 150

# Returns how many seconds it took, and how much memory at most.
Way = Callable[[Database, Path], tuple[float, float]]


@dataclass(frozen=True)
class CsvImport:
    """A file taken in by the command line and by the server, and the share of the driver's rate.

    Each way gets a database of its own, so that all begin with an empty table.
    """

    name: str
    aim: float
    exchanges: ClassVar[tuple[Exchange, ...]] = ()
    needs_secrets: ClassVar[bool] = False

    def measure(self, setting: Setting) -> Iterator[Result]:
        """Import the file in all ways."""
        with tempfile.TemporaryDirectory(prefix="pretixapi-") as folder:
            file = Path(folder, "secrets.csv")
            _write(file)
            reference, _ = _import(_by_driver, setting.engine, file)
            for name, way in (("command", _by_command), ("upload", _by_upload)):
                rate, peak = _import(way, setting.engine, file)
                yield Result(
                    setting.engine,
                    f"{self.name}-{name}",
                    rate,
                    reference,
                    self.aim,
                    f"of the driver alone; {peak:.0f} MB at most, aim {MOST_MEMORY}",
                    sound=peak < MOST_MEMORY,
                )


def _write(file: Path) -> None:
    with file.open("w") as lines:
        lines.write("secret\n")
        lines.writelines(f"{stored_secret(number)}\n" for number in range(1, MANY + 1))


def _import(way: Way, engine: str, file: Path) -> tuple[float, float]:
    """Return how many rows were imported a second, and what memory that took at most."""
    with databases.database(engine) as database:
        seconds, peak = way(database, file)
        with database.app.app_context():
            found = db.session.scalar(select(func.count()).select_from(ImportedSecret))
        if found != MANY:
            raise ServerError(f"{found} secrets came out of a file of {MANY}.")
        return MANY / seconds, peak


def _by_driver(database: Database, file: Path) -> tuple[float, float]:
    with database.app.app_context():
        event = many_secrets.event_id(EVENT)
    began = time.perf_counter()
    with file.open() as lines:
        next(lines)
        rows = ((event, line.rstrip("\n"), False) for line in lines)
        driver.write_all(database.url, ("event_id", "secret", "used"), rows)
    return time.perf_counter() - began, 0


def _by_command(database: Database, file: Path) -> tuple[float, float]:
    began = time.perf_counter()
    with (
        subprocess.Popen(  # noqa: S603 (our own words)
            [*COMMAND, str(file)],
            cwd=servers.ROOT,
            env={**os.environ, **database.environment},
            stdout=subprocess.DEVNULL,
        ) as process,
        memory.watched(process.pid) as peak,
    ):
        process.wait(PATIENCE)
    return time.perf_counter() - began, peak.megabytes


def _by_upload(database: Database, file: Path) -> tuple[float, float]:
    log = file.with_name("server.log")
    with (
        servers.serving(servers.SERVER, database.environment, log) as server,
        memory.watched(server.pid) as peak,
    ):
        began = time.perf_counter()
        sent = {**servers.headers(database.token, None), "Content-Type": "text/csv"}
        status, answer = servers.ask(
            server.port, "POST", PATH, sent, file.read_bytes(), patience=PATIENCE
        )
        seconds = time.perf_counter() - began
    if status != HTTPStatus.OK:
        raise ServerError(f"The upload was answered with {status}: {answer.decode()}")
    return seconds, peak.megabytes
