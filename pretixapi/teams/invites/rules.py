"""Whom a team can invite."""

from typing import Any

from sqlalchemy import Row

from pretixapi.http.errors import Invalid
from pretixapi.models import Team
from pretixapi.teams.invites.queries import is_invited
from pretixapi.teams.members.queries import is_member

NO_EMAIL = "No email address given."
INVITED = "This user already has been invited for this team."
MEMBER = "This user already has permissions for this team."


def check_presence(values: dict[str, Any], _team: Team) -> None:
    """Refuse an invite for nobody."""
    if not values.get("email"):
        raise Invalid([NO_EMAIL])


def refuse_known(team: Team, email: str, user: Row | None) -> None:
    """Refuse somebody who is a member already, or invited; `user` has that address."""
    if user is not None and is_member(team.id, user.id):
        raise Invalid([MEMBER])
    if user is None and is_invited(team.id, email):
        raise Invalid([INVITED])
