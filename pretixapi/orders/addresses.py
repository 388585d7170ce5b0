"""Postal addresses, and those that invoices go to."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from marshmallow import ValidationError

from pretixapi.http import fields
from pretixapi.http.errors import Invalid
from pretixapi.http.fields.dates import write_moment
from pretixapi.http.loading import load_object, loaded_fields
from pretixapi.http.schema import Schema
from pretixapi.orders.names import take_name
from pretixapi.world import COUNTRIES, subdivisions

NO_STATES = 'States are not supported in country "{}".'
UNKNOWN_STATE = '"{}" is not a known subdivision of the country "{}".'
NAME_PARTS = "Name parts must be an object from text to text."
LONGEST_ADDRESS = 10_000


class NameParts(fields.StringMap):
    """The parts of a name: which, says the name scheme of the event."""

    def __init__(self) -> None:
        super().__init__(NAME_PARTS, longest_key=50, most=20, allow_none=True)


def text(max_length: int, **options: Any) -> fields.String:
    """Return the field of a line of an address."""
    return fields.String(max_length=max_length, allow_blank=True, allow_none=True, **options)


def country() -> fields.Choice:
    """Return the field of the country of an address."""
    return fields.Choice(COUNTRIES, allow_blank=True, allow_none=True)


def check_state(address: Mapping[str, Any]) -> None:
    """Refuse a state that the country of an address does not have."""
    state, land = address.get("state"), address.get("country")
    if not state or not land:
        return
    known = subdivisions(land)
    if not known:
        raise Invalid({"state": [NO_STATES.format(land)]})
    if state not in known:
        raise Invalid({"state": [UNKNOWN_STATE.format(fields.shown(state), land)]})


class InvoiceAddressSchema(Schema):
    """Who an invoice goes to."""

    is_business = fields.Boolean()
    company = text(255)
    name = text(255)
    name_parts = NameParts()
    street = text(LONGEST_ADDRESS)
    zipcode = text(30)
    city = text(255)
    country = country()
    state = text(255)
    vat_id = text(255)
    vat_id_validated = fields.Boolean()
    custom_field = text(255)
    internal_reference = text(LONGEST_ADDRESS)
    transmission_type = text(255)
    transmission_info = fields.StringMap("Must be an object from text to text.", allow_none=True)


class InvoiceAddress(fields.Field):
    """Who the invoice of an order goes to; nothing but its fields is judged."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(allow_none=True, **kwargs)
        self._fields = loaded_fields(InvoiceAddressSchema())

    def convert(self, value: Any) -> dict[str, Any]:
        """Return the values of the address."""
        values, faults = load_object(self._fields, value)
        if faults:
            raise ValidationError(faults)
        return values

    def json_schema(self) -> dict[str, Any]:
        """Describe an object; its fields are those that answers have."""
        return {"type": "object"}


def written_address(values: dict[str, Any], scheme: str) -> dict[str, Any]:
    """Return an invoice address as answers have it; raise `Invalid` for what does not go together.

    `scheme` is the name scheme of the event.
    """
    try:
        check_state(values)
        take_name(values, "", scheme)
    except Invalid as fault:
        raise Invalid({"invoice_address": fault.body}) from None
    return {
        "last_modified": write_moment(datetime.now(UTC)),
        "is_business": values.get("is_business", False),
        "company": values.get("company") or "",
        "name": values.get("name") or "",
        "name_parts": values.get("name_parts", {}),
        **{
            key: values.get(key) or ""
            for key in ("street", "zipcode", "city", "country", "state", "vat_id")
        },
        "vat_id_validated": values.get("vat_id_validated", False),
        "custom_field": values.get("custom_field"),
        "internal_reference": values.get("internal_reference") or "",
        "transmission_type": values.get("transmission_type") or "email",
        "transmission_info": values.get("transmission_info"),
    }
