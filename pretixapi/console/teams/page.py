"""The page of one team, with all that is on it."""

from typing import NamedTuple

from flask import g, render_template
from sqlalchemy import Row

from pretixapi.console.invitations.links import link_to
from pretixapi.console.teams.forms import InviteForm, TokenForm
from pretixapi.console.teams.words import (
    event_permissions_in_words,
    organizer_permissions_in_words,
)
from pretixapi.http.listing import Listing
from pretixapi.organizers.queries import organizer_row
from pretixapi.teams.invites.queries import INVITES
from pretixapi.teams.members.queries import MEMBERS
from pretixapi.teams.queries import TEAM
from pretixapi.teams.tokens.queries import TOKENS

MOST = 1000


class NewToken(NamedTuple):
    """A token that was just made, and what it is, which nobody can tell later."""

    name: str
    text: str


def show(
    team_id: int,
    *,
    tokens: TokenForm | None = None,
    invites: InviteForm | None = None,
    token: NewToken | None = None,
) -> str:
    """Return the page of a team, with the forms as they were sent or empty."""
    team = TEAM.shown(team_id)
    return render_template(
        "console/team.html",
        organizer=organizer_row(),
        team=team,
        event_permissions=event_permissions_in_words(team),
        organizer_permissions=organizer_permissions_in_words(team),
        members=_all(MEMBERS, team_id),
        invites=[(invite, link_to(invite)) for invite in _all(INVITES, team_id)],
        tokens=sorted(_all(TOKENS, team_id), key=lambda each: not each.active),
        token_form=tokens or TokenForm(),
        invite_form=invites or InviteForm(),
        token=token,
        me=g.access.user.user_id,
    )


def _all(listing: Listing, team_id: int) -> list[Row]:
    return listing.selection(team_id=team_id).rows((listing.default,), MOST, 0)
