"""deploy/gunicorn.conf.py, and a word in the log when a worker is ready to be stopped."""

from pathlib import Path
from runpy import run_path

globals().update(run_path(str(Path(__file__).parent.parent / "deploy" / "gunicorn.conf.py")))


def post_worker_init(worker):
    """Tell who waits for it."""
    worker.log.info("Ready.")
