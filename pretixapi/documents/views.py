"""The documentation of the server."""

from pathlib import Path

import flask_swagger_ui
from flask import Response, current_app

from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Reach
from pretixapi.documents.openapi import openapi_document
from pretixapi.http.endpoints import Blueprint
from pretixapi.http.marks import answers
from pretixapi.http.parsing import JSON

documents = Blueprint("documents", __name__)

OURS = Path(__file__).parent
SWAGGER_UI = Path(flask_swagger_ui.__file__).parent / "dist"
A_DAY = 24 * 60 * 60
# The page does nothing but show the document and try what it says, all on this server.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
HTML, CSS, JAVASCRIPT, PNG = "text/html", "text/css", "text/javascript", "image/png"


@documents.get("/openapi.json")
@requires(Reach.PUBLIC)
@answers(JSON)
def show_openapi() -> Response:
    """Show this document."""
    document = openapi_document(current_app._get_current_object())  # noqa: SLF001
    return current_app.response_class(document, mimetype=JSON)


@documents.get("/docs")
@requires(Reach.PUBLIC)
@answers(HTML)
def show_documentation() -> Response:
    """Show a page on which to browse and try what the server does."""
    page = _file(OURS / "page.html", HTML)
    page.headers["Content-Security-Policy"] = POLICY
    return page


@documents.get("/docs/page.js")
@requires(Reach.PUBLIC)
@answers(JAVASCRIPT)
def show_script() -> Response:
    """Show the script that starts the documentation page."""
    return _file(OURS / "page.js", JAVASCRIPT)


@documents.get("/docs/swagger-ui.js")
@requires(Reach.PUBLIC)
@answers(JAVASCRIPT)
def show_swagger_ui() -> Response:
    """Show the script that does the work of the documentation page."""
    return _file(SWAGGER_UI / "swagger-ui-bundle.js", JAVASCRIPT)


@documents.get("/docs/swagger-ui.css")
@requires(Reach.PUBLIC)
@answers(CSS)
def show_style() -> Response:
    """Show the style of the documentation page."""
    return _file(SWAGGER_UI / "swagger-ui.css", CSS)


@documents.get("/docs/icon.png")
@requires(Reach.PUBLIC)
@answers(PNG)
def show_icon() -> Response:
    """Show the icon of the documentation page."""
    return _file(SWAGGER_UI / "favicon-32x32.png", PNG)


def _file(path: Path, content_type: str) -> Response:
    response = current_app.response_class(path.read_bytes(), mimetype=content_type)
    response.cache_control.public = True
    response.cache_control.max_age = A_DAY
    return response
