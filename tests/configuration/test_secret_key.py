import stat
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from pretixapi import create_app
from pretixapi.secret_key import kept_secret_key


def test_secret_key_is_made_once_and_for_its_owner_alone(tmp_path):
    instance = tmp_path / "instance"
    key = create_app(instance).config["SECRET_KEY"]
    path = instance / "secret_key"
    assert (len(key), stat.S_IMODE(path.stat().st_mode)) == (64, 0o600)
    assert path.read_text() == key == create_app(instance).config["SECRET_KEY"]
    assert create_app(tmp_path / "other").config["SECRET_KEY"] != key
    assert [path.name for path in instance.iterdir()] == ["secret_key"]


def test_kept_secret_key_may_end_its_line(tmp_path):
    (tmp_path / "secret_key").write_text("kept\n")
    assert create_app(tmp_path).config["SECRET_KEY"] == "kept"


def test_given_secret_key_is_not_kept(tmp_path, monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "given")
    assert create_app(tmp_path).config["SECRET_KEY"] == "given"
    assert list(tmp_path.iterdir()) == []


def test_secret_key_is_demanded_for_another_database(tmp_path, monkeypatch, refusal):
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/test.db")
    assert refusal() == "SECRET_KEY must be set when DATABASE_URL is."
    assert list(tmp_path.iterdir()) == []


def test_empty_file_of_secret_key_stops_the_start(tmp_path, refusal):
    path = tmp_path / "secret_key"
    path.touch()
    assert refusal() == f"SECRET_KEY must be set, or else the empty file {path} deleted."


def test_secret_key_that_cannot_be_kept_stops_the_start(tmp_path, refusal):
    path = tmp_path / "file"
    path.touch()
    fault = (
        f"SECRET_KEY must be set: none can be kept: [Errno 20] Not a directory: '{path}/deeper'."
    )
    assert refusal(path / "deeper") == fault


def test_starts_at_once_agree_on_the_secret_key(tmp_path):
    starts = 8
    start = Barrier(starts)

    def read(path) -> str:
        start.wait()
        return kept_secret_key(path)

    with ThreadPoolExecutor(starts) as pool:
        for attempt in range(50):
            path = tmp_path / str(attempt)
            assert set(pool.map(read, starts * [path])) == {path.read_text()}
    assert len(list(tmp_path.iterdir())) == 50
