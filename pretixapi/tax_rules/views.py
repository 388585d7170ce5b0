"""The tax rules of an event."""

from typing import Any

from sqlalchemy import Row

from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Permission, Reach
from pretixapi.http.endpoints import Blueprint
from pretixapi.http.listing import Selection
from pretixapi.http.marks import accepts, dated, finds, lists, refuses, returns, returns_nothing
from pretixapi.log.queries import last_change
from pretixapi.models import TaxRule
from pretixapi.tax_rules import changes, queries, rules
from pretixapi.tax_rules.schemas import TaxRuleSchema

tax_rules = Blueprint("tax_rules", __name__)

schema = TaxRuleSchema()


@tax_rules.get("/")
@requires(Reach.EVENT)
@dated(last_change(TaxRule))
@lists(schema, queries.TAX_RULES)
def list_tax_rules() -> Selection:
    """List the tax rules of an event."""
    return queries.TAX_RULES.selection()


@tax_rules.post("/")
@requires(Permission.EVENT_SETTINGS_TAX_WRITE)
@accepts(schema, rules.settle_default)
@returns(schema, 201)
def create_tax_rule(values: dict[str, Any]) -> Row:
    """Create a tax rule; the first one becomes the default."""
    return changes.create_tax_rule(values)


@tax_rules.get("/<tax_rule_id>/")
@requires(Reach.EVENT)
@finds(queries.TAX_RULE.row)
@returns(schema)
def show_tax_rule(found: Row) -> Row:
    """Show a tax rule."""
    return found


@tax_rules.patch("/<tax_rule_id>/")
@requires(Permission.EVENT_SETTINGS_TAX_WRITE)
@finds(queries.lock_tax_rule)
@accepts(TaxRuleSchema(partial=True), rules.keep_default)
@returns(schema)
def change_tax_rule(found: TaxRule, values: dict[str, Any]) -> Row:
    """Change the given fields of a tax rule."""
    return changes.change_tax_rule(found, values)


@tax_rules.put("/<tax_rule_id>/")
@requires(Permission.EVENT_SETTINGS_TAX_WRITE)
@finds(queries.lock_tax_rule)
@accepts(schema, rules.keep_default)
@returns(schema)
def replace_tax_rule(found: TaxRule, values: dict[str, Any]) -> Row:
    """Change a tax rule by its required fields; optional ones that are left out stay."""
    return changes.change_tax_rule(found, values)


@tax_rules.delete("/<tax_rule_id>/")
@requires(Permission.EVENT_SETTINGS_TAX_WRITE)
@finds(queries.lock_tax_rule_to_delete)
@refuses(403, rules.IN_USE)
@returns_nothing
def delete_tax_rule(found: TaxRule) -> None:
    """Delete a tax rule that nothing is taxed by, and that others do not need as the default."""
    changes.delete_tax_rule(found)
