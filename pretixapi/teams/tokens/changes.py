"""Creating and revoking tokens."""

from datetime import UTC, datetime

from pretixapi.auth.tokens import digest, new_token
from pretixapi.log.entries import differences, record
from pretixapi.models import Team, TeamToken, db
from pretixapi.teams.escalation import refuse_entry


def create_token(team: Team, name: str) -> tuple[TeamToken, str]:
    """Create a token of a team that may do nothing that the caller may not.

    Return it with its text, which is not kept.
    """
    refuse_entry(team.id)
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


def revoke_token(token: TeamToken, organizer_id: int) -> None:
    """Let a token open nothing any more, for good; once more changes nothing."""
    if not token.active:
        return
    token.active = False
    db.session.flush()
    record(
        "pretix.team.token.deleted",
        token,
        organizer_id=organizer_id,
        changes={"active": [True, False]},
    )
