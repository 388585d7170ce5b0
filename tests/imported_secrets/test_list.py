import pytest

from tests.imported_secrets.bodies import URL, empty, shown

SITE = "http://localhost/api/v1/organizers/bigevents/"


@pytest.fixture
def many(event, fill):
    """The 51 secrets with the ids 100 to 150."""
    fill(event, range(100, 151))


def test_list_without_secrets(client, event):
    response = client.get(URL)
    assert (response.status_code, response.json) == (200, empty())
    assert response.headers["Allow"] == "GET, POST, HEAD, OPTIONS"


def test_list_shows_all_there_is_to_a_secret(client, make, add, series, item):
    variation, subevent = make.variation(item), make.subevent(series)
    plain = add("foobar")
    ids = {"item_id": item.id, "variation_id": variation.id, "subevent_id": subevent.id}
    other = add("baz", used=True, **ids)
    restrictions = {"item": item.id, "variation": variation.id, "subevent": subevent.id}
    expected = [shown(plain.id), shown(other.id, "baz", used=True, **restrictions)]
    response = client.get(URL)
    assert (response.status_code, response.json) == (
        200,
        {**empty(), "count": 2, "results": expected},
    )
    assert [list(each) for each in response.json["results"]] == [list(each) for each in expected]
    assert client.get(f"{URL}{other.id}/").json == expected[1]


def test_first_page_of_fifty_one(client, many):
    response = client.get(URL)
    assert (response.status_code, response.json) == (
        200,
        {
            "count": 51,
            "next": f"{SITE}{URL}?page=2",
            "previous": None,
            "results": [shown(number, f"s{number}") for number in range(100, 150)],
        },
    )


@pytest.mark.parametrize("page", ["2", "last"])
def test_second_page_of_fifty_one(client, many, page):
    response = client.get(f"{URL}?page={page}")
    assert (response.status_code, response.json) == (
        200,
        {"count": 51, "next": None, "previous": f"{SITE}{URL}", "results": [shown(150, "s150")]},
    )


@pytest.mark.parametrize(
    "query",
    [
        "page=3",
        "page=0",
        "page=999999999999999",
        "page=999999999999999&ordering=-id",
        "page=999999999999999&ordering=secret",
        "page=2&secret=s150",
    ],
)
def test_page_that_is_none(client, many, query):
    response = client.get(f"{URL}?{query}")
    assert (response.status_code, response.json) == (404, {"detail": "Invalid page."})


def test_links_keep_filters_and_ordering(client, many):
    response = client.get(f"{URL}?used=false&ordering=-secret&page_size=20&page=2").json
    assert [each["secret"] for each in response.pop("results")] == [
        f"s{130 - n}" for n in range(20)
    ]
    query = "ordering=-secret&page=3&page_size=20&used=false"
    assert response == {
        "count": 51,
        "next": f"{SITE}{URL}?{query}",
        "previous": f"{SITE}{URL}?{query.replace('page=3&', '')}",
    }


def test_events_have_lists_of_their_own(client, make, add, organizer, event):
    own = add("foobar")
    other = make.imported_secret(make.event(organizer, "second"), "foobar")
    for url, secret in ((URL, own), (URL.replace("sampleconf", "second"), other)):
        expected = {**empty(), "count": 1, "results": [shown(secret.id)]}
        assert client.get(url).json == expected


@pytest.mark.parametrize("plugins", [[], ["pretix_secrets_import"]])
def test_secrets_need_no_plugin(client, make, organizer, plugins):
    make.event(organizer, plugins=plugins)
    assert client.post(URL, {"secret": "foobar"}).status_code == 201
    assert client.get(URL).json["count"] == 1


@pytest.mark.parametrize(
    ("method", "url", "allowed"),
    [
        ("PUT", URL, "GET, POST, HEAD, OPTIONS"),
        ("PATCH", URL, "GET, POST, HEAD, OPTIONS"),
        ("DELETE", URL, "GET, POST, HEAD, OPTIONS"),
        ("POST", f"{URL}1/", "GET, PUT, PATCH, DELETE, HEAD, OPTIONS"),
        ("GET", f"{URL}bulk_create/", "POST, OPTIONS"),
        ("PUT", f"{URL}bulk_create/", "POST, OPTIONS"),
        ("PATCH", f"{URL}bulk_create/", "POST, OPTIONS"),
        ("DELETE", f"{URL}bulk_create/", "POST, OPTIONS"),
    ],
)
def test_method_that_is_none(client, event, method, url, allowed):
    response = client.open(method, url, {})
    detail = f"Method '{method}' not allowed."
    assert (response.status_code, response.json) == (405, {"detail": detail})
    assert response.headers["Allow"] == allowed
