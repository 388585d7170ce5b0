import pytest

from tests.events.bodies import NOT_A_DATETIME, detailed, new, sample

NULL = "This field may not be null."
NOT_BOOLEAN = "Must be a valid boolean."
NOT_A_NUMBER = "A valid number is required."
MAP_OF_STRINGS = "item_meta_properties needs to be an object (str -> str)."

MOMENTS = [
    ("2017-12-27T10:00:00Z", "2017-12-27T10:00:00Z"),
    ("2017-12-27T10:00:00+02:00", "2017-12-27T08:00:00Z"),
    ("2017-12-27T10:00:00+0200", "2017-12-27T08:00:00Z"),
    ("2017-12-27T10:00:00", "2017-12-27T10:00:00Z"),
    ("2017-12-27 10:00", "2017-12-27T10:00:00Z"),
    ("2017-12-27T10:00Z", "2017-12-27T10:00:00Z"),
    ("2017-12-27", "2017-12-27T00:00:00Z"),
    ("2017-12-27T10:00:00.596934Z", "2017-12-27T10:00:00.596934Z"),
    ("2017-12-27T10:00:00.596Z", "2017-12-27T10:00:00.596000Z"),
    ("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"),
    ("9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z"),
    ("9999-12-31T23:59:59.999999Z", "9999-12-31T23:59:59.999999Z"),
]
NO_MOMENTS = [
    "2017-13-27T10:00:00Z",
    "2017-02-30T10:00:00Z",
    "2017-12-27T24:00:00Z",
    "2017-12-27T10:00:60Z",
    "0001-01-01T00:00:00+05:00",
    "9999-12-31T23:59:59-05:00",
    "",
    "tomorrow",
    5,
    True,
    {"a": 1},
    ["2017-12-27"],
]
TRUE = [True, "true", "True", "t", "yes", "1", 1, 1.0, "on"]
FALSE = [False, "false", "f", "no", "0", 0, "off"]
NO_BOOLEANS = ["", "maybe", 2, [], "null", {"a": 1}]
BOOLEANS = ["is_public", "testmode", "has_subevents"]

ACCEPTED = [
    ("name", "Plain string", {"en": "Plain string"}),
    ("name", "", {"en": ""}),
    ("name", {}, {}),
    ("name", {"en": ""}, {"en": ""}),
    ("name", {"en": "X", "de": "Y"}, {"en": "X", "de": "Y"}),
    ("name", {"de": "Y", "de_Informal": "Z"}, {"de": "Y", "de_Informal": "Z"}),
    ("name", {"en": "  padded  "}, {"en": "  padded  "}),
    ("name", {"en": "a" * 201}, {"en": "a" * 201}),
    ("name", "b" * 201, {"en": "b" * 201}),
    ("name", "F\u00eate \U0001f389 <b>", {"en": "F\u00eate \U0001f389 <b>"}),
    ("location", "x", {"en": "x"}),
    ("location", {"en": "a", "de": "b"}, {"en": "a", "de": "b"}),
    ("location", None, None),
    ("location", "", {"en": ""}),
    ("location", {}, {}),
    ("location", {"en": "x" * 300}, {"en": "x" * 300}),
    ("currency", "USD", "USD"),
    ("currency", "XXX", "XXX"),
    ("live", False, False),
    ("live", "0", False),
    *(("date_from", value, shown) for value, shown in MOMENTS),
    *(
        (name, "2031-01-01T10:00:00+01:00", "2031-01-01T09:00:00Z")
        for name in ("date_to", "date_admission", "presale_start", "presale_end")
    ),
    *((name, None, None) for name in ("date_to", "date_admission", "presale_start", "presale_end")),
    *((name, value, True) for name in ("is_public", "testmode") for value in TRUE),
    *((name, value, False) for name in ("is_public", "testmode") for value in FALSE),
    ("geo_lat", 1.5, 1.5),
    ("geo_lat", "1.5", 1.5),
    ("geo_lat", None, None),
    ("geo_lat", True, 1.0),
    ("geo_lat", 90, 90.0),
    ("geo_lat", -90, -90.0),
    ("geo_lon", 180, 180.0),
    ("geo_lon", -180, -180.0),
    ("timezone", "Europe/Berlin", "Europe/Berlin"),
    ("timezone", "US/Pacific", "US/Pacific"),
    ("item_meta_properties", {}, {}),
    ("item_meta_properties", {"a": "b"}, {"a": "b"}),
    ("item_meta_properties", {"": "x"}, {"": "x"}),
    ("item_meta_properties", {"A B!": "x"}, {"A B!": "x"}),
    ("item_meta_properties", {'\u00e4"\\': '\u00df"\n'}, {'\u00e4"\\': '\u00df"\n'}),
    ("seating_plan", None, None),
    ("seat_category_mapping", {}, {}),
]

