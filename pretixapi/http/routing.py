"""URLs: their slashes, their methods, and what OPTIONS and Allow say of them."""

import re
from functools import cache
from urllib.parse import quote

from flask import Flask, Response, current_app, request
from werkzeug.exceptions import HTTPException
from werkzeug.exceptions import MethodNotAllowed as WrongMethod
from werkzeug.exceptions import NotFound as UnknownURL
from werkzeug.routing import Map, RequestRedirect, Rule, UnicodeConverter

from pretixapi.http.contract import Contract, contract_of
from pretixapi.http.errors import MethodNotAllowed, NotFound

METHOD_ORDER = ("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS")
READING_METHODS = ("GET", "HEAD")
# Which view stands for a URL when a method is asked for that it does not have.
READING_STAND_INS = ("GET", "POST", "PATCH", "PUT", "DELETE")
WRITING_STAND_INS = ("POST", "PATCH", "PUT", "DELETE", "GET")


class OtherThan(UnicodeConverter):
    """A segment that is none of the words which have views of their own beside it.

    Otherwise those views' URLs would be objects to the methods that they do not have.
    """

    def __init__(self, url_map: Map, *words: str) -> None:
        super().__init__(url_map)
        self.regex = rf"(?!(?:{'|'.join(map(re.escape, words))})$)[^/]+"


def init_routing(app: Flask) -> None:
    """Let `app` treat slashes and methods as the API's clients know it."""
    app.url_map.converters["other_than"] = OtherThan
    app.url_map.merge_slashes = False
    app.config["PROVIDE_AUTOMATIC_OPTIONS"] = False
    app.before_request(_refuse_leading_slashes)
    app.after_request(_describe)


def _refuse_leading_slashes() -> None:
    # The matching of URLs, and request.path, make one slash of them.
    if request.environ["PATH_INFO"].startswith("//"):
        raise NotFound


def lacks_slash(error: HTTPException | None) -> bool:
    """Tell whether the URL would be one of ours if it ended in a slash."""
    if isinstance(error, RequestRedirect):
        return True
    if not isinstance(error, UnknownURL):
        return False
    # Redirects are only raised for URLs that have the method.
    adapter = current_app.create_url_adapter(request)
    return bool(adapter.allowed_methods(f"{request.path}/"))


def redirect_to_slash() -> Response:
    """Send a reader on to the URL with its slash; a writer's body would get lost on the way."""
    if request.method not in READING_METHODS:
        raise NotFound
    location = quote(f"{request.root_path}{request.path}/")
    if request.query_string:
        location += f"?{request.query_string.decode('latin-1')}"
    return current_app.response_class(status=301, headers={"Location": location})


def match_stand_in(error: WrongMethod) -> None:
    """Match the URL again for a method that it has, so that it is known who may ask about it."""
    reads = request.method in (*READING_METHODS, "OPTIONS")
    methods = READING_STAND_INS if reads else WRITING_STAND_INS
    method = next(method for method in methods if method in error.valid_methods)
    adapter = current_app.create_url_adapter(request)
    request.url_rule, request.view_args = adapter.match(method=method, return_rule=True)


def matched_contract() -> Contract:
    """Return the contract of the view that the URL leads to."""
    return contract_of(current_app.view_functions[request.url_rule.endpoint])


def answer_without_view() -> Response:
    """Answer OPTIONS, and refuse the methods that the URL does not have."""
    contract = matched_contract()
    if request.method != "OPTIONS" or not contract.options:
        raise MethodNotAllowed(request.method)
    view = current_app.view_functions[request.url_rule.endpoint]
    return current_app.json.response(
        name=view.__doc__.splitlines()[0].rstrip("."),
        description="",
        renders=contract.content_types or ("application/json",),
        parses=contract.body_types,
    )


def allowed_methods(rule: Rule) -> str:
    """Return the methods of the URLs of `rule` in the order in which the Allow header has them."""
    return _allowed_methods(current_app._get_current_object(), rule.rule)  # noqa: SLF001


@cache
def _allowed_methods(app: Flask, url: str) -> str:
    rules = [rule for rule in app.url_map.iter_rules() if rule.rule == url]
    methods = set().union(*(rule.methods for rule in rules))
    if all(contract_of(app.view_functions[rule.endpoint]).options for rule in rules):
        methods.add("OPTIONS")
    return ", ".join(method for method in METHOD_ORDER if method in methods)


def _describe(response: Response) -> Response:
    headers = response.headers
    rule = request.url_rule
    if rule is not None:
        headers["Allow"] = allowed_methods(rule)
    headers["Vary"] = "Accept, Accept-Language"
    headers["X-Content-Type-Options"] = "nosniff"
    headers["X-Frame-Options"] = "DENY"
    return response
