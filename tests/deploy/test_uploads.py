"""Uploads through the real chain: as large as may be, and back again."""

import pytest

from tests.client import ORGANIZER
from tests.deploy.nginx import NAME, WITH_NGINX
from tests.server import ask
from tests.uploads.files import PNG, UPLOAD, picture

LARGEST = 10 * 1024 * 1024
HEADERS = {
    "Host": NAME,
    "Content-Type": PNG,
    "Content-Disposition": 'attachment; filename="logo.png"',
}

pytestmark = WITH_NGINX


def test_largest_picture_is_sent_and_shown(connection, organizer, token):
    content = picture().ljust(LARGEST, b"\0")
    answer = ask(connection, "POST", UPLOAD, token, body=content, headers=HEADERS)
    assert answer.status == 201
    values = {"organizer_logo_image": answer.json["id"]}
    host = {"Host": NAME}
    answer = ask(connection, "PATCH", f"{ORGANIZER}settings/", token, json=values, headers=host)
    address = answer.json["organizer_logo_image"]
    assert address.startswith(f"https://{NAME}/media/")
    path = address.removeprefix(f"https://{NAME}")
    answer = ask(connection, "GET", path, headers=host)
    assert (answer.status, answer.headers["Content-Type"], answer.body) == (200, PNG, content)
    part = ask(connection, "GET", path, headers={**host, "Range": "bytes=1-3"})
    assert (part.status, part.body) == (206, b"PNG")
    assert ask(connection, "HEAD", path, headers=host).headers["Content-Length"] == str(LARGEST)


def test_larger_picture_is_refused(connection, organizer, token):
    content = picture().ljust(LARGEST + 1, b"\0")
    answer = ask(connection, "POST", UPLOAD, token, body=content, headers=HEADERS)
    assert (answer.status, answer.json) == (413, {"detail": "Request body too large."})


@pytest.mark.parametrize("spelling", ["organizers", "organisers"])
def test_file_of_secrets_may_be_larger(connection, event, token, spelling):
    url = f"{ORGANIZER}events/sampleconf/imported_secrets/import/".replace("organizers", spelling)
    headers = {"Host": NAME, "Content-Type": "text/csv"}
    content = b"nonsense\n".ljust(LARGEST + 1)
    answer = ask(connection, "POST", url, token, body=content, headers=headers)
    # It was read: what is wrong with it is told.
    assert (answer.status, answer.json["errors"][0]["line"]) == (400, 1)


def test_form_with_a_file_of_secrets_may_be_larger(connection, event):
    headers = {"Host": NAME, "Content-Type": "multipart/form-data; boundary=x"}
    url = "/control/event/bigevents/sampleconf/secrets/"
    answer = ask(connection, "POST", url, body=b" " * (LARGEST + 1), headers=headers)
    # Nobody is logged in; nginx has let it through to where that is found out.
    assert (answer.status, answer.headers["Location"]) == (302, "/control/login")
