"""The application that gunicorn and the flask command start."""

from pathlib import Path

from pretixapi import create_app

app = create_app(instance_path=Path(__file__).resolve().parent / "instance")
