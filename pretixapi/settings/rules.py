"""What settings must hold to beyond the kind of each value."""

from typing import Any

from flask import g

from pretixapi.auth.grants import holding
from pretixapi.http.errors import Invalid
from pretixapi.http.fields.base import shown
from pretixapi.models import Event
from pretixapi.settings import queries
from pretixapi.settings.dates import day_of, local_day
from pretixapi.settings.definitions import EVENT_SETTINGS
from pretixapi.settings.effective import Settings
from pretixapi.world import VAT_COUNTRIES, subdivisions

PERMISSION_NEEDED = "Setting this field requires permission {}"
LOCALE_DISABLED = "Your default locale must also be enabled for your event (see box above)."
NO_STATES = 'States are not supported in country "{}".'
UNKNOWN_STATE = '"{}" is not a known subdivision of the country "{}".'
NO_VAT_ID = 'VAT-ID is not supported for "{}".'
LAST_PAYMENT_TOO_EARLY = "The last payment date cannot be before the end of presale."
UNKNOWN_CHANNEL = 'The value "{}" is not a valid sales channel.'
ANOTHER_NFC_TYPE = "This needs to be disabled if other NFC-based types are active."

# Each of these may be on only while the one next to it is.
REQUIREMENTS = (
    (
        "attendee_names_required",
        "attendee_names_asked",
        "You cannot require specifying attendee names if you do not ask for them.",
    ),
    (
        "attendee_emails_required",
        "attendee_emails_asked",
        "You have to ask for attendee emails if you want to make them required.",
    ),
    (
        "invoice_address_required",
        "invoice_address_asked",
        "You have to ask for invoice addresses if you want to make them required.",
    ),
    (
        "invoice_address_company_required",
        "invoice_address_required",
        "You have to require invoice addresses to require for company names.",
    ),
)


def check_permissions(values: dict[str, Any]) -> None:
    """Refuse the settings of an event that the caller has not all permissions for."""
    needed = {key: EVENT_SETTINGS[key].permission for key in values}
    faults = {
        key: [PERMISSION_NEEDED.format(permission)]
        for key, permission in needed.items()
        if not holding(g.grants, permission)
    }
    if faults:
        raise Invalid(faults)


def check_organizer(settings: Settings) -> None:
    """Refuse settings of an organizer that do not go together."""
    if settings["reusable_media_type_nfc_uid"] and settings["reusable_media_type_nfc_mf0aes"]:
        raise Invalid({"reusable_media_type_nfc_uid": [ANOTHER_NFC_TYPE]})


def check_event(settings: Settings, event: Event) -> None:
    """Refuse settings that do not go together or do not suit the event; tell the first fault."""
    _check_locale(settings)
    _check_requirements(settings)
    _check_state(settings)
    _check_vat_id(settings)
    _check_last_payment(settings, event)
    _check_channels(settings, event)


def _check_locale(settings: Settings) -> None:
    if settings["locale"] not in settings["locales"]:
        raise Invalid({"locale": [LOCALE_DISABLED]})


def _check_requirements(settings: Settings) -> None:
    for key, condition, fault in REQUIREMENTS:
        if settings[key] and not settings[condition]:
            raise Invalid({key: [fault]})


def _check_state(settings: Settings) -> None:
    state = settings["invoice_address_from_state"]
    country = settings["invoice_address_from_country"]
    known = subdivisions(country)
    if state and not known:
        raise Invalid({"invoice_address_from_state": [NO_STATES.format(country)]})
    if state and state not in known:
        fault = UNKNOWN_STATE.format(shown(state), country)
        raise Invalid({"invoice_address_from_state": [fault]})


def _check_vat_id(settings: Settings) -> None:
    country = settings["invoice_address_from_country"]
    if settings["invoice_address_from_vat_id"] and country and country not in VAT_COUNTRIES:
        raise Invalid({"invoice_address_from_vat_id": [NO_VAT_ID.format(country)]})


def _check_last_payment(settings: Settings, event: Event) -> None:
    last = settings["payment_term_last"]
    if last and event.presale_end and day_of(last, event) < local_day(event.presale_end, event):
        raise Invalid({"payment_term_last": [LAST_PAYMENT_TOO_EARLY]})


def _check_channels(settings: Settings, event: Event) -> None:
    wanted = settings[queries.CHANNEL_LIST]
    known = queries.sales_channels(event.organizer_id) if wanted else ()
    for identifier in wanted:
        if identifier not in known:
            fault = UNKNOWN_CHANNEL.format(shown(identifier))
            raise Invalid({queries.CHANNEL_LIST: [fault]})
