"""Processes that do the same thing at the same time."""

import multiprocessing
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing.synchronize import Barrier
from typing import Any

# Started anew, not forked: they share no connection with anybody.
context = multiprocessing.get_context("spawn")


class Member:
    """What one process of a crew keeps."""

    barrier: Barrier
    kept: Any


def _prepare(barrier: Barrier, prepare: Callable[..., Any], arguments: tuple) -> None:
    Member.barrier = barrier
    Member.kept = prepare(*arguments)


def _work(function: Callable[..., Any], arguments: tuple) -> Any:
    # Nobody takes a second task as long as another one has none.
    Member.barrier.wait()
    return function(Member.kept, *arguments)


def _nothing(_kept: Any) -> None:
    """Show that a process has started."""


@contextmanager
def crew(size: int, prepare: Callable[..., Any], *arguments: Any) -> Iterator[Callable[..., list]]:
    """Start processes, each of which calls `prepare` and keeps what it returns.

    Give a function that lets each of them call a function with what it keeps, all at once.
    """
    initial = (context.Barrier(size), prepare, arguments)
    with ProcessPoolExecutor(size, context, _prepare, initial) as pool:

        def work(function: Callable[..., Any], *arguments: Any) -> list:
            tasks = [pool.submit(_work, function, arguments) for _ in range(size)]
            return [task.result() for task in tasks]

        work(_nothing)
        yield work
