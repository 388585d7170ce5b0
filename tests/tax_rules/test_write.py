import pytest

from pretixapi.tax_rules.codes import TAX_CODES
from tests.tax_rules.bodies import URL, VAT, shown

REQUIRED = {"name": ["This field is required."], "rate": ["This field is required."]}
PLACES = "Ensure that there are no more than 4 decimal places."
WHOLE = "Ensure that there are no more than 3 digits before the decimal point."
NO_NULL = "This field may not be null."


def test_create_with_everything(client, event):
    body = {
        "name": {"en": "VAT", "de": "MwSt."},
        "default": True,
        "rate": "19.5",
        "code": "S/standard",
        "price_includes_tax": False,
        "eu_reverse_charge": True,
        "home_country": "DE",
        "internal_name": "Usual",
        "keep_gross_if_rate_changes": True,
        "custom_rules": [{"country": "ZZ", "address_type": "", "action": "no"}],
    }
    response = client.post(URL, body)
    made = shown(response.json["id"], **{**body, "rate": "19.50"})
    assert (response.status_code, response.json) == (201, made)
    assert client.get(f"{URL}{made['id']}/").json == made


def test_create_with_defaults(client, event):
    response = client.post(URL, {"name": "VAT", "rate": 19, "id": 1000})
    made = shown(response.json["id"], default=True)
    assert (response.status_code, response.json) == (201, made)
    assert response.json["id"] != 1000


@pytest.mark.parametrize(
    ("rate", "written"),
    [
        ("0", "0.00"),
        ("7.0000", "7.00"),
        ("19.1", "19.10"),
        ("19.125", "19.1250"),
        ("8.0001", "8.0001"),
        ("999.9999", "999.9999"),
    ],
)
def test_rate_has_two_places_or_four(client, event, rate, written):
    assert client.post(URL, {**VAT, "rate": rate}).json["rate"] == written


@pytest.mark.parametrize("code", [None, *TAX_CODES[:3], "E/VATEX-EU-143-1FA"])
def test_code_accepted(client, event, code):
    assert client.post(URL, {**VAT, "code": code}).json["code"] == code


def test_there_are_63_codes():
    assert len(set(TAX_CODES)) == 63


@pytest.mark.parametrize("country", ["", "DE", "XK"])
def test_home_country_accepted(client, event, country):
    assert client.post(URL, {**VAT, "home_country": country}).json["home_country"] == country


@pytest.mark.parametrize(
    ("body", "faults"),
    [
        ({}, REQUIRED),
        ({**VAT, "name": None}, {"name": [NO_NULL]}),
        ({**VAT, "rate": None}, {"rate": [NO_NULL]}),
        ({**VAT, "rate": "abc"}, {"rate": ["A valid number is required."]}),
        ({**VAT, "rate": "19.12345"}, {"rate": [PLACES]}),
        ({**VAT, "rate": "1000"}, {"rate": [WHOLE]}),
        ({**VAT, "code": "zz"}, {"code": ['"zz" is not a valid choice.']}),
        ({**VAT, "code": "S"}, {"code": ['"S" is not a valid choice.']}),
        ({**VAT, "home_country": "XX"}, {"home_country": ['"XX" is not a valid choice.']}),
        ({**VAT, "home_country": "de"}, {"home_country": ['"de" is not a valid choice.']}),
        ({**VAT, "home_country": None}, {"home_country": [NO_NULL]}),
        (
            {**VAT, "internal_name": "x" * 191},
            {"internal_name": ["Ensure this field has no more than 190 characters."]},
        ),
        ({**VAT, "default": "x"}, {"default": ["Must be a valid boolean."]}),
        ([], {"non_field_errors": ["Invalid data. Expected a dictionary, but got list."]}),
    ],
)
def test_create_with_a_fault(client, event, body, faults):
    response = client.post(URL, body)
    assert (response.status_code, response.json) == (400, faults)
    assert client.get(URL).json["count"] == 0


def test_change_keeps_what_it_does_not_name(client, event):
    made = client.post(URL, {**VAT, "code": "S/standard", "home_country": "DE"}).json
    response = client.patch(f"{URL}{made['id']}/", {"rate": "20.00"})
    assert (response.status_code, response.json) == (200, {**made, "rate": "20.00"})


def test_replacing_needs_name_and_rate_and_keeps_the_rest(client, event):
    made = client.post(URL, {**VAT, "home_country": "DE"}).json
    response = client.put(f"{URL}{made['id']}/", {})
    assert (response.status_code, response.json) == (400, REQUIRED)
    response = client.put(f"{URL}{made['id']}/", {"name": "Tax", "rate": "7"})
    changed = {**made, "name": {"en": "Tax"}, "rate": "7.00"}
    assert (response.status_code, response.json) == (200, changed)
