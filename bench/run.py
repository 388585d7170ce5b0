"""Measure the server against its floor: `make bench`, with options in ARGS."""

import argparse
import logging
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import databases
import measuring
import profiling
import report
import servers
from cases import CASES
from databases import Database


def main() -> None:
    """Run what the command line asks for."""
    options = _options()
    logging.disable(logging.INFO)
    if options.profile:
        with databases.database(options.engine[0]) as database:
            profiling.profile(database, CASES[options.profile], options.requests)
        return
    versions, results = [], []
    for engine in options.engine:
        with databases.database(engine) as database:
            versions.append(database.version)
            print(report.heading(database.version), flush=True)
            results += _measure_all(engine, database, options)
    described = report.machine(versions)
    print(f"\n{described}")
    if options.json:
        report.save(options.json, described, results)


def _measure_all(
    engine: str, database: Database, options: argparse.Namespace
) -> Iterator[measuring.Result]:
    with _both(database) as pair:
        for name in options.case:
            measuring.check(CASES[name], pair)
            result = measuring.measure(
                engine, CASES[name], pair, options.seconds, options.connections
            )
            print(report.row(result), flush=True)
            yield result


@contextmanager
def _both(database: Database) -> Iterator[measuring.Pair]:
    """Let the server and the floor run on one database."""
    settings = {name: database.app.config[name] for name in ("DATABASE_URL", "SECRET_KEY")}
    with (
        tempfile.TemporaryDirectory(prefix="pretixapi-") as logs,
        servers.serving(servers.SERVER, settings, Path(logs, "server.log")) as server,
        servers.serving(servers.FLOOR, settings, Path(logs, "floor.log")) as floor,
    ):
        yield measuring.Pair(server, floor, database.token)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--engine", action="append", choices=databases.ENGINES)
    parser.add_argument("--case", action="append", choices=CASES)
    parser.add_argument("--seconds", type=float, default=3, help="for server and floor each")
    parser.add_argument("--connections", type=int, default=8)
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the results there too")
    parser.add_argument("--profile", choices=CASES, help="show where the time of a case goes")
    parser.add_argument("--requests", type=int, default=1000, help="how many to profile")
    options = parser.parse_args()
    options.engine = options.engine or databases.ENGINES
    options.case = options.case or CASES
    return options


if __name__ == "__main__":
    main()
