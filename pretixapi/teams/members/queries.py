"""What is read about members."""

from typing import NamedTuple

from sqlalchemy import Row, bindparam, exists, select

from pretixapi.http.listing import Listing
from pretixapi.models import Team, User, fetch, team_members
from pretixapi.objects.lookups import PartLookup
from pretixapi.teams.queries import PARTS, TEAM

OF_TEAM = team_members.c.team_id == bindparam("team_id")
ENTITIES = select(User).join(team_members, team_members.c.user_id == User.id).where(OF_TEAM)
ROWS = ENTITIES.with_only_columns(User.id, User.email, User.name.label("fullname"))
IS_MEMBER = select(exists().where(OF_TEAM, team_members.c.user_id == bindparam("user_id")))

MEMBER = PartLookup("User", ROWS, ENTITIES, PARTS)
MEMBERS = Listing(
    ROWS,
    key=User.id,
    orderings={"id": User.id, "email": User.email},
    default="email",
    searched=(User.email, User.name),
)


class Membership(NamedTuple):
    """A user, with the team that the user is a member of."""

    team: Team
    user: Row


def lock_membership(team_id: str, member_id: str) -> Membership:
    """Return what makes a user a member of a team; the team is locked."""
    team = TEAM.lock(team_id)
    return Membership(team, MEMBER.row(member_id, team_id=team.id))


def is_member(team_id: int, user_id: int) -> bool:
    """Tell whether a user is a member of a team."""
    return fetch(IS_MEMBER, {"team_id": team_id, "user_id": user_id}).scalar_one()
