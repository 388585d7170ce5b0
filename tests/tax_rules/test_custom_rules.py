import pytest

from tests.tax_rules.bodies import URL, VAT

PREFIX = "Your set of rules is not valid. Error message: "
ANYBODY = {"country": "DE", "address_type": "", "action": "vat"}
TYPES = ["", "individual", "business", "business_vat_id"]
ACTIONS = ["vat", "reverse", "no", "block", "require_approval"]
DEEP = "[" * 1000 + "]" * 1000


@pytest.mark.parametrize(
    "rules",
    [
        None,
        [],
        [{**ANYBODY, "rate": "5"}],
        [{**ANYBODY, "rate": None, "code": None, "invoice_text": None}],
        [{**ANYBODY, "rate": "19.125", "code": "S/standard"}, {**ANYBODY, "country": "ZZ"}],
        [{**ANYBODY, "country": "EU", "address_type": "business_vat_id", "action": "reverse"}],
        [{**ANYBODY, "country": "US-NY", "address_type": "individual", "action": "block"}],
        [{**ANYBODY, "invoice_text": {"en": "No tax", "de-informal": "Keine Steuer"}}],
        [{**ANYBODY, "ORDER": 1, "DELETE": False}],
        [ANYBODY] * 1000,
    ],
)
def test_rules_accepted(client, event, rules):
    response = client.post(URL, {**VAT, "custom_rules": rules})
    assert (response.status_code, response.json["custom_rules"]) == (201, rules)
    assert client.get(f"{URL}{response.json['id']}/").json == response.json


@pytest.mark.parametrize(
    ("rules", "reason"),
    [
        ("foo", "'foo' is not of type 'array' ($)"),
        ({}, "{} is not of type 'array' ($)"),
        (["x"], "'x' is not of type 'object' ($[0])"),
        ([{"foo": "bar"}], "'country' is a required property ($[0])"),
        ([{"country": "DE", "action": "vat"}], "'address_type' is a required property ($[0])"),
        ([{"country": "DE", "address_type": ""}], "'action' is a required property ($[0])"),
        (
            [ANYBODY, {**ANYBODY, "foo": 1}],
            "Additional properties are not allowed ('foo' was unexpected) ($[1])",
        ),
        ([{**ANYBODY, "address_type": "x"}], f"'x' is not one of {TYPES} ($[0].address_type)"),
        ([{**ANYBODY, "action": None}], f"None is not one of {ACTIONS} ($[0].action)"),
        ([{**ANYBODY, "rate": 5}], "5 is not of type 'string', 'null' ($[0].rate)"),
        (
            [{**ANYBODY, "ORDER": 2**63}],
            f"{2**63} is greater than the maximum of {2**63 - 1} ($[0].ORDER)",
        ),
        (
            [{**ANYBODY, "invoice_text": {"en": 1}}],
            "1 is not of type 'string' ($[0].invoice_text.en)",
        ),
    ],
)
def test_rules_refused(client, event, rules, reason):
    response = client.post(URL, {**VAT, "custom_rules": rules})
    assert (response.status_code, response.json) == (400, {"custom_rules": [PREFIX + reason]})


@pytest.mark.parametrize(
    "wrong",
    [
        {"country": "XX"},
        {"country": "DE-BY"},
        {"country": "IT-RM"},
        {"country": None},
        {"rate": "1000"},
        {"rate": "five"},
        {"code": "zz"},
        {"invoice_text": {"en": "\0"}},
        {"invoice_text": {"a b": "x"}},
        {"invoice_text": {f"x{number}": "x" for number in range(101)}},
    ],
)
def test_rule_with_a_wrong_value_refused(client, event, wrong):
    response = client.post(URL, {**VAT, "custom_rules": [{**ANYBODY, **wrong}]})
    (message,) = response.json["custom_rules"]
    assert response.status_code == 400
    assert message.startswith(PREFIX)


@pytest.mark.parametrize(
    ("rules", "end"),
    [
        ("x" * 1_000_000, "x' is not of type 'array' ($)"),
        ([ANYBODY] * 1001, "'action': 'vat'}] is too long ($)"),
        ([{**ANYBODY, "country": "x" * 1_000_000}], "'] ($[0].country)"),
    ],
)
def test_long_rules_are_not_told_back(client, event, rules, end):
    response = client.post(URL, {**VAT, "custom_rules": rules})
    (message,) = response.json["custom_rules"]
    assert response.status_code == 400
    assert message.startswith(PREFIX)
    assert message.endswith(end)
    assert len(message) < 300


@pytest.mark.parametrize(
    "value",
    [
        DEEP,
        f'[{{"country": {DEEP}}}]',
        f'[{{"country": "DE", "address_type": "", "action": "vat", "ORDER": 1{"0" * 300}}}]',
    ],
    ids=["deep", "deep in a rule", "large"],
)
def test_rules_that_cannot_be_written_refused(client, event, value):
    body = f'{{"name": "VAT", "rate": "1", "custom_rules": {value}}}'
    response = client.post(URL, data=body, content_type="application/json")
    (message,) = response.json["custom_rules"]
    assert response.status_code == 400
    assert message.startswith(PREFIX)
    assert len(message) < 300


def test_rules_replaced_and_taken_away(client, event):
    made = client.post(URL, {**VAT, "custom_rules": [ANYBODY]}).json
    other = [{**ANYBODY, "country": "ZZ", "action": "no"}]
    for rules in (other, [], None):
        response = client.patch(f"{URL}{made['id']}/", {"custom_rules": rules})
        assert (response.status_code, response.json) == (200, {**made, "custom_rules": rules})
