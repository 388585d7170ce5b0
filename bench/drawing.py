"""The case that draws secrets, as tickets will: by several processes at the same time."""

import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

import many_secrets
from crew import crew
from exchanges import Exchange
from flask import Flask
from many_secrets import Tickets
from measuring import Result, Setting
from servers import ServerError
from sqlalchemy import func, select

from pretixapi import create_app
from pretixapi.imported_secrets.drawing import draw_secret
from pretixapi.models import ImportedSecret, begin_write, commit, db

WORKERS = 8
DRAWS = 10_000


@dataclass(frozen=True)
class Drawing:
    """Many secrets, none of them twice."""

    name: str
    exchanges: ClassVar[tuple[Exchange, ...]] = ()
    needs_secrets: ClassVar[bool] = True

    def measure(self, setting: Setting) -> Iterator[Result]:
        """Draw, and count what came of it."""
        with setting.database.app.app_context():
            tickets = many_secrets.tickets()
            used = _count_used(tickets)
        folder = setting.database.app.instance_path
        with crew(WORKERS, _prepare, folder, setting.database.environment) as together:
            began = time.perf_counter()
            drawn = together(_draw, tickets, DRAWS // WORKERS)
            seconds = time.perf_counter() - began
        secrets = {secret for each in drawn for secret in each}
        with setting.database.app.app_context():
            used = _count_used(tickets) - used
        if not len(secrets - {None}) == used == DRAWS:
            raise ServerError(f"{self.name}: {len(secrets)} secrets drawn, {used} used.")
        note = f"{DRAWS} drawn by {WORKERS} processes, no duplicate"
        yield Result(setting.engine, self.name, DRAWS / seconds, note=note)


def _count_used(tickets: Tickets) -> int:
    clauses = (ImportedSecret.event_id == tickets.event, ImportedSecret.used)
    return db.session.scalar(select(func.count()).where(*clauses))


def _prepare(folder: str, environment: dict[str, str]) -> Flask:
    os.environ.update(environment)
    return create_app(folder)


def _draw(app: Flask, tickets: Tickets, count: int) -> list[str | None]:
    """Draw for `count` tickets, each in a transaction of its own as an order does."""
    drawn = []
    ticket = {"item_id": tickets.item, "variation_id": tickets.variation}
    with app.app_context():
        for _ in range(count):
            begin_write()
            drawn.append(draw_secret(tickets.event, **ticket))
            commit()
    return drawn