REFUSED = [
    ("name", None, NULL),
    ("name", {"en": None}, "All entries must be strings."),
    ("name", {"en": 5}, "All entries must be strings."),
    ("name", {"xx": "Klingon"}, "Invalid languages included."),
    ("name", {"de-informal": "du", "pt-br": "p"}, "Invalid languages included."),
    ("name", 5, "Invalid data type."),
    ("name", ["a"], "Invalid data type."),
    ("name", True, "Invalid data type."),
    ("name", "a\0b", "Null characters are not allowed."),
    ("location", 5, "Invalid data type."),
    ("currency", "eur", '"eur" is not a valid choice.'),
    ("currency", "ABC", '"ABC" is not a valid choice.'),
    ("currency", "", '"" is not a valid choice.'),
    ("currency", None, NULL),
    ("currency", 5, '"5" is not a valid choice.'),
    ("currency", " EUR ", '" EUR " is not a valid choice.'),
    ("date_from", None, NULL),
    *(("date_from", value, NOT_A_DATETIME) for value in NO_MOMENTS),
    *(
        (name, "", NOT_A_DATETIME)
        for name in ("date_to", "date_admission", "presale_start", "presale_end")
    ),
    *((name, None, NULL) for name in ("live", *BOOLEANS, "all_sales_channels")),
    *((name, value, NOT_BOOLEAN) for name in ("live", *BOOLEANS) for value in NO_BOOLEANS),
    ("geo_lat", "", NOT_A_NUMBER),
    ("geo_lat", "abc", NOT_A_NUMBER),
    ("geo_lat", "NaN", NOT_A_NUMBER),
    ("geo_lat", 91, "Ensure this value is less than or equal to 90."),
    ("geo_lat", -91, "Ensure this value is greater than or equal to -90."),
    ("geo_lon", 181, "Ensure this value is less than or equal to 180."),
    ("geo_lon", -181, "Ensure this value is greater than or equal to -180."),
    ("timezone", "utc", '"utc" is not a valid choice.'),
    ("timezone", "Foo/Bar", '"Foo/Bar" is not a valid choice.'),
    ("timezone", "", '"" is not a valid choice.'),
    ("timezone", "EST", '"EST" is not a valid choice.'),
    ("timezone", 5, '"5" is not a valid choice.'),
    ("timezone", None, NULL),
    ("item_meta_properties", None, NULL),
    ("item_meta_properties", [], MAP_OF_STRINGS),
    ("item_meta_properties", "x", MAP_OF_STRINGS),
    ("item_meta_properties", {"a": None}, MAP_OF_STRINGS),
    ("item_meta_properties", {"a": 5}, MAP_OF_STRINGS),
    ("seating_plan", 1, 'Invalid pk "1" - object does not exist.'),
    ("seating_plan", 0, 'Invalid pk "0" - object does not exist.'),
    ("seating_plan", "x", "Incorrect type. Expected pk value, received str."),
    ("seat_category_mapping", None, NULL),
    ("seat_category_mapping", [], "seat_category_mapping needs to be an object (str -> int)."),
    ("seat_category_mapping", "x", "seat_category_mapping needs to be an object (str -> int)."),
    (
        "seat_category_mapping",
        {"a": "b"},
        "seat_category_mapping needs to be an object (str -> int).",
    ),
]


@pytest.mark.parametrize(("field", "value", "shown"), ACCEPTED)
def test_field_accepted_at_creation(client, field, value, shown):
    response = client.post("events/", new(**{field: value}))
    assert (response.status_code, response.json.get(field)) == (201, shown)
    assert client.get("events/newconf/").json == detailed(**{field: shown})


@pytest.mark.parametrize(("field", "value", "shown"), ACCEPTED)
def test_field_accepted_in_change(client, event, field, value, shown):
    response = client.patch("events/sampleconf/", {field: value})
    assert (response.status_code, response.json) == (200, sample(**{field: shown}))
    assert client.get("events/sampleconf/").json == response.json


@pytest.mark.parametrize("value", [*TRUE, *FALSE])
def test_series_created_by_any_spelling(client, value):
    response = client.post("events/", new(has_subevents=value))
    assert (response.status_code, response.json["has_subevents"]) == (201, value in TRUE)


@pytest.mark.parametrize(("field", "value", "message"), REFUSED)
def test_field_refused_at_creation(client, field, value, message):
    response = client.post("events/", new(**{field: value}))
    assert (response.status_code, response.json) == (400, {field: [message]})


@pytest.mark.parametrize(("field", "value", "message"), REFUSED)
def test_field_refused_in_change(client, event, field, value, message):
    response = client.patch("events/sampleconf/", {field: value})
    assert (response.status_code, response.json) == (400, {field: [message]})
    assert client.get("events/sampleconf/").json == sample()


@pytest.mark.parametrize("value", TRUE)
def test_event_not_created_live(client, value):
    message = (
        "Events cannot be created as 'live'. Quotas and payment must be added to the event "
        "before sales can go live."
    )
    response = client.post("events/", new(live=value))
    assert (response.status_code, response.json) == (400, {"live": [message]})


def test_naive_moment_is_not_read_in_the_zone_of_the_event(client):
    body = new(date_from="2030-01-01T10:00:00", timezone="Europe/Berlin")
    assert client.post("events/", body).json["date_from"] == "2030-01-01T10:00:00Z"


def test_seat_category_mapping_refused_at_creation(client):
    response = client.post("events/", new(seat_category_mapping={"a": 1}))
    message = "You cannot specify seat category mappings on event creation."
    assert (response.status_code, response.json) == (400, {"seat_category_mapping": [message]})


def test_seat_category_mapping_refused_in_change(client, event):
    response = client.patch("events/sampleconf/", {"seat_category_mapping": {"a": 5}})
    expected = {"seat_category_mapping": ["Item '5' does not exist."]}
    assert (response.status_code, response.json) == (400, expected)
