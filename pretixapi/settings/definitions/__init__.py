"""Every setting there is: one file per topic, put together here in the order of the answers."""

from pretixapi.settings.definitions.attendees import ATTENDEES
from pretixapi.settings.definitions.calendar import CALENDAR
from pretixapi.settings.definitions.cancellation import CANCELLATION
from pretixapi.settings.definitions.changes import CHANGES
from pretixapi.settings.definitions.design import DESIGN
from pretixapi.settings.definitions.invoice_addresses import INVOICE_ADDRESSES
from pretixapi.settings.definitions.invoice_layout import INVOICE_LAYOUT
from pretixapi.settings.definitions.invoices import INVOICES
from pretixapi.settings.definitions.mail import MAIL
from pretixapi.settings.definitions.media import MEDIA
from pretixapi.settings.definitions.modifications import MODIFICATIONS
from pretixapi.settings.definitions.organizer import ORGANIZER
from pretixapi.settings.definitions.payment import PAYMENT
from pretixapi.settings.definitions.seating import SEATING
from pretixapi.settings.definitions.setting import Setting
from pretixapi.settings.definitions.shop import SHOP
from pretixapi.settings.definitions.storefront import STOREFRONT
from pretixapi.settings.definitions.tickets import TICKETS
from pretixapi.settings.definitions.waiting_list import WAITING_LIST

EVENT_SETTINGS: dict[str, Setting] = {
    setting.key: setting
    for topic in (
        SHOP,
        MODIFICATIONS,
        WAITING_LIST,
        STOREFRONT,
        CALENDAR,
        ATTENDEES,
        PAYMENT,
        TICKETS,
        MAIL,
        INVOICE_ADDRESSES,
        INVOICES,
        INVOICE_LAYOUT,
        CANCELLATION,
        CHANGES,
        DESIGN,
        MEDIA,
        SEATING,
    )
    for setting in topic
}

DEVICE_SETTINGS: dict[str, Setting] = {
    key: setting for key, setting in EVENT_SETTINGS.items() if setting.device
}

ORGANIZER_SETTINGS: dict[str, Setting] = {
    setting.key: setting
    for setting in (EVENT_SETTINGS[own] if isinstance(own, str) else own for own in ORGANIZER)
}

ALL_SETTINGS: dict[str, Setting] = EVENT_SETTINGS | ORGANIZER_SETTINGS
