"""What is measured."""

from against_driver import AgainstDriver
from against_each_other import AgainstEachOther
from against_floor import AgainstFloor
from catalogue import BIG_CATALOGUE, CATALOGUE, FIRST_QUOTA
from csv_import import CsvImport
from drawing import Drawing
from event_clone import EventClone
from exchanges import API, EVENT, EVENTS, ORGANIZER, Exchange
from many_secrets import FEW_SECRETS, MANY_SECRETS
from new_orders import EVENT_WITH_SECRETS, EVENT_WITHOUT_SECRETS, PlacingOrders, order_in
from orders import ORDER, ORDERS
from scans import REDEEM, Scanning
from variants import FRESH_SECRET, FRESH_SLUG, STORED_ID, STORED_SECRET

READ_AIM = 0.4
WRITE_AIM = 0.3
CLONE_AIM = 0.3
# Each within twice the time of the fastest, and within one and a half times.
PAGES_AIM = 1 / 2
FILTER_AIM = 1 / 1.5
BULK_AIM = 0.4
IMPORT_AIM = 0.3

NEW_EVENT = {
    "name": {"en": "Sample Conference", "de": "Beispielkonferenz"},
    "slug": FRESH_SLUG,
    "live": False,
    "currency": "EUR",
    "date_from": "2027-12-27T10:00:00Z",
    "date_to": "2027-12-30T18:00:00Z",
    "date_admission": None,
    "is_public": False,
    "presale_start": None,
    "presale_end": None,
    "location": {"en": "Town Hall"},
    "has_subevents": False,
    "meta_data": {},
    "plugins": ["pretix.plugins.stripe", "pretix.plugins.paypal"],
}
CLONE = {
    "name": {"en": "Sample Conference", "de": "Beispielkonferenz"},
    "slug": FRESH_SLUG,
    "date_from": "2028-12-27T10:00:00Z",
}
NEW_CATEGORY = {
    "name": {"en": "Tickets", "de": "Karten"},
    "internal_name": "Tickets (all days)",
    "description": {"en": "Tickets are what you need to get in.", "de": ""},
    "position": 1,
    "is_addon": False,
    "cross_selling_mode": "both",
    "cross_selling_condition": "always",
    "cross_selling_match_products": [],
}
BATCH = [{"secret": FRESH_SECRET}] * 500

CASES = {
    case.name: case
    for case in (
        AgainstFloor(Exchange("organizer-list", API), READ_AIM),
        AgainstFloor(Exchange("event-detail", EVENT), READ_AIM),
        AgainstFloor(Exchange("event-page", f"{EVENTS}?page=2"), READ_AIM),
        AgainstFloor(Exchange("organizer-settings", f"{ORGANIZER}settings/"), READ_AIM),
        AgainstFloor(Exchange("event-settings", f"{EVENT}settings/"), READ_AIM),
        AgainstFloor(Exchange("item-page", f"{CATALOGUE}items/"), READ_AIM),
        AgainstFloor(
            Exchange("quota-availability", f"{CATALOGUE}quotas/{FIRST_QUOTA}/availability/"),
            READ_AIM,
        ),
        AgainstFloor(Exchange("order-page", f"{ORDERS}?page=2"), READ_AIM),
        AgainstFloor(Exchange("order-detail", ORDER), READ_AIM),
        AgainstEachOther(
            "secret-pages",
            PAGES_AIM,
            (
                Exchange("secret-page-of-few", FEW_SECRETS),
                Exchange("secret-page-1", MANY_SECRETS),
                Exchange("secret-page-10000", f"{MANY_SECRETS}?page=10000"),
                Exchange("secret-page-20000", f"{MANY_SECRETS}?page=20000"),
            ),
        ),
        AgainstEachOther(
            "secret-filter",
            FILTER_AIM,
            (
                Exchange("secret-by-id", f"{MANY_SECRETS}{STORED_ID}/"),
                Exchange("secret-by-filter", f"{MANY_SECRETS}?secret={STORED_SECRET}"),
            ),
        ),
        Drawing("secret-drawing"),
        CsvImport("secret-import", IMPORT_AIM),
        # From here on the lists grow longer.
        AgainstDriver(
            Exchange("secret-bulk", f"{MANY_SECRETS}bulk_create/", "POST", 200, BATCH), BULK_AIM
        ),
        EventClone(
            Exchange("event-clone", f"{BIG_CATALOGUE}clone/", "POST", 201, CLONE), CLONE_AIM
        ),
        AgainstFloor(
            Exchange("category-create", f"{EVENT}categories/", "POST", 201, NEW_CATEGORY),
            WRITE_AIM,
        ),
        AgainstFloor(Exchange("event-create", EVENTS, "POST", 201, NEW_EVENT), WRITE_AIM),
        Scanning(REDEEM, WRITE_AIM),
        PlacingOrders(order_in(EVENT_WITHOUT_SECRETS, "order-create"), WRITE_AIM),
        PlacingOrders(order_in(EVENT_WITH_SECRETS, "order-create-with-secrets"), WRITE_AIM),
    )
}
EXCHANGES = {each.name: (each, case) for case in CASES.values() for each in case.exchanges}
