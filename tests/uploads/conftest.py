"""The folders of uploads and of files in use, empty."""

import os
from datetime import timedelta
from pathlib import Path
from shutil import rmtree
from time import time

import pytest


@pytest.fixture
def folders(app):
    """Return the folder that has both."""
    root = Path(app.instance_path)
    _clear(root)
    yield root
    _clear(root)


def _clear(root: Path) -> None:
    for each in ("uploads", "media"):
        rmtree(root / each, ignore_errors=True)


@pytest.fixture
def kept(folders):
    """Return what is in a folder, by name."""

    def read(folder: str) -> dict[str, bytes]:
        return {path.name: path.read_bytes() for path in (folders / folder).glob("*")}

    return read


@pytest.fixture
def age(folders):
    """Make all files look so old."""

    def make_old(**by: int) -> None:
        moment = time() - timedelta(**by).total_seconds()
        for path in folders.glob("[um]*/*"):
            os.utime(path, (moment, moment))

    return make_old
