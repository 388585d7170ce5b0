"""What the fields of a failed check-in must hold to beyond their types."""

from typing import Any

from pretixapi.models import Item, ItemVariation, SubEvent
from pretixapi.objects.relations import refuse_absent

RELATIONS = {"raw_item_id": Item, "raw_variation_id": ItemVariation, "raw_subevent_id": SubEvent}


def check_relations(values: dict[str, Any], _place: Any) -> None:
    """Refuse what does not exist at the event."""
    refuse_absent(values, RELATIONS, here=True)
