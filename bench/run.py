"""Measure the server against its floor, its drivers and itself: `make bench`, options in ARGS.

All cases on both engines take about seven minutes.
"""

import argparse
import logging
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import catalogue
import databases
import many_secrets
import new_orders
import orders
import profiling
import report
import scans
import servers
from cases import CASES, EXCHANGES
from databases import Database
from measuring import Result, Setting


def main() -> None:
    """Run what the command line asks for."""
    options = _options()
    logging.disable(logging.INFO)
    if options.profile:
        exchange, case = EXCHANGES[options.profile]
        with _database(options.engine[0], secrets=case.needs_secrets) as database:
            profiling.profile(database, exchange, options.requests)
        return
    versions, results = [], []
    for engine in options.engine:
        secrets = any(CASES[name].needs_secrets for name in options.case)
        with _database(engine, secrets=secrets) as database:
            versions.append(database.version)
            print(report.heading(database.version), flush=True)
            results += _measure_all(engine, database, options)
    described = report.machine(versions)
    print(f"\n{described}")
    if options.json:
        report.save(options.json, described, results)


@contextmanager
def _database(engine: str, *, secrets: bool) -> Iterator[Database]:
    with databases.database(engine) as database:
        catalogue.fill(database)
        orders.fill(database)
        new_orders.fill(database)
        scans.fill(database)
        if secrets:
            many_secrets.fill(database)
        yield database


def _measure_all(engine: str, database: Database, options: argparse.Namespace) -> Iterator[Result]:
    with _both(database) as (server, floor):
        setting = Setting(engine, database, server, floor, options.seconds, options.connections)
        for name in options.case:
            for result in CASES[name].measure(setting):
                print(report.row(result), flush=True)
                yield result


@contextmanager
def _both(database: Database) -> Iterator[tuple[servers.Server, servers.Server]]:
    """Let the server and the floor run on one database."""
    settings = database.environment
    with (
        tempfile.TemporaryDirectory(prefix="pretixapi-") as logs,
        servers.serving(servers.SERVER, settings, Path(logs, "server.log")) as server,
        servers.serving(servers.FLOOR, settings, Path(logs, "floor.log")) as floor,
    ):
        yield server, floor


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--engine", action="append", choices=databases.ENGINES)
    parser.add_argument("--case", action="append", choices=CASES)
    parser.add_argument("--seconds", type=float, default=3, help="for each that is compared")
    parser.add_argument("--connections", type=int, default=8)
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the results there too")
    parser.add_argument("--profile", choices=EXCHANGES, help="show where a request's time goes")
    parser.add_argument("--requests", type=int, default=1000, help="how many to profile")
    options = parser.parse_args()
    options.engine = options.engine or databases.ENGINES
    # In the order of the list, whatever the order they are named in: some make lists longer.
    options.case = [name for name in CASES if not options.case or name in options.case]
    return options


if __name__ == "__main__":
    main()
