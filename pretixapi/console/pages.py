"""What all pages of the console share: who may see them, and what they are told of the caller."""

from typing import Any
from urllib.parse import urlsplit

from flask import g, redirect, request, url_for
from flask_wtf.csrf import generate_csrf
from werkzeug.wrappers import Response

from pretixapi.http.errors import NotAuthenticated
from pretixapi.pages.blueprint import Pages

console = Pages("console", __name__)


@console.errorhandler(NotAuthenticated)
def ask_to_log_in(_error: NotAuthenticated) -> Response:
    """Send somebody who is not logged in to the login page, and back from there."""
    wanted = this_page() if request.method == "GET" else None
    return redirect(url_for("console.show_login", next=wanted))


@console.context_processor
def describe_caller() -> dict[str, Any]:
    """Tell the templates who is logged in, and what their forms need."""
    access = g.get("access")
    return {"user": access and access.user, "csrf_token": generate_csrf}


def this_page() -> str:
    """Return the page that was asked for, with what it was asked."""
    return request.root_path + request.full_path.rstrip("?")


def page_to_return_to(url: str | None) -> str:
    """Return the page of ours that `url` names, or the start page of the console."""
    # As browsers read it: they take either slash, and overlook tabs and the ends of lines.
    try:
        parts = urlsplit((url or "").replace("\\", "/"))
    except ValueError:
        # This is no URL at all.
        return url_for("console.show_home")
    is_ours = not parts.scheme and not parts.netloc and parts.path.startswith("/")
    is_ours = is_ours and not parts.path.startswith("//")
    return parts.geturl() if is_ours else url_for("console.show_home")
