import os
import pty
import subprocess
import sys
import tempfile

import pytest
from sqlalchemy import select

from pretixapi.models import ImportedSecret, db
from tests.server import PATIENCE, ROOT

HEADER = "id,secret,used,item,variation,subevent\n"
REFUSED = "Error: Nothing was stored.\n"


@pytest.fixture
def flask(database_url, event):
    """Run a command in a process of its own; return its exit code, stdout and stderr."""
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "DATABASE_URL": database_url,
        "SECRET_KEY": "test",
        "FLASK_APP": "wsgi:app",
        "TERM": "xterm",
    }

    def run_one(*args, given=b"", stderr=subprocess.PIPE):
        command = [sys.executable, "-m", "flask", "secrets", *args]
        result = subprocess.run(  # noqa: S603 (the test's own command)
            command,
            cwd=ROOT,
            env=environment,
            input=given,
            stdout=subprocess.PIPE,
            stderr=stderr,
            timeout=PATIENCE,
            check=False,
        )
        return result.returncode, result.stdout.decode(), (result.stderr or b"").decode()

    return run_one


@pytest.fixture
def file(tmp_path):
    """Write a file of secrets, and return its path."""

    def write(content):
        path = tmp_path / "secrets.csv"
        path.write_text(content)
        return str(path)

    return write


def stored():
    db.session.rollback()
    return db.session.scalars(select(ImportedSecret.secret).order_by(ImportedSecret.id)).all()


def test_file_imported(run, event, file, logged):
    code, out, err = run("secrets", "import", "bigevents", "sampleconf", file("secret\na\nb\n"))
    assert (code, err, stored()) == (0, "", ["a", "b"])
    assert out.startswith("2 secrets imported into sampleconf (")
    assert out.endswith(" a second).\n")
    assert logged() == [
        (
            "pretix_secrets_import.secret.imported",
            "command",
            "Command line",
            "importedsecret",
            {"count": [None, 2]},
        )
    ]


def test_dry_run_stores_nothing(run, event, file, logged):
    path = file("secret\na\nb\n")
    code, out, err = run("secrets", "import", "bigevents", "sampleconf", path, "--dry-run")
    assert (code, err, stored(), logged()) == (0, "", [], [])
    assert out.startswith("2 secrets could be imported; nothing was stored (")


@pytest.mark.parametrize("options", [(), ("--dry-run",)])
def test_faults_told_by_line(run, make, event, file, options):
    make.imported_secret(event, "a")
    path = file("secret,used\na,\nb,x\n,\nb,\n")
    result = run("secrets", "import", "bigevents", "sampleconf", path, *options)
    told = (
        f"{REFUSED}line 2: secret: This secret already exists.\n"
        "line 3: used: Must be a valid boolean.\n"
        "line 4: secret: This field may not be blank.\n"
        "line 5: secret: Duplicate secret in request.\n"
    )
    assert result == (1, "", told)
    assert stored() == ["a"]


def test_first_faults_told_and_how_many_more(run, event, file):
    path = file("secret\n" + '""\n' * 1234)
    code, _out, err = run("secrets", "import", "bigevents", "sampleconf", path)
    assert (code, err.count("\nline "), stored()) == (1, 20, [])
    assert err.endswith("\n... and 1,214 more lines\n")


@pytest.mark.parametrize("command", ["import", "export"])
def test_unknown_names_refused(run, event, file, command):
    path = file("secret\na\n")
    code, out, err = run("secrets", command, "nope", "sampleconf", path)
    assert (code, out, "nope" in err) == (1, "", True)
    refusal = (1, "", "Error: bigevents has no event 'nope'.\n")
    assert run("secrets", command, "bigevents", "nope", path) == refusal
    assert stored() == []


def test_no_temporary_folder_stays(run, event, file, tmp_path, monkeypatch):
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    for content in ("secret\na\n", "secret\na\n", "x"):
        run("secrets", "import", "bigevents", "sampleconf", file(content))
        assert list(folder.iterdir()) == []


def test_pipe_imported_without_a_bar(flask):
    code, out, err = flask("import", "bigevents", "sampleconf", "-", given=b"secret\na\nb\n")
    assert (code, err, stored()) == (0, "", ["a", "b"])
    assert out.startswith("2 secrets imported into sampleconf (")


def test_bar_on_a_terminal(flask, file):
    mine, theirs = pty.openpty()
    code, out, _err = flask("import", "bigevents", "sampleconf", file("secret\na\n"), stderr=theirs)
    os.close(theirs)
    shown = os.read(mine, 10_000).decode()
    os.close(mine)
    assert (code, out.startswith("1 secrets imported"), stored()) == (0, True, ["a"])
    assert ("Reading" in shown, "100%" in shown, "lines a second" in shown) == (True, True, True)


def test_secrets_exported(run, make, event, tmp_path):
    row = make.imported_secret(event, 'a"b', used=True)
    content = f'{HEADER}{row.id},"a""b",true,,,\n'.replace("\n", "\r\n").encode()
    path = tmp_path / "out.csv"
    assert run("secrets", "export", "bigevents", "sampleconf", str(path)) == (0, "", "")
    assert path.read_bytes() == content


def test_secrets_printed(flask, make, event):
    row = make.imported_secret(event, "a")
    content = f"{HEADER}{row.id},a,false,,,\n".replace("\n", "\r\n")
    assert flask("export", "bigevents", "sampleconf") == (0, content, "")
