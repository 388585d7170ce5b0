"""What is read about invites, and about the users with the addresses that are invited."""

from sqlalchemy import Row, bindparam, exists, select

from pretixapi.http.listing import Listing
from pretixapi.models import TeamInvite, User, fetch
from pretixapi.objects.lookups import PartLookup
from pretixapi.teams.queries import PARTS

OF_TEAM = TeamInvite.team_id == bindparam("team_id")
ROWS = select(TeamInvite.id, TeamInvite.email).where(OF_TEAM)
IS_INVITED = select(exists().where(OF_TEAM, TeamInvite.email == bindparam("email")))
# It cannot go meanwhile.
USER = (
    select(User.id, User.email)
    .where(User.email == bindparam("email"))
    .with_for_update(read=True, key_share=True)
)

INVITE = PartLookup("TeamInvite", ROWS, select(TeamInvite).where(OF_TEAM), PARTS)
INVITES = Listing(
    ROWS,
    key=TeamInvite.id,
    orderings={"id": TeamInvite.id, "email": TeamInvite.email},
    default="id",
    searched=(TeamInvite.email,),
)


def is_invited(team_id: int, email: str) -> bool:
    """Tell whether there is an invite to a team for an address."""
    return fetch(IS_INVITED, {"team_id": team_id, "email": email}).scalar_one()


def user_called(email: str) -> Row | None:
    """Return the id and the address of the user with that address."""
    return fetch(USER, {"email": email}).one_or_none()
