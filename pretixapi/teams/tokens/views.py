"""The tokens that speak for a team."""

from typing import Any

from flask import g
from sqlalchemy import Row

from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Permission
from pretixapi.http.endpoints import Blueprint
from pretixapi.http.listing import Selection
from pretixapi.http.marks import accepts, finds, lists, refuses, returns, shown_once
from pretixapi.models import Team, TeamToken
from pretixapi.teams.escalation import ESCALATION
from pretixapi.teams.queries import TEAM, find_id
from pretixapi.teams.tokens import changes, queries
from pretixapi.teams.tokens.schemas import NewTokenSchema, TokenSchema

tokens = Blueprint("tokens", __name__)

schema = TokenSchema()


@tokens.get("/")
@requires(Permission.ORGANIZER_TEAMS_WRITE)
@finds(find_id)
@lists(schema, queries.TOKENS)
def list_tokens(team_id: int) -> Selection:
    """List the tokens of a team, those that open nothing any more included."""
    return queries.TOKENS.selection(team_id=team_id)


@tokens.post("/")
@requires(Permission.ORGANIZER_TEAMS_WRITE)
@refuses(403, ESCALATION)
@shown_once
@finds(TEAM.lock)
@accepts(schema)
@returns(NewTokenSchema(), 201)
def create_token(team: Team, values: dict[str, Any]) -> dict[str, Any]:
    """Create a token of a team, and tell what it is this only time."""
    token, text = changes.create_token(team, values["name"])
    return {"id": token.id, "name": token.name, "active": token.active, "token": text}


@tokens.get("/<token_id>/")
@requires(Permission.ORGANIZER_TEAMS_WRITE)
@finds(queries.TOKEN.row_of)
@returns(schema)
def show_token(found: Row) -> Row:
    """Show a token of a team, but not what it is."""
    return found


@tokens.delete("/<token_id>/")
@requires(Permission.ORGANIZER_TEAMS_WRITE)
@finds(queries.TOKEN.lock_of)
@returns(schema)
def revoke_token(found: TeamToken) -> TeamToken:
    """Let a token open nothing any more, for good; it stays in the list."""
    changes.revoke_token(found, g.organizer_id)
    return found
