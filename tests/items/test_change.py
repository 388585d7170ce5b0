import pytest

from tests.items.bodies import TICKET, URL, shown

ELSEWHERE_TEXT = (
    "Updating add-ons, bundles, program times or variations via PATCH/PUT is not supported. "
    "Please use the dedicated nested endpoint."
)
ELSEWHERE = {"non_field_errors": [ELSEWHERE_TEXT]}
LISTS = ("variations", "addons", "bundles", "program_times")


@pytest.fixture
def item(make, event):
    return make.item(event, active=False, position=7)


@pytest.fixture
def url(item):
    return f"{URL}{item.id}/"


def test_change_keeps_what_it_does_not_name(client, item, url):
    response = client.patch(url, {"default_price": "25"})
    expected = shown(item.id, active=False, position=7, default_price="25.00")
    assert (response.status_code, response.json) == (200, expected)
    assert client.get(url).json == expected


def test_replacing_needs_what_is_required_and_keeps_the_rest(client, item, url):
    response = client.put(url, {"name": "Ticket"})
    fault = {"default_price": ["This field is required."]}
    assert (response.status_code, response.json) == (400, fault)
    response = client.put(url, {**TICKET, "name": "Other"})
    expected = shown(item.id, active=False, position=7, name={"en": "Other"})
    assert (response.status_code, response.json) == (200, expected)


def test_what_is_read_only_is_ignored(client, item, url):
    body = {"id": 5, "has_variations": True, "tax_rate": "7.00"}
    expected = shown(item.id, active=False, position=7)
    assert client.patch(url, body).json == expected


@pytest.mark.parametrize("name", LISTS)
def test_lists_have_views_of_their_own(client, url, name):
    before = client.get(url).json
    for response in (client.patch(url, {name: []}), client.put(url, {**TICKET, name: []})):
        assert (response.status_code, response.json) == (400, ELSEWHERE)
    assert client.get(url).json == before


def test_full_lists_are_refused_as_well(client, make, event, url):
    body = {"variations": [{"value": "A"}], "addons": [{"addon_category": 1}]}
    assert client.patch(url, body).json == ELSEWHERE
    assert client.put(url, client.get(url).json).json == ELSEWHERE


def test_fault_of_a_field_is_told_before_lists(client, url):
    response = client.patch(url, {"variations": [], "position": "x"})
    assert response.json == {"position": ["A valid integer is required."]}


@pytest.mark.parametrize("name", ["default_price", "name", "active", "meta_data"])
def test_null_is_refused(client, url, name):
    response = client.patch(url, {name: None})
    assert response.status_code == 400
    assert list(response.json) == [name]


def test_nothing_is_changed_where_something_is_refused(client, item, url):
    client.patch(url, {"position": 3, "category": 999999})
    assert client.get(url).json == shown(item.id, active=False, position=7)
