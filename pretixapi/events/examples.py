"""The sample conference, as the documentation shows it."""

EVENT = {
    "name": {"en": "Sample Conference"},
    "slug": "sampleconf",
    "live": False,
    "testmode": False,
    "currency": "EUR",
    "date_from": "2017-12-27T10:00:00Z",
    "date_to": None,
    "date_admission": None,
    "is_public": False,
    "presale_start": None,
    "presale_end": None,
    "location": None,
    "geo_lat": None,
    "geo_lon": None,
    "has_subevents": False,
    "meta_data": {},
    "seating_plan": None,
    "plugins": [
        "pretix.plugins.banktransfer",
        "pretix.plugins.stripe",
        "pretix.plugins.paypal",
        "pretix.plugins.ticketoutputpdf",
    ],
    "seat_category_mapping": {},
    "timezone": "Europe/Berlin",
    "item_meta_properties": {},
    "valid_keys": {"pretix_sig1": []},
    "all_sales_channels": True,
    "limit_sales_channels": [],
    "best_availability_state": None,
    "public_url": "https://pretix.eu/bigevents/sampleconf/",
    "sales_channels": ["web"],
}
OTHER_PLUGINS = {
    "plugins": [
        "pretix.plugins.banktransfer",
        "pretix.plugins.stripe",
        "pretix.plugins.paypal",
        "pretix.plugins.pretixdroid",
    ]
}
