"""The styles and scripts of our pages."""

from functools import cache
from hashlib import sha256
from pathlib import Path

from flask import Response, send_from_directory, url_for

from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Reach
from pretixapi.http.contract import answers, refuses
from pretixapi.http.endpoints import Blueprint

FOLDER = Path(__file__).parent / "static"
A_YEAR = 365 * 24 * 60 * 60

assets = Blueprint("assets", __name__, template_folder="templates")


@assets.get("/<name>")
@requires(Reach.PUBLIC)
@refuses(404, "There is no such file.")
@answers("text/css", "text/javascript", "image/svg+xml")
def show_asset(name: str) -> Response:
    """Show a style, a script or a picture of our pages."""
    return send_from_directory(FOLDER, name, max_age=A_YEAR)


@assets.app_template_global()
def asset(name: str) -> str:
    """Return the URL of one of our files, a new one whenever the file is."""
    return url_for("assets.show_asset", name=name, v=_version(name))


@cache
def _version(name: str) -> str:
    return sha256((FOLDER / name).read_bytes()).hexdigest()[:12]
