"""Tax rules on the wire."""

from pretixapi.http import fields
from pretixapi.http.schema import Schema
from pretixapi.tax_rules.codes import TAX_CODES
from pretixapi.tax_rules.custom_rules import CustomRules
from pretixapi.world import COUNTRIES


class TaxRuleSchema(Schema):
    """How items are taxed."""

    example = {
        "id": 1,
        "name": {"en": "VAT"},
        "default": True,
        "rate": "19.00",
        "code": "S/standard",
        "price_includes_tax": True,
        "eu_reverse_charge": False,
        "home_country": "DE",
        "internal_name": None,
        "keep_gross_if_rate_changes": False,
        "custom_rules": [{"country": "CH", "address_type": "", "action": "vat", "rate": "8.10"}],
    }
    example_of_changes = {"rate": "20.00"}

    id = fields.Integer(dump_only=True)
    name = fields.I18nString(required=True)
    default = fields.Boolean()
    rate = fields.Rate(required=True)
    code = fields.Choice(TAX_CODES, allow_none=True)
    price_includes_tax = fields.Boolean()
    eu_reverse_charge = fields.Boolean()
    home_country = fields.Choice(COUNTRIES, allow_blank=True)
    internal_name = fields.String(max_length=190, allow_none=True, allow_blank=True)
    keep_gross_if_rate_changes = fields.Boolean()
    custom_rules = CustomRules(allow_none=True)
