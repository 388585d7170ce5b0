"""The links that stand for invitations: nobody can make one up."""

from typing import Any

from flask import current_app
from itsdangerous import BadSignature, URLSafeSerializer

from pretixapi.http.links import site_url

INVITATIONS = "/control/invite/"
SALT = "invitation"


def link_to(invite: Any) -> str:
    """Return the link for whoever is invited; it is good as long as there is the invite."""
    token = _serializer().dumps([invite.id, invite.email])
    return f"{site_url()}{INVITATIONS}{token}"


def read(token: str) -> tuple[int, str] | None:
    """Return the id and the address of the invite that a link is for, if it is one of ours."""
    try:
        return tuple(_serializer().loads(token))
    except BadSignature:
        return None


def _serializer() -> URLSafeSerializer:
    return URLSafeSerializer(current_app.config["SECRET_KEY"], SALT)
