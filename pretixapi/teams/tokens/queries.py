"""What is read about the tokens of a team."""

from sqlalchemy import bindparam, select

from pretixapi.http.listing import Listing
from pretixapi.models import TeamToken
from pretixapi.objects.lookups import PartLookup
from pretixapi.teams.queries import PARTS

OF_TEAM = TeamToken.team_id == bindparam("team_id")
ROWS = select(TeamToken.id, TeamToken.name, TeamToken.active).where(OF_TEAM)

TOKEN = PartLookup("TeamAPIToken", ROWS, select(TeamToken).where(OF_TEAM), PARTS)
TOKENS = Listing(
    ROWS,
    key=TeamToken.id,
    orderings={"id": TeamToken.id, "name": TeamToken.name},
    default="name",
    searched=(TeamToken.name,),
)
