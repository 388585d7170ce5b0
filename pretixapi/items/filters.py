"""What the list of items can be narrowed by."""

from decimal import Decimal
from typing import Any

from pretixapi.http import fields
from pretixapi.http.fields import about
from pretixapi.http.schema import Schema


class QueryRate(fields.Rate):
    """A rate of tax; `None` stands for zero."""

    default_error_messages = {"invalid": "Enter a number."}

    def convert(self, value: str) -> Decimal | None:
        """Return the rate."""
        if not value:
            return None
        return super().convert("0" if value == "None" else value)

    def json_schema(self) -> dict[str, Any]:
        """Describe the parameter."""
        return {"type": "string"}


class ItemFilters(Schema):
    """How the query string may narrow the list of items."""

    active = fields.QueryBoolean(**about("Whether the item is sold."))
    category = fields.QueryPrimaryKey(**about("The id of the category it stands in."))
    admission = fields.QueryBoolean(**about("Whether it admits a person to the event."))
    free_price = fields.QueryBoolean(**about("Whether customers may pay more."))
    tax_rate = QueryRate(**about("The rate of its tax in percent; 0 stands for none too."))
    search = fields.QueryString(**about("Part of the name or the internal name."))
