"""Write secrets with the driver alone, from several processes at once.

It is told what to do as the load of a server is: a plan on stdin, then for how many seconds.
"""

import json
import os
import sys
import time
from collections.abc import Callable

import driver
from crew import crew

COLUMNS = ("event_id", "secret", "used")
Write = Callable[[], None]


def prepare(url: str, event: int, secrets: int) -> Write:
    """Return what writes a batch of fresh secrets."""
    write = driver.batch_writer(url, COLUMNS, secrets)

    def write_fresh() -> None:
        values = []
        for _ in range(secrets):
            values += (event, os.urandom(16).hex(), False)
        write(values)

    return write_fresh


def work(write: Write, seconds: float) -> tuple[int, float]:
    """Write for a while; return how many batches it was, and how long it took."""
    began = time.perf_counter()
    deadline = began + seconds
    batches = 0
    while time.perf_counter() < deadline:
        write()
        batches += 1
    return batches, time.perf_counter() - began


def main() -> None:
    """Do what comes in."""
    plan = json.loads(sys.stdin.readline())
    arguments = (plan["url"], plan["event"], plan["secrets"])
    with crew(plan["writers"], prepare, *arguments) as together:
        for line in sys.stdin:
            done = together(work, float(line))
            batches, seconds = zip(*done, strict=True)
            print(json.dumps((sum(batches), max(seconds))), flush=True)


if __name__ == "__main__":
    main()
