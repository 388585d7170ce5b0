"""What scanners are told."""

URL = "checkinrpc/redeem/"


def ticket(position, order="FOO42", **values):
    """A ticket as scanners see it."""
    return {
        "id": position.id,
        "order": order,
        "positionid": 1,
        "item": position.item_id,
        "variation": None,
        "price": "23.00",
        "attendee_name": None,
        "attendee_name_parts": {},
        "company": None,
        "street": None,
        "zipcode": None,
        "city": None,
        "country": None,
        "state": None,
        "attendee_email": None,
        "voucher": None,
        "tax_rate": "0.00",
        "tax_value": "0.00",
        "secret": position.secret,
        "addon_to": None,
        "subevent": None,
        "checkins": [],
        "print_logs": [],
        "downloads": [],
        "answers": [],
        "tax_rule": None,
        "pseudonymization_id": position.pseudonymization_id,
        "seat": None,
        "require_attention": False,
        "order__status": "p",
        "order__valid_if_pending": False,
        "order__require_approval": False,
        "order__locale": "en",
        "valid_from": None,
        "valid_until": None,
        "blocked": None,
        **values,
    }


def entry(stored, **values):
    """A check-in as those of a ticket are shown."""
    return {
        "id": stored.id,
        "datetime": stored.datetime.isoformat().replace("+00:00", "Z"),
        "list": stored.list_id,
        "auto_checked_in": False,
        "gate": None,
        "device": None,
        "device_id": None,
        "type": "entry",
        **values,
    }


def listed(place, event="sampleconf"):
    """A check-in list as answers to scans show it."""
    return {
        "id": place.id,
        "name": place.name,
        "event": event,
        "subevent": place.subevent_id,
        "include_pending": place.include_pending,
    }


def accepted(place, position, **values):
    """The answer to a scan that lets a ticket in."""
    return {
        "status": "ok",
        "require_attention": False,
        "checkin_texts": [],
        "position": position,
        "list": listed(place),
        **values,
    }


def refused(place, position, reason, explanation=None, **values):
    """The answer to a scan that turns a ticket away."""
    return {
        "status": "error",
        "reason": reason,
        "reason_explanation": explanation,
        "require_attention": False,
        "checkin_texts": [],
        "position": position,
        "list": listed(place),
        **values,
    }


def unknown(place):
    """The answer to a scan of what is no ticket."""
    return {
        "detail": "Not found.",
        "status": "error",
        "reason": "invalid",
        "reason_explanation": None,
        "require_attention": False,
        "checkin_texts": [],
        "list": listed(place),
    }
