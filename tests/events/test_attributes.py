import pytest

from tests.events.bodies import slugs

EVERYTHING = ["defaulted", "empty", "talk", "workshop"]


@pytest.fixture(autouse=True)
def formats(client, make, organizer):
    """Events with values of their own for two properties, and one without."""
    make.meta_property(organizer, "Format", default="Talk")
    make.meta_property(organizer, "Kind")
    make.meta_property(organizer, "Secret", filter_allowed=False)
    make.meta_property(make.organizer("other"), "Foreign")
    for slug, values in {
        "talk": {"Format": "Talk", "Kind": "A"},
        "workshop": {"Format": "Workshop", "Kind": "A", "Secret": "x"},
        "empty": {"Format": ""},
        "defaulted": {},
    }.items():
        make.event(organizer, slug)
        client.patch(f"events/{slug}/", {"meta_data": values})


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("attr[Format]=Talk", ["defaulted", "talk"]),
        ("attr%5BFormat%5D=Talk", ["defaulted", "talk"]),
        ("attr[Format]=Workshop", ["workshop"]),
        ("attr[Format]=workshop", []),
        ("attr[Format]=Nope", []),
        ("attr[Format]=", EVERYTHING),
        ("attr[Kind]=A", ["talk", "workshop"]),
        ("attr[Kind]=A&attr[Format]=Talk", ["talk"]),
        ("attr[Format]=Talk&attr[Format]=Workshop", ["workshop"]),
        ("attr[Nope]=A", EVERYTHING),
        ("attr[format]=Workshop", EVERYTHING),
        ("attr[Foreign]=A", EVERYTHING),
        ("attr[Secret]=x", EVERYTHING),
        ("attr[]=A", EVERYTHING),
        ("attr=A", EVERYTHING),
        ("attr[Format=Workshop", EVERYTHING),
        ("attrs[Format]=Workshop", EVERYTHING),
    ],
)
def test_events_filtered_by_meta_data(client, query, expected):
    assert slugs(client.get(f"events/?{query}")) == expected


def test_meta_data_filter_counts_pages(client):
    response = client.get("events/?attr[Format]=Talk&page_size=1&page=2")
    assert [each["slug"] for each in response.json["results"]] == ["talk"]
    assert (response.json["count"], response.json["next"]) == (2, None)
