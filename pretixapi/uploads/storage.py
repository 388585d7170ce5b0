"""Where files are kept: on disk, unless another `Storage` takes its place."""

import os
import shutil
from abc import ABC, abstractmethod
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from flask import current_app

# What waits to be used, and what is in use.
UPLOADS, MEDIA = "uploads", "media"


class Storage(ABC):
    """Files by their names in folders; none is ever written to again.

    What is not there raises FileNotFoundError.
    """

    @abstractmethod
    def save(self, folder: str, name: str, content: BinaryIO) -> None:
        """Keep all that `content` has to give."""

    @abstractmethod
    def open(self, folder: str, name: str) -> BinaryIO:
        """Return a file to read, in which one can go back and forth."""

    @abstractmethod
    def copy(self, source: tuple[str, str], target: tuple[str, str]) -> None:
        """Keep a file, given by its folder and name, at another place too, as a new one."""

    @abstractmethod
    def remove(self, folder: str, name: str) -> None:
        """Remove a file, if it is there."""

    @abstractmethod
    def older_than(self, folder: str, moment: datetime) -> Iterator[str]:
        """Yield the names of the files that were kept before `moment`."""


class DiskStorage(Storage):
    """Files below a folder of the disk."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def save(self, folder: str, name: str, content: BinaryIO) -> None:
        """Write a file; it is on disk for good before anything refers to it."""
        path = self._new_path(folder, name)
        with path.open("xb") as file:
            try:
                shutil.copyfileobj(content, file)
                file.flush()
                os.fsync(file.fileno())
            except OSError:
                path.unlink()
                raise

    def open(self, folder: str, name: str) -> BinaryIO:
        """Open a file."""
        return (self.root / folder / name).open("rb")

    def copy(self, source: tuple[str, str], target: tuple[str, str]) -> None:
        """Give a file a second name, or copy it where the disk cannot do that."""
        path, copy = self.root.joinpath(*source), self._new_path(*target)
        # Both names share one age, and a new file is not to look old for a moment.
        os.utime(path)
        try:
            copy.hardlink_to(path)
        except FileNotFoundError:
            raise
        except OSError:
            with path.open("rb") as file:
                self.save(*target, file)

    def remove(self, folder: str, name: str) -> None:
        """Remove a name of a file, and with the last one the file."""
        (self.root / folder / name).unlink(missing_ok=True)

    def older_than(self, folder: str, moment: datetime) -> Iterator[str]:
        """Yield the names of old files."""
        for path in self.root.joinpath(folder).glob("*"):
            if datetime.fromtimestamp(path.stat().st_mtime, UTC) < moment:
                yield path.name

    def _new_path(self, folder: str, name: str) -> Path:
        parent = self.root / folder
        parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        return parent / name


def storage() -> Storage:
    """Return where the files of this installation are kept."""
    return DiskStorage(Path(current_app.instance_path))
