"""What tax rules look like."""

URL = "events/sampleconf/taxrules/"
NONE_SUCH = {"detail": "No TaxRule matches the given query."}
IN_USE = {"detail": "This tax rule can not be deleted as it is currently in use."}
VAT = {"name": {"en": "VAT"}, "rate": "19.00"}


def shown(tax_rule_id, **values):
    """A tax rule as answers show it."""
    return {
        "id": tax_rule_id,
        "name": {"en": "VAT"},
        "default": False,
        "rate": "19.00",
        "code": None,
        "price_includes_tax": True,
        "eu_reverse_charge": False,
        "home_country": "",
        "internal_name": None,
        "keep_gross_if_rate_changes": False,
        "custom_rules": None,
        **values,
    }
