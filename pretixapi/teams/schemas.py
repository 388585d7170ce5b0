"""Teams on the wire."""

from pretixapi.auth.permissions import EVENT_PERMISSIONS, LEGACY_FLAGS, Permission
from pretixapi.http import fields
from pretixapi.http.schema import Schema

FOR_EVENTS = [each.value for each in Permission if each in EVENT_PERMISSIONS]
FOR_ORGANIZER = [each.value for each in Permission if each not in EVENT_PERMISSIONS]
OLDER = {"metadata": {"description": "Of the older vocabulary; not to be sent with the current."}}


class TeamSchema(Schema):
    """What the members and the tokens of a team may do, and for which events."""

    example = {
        "id": 1,
        "name": "Box office",
        "require_2fa": False,
        "all_events": False,
        "limit_events": ["sampleconf"],
        "all_event_permissions": False,
        "limit_event_permissions": ["event.orders:read", "event.orders:checkin"],
        "all_organizer_permissions": False,
        "limit_organizer_permissions": [],
        **dict.fromkeys(LEGACY_FLAGS, False),
        "can_view_orders": True,
        "can_checkin_orders": True,
    }
    example_of_changes = {"limit_event_permissions": ["event.orders:read", "event.orders:write"]}

    id = fields.Integer(dump_only=True)
    name = fields.String(required=True, max_length=190)
    require_2fa = fields.Boolean()
    all_events = fields.Boolean()
    limit_events = fields.FlatList(fields.String(trim=False, allow_blank=True), required=True)
    all_event_permissions = fields.Boolean()
    limit_event_permissions = fields.MultipleChoice(FOR_EVENTS)
    all_organizer_permissions = fields.Boolean()
    limit_organizer_permissions = fields.MultipleChoice(FOR_ORGANIZER)
    can_change_event_settings = fields.Boolean(**OLDER)
    can_change_items = fields.Boolean(**OLDER)
    can_view_orders = fields.Boolean(**OLDER)
    can_change_orders = fields.Boolean(**OLDER)
    can_checkin_orders = fields.Boolean(**OLDER)
    can_view_vouchers = fields.Boolean(**OLDER)
    can_change_vouchers = fields.Boolean(**OLDER)
    can_create_events = fields.Boolean(**OLDER)
    can_change_organizer_settings = fields.Boolean(**OLDER)
    can_change_teams = fields.Boolean(**OLDER)
    can_manage_gift_cards = fields.Boolean(**OLDER)
    can_manage_customers = fields.Boolean(**OLDER)
    can_manage_reusable_media = fields.Boolean(**OLDER)
