import pytest

from tests.quotas.bodies import URL

NO_CHOICE = ["Select a valid choice. That choice is not one of the available choices."]


def names(response):
    assert response.status_code == 200
    return [each["name"] for each in response.json["results"]]


@pytest.fixture
def series(make, organizer):
    return make.event(organizer, "series", has_subevents=True)


@pytest.fixture
def dates(make, series):
    """Three dates, the first two of which have a quota."""
    dates = [make.subevent(series, str(number)) for number in range(3)]
    for date, name in zip(dates, "ab", strict=False):
        make.quota(series, name=name, subevent_id=date.id)
    return [date.id for date in dates]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("?subevent={0}", ["a"]),
        ("?subevent={2}", []),
        ("?subevent=", ["a", "b"]),
        ("?subevent__in={0},{1}", ["a", "b"]),
        ("?subevent__in={1},,{2}", ["b"]),
        ("?subevent__in=", ["a", "b"]),
        ("?subevent={0}&subevent__in={1}", []),
    ],
)
def test_list_for_dates(client, dates, query, found):
    assert names(client.get(f"events/series/quotas/{query.format(*dates)}")) == found


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("?subevent=999999", "subevent"),
        ("?subevent=x", "subevent"),
        ("?subevent=-1", "subevent"),
        ("?subevent=9999999999999999999999", "subevent"),
        ("?subevent__in={0},999999", "subevent__in"),
        ("?subevent__in={0},x", "subevent__in"),
    ],
)
def test_date_that_is_none(client, dates, query, name):
    response = client.get(f"events/series/quotas/{query.format(*dates)}")
    assert (response.status_code, response.json) == (400, {name: NO_CHOICE})


def test_date_of_another_event(client, event, dates):
    response = client.get(f"{URL}?subevent={dates[0]}")
    assert (response.status_code, response.json) == (400, {"subevent": NO_CHOICE})


def test_list_for_items(client, make, event):
    first, second = make.item(event), make.item(event)
    make.quota(event, first, second, name="both")
    make.quota(event, second, name="second")
    make.quota(event, name="none")
    assert names(client.get(f"{URL}?items__in={first.id}")) == ["both"]
    assert names(client.get(f"{URL}?items__in={first.id},{second.id}")) == ["both", "second"]
    assert names(client.get(f"{URL}?items__in={first.id},0")) == ["both"]
    assert names(client.get(f"{URL}?items__in=0,999999")) == []
    assert names(client.get(f"{URL}?items__in=")) == ["both", "second", "none"]


def test_item_that_is_no_number(client, event):
    response = client.get(f"{URL}?items__in=1,x")
    assert (response.status_code, response.json) == (400, {"items__in": NO_CHOICE})
