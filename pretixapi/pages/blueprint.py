"""Views for people: they answer with a page, or send the browser on to one."""

from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from typing import Any

import flask
from flask import Response, make_response, request

from pretixapi.http.contract import View, contract_of
from pretixapi.http.endpoints import SAFE_METHODS
from pretixapi.http.marks import mark
from pretixapi.http.uploads import received
from pretixapi.models import begin_write, commit
from pretixapi.pages.forms import OutOfDate, prove_form, show_out_of_date
from pretixapi.pages.policy import protect

HTML = "text/html"


class Pages(flask.Blueprint):
    """A set of pages: the browser's session says who asks, and forms prove where they come from."""

    def __init__(self, name: str, import_name: str) -> None:
        super().__init__(name, import_name, template_folder="templates")
        self.after_request(protect)
        self.register_error_handler(OutOfDate, show_out_of_date)

    def add_url_rule(
        self, rule: str, endpoint: str | None = None, view_func: View | None = None, **options: Any
    ) -> None:
        """Mount `view_func`, which has its contract by now, at `rule`."""
        mark(is_page=True, content_types=(HTML,), options=False)(view_func)
        super().add_url_rule(rule, endpoint, _serve(view_func), **options)


def _serve(view: View) -> Callable:
    contract = contract_of(view)

    @wraps(view)
    def answer(**url: Any) -> Response:
        if request.method in SAFE_METHODS:
            return respond(url)
        if contract.upload is None:
            return keep(url)
        with received(request, contract.upload) as file:
            return keep(url, file)

    def keep(url: dict[str, Any], *arguments: Any) -> Response:
        prove_form()
        if not contract.begins_late:
            begin_write()
        response = respond(url, *arguments)
        if response.status_code < HTTPStatus.BAD_REQUEST:
            commit()
        return response

    def respond(url: dict[str, Any], *arguments: Any) -> Response:
        if contract.lookup is not None:
            arguments, url = (contract.lookup(*url.values()), *arguments), {}
        return make_response(view(*arguments, **url))

    return answer
