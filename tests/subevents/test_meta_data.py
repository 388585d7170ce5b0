import pytest

from tests.client import ApiClient
from tests.subevents.bodies import REQUIRED, URL, names, shown

SHAPE = "meta_data needs to be an object (str -> str)."


@pytest.fixture(autouse=True)
def properties(make, organizer):
    make.meta_property(make.organizer("other"), "Foreign")
    make.meta_property(organizer, "Format", default="Talk")
    make.meta_property(organizer, "Kind", choices=[{"key": "A"}, {"key": "B"}])
    make.meta_property(organizer, "Fixed", protected=True)


@pytest.fixture
def limited(app, make, organizer):
    """A client that may change dates, but not touch what is the organizer's."""
    return ApiClient(app, make.token(make.team(organizer, "event.subevents:write")))


@pytest.mark.parametrize(
    ("meta_data", "message"),
    [
        (None, "This field may not be null."),
        ([], SHAPE),
        ({"nope": "b"}, "Meta data property 'nope' does not exist."),
        ({"Foreign": "b"}, "Meta data property 'Foreign' does not exist."),
        ({"Kind": "C"}, "Meta data property 'Kind' does not allow value 'C'."),
        ({"Format": None}, SHAPE),
    ],
)
def test_meta_data_refused(client, make, event, meta_data, message):
    made = make.subevent(event)
    for response in (
        client.post(URL, {**REQUIRED, "meta_data": meta_data}),
        client.patch(f"{URL}{made.id}/", {"meta_data": meta_data}),
        client.put(f"{URL}{made.id}/", {**REQUIRED, "meta_data": meta_data}),
    ):
        assert (response.status_code, response.json) == (400, {"meta_data": [message]})


def test_meta_data_replaced_as_a_whole(client, event):
    made = client.post(URL, {**REQUIRED, "meta_data": {"Kind": "A", "Format": "W"}}).json
    assert made["meta_data"] == {"Format": "W", "Kind": "A"}
    for meta_data in ({"Kind": "B"}, {}):
        response = client.patch(f"{URL}{made['id']}/", {"meta_data": meta_data})
        assert response.json == shown(response.json, meta_data=meta_data)


def test_date_does_not_show_the_values_of_its_event(client, event):
    client.patch("events/sampleconf/", {"meta_data": {"Format": "W"}})
    made = client.post(URL, {**REQUIRED, "meta_data": {"Kind": "A"}}).json
    assert made["meta_data"] == {"Kind": "A"}
    assert client.get("events/sampleconf/").json["meta_data"] == {"Format": "W"}


def test_protected_meta_data_dropped_at_creation(limited, event):
    response = limited.post(URL, {**REQUIRED, "meta_data": {"Fixed": "x", "Format": "W"}})
    assert (response.status_code, response.json["meta_data"]) == (201, {"Format": "W"})


def test_protected_meta_data_kept_in_change(client, limited, event):
    made = client.post(URL, {**REQUIRED, "meta_data": {"Fixed": "x", "Format": "W"}}).json
    wanted = {"meta_data": {"Fixed": "y", "Kind": "A"}}
    response = limited.patch(f"{URL}{made['id']}/", wanted)
    expected = {"Kind": "A", "Fixed": "x"}
    assert (response.status_code, response.json["meta_data"]) == (200, expected)


@pytest.fixture
def formats(client, make, organizer):
    """Dates with values of their own, of their events alone, and of neither."""
    make.meta_property(organizer, "Secret", filter_allowed=False)
    for slug, values in {"talks": {"Format": "Talk", "Kind": "A"}, "none": {}}.items():
        make.event(organizer, slug, has_subevents=True)
        client.patch(f"events/{slug}/", {"meta_data": values})
    for name, (slug, values) in {
        "talk": ("none", {"Format": "Talk", "Secret": "x"}),
        "workshop": ("none", {"Format": "Workshop"}),
        "defaulted": ("none", {}),
        "empty": ("none", {"Format": ""}),
        "of event": ("talks", {}),
        "own": ("talks", {"Format": "Workshop", "Kind": "B"}),
    }.items():
        body = {**REQUIRED, "name": name, "meta_data": values}
        assert client.post(f"events/{slug}/subevents/", body).status_code == 201


EVERYTHING = ["talk", "workshop", "defaulted", "empty", "of event", "own"]


@pytest.mark.usefixtures("formats")
@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("attr[Format]=Talk", ["talk", "defaulted", "of event"]),
        ("attr[Format]=Workshop", ["workshop", "own"]),
        ("attr[Format]=Nope", []),
        ("attr[Format]=", EVERYTHING),
        ("attr[Kind]=A", ["of event"]),
        ("attr[Kind]=B", ["own"]),
        ("attr[Kind]=A&attr[Format]=Talk", ["of event"]),
        ("attr[Kind]=A&attr[Format]=Workshop", []),
        ("attr[Nope]=A", EVERYTHING),
        ("attr[Secret]=x", EVERYTHING),
        ("attr[Foreign]=A", EVERYTHING),
    ],
)
def test_dates_filtered_by_meta_data(client, query, expected):
    assert names(client.get(f"subevents/?{query}")) == expected


@pytest.mark.usefixtures("formats")
def test_dates_of_one_event_filtered_by_meta_data(client):
    assert names(client.get("events/talks/subevents/?attr[Format]=Workshop")) == ["own"]
    assert names(client.get("events/none/subevents/?attr[Format]=Talk")) == ["talk", "defaulted"]
