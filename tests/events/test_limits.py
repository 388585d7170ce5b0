import pytest

from pretixapi.models import LogEntry, db
from tests.events.bodies import new

LONG = "x" * 51


@pytest.mark.parametrize(
    ("properties", "fault"),
    [
        ({LONG: "a"}, "Ensure this field has no more than 50 characters."),
        ({str(n): "" for n in range(1001)}, "Ensure this field has no more than 1000 entries."),
    ],
)
def test_item_meta_properties_beyond_what_can_be_stored_refused(client, event, properties, fault):
    response = client.patch("events/sampleconf/", {"item_meta_properties": properties})
    assert (response.status_code, response.json) == (400, {"item_meta_properties": [fault]})


def test_item_meta_properties_up_to_the_limit_stored(client, event):
    properties = {f"{n:050}": "a" for n in range(1000)}
    response = client.patch("events/sampleconf/", {"item_meta_properties": properties})
    assert (response.status_code, response.json["item_meta_properties"]) == (200, properties)


def test_filters_by_meta_data_limited(client, event):
    query = "&".join(f"attr[p{n}]=x" for n in range(21))
    response = client.get(f"events/?{query}")
    fault = "Ensure this field has no more than 20 entries."
    assert (response.status_code, response.json) == (400, {"attr": [fault]})


def test_integers_beyond_64_bits_keep_their_digits(client, make, organizer, event):
    make.meta_property(organizer, "Format")
    body = '{"meta_data": {"Format": 123456789012345678901234567890}}'
    response = client.patch("events/sampleconf/", data=body, content_type="application/json")
    assert response.json["meta_data"] == {"Format": "123456789012345678901234567890"}


def test_identifiers_of_channels_not_trimmed(client, event):
    response = client.patch("events/sampleconf/", {"limit_sales_channels": [" web "]})
    fault = "Object with identifier= web  does not exist."
    assert (response.status_code, response.json) == (400, {"limit_sales_channels": [fault]})


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ({"plugins": [LONG * 100]}, f"Unknown plugin: '{LONG * 100:.100}'."),
        (
            {"limit_sales_channels": [LONG * 100]},
            f"Object with identifier={LONG * 100:.100} does not exist.",
        ),
        (
            {"meta_data": {LONG * 100: "a"}},
            f"Meta data property '{LONG * 100:.100}' does not exist.",
        ),
    ],
)
def test_faults_quote_no_more_than_helps(client, event, body, fault):
    response = client.patch("events/sampleconf/", body)
    assert (response.status_code, list(response.json.values())) == (400, [[fault]])


def test_large_values_logged_by_their_size(client, event):
    client.patch("events/sampleconf/", {"name": "x" * 10_000})
    entry = db.session.query(LogEntry).one()
    assert entry.changes == {"name": [{"en": "Sample Conference"}, "(10009 bytes)"]}


def test_slash_before_the_source_of_a_clone_refused(client, event):
    response = client.post("events/?clone_from=/sampleconf", new())
    assert (response.status_code, response.json) == (400, ["Event to copy from was not found"])


def test_large_text_in_a_form_taken(client, event):
    start = '--line\r\nContent-Disposition: form-data; name="name"\r\n\r\n'
    body = f"{start}{'x' * 600_000}\r\n--line--\r\n"
    form = "multipart/form-data; boundary=line"
    response = client.patch("events/sampleconf/", data=body, content_type=form)
    assert (response.status_code, len(response.json["name"]["en"])) == (200, 600_000)
