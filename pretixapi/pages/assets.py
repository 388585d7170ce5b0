"""The styles and scripts of our pages."""

from hashlib import sha256
from pathlib import Path

from flask import Response, request, send_from_directory, url_for

from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Reach
from pretixapi.http.endpoints import Blueprint
from pretixapi.http.marks import answers, refuses

FOLDER = Path(__file__).parent / "static"
A_YEAR = 365 * 24 * 60 * 60
# By the names of the files.
VERSIONS = {path.name: sha256(path.read_bytes()).hexdigest()[:12] for path in FOLDER.iterdir()}

assets = Blueprint("assets", __name__, template_folder="templates")


@assets.get("/<name>")
@requires(Reach.PUBLIC)
@refuses(404, "There is no such file.")
@answers("text/css", "text/javascript", "image/svg+xml")
def show_asset(name: str) -> Response:
    """Show a style, a script or a picture of our pages."""
    # While servers are being replaced, an old one must not give its file to the new one's URL.
    is_current = request.args.get("v") == VERSIONS.get(name)
    return send_from_directory(FOLDER, name, max_age=A_YEAR if is_current else None)


@assets.app_template_global()
def asset(name: str) -> str:
    """Return the URL of one of our files, a new one whenever the file is."""
    return url_for("assets.show_asset", name=name, v=VERSIONS[name])
