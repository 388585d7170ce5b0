"""Pages that may be kept but are asked for each time: what goes offline vanishes at once.

What is only for those who know its address is kept nowhere, and its address is told to nobody.
"""

from typing import Any

from flask import Response, make_response, render_template, request

from pretixapi.pages.policy import allow_style
from pretixapi.public.look import Look


def page(template: str, look: Look, **context: Any) -> Response:
    """Return a page in an organizer's look; an empty answer if the client has it already."""
    allow_style(look.style)
    return conditional(render_template(template, look=look, word=look.language.word, **context))


def private_page(template: str, look: Look, **context: Any) -> Response:
    """Return a page in an organizer's look that is only for those who know its address."""
    allow_style(look.style)
    text = render_template(template, look=look, word=look.language.word, **context)
    return private(make_response(text))


def private(response: Response) -> Response:
    """Let nobody keep an answer, or tell where it came from."""
    response.cache_control.no_store = True
    response.cache_control.private = True
    response.headers["Referrer-Policy"] = "no-referrer"
    return response


def conditional(text: str) -> Response:
    """Return a page, or an empty answer if the client has it already."""
    response = make_response(text)
    response.cache_control.public = True
    response.cache_control.no_cache = True
    response.add_etag()
    return response.make_conditional(request)
