"""What a start that fails looks like from outside."""

import os
import subprocess
import sys

import pytest

from tests.server import ROOT, free_port

CURRENCY = "DEFAULT_CURRENCY must be an ISO 4217 code, not 'eur'.\n"
NO_KEY = "SECRET_KEY must be set when DATABASE_URL is.\n"
NO_DATABASE = "DATABASE_URL must be an SQLAlchemy database URL.\n"
PROXIES = "TRUSTED_PROXIES must be a whole number of 0 or more, not 1.5.\n"


def run(command, folder, **environment):
    """Run a module of Python; return its exit code and what it wrote to stdout and stderr."""
    result = subprocess.run(  # noqa: S603 (the test's own command)
        [sys.executable, "-m", *command],
        cwd=folder,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return result.returncode, result.stdout, result.stderr


@pytest.fixture
def checkout(tmp_path):
    """A folder in which the flask command finds wsgi.py by itself."""
    (tmp_path / "wsgi.py").write_text((ROOT / "wsgi.py").read_text())
    (tmp_path / "instance").mkdir()
    return tmp_path


@pytest.mark.parametrize(
    ("environment", "fault"),
    [
        ({"DEFAULT_CURRENCY": "eur"}, CURRENCY),
        ({"DATABASE_URL": "postgresql://host/name"}, NO_KEY),
        ({"DATABASE_URL": "nonsense", "SECRET_KEY": "test"}, NO_DATABASE),
    ],
)
def test_flask_command_stops_with_one_sentence(checkout, environment, fault):
    assert run(["flask", "organizers", "list"], checkout, **environment) == (1, "", fault)


def test_flask_command_stops_at_a_wrong_file(checkout):
    (checkout / "instance" / "config.py").write_text("TRUSTED_PROXIES = 1.5\n")
    assert run(["flask", "db", "upgrade"], checkout) == (1, "", PROXIES)
    assert [path.name for path in (checkout / "instance").glob("*.db")] == []


def test_gunicorn_stops_with_one_sentence(tmp_path):
    configuration = str(ROOT / "deploy" / "gunicorn.conf.py")
    application = f"pretixapi:create_app({str(tmp_path)!r})"
    command = ["gunicorn", "--config", configuration, application]
    result = run(command, tmp_path, PORT=str(free_port()), DEFAULT_CURRENCY="eur")
    assert result == (1, "", CURRENCY)
