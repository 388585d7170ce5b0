"""The gunicorn of the floor: the server's, but for the pool of connections that it has not got."""

from pathlib import Path
from runpy import run_path

configuration = Path(__file__).resolve().parent.parent / "deploy" / "gunicorn.conf.py"

globals().update(run_path(str(configuration)))
globals().pop("post_fork", None)
