"""Pages that may be kept but are asked for each time: what goes offline vanishes at once."""

from typing import Any

from flask import Response, make_response, render_template, request

from pretixapi.pages.policy import allow_style
from pretixapi.public.look import Look


def page(template: str, look: Look, **context: Any) -> Response:
    """Return a page in an organizer's look; an empty answer if the client has it already."""
    allow_style(look.style)
    return conditional(render_template(template, look=look, word=look.language.word, **context))


def conditional(text: str) -> Response:
    """Return a page, or an empty answer if the client has it already."""
    response = make_response(text)
    response.cache_control.public = True
    response.cache_control.no_cache = True
    response.add_etag()
    return response.make_conditional(request)
