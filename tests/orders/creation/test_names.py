import pytest

from tests.orders.creation.bodies import position_of, sold

PARTS = {
    "salutation": "Ms",
    "title": "Dr.",
    "given_name": "Ann",
    "middle_name": "B.",
    "family_name": "Clark",
    "degree": "MA",
    "full_name": "Ann B. Clark",
    "calling_name": "Annie",
}


def named(position):
    return position["attendee_name"], position["attendee_name_parts"]


def test_whole_name(place, item):
    position = place(sold(item, attendee_name="Ann"))["positions"][0]
    assert position == position_of(
        item, attendee_name="Ann", attendee_name_parts={"_legacy": "Ann"}
    )


@pytest.mark.parametrize(
    "unsaid", [{"attendee_name": None}, {"attendee_name": ""}, {"attendee_name_parts": {}}]
)
def test_no_name(place, item, unsaid):
    assert place(sold(item, **unsaid))["positions"] == [position_of(item)]


@pytest.mark.parametrize(
    ("scheme", "name"),
    [
        ("given_family", "Ann Clark"),
        ("title_given_family", "Dr. Ann Clark"),
        ("given_middle_family", "Ann B. Clark"),
        ("title_given_middle_family", "Dr. Ann B. Clark"),
        ("family_given", "Clark Ann"),
        ("family_nospace_given", "ClarkAnn"),
        ("family_comma_given", "Clark, Ann"),
        ("full", "Ann B. Clark"),
        ("calling_full", "Ann B. Clark"),
        ("full_transcription", "Ann B. Clark"),
        ("salutation_given_family", "Ann Clark"),
        ("salutation_title_given_family", "Dr. Ann Clark"),
        ("salutation_title_given_family_degree", "Dr. Ann Clark, MA"),
    ],
)
def test_parts_of_a_name(client, place, item, scheme, name):
    client.patch("events/sampleconf/settings/", {"name_scheme": scheme})
    position = place(sold(item, attendee_name_parts=PARTS))["positions"][0]
    assert named(position) == (name, {**PARTS, "_scheme": scheme})


def test_parts_of_another_scheme(client, place, item):
    client.patch("events/sampleconf/settings/", {"name_scheme": "given_family"})
    parts = {"full_name": "Peter"}
    peter, whole, own = place(
        sold(item, attendee_name_parts=parts),
        sold(item, attendee_name_parts={"_legacy": "Ann"}),
        sold(item, attendee_name_parts={"_scheme": "full", **parts}),
    )["positions"]
    assert named(peter) == ("", {**parts, "_scheme": "given_family"})
    assert named(whole) == ("Ann", {"_legacy": "Ann"})
    assert named(own) == ("Peter", {"_scheme": "full", **parts})
