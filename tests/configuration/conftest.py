"""Installations with a configuration of their own."""

import pytest

from pretixapi import create_app
from pretixapi.configuration import ENVIRONMENT


@pytest.fixture(autouse=True)
def no_environment(monkeypatch):
    """Let nothing in but what a test sets."""
    for name in ENVIRONMENT:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def write_config(tmp_path):
    """Write the settings of the installation in `tmp_path`."""

    def write(**settings) -> None:
        lines = (f"{name} = {value!r}\n" for name, value in settings.items())
        (tmp_path / "config.py").write_text("".join(lines))

    return write


@pytest.fixture
def refusal(tmp_path):
    """Start an installation, and return what the start that fails says."""

    def refuse(instance_path=tmp_path) -> str:
        with pytest.raises(SystemExit) as raised:
            create_app(instance_path)
        return raised.value.code

    return refuse
