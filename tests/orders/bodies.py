"""Orders as answers have them."""

URL = "events/sampleconf/orders/"
ALL = "orders/"
ONE = f"{URL}FOO42/"
PAGE = "http://localhost/bigevents/sampleconf/order/FOO42/secretoffoo42/"
NOT_FOUND = {"detail": "No Order matches the given query."}


def position_body(order="FOO42", number=1, **changes):
    """What is written of a position that the factory made."""
    return {
        "id": 1,
        "order": order,
        "positionid": number,
        "item": 1,
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
        "discount": None,
        "attendee_email": None,
        "voucher": None,
        "tax_rate": "0.00",
        "tax_value": "0.00",
        "secret": f"{order.lower()}{number}",
        "addon_to": None,
        "subevent": None,
        "checkins": [],
        "print_logs": [],
        "downloads": [],
        "answers": [],
        "tax_rule": None,
        "pseudonymization_id": f"P{order}{number}",
        "seat": None,
        "canceled": False,
        "tax_code": None,
        "valid_from": None,
        "valid_until": None,
        "blocked": None,
        "voucher_budget_use": None,
        "plugin_data": {},
        **changes,
    }


def fee_body(**changes):
    return {
        "id": 1,
        "fee_type": "payment",
        "value": "0.50",
        "description": "",
        "internal_type": "",
        "tax_rate": "0.00",
        "tax_value": "0.00",
        "tax_rule": None,
        "tax_code": None,
        "canceled": False,
        **changes,
    }


def payment_body(**changes):
    return {
        "local_id": 1,
        "state": "confirmed",
        "amount": "23.00",
        "created": "2017-12-01T10:00:00Z",
        "payment_date": None,
        "provider": "manual",
        "payment_url": None,
        "details": {},
        **changes,
    }


def refund_body(**changes):
    return {
        "local_id": 1,
        "state": "done",
        "source": "admin",
        "amount": "23.00",
        "payment": None,
        "created": "2017-12-04T10:00:00Z",
        "execution_date": None,
        "comment": None,
        "provider": "manual",
        "details": {},
        **changes,
    }


def order_body(**changes):
    """What is written of an order that the factory made."""
    return {
        "code": "FOO42",
        "event": "sampleconf",
        "status": "n",
        "testmode": False,
        "secret": "secretoffoo42",
        "email": "dummy@example.org",
        "phone": None,
        "locale": "en",
        "datetime": "2017-12-01T10:00:00Z",
        "expires": "2037-12-10T23:59:59Z",
        "payment_date": None,
        "payment_provider": None,
        "fees": [],
        "total": "23.00",
        "tax_rounding_mode": "line",
        "comment": "",
        "custom_followup_at": None,
        "invoice_address": None,
        "positions": [],
        "downloads": [],
        "checkin_attention": False,
        "checkin_text": None,
        "last_modified": "2017-12-01T10:00:00Z",
        "payments": [],
        "refunds": [],
        "require_approval": False,
        "sales_channel": "web",
        "url": PAGE,
        "customer": None,
        "valid_if_pending": False,
        "api_meta": {},
        "cancellation_date": None,
        "plugin_data": {},
        **changes,
    }


def codes(response):
    """The codes of the orders in an answer."""
    assert response.status_code == 200, response.json
    return [each["code"] for each in response.json["results"]]
