"""Dates in full, within what takes place on them."""

from pretixapi.models import SubEvent
from pretixapi.objects.showing import Showing
from pretixapi.subevents.queries import OF_EVENT, ROWS
from pretixapi.subevents.schemas import SubEventSchema

SUBEVENTS = Showing(
    ROWS.where(OF_EVENT), SubEvent.id, SubEventSchema(exclude=("best_availability_state",))
)
