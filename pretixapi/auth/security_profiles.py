"""What devices are kept to, as far as they are: the calls that an app makes, by their views.

A device with a security profile other than `full` reaches the views in its list and no others, in
either dialect, whatever it has the permission for.
"""

from flask import request

from pretixapi.http.errors import Forbidden

DENIED = "Request denied by device security profile."

OF_ALL_SCANNERS = frozenset(
    (
        "root.show_version",
        "root.show_kept_answer",
        "device.show_info",
        "device.update_device",
        "device.roll_token",
        "device.revoke_device",
        "device.suggest_event",
        "events.list_events",
        "events.show_event",
        "event_settings.show_event_settings",
        "subevents.list_subevents",
        "subevents.show_subevent",
        "categories.list_categories",
        "items.list_items",
        "questions.list_questions",
        "checkin_lists.list_checkin_lists",
        "checkin_lists.show_status",
        "checkin_tickets.redeem_ticket_at_list",
        "failed_checkins.create_failed_checkin",
        "checkin_rpc.redeem_ticket",
        "checkin_rpc.search_tickets",
        "checkin_rpc.annul_checkin",
        "revoked_secrets.list_revoked_secrets",
        "blocked_secrets.list_blocked_secrets",
        "uploads.create_upload",
    )
)
# What lists the tickets that may come to a door.
TICKETS = frozenset(("checkin_tickets.list_tickets",))
# What takes all orders to the device, so that it works without a network.
ORDERS = frozenset(("orders.list_orders",))

# Every call is allowed where there is no list.
PROFILES: dict[str, frozenset[str] | None] = {
    "full": None,
    "pretixscan": OF_ALL_SCANNERS | TICKETS | ORDERS,
    "pretixscan_online_noorders": OF_ALL_SCANNERS | TICKETS,
    "pretixscan_online_kiosk": OF_ALL_SCANNERS,
}


def is_wider(profile: str, than: str) -> bool:
    """Tell whether a profile allows anything that another one does not."""
    allowed, before = PROFILES[profile], PROFILES[than]
    return before is not None and (allowed is None or not allowed <= before)


def refuse_unlisted(profile: str) -> None:
    """Refuse a request that the device's profile does not list."""
    allowed = PROFILES[profile]
    rule = request.url_rule
    view = rule.endpoint.removeprefix(f"{rule.dialect.name}_")
    # A URL without the method has the view of another one.
    if allowed is not None and (view not in allowed or request.method not in rule.methods):
        raise Forbidden(DENIED)
