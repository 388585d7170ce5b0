"""What is read about an invitation."""

from sqlalchemy import Row, bindparam, exists, select

from pretixapi.console.invitations.links import read
from pretixapi.http.errors import Detailed
from pretixapi.models import Organizer, Team, TeamInvite, User, db, fetch

THIS = (TeamInvite.id == bindparam("id"), TeamInvite.email == bindparam("email"))
ACCOUNT = exists().where(User.email == TeamInvite.email)
INVITATION = (
    select(
        TeamInvite.id,
        TeamInvite.email,
        Team.name.label("team_name"),
        Organizer.name.label("organizer_name"),
        Organizer.slug.label("organizer_slug"),
        ACCOUNT.label("has_account"),
        ACCOUNT.where(~User.active).label("is_deactivated"),
    )
    .join(Team, Team.id == TeamInvite.team_id)
    .join(Organizer, Organizer.id == Team.organizer_id)
    .where(*THIS)
)
# The team first, as whoever takes an invite back.
LOCKED = (
    select(Team, TeamInvite)
    .join(TeamInvite, TeamInvite.team_id == Team.id)
    .where(*THIS)
    .with_for_update()
)


class Dead(Detailed):
    """Say that an invitation leads nowhere."""

    status = 404

    def __init__(self) -> None:
        super().__init__(
            "This invitation is not good any more. Please ask whoever sent it to you for another."
        )


def find_invitation(token: str) -> Row:
    """Return the invitation that a link is for."""
    place = read(token)
    found = place and fetch(INVITATION, dict(zip(("id", "email"), place, strict=True)))
    invitation = found and found.one_or_none()
    if invitation is None:
        raise Dead
    return invitation


def lock_invitation(invitation: Row) -> Row:
    """Return the team and the invite, locked until the transaction ends."""
    parameters = {"id": invitation.id, "email": invitation.email}
    row = db.session.execute(LOCKED, parameters).one_or_none()
    if row is None:
        raise Dead
    return row
