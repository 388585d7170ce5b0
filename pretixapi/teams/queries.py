"""What is read about teams."""

from collections.abc import Collection, Sequence

from sqlalchemy import Row, bindparam, select

from pretixapi.http.errors import Detailed
from pretixapi.http.ids import existing, read_id
from pretixapi.http.listing import Listing
from pretixapi.models import Organizer, Team, TeamToken, db, fetch, team_events
from pretixapi.objects.lookups import Lookup, Owner
from pretixapi.objects.place import ORGANIZER_ID
from pretixapi.objects.queries import linked_slugs, rows_of

MODEL = "Team"

LIMIT_EVENTS = linked_slugs(team_events).label("limit_events")
OF_ORGANIZER = Team.organizer_id == ORGANIZER_ID
ROWS = select(*Team.__table__.c, LIMIT_EVENTS).where(OF_ORGANIZER)
ENTITIES = select(Team).where(OF_ORGANIZER)
ID = select(Team.id).where(OF_ORGANIZER, Team.id == bindparam("id"))
NAMED = ENTITIES.where(Team.name == bindparam("name")).order_by(Team.id)
SLUGS = select(Team.id, LIMIT_EVENTS).where(Team.id.in_(bindparam("ids", expanding=True)))

TEAM = Lookup(MODEL, ROWS, ENTITIES)
TEAMS = Listing(
    ROWS,
    key=Team.id,
    orderings={"id": Team.id, "name": Team.name},
    default="id",
    searched=(Team.name,),
)

ALL_TEAMS = (
    select(*Team.__table__.c, Organizer.slug, LIMIT_EVENTS)
    .where(Team.organizer_id == Organizer.id)
    .order_by(Organizer.slug, Team.name, Team.id)
)
ALL_TOKENS = (
    select(
        TeamToken.id,
        Organizer.slug,
        Team.name.label("team"),
        TeamToken.name,
        TeamToken.created,
        TeamToken.active,
    )
    .where(TeamToken.team_id == Team.id, Team.organizer_id == Organizer.id)
    .order_by(TeamToken.id)
)


def find_id(id_: str) -> int:
    """Return the id of the team that a URL names."""
    return existing(fetch(ID, {"id": read_id(id_, MODEL)}).scalar_one_or_none(), MODEL)


def lock_id(id_: str) -> int:
    """Return the id of the team that a URL names, locked until the transaction ends.

    Who is in a team and who is invited is looked at as a whole, so it is changed one at a time.
    """
    return TEAM.lock(id_).id


PARTS = Owner("team_id", find_id, lock_id)


def teams_named(organizer_id: int, name: str) -> Sequence[Team]:
    """Return the organizer's teams of that name."""
    return db.session.scalars(NAMED, {"organizer_id": organizer_id, "name": name}).all()


def find_team(organizer_id: int, name: str) -> Team | None:
    """Return the organizer's team of that name; refuse a name that is not of one alone."""
    found = teams_named(organizer_id, name)
    if len(found) > 1:
        raise Detailed(f"There are several teams {name!r}.")
    return found[0] if found else None


def events_of(team_ids: Collection[int]) -> dict[int, list[str]]:
    """Return the slugs of the events that teams are for, by the ids of the teams."""
    return {team_id: row.limit_events for team_id, row in rows_of(SLUGS, team_ids).items()}


def all_teams(organizer_id: int | None = None) -> Sequence[Row]:
    """Return the teams of one organizer, or of all, with the slugs of their events."""
    statement = ALL_TEAMS if organizer_id is None else ALL_TEAMS.where(Organizer.id == organizer_id)
    return db.session.execute(statement).all()


def all_tokens() -> Sequence[Row]:
    """Return all tokens: what is known of them, never what they are."""
    return db.session.execute(ALL_TOKENS).all()


def lock_token(token_id: int) -> Row | None:
    """Return a token to change, and its team, locked until the transaction ends."""
    statement = select(TeamToken, Team).where(
        TeamToken.id == token_id, TeamToken.team_id == Team.id
    )
    return db.session.execute(statement.with_for_update()).one_or_none()
