"""Error answers for people: what the API would say, on a page."""

from collections.abc import Iterator
from http import HTTPStatus
from typing import Any

from flask import Flask, Response, render_template, request

from pretixapi.http.routing import matched_contract
from pretixapi.pages.blueprint import HTML
from pretixapi.pages.policy import protect

# What is below it is for programs, whatever they ask for.
API = "/api/"


def init_pages(app: Flask) -> None:
    """Let `app` tell people on a page what went wrong."""
    app.after_request(_show_error)


def _show_error(response: Response) -> Response:
    if (
        response.status_code < HTTPStatus.BAD_REQUEST
        or not response.is_json
        or not _is_for_people()
    ):
        return response
    detail = " ".join(_sentences(response.json))
    title = HTTPStatus(response.status_code).phrase
    response.set_data(render_template("error.html", title=title, detail=detail))
    response.mimetype = HTML
    return protect(response)


def _sentences(body: Any) -> Iterator[str]:
    """Yield what an answer says, whatever field it is about."""
    if isinstance(body, dict | list):
        for each in body.values() if isinstance(body, dict) else body:
            yield from _sentences(each)
    else:
        yield str(body)


def _is_for_people() -> bool:
    if request.url_rule is not None:
        return matched_contract().is_page
    return not request.path.startswith(API) and HTML in request.headers.get("Accept", "")
