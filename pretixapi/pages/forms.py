"""Forms prove that they come from a page of ours which still holds."""

from http import HTTPStatus
from urllib.parse import quote

from flask import render_template, request

from pretixapi.auth.csrf import check_form
from pretixapi.http.errors import Forbidden
from pretixapi.http.routing import allowed_methods

TITLE = "This form is out of date"
DETAIL = "Nothing has been changed. Please load the page again and repeat what you wanted to do."


class OutOfDate(Forbidden):
    """Refuse a form that does not hold the token of the browser's session."""


def prove_form() -> None:
    """Refuse a form from elsewhere, or from a page that was loaded too long ago."""
    try:
        check_form()
    except Forbidden as error:
        raise OutOfDate(str(error)) from None


def show_out_of_date(_error: OutOfDate) -> tuple[str, HTTPStatus]:
    """Show the way back to the page of the form."""
    page = render_template("error.html", title=TITLE, detail=DETAIL, page_again=_page_again())
    return page, HTTPStatus.FORBIDDEN


def _page_again() -> str | None:
    """Return where to load the page of the form again, as far as that is one of ours."""
    if "GET" in allowed_methods(request.url_rule):
        query = request.query_string.decode("latin-1")
        return quote(f"{request.root_path}{request.path}") + (query and f"?{query}")
    known = request.referrer
    return known if known and known.startswith(request.root_url) else None
