"""Settings that are stored from the start, so that nothing above shines through."""

from typing import Any

NEW_ORGANIZER_SETTINGS: dict[str, Any] = {"cookie_consent": True}

NEW_EVENT_SETTINGS: dict[str, Any] = {
    "event_list_type": "calendar",
    "invoice_email_attachment": True,
    "invoice_include_expire_date": True,
    "invoice_renderer_highlight_order_code": True,
    "name_scheme": "given_family",
}
