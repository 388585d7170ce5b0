"""How much memory a process takes, watched from outside."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import psutil

INTERVAL = 0.01
MEGABYTE = 1_000_000


class Peak:
    """The most that the process, or one of its children, has had in memory so far."""

    def __init__(self, pid: int) -> None:
        self.process = psutil.Process(pid)
        self.bytes = 0

    @property
    def megabytes(self) -> float:
        """Return it in megabytes."""
        return self.bytes / MEGABYTE

    def look(self) -> None:
        """Look how much it is now."""
        # A process may end while it is looked at.
        with suppress(psutil.Error):
            for each in (self.process, *self.process.children(recursive=True)):
                self.bytes = max(self.bytes, each.memory_info().rss)


@contextmanager
def watched(pid: int) -> Iterator[Peak]:
    """Look again and again while the block runs."""
    peak, over = Peak(pid), threading.Event()

    def look() -> None:
        while not over.wait(INTERVAL):
            peak.look()

    watcher = threading.Thread(target=look)
    watcher.start()
    try:
        yield peak
    finally:
        over.set()
        watcher.join()
