"""Settings whose value is a file."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import delete, select, update

from pretixapi.models import Event, LogEntry, UploadedFile, db
from tests.client import ApiClient
from tests.query_count import counted_queries
from tests.settings.bodies import EVENT, ORGANIZER, event_body, organizer_body
from tests.uploads.files import GIF, JPEG, PDF, picture, read, upload

ADDRESS = re.compile(r"http://localhost/media/[0-9a-f]{30}\.(?:png|gif|jpg)")
NOT_FOUND = ["The submitted file ID was not found."]
WRONG_TYPE = ["The submitted file has a file type that is not allowed in this field."]
TOO_LARGE = ["The submitted file is too large to be used in this field."]
EVENT_KEYS = ("invoice_logo_image", "logo_image", "og_image")
every_key = pytest.mark.parametrize(
    ("url", "key"), [(ORGANIZER, "organizer_logo_image"), *((EVENT, key) for key in EVENT_KEYS)]
)


def changed(client, url, **values):
    response = client.patch(url, values)
    assert response.status_code == 200
    return response.json


def refused(client, url=EVENT, **values):
    before = client.get(url).json
    response = client.patch(url, values)
    assert client.get(url).json == before
    return response.status_code, response.json


def body(url, **shown):
    return organizer_body(**shown) if url == ORGANIZER else event_body(**shown)


@every_key
def test_file_is_shown_by_its_address(client, anonymous, event, url, key):
    answer = changed(client, url, **{key: upload(client)})
    address = answer[key]
    assert ADDRESS.fullmatch(address)
    assert read(anonymous, address) == picture()
    assert answer == client.get(url).json == body(url, **{key: address})


@every_key
def test_null_removes_the_file(client, event, url, key):
    changed(client, url, **{key: upload(client)})
    assert changed(client, url, **{key: None}) == body(url)


@every_key
def test_wrong_file_refused(client, event, url, key):
    pdf = upload(client, b"%PDF", "a.pdf", PDF)
    assert refused(client, url, **{key: pdf}) == (400, {key: WRONG_TYPE})
    assert refused(client, url, **{key: "file:abc"}) == (400, {key: NOT_FOUND})


@pytest.mark.parametrize(("ending", "kind"), [("gif", GIF), ("jpg", JPEG)])
def test_file_keeps_its_kind(client, event, ending, kind):
    content = picture(ending)
    answer = changed(client, EVENT, logo_image=upload(client, content, f"A.{ending}", kind))
    assert answer["logo_image"].endswith(f".{ending}")
    assert read(client, answer["logo_image"]) == content


def test_explanation_has_the_address(client, event):
    answer = changed(client, EVENT, logo_image=upload(client))
    explained = client.get(f"{EVENT}?explain=true").json
    assert explained["logo_image"] == {
        "value": answer["logo_image"],
        "label": "Header image",
        "help_text": "Shown at the top of the shop in place of its name.",
        "readonly": False,
    }
    assert explained["og_image"]["value"] is None
    address = changed(client, ORGANIZER, organizer_logo_image=upload(client))
    explained = client.get(f"{ORGANIZER}?explain=true").json
    assert explained["organizer_logo_image"]["value"] == address["organizer_logo_image"]


def test_one_upload_makes_many_files(client, event):
    reference = upload(client)
    answer = changed(client, EVENT, **dict.fromkeys(EVENT_KEYS, reference))
    answer = changed(client, EVENT, og_image=reference) | {"other": answer["og_image"]}
    addresses = {answer[key] for key in (*EVENT_KEYS, "other")}
    assert len(addresses) == 4
    for address in addresses:
        assert read(client, address) == picture()


def test_address_begins_with_the_site(make_app, make, organizer):
    app = make_app(SITE_URL="https://example.org/tickets")
    client = ApiClient(app, make.token(make.team(organizer)))
    answer = changed(client, ORGANIZER, organizer_logo_image=upload(client))
    address = answer["organizer_logo_image"]
    assert re.fullmatch(r"https://example\.org/tickets/media/[0-9a-f]{30}\.png", address)


def test_address_is_no_id(client, event):
    address = changed(client, EVENT, logo_image=upload(client))["logo_image"]
    assert refused(client, og_image=address) == (400, {"og_image": NOT_FOUND})


def test_upload_of_another_token(app, client, make, organizer, event):
    other = ApiClient(app, make.token(make.team(organizer)))
    reference = upload(other)
    assert refused(client, logo_image=reference) == (400, {"logo_image": NOT_FOUND})
    assert ADDRESS.fullmatch(changed(other, EVENT, logo_image=reference)["logo_image"])


@pytest.mark.parametrize(("hours", "status"), [(23.9, 200), (24, 400)])
def test_upload_can_be_used_for_a_day(client, event, hours, status):
    reference = upload(client)
    moment = datetime.now(UTC) - timedelta(hours=hours)
    db.session.execute(update(UploadedFile).values(created=moment))
    db.session.commit()
    response = client.patch(EVENT, {"logo_image": reference})
    assert response.status_code == status
    assert status == 200 or response.json == {"logo_image": NOT_FOUND}


def test_upload_that_is_gone(client, event):
    reference = upload(client)
    db.session.execute(delete(UploadedFile))
    db.session.commit()
    assert refused(client, logo_image=reference) == (400, {"logo_image": NOT_FOUND})


def test_upload_whose_file_is_gone(app, client, event):
    reference = upload(client)
    Path(app.instance_path, "uploads", reference.removeprefix("file:")).unlink()
    assert refused(client, logo_image=reference) == (400, {"logo_image": NOT_FOUND})


def test_largest_picture(make_app, make, organizer, event):
    app = make_app(MAX_UPLOAD_LENGTH=20 * 1024 * 1024)
    client = ApiClient(app, make.token(make.team(organizer)))
    largest, larger = (
        upload(client, picture().ljust(10 * 1024 * 1024 + more, b"\0")) for more in (0, 1)
    )
    assert refused(client, logo_image=larger) == (400, {"logo_image": TOO_LARGE})
    assert ADDRESS.fullmatch(changed(client, EVENT, logo_image=largest)["logo_image"])


def test_all_faults_told_together(client, event):
    pdf = upload(client, b"%PDF", "a.pdf", PDF)
    values = {"og_image": pdf, "logo_image": 5, "primary_color": "x", "invoice_logo_image": "file:"}
    status, faults = refused(client, EVENT, **values)
    assert (status, list(faults)) == (
        400,
        ["invoice_logo_image", "primary_color", "logo_image", "og_image"],
    )
    assert faults["og_image"] == WRONG_TYPE


def test_permission_comes_first(app, make, organizer, event):
    team = make.team(organizer, "event.settings.general:write")
    client = ApiClient(app, make.token(team))
    needed = "Setting this field requires permission event.settings.invoicing:write"
    for value in (upload(client), "file:1cd99455-1ebd-4cda-b1a2-7a7d2a969ad1"):
        assert refused(client, invoice_logo_image=value) == (400, {"invoice_logo_image": [needed]})


def test_copy_of_an_event_shares_the_file(client, event):
    address = changed(client, EVENT, logo_image=upload(client))["logo_image"]
    new = {"name": "Copy", "slug": "copy", "date_from": "2027-01-01T10:00:00Z"}
    assert client.post("events/sampleconf/clone/", new).status_code == 201
    changed(client, EVENT, logo_image=None)
    assert client.get("events/copy/settings/").json["logo_image"] == address
    assert read(client, address) == picture()


def test_stored_and_logged_is_the_name(client, event):
    path = changed(client, EVENT, logo_image=upload(client))["logo_image"]
    name = path.removeprefix("http://localhost/media/")
    assert db.session.scalars(select(Event.settings)).one() == {"logo_image": name}
    assert db.session.scalars(select(LogEntry.changes)).one() == {"logo_image": [None, name]}


def test_statements_do_not_grow_with_the_files(client, event):
    def count(*keys):
        references = {key: upload(client) for key in keys}
        with counted_queries() as statements:
            changed(client, EVENT, **references)
        return len(statements)

    assert count("logo_image") == count(*EVENT_KEYS)
