"""All pages of the console: to import them is to mount them on its blueprint."""

from pretixapi.console import home, login, me
from pretixapi.console.devices import views as devices
from pretixapi.console.events import overview, secrets
from pretixapi.console.invitations import views as invitations
from pretixapi.console.pages import console
from pretixapi.console.teams import people, tokens
from pretixapi.console.teams import views as teams

__all__ = [
    "console",
    "devices",
    "home",
    "invitations",
    "login",
    "me",
    "overview",
    "people",
    "secrets",
    "teams",
    "tokens",
]
