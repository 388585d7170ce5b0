from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from marshmallow import Schema, ValidationError

from pretixapi.http.fields import Date, DateTime, RelativeDate, RelativeDateTime

WRONG = (
    "Datetime has wrong format. Use one of these formats instead: "
    "YYYY-MM-DDThh:mm[:ss[.uuuuuu]][+HH:MM|-HH:MM|Z]."
)


def refusal(field, value):
    with pytest.raises(ValidationError) as caught:
        field.deserialize(value)
    return caught.value.messages


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("2017-12-27T10:00:00Z", "2017-12-27T10:00:00Z"),
        ("2017-12-27T10:00:00+02:00", "2017-12-27T08:00:00Z"),
        ("2017-12-27T10:00:00+0200", "2017-12-27T08:00:00Z"),
        ("2017-12-27T10:00:00-02", "2017-12-27T12:00:00Z"),
        ("2017-12-27T10:00:00", "2017-12-27T10:00:00Z"),
        ("2017-12-27 10:00", "2017-12-27T10:00:00Z"),
        ("2017-12-27T10:00Z", "2017-12-27T10:00:00Z"),
        ("2017-12-27", "2017-12-27T00:00:00Z"),
        ("2017-12-27T10:00:00.596934Z", "2017-12-27T10:00:00.596934Z"),
        ("2017-12-27T10:00:00.596Z", "2017-12-27T10:00:00.596000Z"),
        ("2017-12-27T10:00:00.5", "2017-12-27T10:00:00.500000Z"),
        ("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"),
        ("9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z"),
    ],
)
def test_datetime_accepted(value, written):
    schema = Schema.from_dict({"date": DateTime()})()
    loaded = schema.load({"date": value})
    assert loaded["date"].tzinfo is UTC
    assert schema.dump(loaded) == {"date": written}


@pytest.mark.parametrize(
    "value",
    [
        "",
        "tomorrow",
        5,
        True,
        [],
        {"a": 1},
        "2017-13-27T10:00:00Z",
        "2017-02-30T10:00:00Z",
        "2017-12-27T24:00:00Z",
        "2017-12-27T10:00:60Z",
        "2017-12-27T10:60:00Z",
        "2017-12-27T10Z",
        "2017-12-27T1:00Z",
        "2017-1-1",
        "20171227T100000Z",
        "2017-W52-3",
        "2017-12-27Z",
        "2017-12-27t10:00:00Z",
        "2017-12-27T10:00:00z",
        "2017-12-27T10:00:00.Z",
        "2017-12-27T10:00:00.1234567Z",
        "2017-12-27T10:00:00,5Z",
        "2017-12-27T10:00:00+24:00",
        "2017-12-27T10:00:00+02:60",
        "2017-12-27T10:00:00+2",
        "2017-12-27T10:00:00Z\n",
        " 2017-12-27",
        "٢٠١٧-12-27",
        "0000-01-01",
        "0001-01-01T00:00:00+14:00",
        "9999-12-31T23:59:59-14:00",
        pytest.param("2017-12-27" * 10_000, id="long text"),
    ],
)
def test_datetime_refused(value):
    assert refusal(DateTime(), value) == [WRONG]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (None, None),
        (datetime(2017, 12, 27, 10, tzinfo=timezone(timedelta(hours=2))), "2017-12-27T08:00:00Z"),
    ],
)
def test_datetime_written(value, written):
    assert Schema.from_dict({"date": DateTime()})().dump({"date": value}) == {"date": written}


@pytest.mark.parametrize("kind", [RelativeDateTime, RelativeDate])
@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2017-12-27T10:00:00Z", "2017-12-27T10:00:00+00:00"),
        ("2017-12-27T10:00:00+02:00", "2017-12-27T08:00:00+00:00"),
        ("2017-12-27T10:00:00", "2017-12-27T10:00:00"),
        ("2017-12-27", "2017-12-27T00:00:00"),
        ("RELDATE/3/-/presale_start/", "RELDATE/3/-/event__presale_start/"),
        ("RELDATE/03/-/event__date_admission/", "RELDATE/3/-/event__date_admission/"),
        (" RELDATE/0/-/date_to ", "RELDATE/0/-/event__date_to/"),
    ],
)
def test_relative_date_accepted(kind, value, expected):
    assert kind().deserialize(value) == expected
    assert kind().deserialize(expected) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("RELDATE/3/12:00:00/presale_start/", "RELDATE/3/12:00:00/event__presale_start/"),
        ("RELDATE/minutes/60/date_from/", "RELDATE/minutes/60/event__date_from/"),
        ("RELDATE/minutes/60/event__date_from/", "RELDATE/minutes/60/event__date_from/"),
    ],
)
def test_relative_time_for_datetimes_only(value, expected):
    assert RelativeDateTime().deserialize(value) == expected
    assert refusal(RelativeDate(), value) == ["Invalid relative date"]


@pytest.mark.parametrize("kind", [RelativeDateTime, RelativeDate])
@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("", "This field may not be blank."),
        ("  ", "This field may not be blank."),
        (5, "Invalid relative date"),
        (True, "Invalid relative date"),
        ([], "Invalid relative date"),
        ("foo", "Invalid relative date"),
        ("2017-02-30", "Invalid relative date"),
        ("0001-01-01T00:00:00+14:00", "Invalid relative date"),
        ("RELDATE", "Invalid relative date"),
        ("RELDATE/3/12:00/foobar/", "Invalid relative date"),
        ("RELDATE/3/-/foobar/", "Invalid relative date"),
        ("RELDATE/3/24:00:00/date_from/", "Invalid relative date"),
        ("RELDATE/3/12:00/date_from/", "Invalid relative date"),
        ("RELDATE/-3/-/date_from/", "Invalid relative date"),
        ("RELDATE/x/-/date_from/", "Invalid relative date"),
        ("RELDATE/٣/-/date_from/", "Invalid relative date"),
        ("RELDATE/1234567890/-/date_from/", "Invalid relative date"),
        ("RELDATE/minutes/x/date_from/", "Invalid relative date"),
    ],
)
def test_relative_date_refused(kind, value, message):
    assert refusal(kind(), value) == [message]


@pytest.mark.parametrize(
    ("field", "schema"),
    [
        (DateTime(), {"type": "string", "format": "date-time"}),
        (RelativeDateTime(), {"type": "string"}),
        (RelativeDate(), {"type": "string"}),
    ],
)
def test_date_described(field, schema):
    assert field.json_schema() == schema


def test_day_is_read():
    assert Date().deserialize("2028-02-29") == date(2028, 2, 29)


@pytest.mark.parametrize(
    "value", ["2026-02-29", "2026-13-01", "0000-01-01", "26-01-01", "2026-01-01T10:00:00Z", "", 5]
)
def test_what_is_no_day_is_refused(value):
    message = "Date has wrong format. Use one of these formats instead: YYYY-MM-DD."
    assert refusal(Date(), value) == [message]
