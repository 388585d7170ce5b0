import pytest

from tests.orders.creation.bodies import MOMENT, sold

NOBODY = {
    "last_modified": MOMENT,
    "is_business": False,
    "company": "",
    "name": "",
    "name_parts": {},
    "street": "",
    "zipcode": "",
    "city": "",
    "country": "",
    "state": "",
    "vat_id": "",
    "vat_id_validated": False,
    "custom_field": None,
    "internal_reference": "",
    "transmission_type": "email",
    "transmission_info": None,
}
SOMEBODY = {
    "is_business": True,
    "company": "ACME",
    "street": "Main Street 1",
    "zipcode": "12345",
    "city": "Springfield",
    "country": "US",
    "state": "NY",
    "vat_id": "US1",
    "vat_id_validated": True,
    "custom_field": "x",
    "internal_reference": "42",
    "transmission_type": "peppol",
    "transmission_info": {"id": "1"},
}


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ({}, {}),
        (SOMEBODY, SOMEBODY),
        ({"country": None, "company": None}, {}),
        ({"name": "Ann"}, {"name": "Ann", "name_parts": {"_legacy": "Ann"}}),
        (
            {"name_parts": {"full_name": "Ann"}},
            {"name": "Ann", "name_parts": {"full_name": "Ann", "_scheme": "full"}},
        ),
    ],
)
def test_invoice_address(place, item, given, shown):
    address = place(sold(item), invoice_address=given)["invoice_address"]
    assert {**address, "last_modified": MOMENT} == {**NOBODY, **shown}


def test_name_of_an_invoice_address_is_given_once(refused, item):
    names = {"name": "Ann", "name_parts": {"full_name": "Ann"}}
    assert refused(sold(item), invoice_address=names) == {
        "invoice_address": {"name": ["Give either the whole name or its parts, not both."]}
    }
