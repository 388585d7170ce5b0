"""The page of one team, with all that is on it."""

from collections.abc import Sequence
from typing import NamedTuple

from flask import g, render_template
from sqlalchemy import Row

from pretixapi.console.invitations.links import link_to
from pretixapi.console.queries import ACTIVE_TOKENS_FIRST
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

# More of a kind than anybody looks through on one page.
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
        members=_first(MEMBERS, team_id),
        invites=[(invite, link_to(invite)) for invite in _first(INVITES, team_id)],
        tokens=_first(ACTIVE_TOKENS_FIRST, team_id, "-active"),
        token_form=tokens or TokenForm(),
        invite_form=invites or InviteForm(),
        token=token,
        me=g.access.user.user_id,
    )


def _first(listing: Listing, team_id: int, *ordering: str) -> Sequence[Row]:
    """Return the first rows of a list, each with the count of all of them."""
    return listing.selection(team_id=team_id).rows((*ordering, listing.default), MOST, 0)
