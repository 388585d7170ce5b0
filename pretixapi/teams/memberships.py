"""Adding users to teams, and taking them out again.

Whether the caller may do so is for those to ask who add somebody in a caller's name.
"""

from typing import Any

from sqlalchemy import delete, insert

from pretixapi.log.entries import write
from pretixapi.models import Team, TeamInvite, store, team_members


def add_member(team: Any, user: Any) -> None:
    """Make a user a member of a team, either of them an entity or a row.

    An invite into the team for the user's address is used up.
    """
    store(insert(team_members), {"team_id": team.id, "user_id": user.id})
    store(delete(TeamInvite).where(TeamInvite.team_id == team.id, TeamInvite.email == user.email))
    _log("added", team, [None, user.email])


def remove_member(team: Any, user: Any) -> None:
    """Let a user be a member of a team no longer; the user stays."""
    store(
        delete(team_members).where(
            team_members.c.team_id == team.id, team_members.c.user_id == user.id
        )
    )
    _log("removed", team, [user.email, None])


def _log(what: str, team: Any, email: list[str | None]) -> None:
    entry = (f"pretix.team.member.{what}", {"email": email})
    write([entry], (Team, team.id), organizer_id=team.organizer_id)
