"""Creating teams, and creating and revoking their tokens."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError

from pretixapi.auth.tokens import digest, new_token
from pretixapi.http.errors import Invalid
from pretixapi.log.entries import differences, record
from pretixapi.models import Team, TeamToken, db, store, team_events

NAME_TAKEN = "This name has already been used for a different team."


def create_team(
    organizer_id: int, values: Mapping[str, Any], limit_events: Mapping[str, int]
) -> Team:
    """Create a team; `limit_events` are the ids of the events it is for, unless it is for all."""
    team = Team(organizer_id=organizer_id, **values)
    db.session.add(team)
    try:
        db.session.flush()
    except IntegrityError:
        raise Invalid({"name": [NAME_TAKEN]}) from None
    rows = [{"team_id": team.id, "event_id": event_id} for event_id in limit_events.values()]
    store(insert(team_events), rows)
    record(
        "pretix.team.created",
        team,
        organizer_id=organizer_id,
        changes=differences({}, {**values, "limit_events": list(limit_events)}),
    )
    return team


def create_token(team: Team, name: str) -> tuple[TeamToken, str]:
    """Create a token of the team; return it with its text, which is not kept."""
    text = new_token()
    token = TeamToken(team_id=team.id, name=name, digest=digest(text), created=datetime.now(UTC))
    db.session.add(token)
    db.session.flush()
    record(
        "pretix.team.token.created",
        token,
        organizer_id=team.organizer_id,
        changes=differences({}, {"team": team.name, "name": name}),
    )
    return token, text


def revoke_token(team: Team, token: TeamToken) -> None:
    """Let the token open nothing any more, for good."""
    token.active = False
    record(
        "pretix.team.token.deleted",
        token,
        organizer_id=team.organizer_id,
        changes={"active": [True, False]},
    )
