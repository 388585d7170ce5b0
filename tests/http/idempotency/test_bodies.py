"""Bodies that are forms or files, and views that read them in their own time."""

from io import BytesIO

import pytest

from pretixapi.models import ImportedSecret, ItemCategory, TeamToken, UploadedFile
from tests.http.idempotency.keyed import (
    CATEGORIES,
    KEY,
    REUSED,
    answered,
    count,
    whole,
)
from tests.uploads.files import UPLOAD

IMPORT = "events/sampleconf/imported_secrets/import/"
FILE = b"secret\na\nb\n"
UPLOADED = {"Content-Type": "application/pdf", **KEY}


def form(boundary, content, name="a.csv"):
    """Return what sends a form with a file."""
    head = f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'
    body = f"{head}{content.decode()}\r\n--{boundary}--\r\n"
    return {"data": body, "content_type": f"multipart/form-data; boundary={boundary}"}


def fields(boundary, name):
    """Return what sends a form without a file."""
    head = f'--{boundary}\r\nContent-Disposition: form-data; name="name"\r\n\r\n'
    body = f"{head}{name}\r\n--{boundary}--\r\n"
    return {"data": body, "content_type": f"multipart/form-data; boundary={boundary}"}


def test_form_may_come_again_with_other_boundaries(client, event):
    first = client.post(CATEGORIES, headers=KEY, **fields("x", "Tickets"))
    assert (first.status_code, first.json["name"]) == (201, {"en": "Tickets"})
    assert whole(client.post(CATEGORIES, headers=KEY, **fields("y", "Tickets"))) == whole(first)
    assert answered(client.post(CATEGORIES, headers=KEY, **fields("x", "Others"))) == REUSED
    assert count(ItemCategory) == 1


def test_form_without_parts_is_read_once_its_digest_is_made(client, event):
    first = client.post(CATEGORIES, headers=KEY, data={"name": "Tickets"})
    assert (first.status_code, first.json["name"]) == (201, {"en": "Tickets"})
    assert whole(client.post(CATEGORIES, headers=KEY, data={"name": "Tickets"})) == whole(first)
    assert answered(client.post(CATEGORIES, headers=KEY, data={"name": "Others"})) == REUSED


@pytest.mark.parametrize(
    ("first", "same", "others"),
    [
        (
            {"data": FILE, "content_type": "text/csv"},
            {"data": FILE, "content_type": "text/csv"},
            [{"data": b"secret\nc\n", "content_type": "text/csv"}, form("x", FILE)],
        ),
        (form("x", FILE), form("y", FILE), [form("x", b"secret\nc\n"), form("x", FILE, "b.csv")]),
    ],
)
def test_file_is_imported_once(client, event, first, same, others):
    done = client.post(IMPORT, headers=KEY, **first)
    assert answered(done) == (200, {"imported": 2})
    assert whole(client.post(IMPORT, headers=KEY, **same)) == whole(done)
    for other in others:
        assert answered(client.post(IMPORT, headers=KEY, **other)) == REUSED
    assert count(ImportedSecret) == 2


def test_file_with_nothing_in_it_is_imported_once(client, event):
    sent = {"data": b"secret\n", "content_type": "text/csv", "headers": KEY}
    first = client.post(IMPORT, **sent)
    assert answered(first) == (200, {"imported": 0})
    assert whole(client.post(IMPORT, **sent)) == whole(first)


def test_file_with_faults_is_refused_again(client, event):
    sent = {"data": b"secret\na\na\n", "content_type": "text/csv", "headers": KEY}
    first = client.post(IMPORT, **sent)
    assert (first.status_code, first.json["total"]) == (400, 1)
    assert whole(client.post(IMPORT, **sent)) == whole(first)


def test_form_without_its_file_takes_no_key(client, event):
    empty = {"data": {"other": "x"}, "content_type": "multipart/form-data", "headers": KEY}
    for _ in range(2):
        answer = client.post(IMPORT, **empty)
        assert answered(answer) == (400, {"file": ["No file was submitted."]})
    assert client.post(IMPORT, headers=KEY, **form("x", FILE)).status_code == 200


def test_upload_is_kept_once(client, organizer):
    def send(name, content=b"%PDF-1.4"):
        headers = {**UPLOADED, "Content-Disposition": f'attachment; filename="{name}"'}
        return client.post(UPLOAD, data=content, headers=headers)

    first = send("a.pdf")
    assert first.status_code == 201
    assert whole(send("a.pdf")) == whole(first)
    assert answered(send("b.pdf")) == REUSED
    assert answered(send("a.pdf", b"%PDF-1.5")) == REUSED
    assert count(UploadedFile) == 1


def test_body_whose_length_is_not_announced(client, event):
    def send(name):
        return client.post(
            CATEGORIES,
            input_stream=BytesIO(b'{"name":{"en":"%s"}}' % name),
            content_type="application/json",
            headers={"Transfer-Encoding": "chunked", **KEY},
            environ_overrides={"wsgi.input_terminated": True},
        )

    first = send(b"Tickets")
    assert first.status_code == 201
    assert whole(send(b"Tickets")) == whole(first)
    assert answered(send(b"Others")) == REUSED


def test_fresh_tokens_are_kept_nowhere(client, make, organizer):
    url = f"teams/{make.team(organizer).id}/tokens/"
    before = count(TeamToken)
    texts = {client.post(url, {"name": "Till"}, headers=KEY).json["token"] for _ in range(2)}
    assert (len(texts), count(TeamToken) - before) == (2, 2)


def test_key_does_nothing_to_logging_in(anonymous, make):
    make.user("alice@example.org")
    body = {"username": "alice@example.org", "password": "wrong"}
    assert anonymous.post("/api/auth", body, headers=KEY).status_code == 400
    right = {**body, "password": "correct horse"}
    assert anonymous.post("/api/auth", right, headers=KEY).status_code == 200
