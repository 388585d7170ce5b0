"""Protecting people against pages of others that send requests in their name."""

from flask import request
from flask_wtf.csrf import validate_csrf
from wtforms.validators import ValidationError

from pretixapi.http.errors import Forbidden

HEADER = "X-CSRFToken"
FIELD = "csrf_token"


def check_header() -> None:
    """Refuse a request that does not tell in its header the token of the browser's session."""
    _check(request.headers.get(HEADER))


def check_form() -> None:
    """Refuse a form that does not tell the token of the browser's session."""
    _check(request.form.get(FIELD) or request.headers.get(HEADER))


def _check(token: str | None) -> None:
    try:
        validate_csrf(token)
    except ValidationError as error:
        raise Forbidden(f"CSRF Failed: {error}") from None
