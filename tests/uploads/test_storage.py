import os
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path

import pytest

from pretixapi.uploads.storage import DiskStorage

SHARED_MEMORY = Path("/dev/shm")  # noqa: S108 (a disk of another kind)


@pytest.fixture
def storage(tmp_path):
    return DiskStorage(tmp_path)


def read(storage, folder, name):
    with storage.open(folder, name) as file:
        return file.read()


def test_file_saved_copied_and_removed(storage):
    storage.save("a", "one", BytesIO(b"content"))
    storage.copy(("a", "one"), ("b", "two"))
    storage.remove("a", "one")
    assert read(storage, "b", "two") == b"content"
    storage.remove("b", "two")
    with pytest.raises(FileNotFoundError):
        storage.open("b", "two")
    storage.remove("b", "two")


def test_copy_takes_no_room_where_it_need_not(storage, tmp_path):
    storage.save("a", "one", BytesIO(b"content"))
    storage.copy(("a", "one"), ("b", "two"))
    assert (tmp_path / "b" / "two").samefile(tmp_path / "a" / "one")


def test_copy_to_another_disk(storage, tmp_path, request):
    if not SHARED_MEMORY.exists() or SHARED_MEMORY.stat().st_dev == tmp_path.stat().st_dev:
        pytest.skip("There is no other disk.")
    other = DiskStorage(SHARED_MEMORY / tmp_path.name)
    other.save("x", "y", BytesIO())
    request.addfinalizer(other.root.rmdir)
    request.addfinalizer((other.root / "x").rmdir)
    (tmp_path / "b").symlink_to(other.root / "x")
    storage.save("a", "one", BytesIO(b"content"))
    storage.copy(("a", "one"), ("b", "two"))
    assert read(storage, "b", "two") == b"content"
    for name in ("y", "two"):
        other.remove("x", name)


def test_copy_of_what_is_not_there(storage):
    with pytest.raises(FileNotFoundError):
        storage.copy(("a", "one"), ("b", "two"))


def test_file_is_never_written_to_again(storage):
    storage.save("a", "one", BytesIO(b"content"))
    with pytest.raises(FileExistsError):
        storage.save("a", "one", BytesIO(b"other"))
    assert read(storage, "a", "one") == b"content"


def test_age_of_a_copy_is_its_own(storage, tmp_path):
    storage.save("a", "one", BytesIO(b"content"))
    hours_ago = datetime.now(UTC) - timedelta(hours=23)
    os.utime(tmp_path / "a" / "one", (0, 0))
    assert list(storage.older_than("a", hours_ago)) == ["one"]
    storage.copy(("a", "one"), ("b", "two"))
    assert list(storage.older_than("b", hours_ago)) == []
    assert list(storage.older_than("nowhere", hours_ago)) == []
