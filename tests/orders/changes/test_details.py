"""Changing what is said of an order whatever its state."""

import pytest

from tests.orders.asking import URL

CHANGES = {
    "email": "new@example.org",
    "phone": "+4962213217750",
    "locale": "de",
    "expires": "2038-01-01T10:00:00Z",
    "comment": "Call back",
    "custom_followup_at": "2030-01-01",
    "checkin_attention": True,
    "checkin_text": "Ask for the name",
    "valid_if_pending": True,
    "api_meta": {"b": 1, "a": [None]},
}
ADDRESS = {
    "is_business": False,
    "company": "",
    "name": "Jo",
    "name_parts": {"_legacy": "Jo"},
    "street": "",
    "zipcode": "",
    "city": "",
    "country": "DE",
    "state": "",
    "vat_id": "",
    "vat_id_validated": False,
    "custom_field": None,
    "internal_reference": "",
    "transmission_type": "email",
    "transmission_info": None,
}


@pytest.mark.parametrize("status", ["n", "p", "e", "c"])
def test_what_is_said_is_changed(asking, ordered, status):
    ordered(status=status)
    assert asking.changes("", CHANGES, method="PATCH") == CHANGES


def test_everything_else_is_ignored(client, asking, ordered):
    ordered()
    before = asking.order()
    body = {"status": "c", "total": "1.00", "code": "X", "secret": "x", "testmode": True, "id": 5}
    response = client.patch(URL, {**body, "email": "new@example.org"})
    assert response.status_code == 200
    last_modified = response.json["last_modified"]
    assert response.json == {
        **before,
        "email": "new@example.org",
        "last_modified": last_modified,
    }


def test_invoice_address_is_replaced_and_taken_away(asking, ordered):
    ordered(invoice_address={"name": "Old", "city": "Bonn"})
    body = {"invoice_address": {"name": "Jo", "country": "DE"}}
    address = asking.changes("", body, method="PATCH")["invoice_address"]
    del address["last_modified"]
    assert address == ADDRESS
    body = {"invoice_address": None}
    assert asking.changes("", body, method="PATCH") == body


def test_nothing_is_changed_by_what_is_there(client, asking, ordered, logged):
    ordered()
    before = asking.order()
    response = client.patch(URL, {"email": "dummy@example.org", "comment": ""})
    assert (response.status_code, response.json) == (200, before)
    assert logged() == []


@pytest.mark.parametrize(
    ("body", "faults"),
    [
        ({"email": "zz"}, {"email": ["Enter a valid email address."]}),
        ({"locale": "zz"}, {"locale": ['"zz" is not a valid choice.']}),
        ({"api_meta": []}, {"api_meta": ["Value must be a JSON object."]}),
        ({"expires": None}, {"expires": ["This field may not be null."]}),
        ({"comment": None}, {"comment": ["This field may not be null."]}),
        (
            {"invoice_address": {"country": "DE", "state": "X"}, "checkin_attention": 5},
            {
                "invoice_address": {"state": ['States are not supported in country "DE".']},
                "checkin_attention": ["Must be a valid boolean."],
            },
        ),
        (
            {"custom_followup_at": "soon"},
            {
                "custom_followup_at": [
                    "Date has wrong format. Use one of these formats instead: YYYY-MM-DD."
                ]
            },
        ),
    ],
)
def test_bad_values_are_refused(client, ordered, body, faults):
    ordered()
    response = client.patch(URL, body)
    assert (response.status_code, response.json) == (400, faults)


def test_order_is_not_replaced(client, ordered):
    ordered()
    response = client.put(URL, {})
    assert (response.status_code, response.json) == (
        405,
        {"detail": "Method 'PUT' not allowed."},
    )
    assert response.headers["Allow"] == "GET, PATCH, DELETE, HEAD, OPTIONS"


def test_changes_are_logged(client, ordered, logged):
    ordered()
    client.patch(URL, {"email": "new@example.org", "valid_if_pending": True, "comment": ""})
    assert logged() == [
        (
            "pretix.event.order.contact.changed",
            "order",
            {"email": ["dummy@example.org", "new@example.org"]},
        ),
        ("pretix.event.order.valid_if_pending", "order", {"valid_if_pending": [False, True]}),
    ]


@pytest.mark.parametrize("method", ["PATCH", "DELETE"])
@pytest.mark.parametrize("code", ["NOPE1", "foo42", "%00"])
def test_order_that_there_is_not_is_not_found(client, ordered, method, code):
    ordered()
    response = client.open(method, f"events/sampleconf/orders/{code}/", {"email": "zz"})
    body = {"detail": "No Order matches the given query."}
    assert (response.status_code, response.json) == (404, body)


@pytest.mark.parametrize("url", ["create_invoice/", "change/", "download/pdf/", "printlog/"])
def test_what_is_not_offered_is_not_found(client, ordered, url):
    ordered()
    response = client.post(f"{URL}{url}", {})
    assert (response.status_code, response.json) == (404, {"detail": "Not found."})
