"""Files that clients send, by the import of secrets, the one view that takes them."""

from io import BytesIO

import pytest

from tests.client import ApiClient

URL = "events/sampleconf/imported_secrets/import/"
CSV = "text/csv"
CONTENT = b"secret\nfoobar\n"
NO_FILE = (400, {"file": ["No file was submitted."]})
TOO_LARGE = (413, {"detail": "Request body too large."})
DONE = (200, {"imported": 1})
# Werkzeug leaves it to Python to close the parts of a form that it could not read to its end.
UNCLOSED = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
BOUNDARY = "multipart/form-data; boundary=x"


@pytest.fixture
def limited(make_app, make, organizer, event):
    """Return a client of a server with settings of its own."""

    def make_client(**settings):
        return ApiClient(make_app(**settings), make.token(make.team(organizer)))

    return make_client


def answered(response):
    return response.status_code, response.json


def form(content, name="file"):
    """Return a body with one file."""
    head = f'--x\r\nContent-Disposition: form-data; name="{name}"; filename="a.csv"\r\n\r\n'
    return head.encode() + content + b"\r\n--x--\r\n"


def unannounced(client, body, content_type):
    """Send `body` as a server hands it on that has put its chunks together."""
    response = client.post(
        URL,
        input_stream=BytesIO(body),
        content_type=content_type,
        headers={"Transfer-Encoding": "chunked"},
        environ_overrides={"wsgi.input_terminated": True},
    )
    return answered(response)


@pytest.mark.parametrize(
    "content_type", [CSV, "text/csv; charset=utf-8", "TEXT/CSV;header=present"]
)
def test_file_as_the_body(client, event, content_type):
    assert answered(client.post(URL, data=CONTENT, content_type=content_type)) == DONE


@pytest.mark.parametrize("part_type", [CSV, "application/vnd.ms-excel", None])
def test_file_as_a_part(client, event, part_type):
    parts = {"file": (BytesIO(CONTENT), "any.txt", part_type), "other": "x"}
    assert answered(client.post(URL, data=parts)) == DONE


@pytest.mark.parametrize(
    "content_type",
    [
        "application/json",
        "application/x-www-form-urlencoded",
        "text/plain",
        "application/csv",
        "application/octet-stream",
        "text/csvx",
        "",
    ],
)
def test_body_of_another_type(client, event, content_type):
    response = client.post(URL, data=CONTENT, content_type=content_type)
    detail = f'Unsupported media type "{content_type}" in request.'
    assert answered(response) == (415, {"detail": detail})


def test_no_body(client, event):
    assert answered(client.post(URL)) == (415, {"detail": 'Unsupported media type "" in request.'})


@pytest.mark.parametrize(
    "body", [form(CONTENT, "secrets"), form(CONTENT, "File"), b"--x--\r\n", b"", b"nonsense"]
)
def test_form_without_the_part(client, event, body):
    assert answered(client.post(URL, data=body, content_type=BOUNDARY)) == NO_FILE


def test_form_with_a_text_for_the_file(client, event):
    response = client.post(
        URL, data={"file": "secret\nfoobar\n"}, content_type="multipart/form-data"
    )
    assert answered(response) == NO_FILE


def test_form_without_a_boundary(client, event):
    response = client.post(URL, data=form(CONTENT), content_type="multipart/form-data")
    assert answered(response) == NO_FILE


@UNCLOSED
@pytest.mark.parametrize(("body", "content_type"), [(CONTENT, CSV), (form(CONTENT), BOUNDARY)])
def test_body_that_ends_too_early(client, event, body, content_type):
    response = client.post(
        URL,
        input_stream=BytesIO(body),
        content_type=content_type,
        environ_overrides={"CONTENT_LENGTH": str(len(body) + 1)},
    )
    assert response.status_code == 400
    assert client.get("events/sampleconf/imported_secrets/").json["count"] == 0


@UNCLOSED
@pytest.mark.parametrize(("wrap", "content_type"), [(bytes, CSV), (form, BOUNDARY)])
@pytest.mark.parametrize("announced", [True, False])
@pytest.mark.parametrize("room", [1, -1])
def test_longest_file(limited, wrap, content_type, announced, room):
    body = wrap(CONTENT.ljust(100_000, b"\n"))
    small = limited(MAX_IMPORT_LENGTH=len(body) + room)
    answer = DONE if room > 0 else TOO_LARGE
    if announced:
        assert answered(small.post(URL, data=body, content_type=content_type)) == answer
    else:
        assert unannounced(small, body, content_type) == answer


@pytest.mark.parametrize(("wrap", "content_type"), [(bytes, CSV), (form, BOUNDARY)])
@pytest.mark.parametrize("announced", [True, False])
def test_limit_of_other_bodies_does_not_bind_files(limited, wrap, content_type, announced):
    body = wrap(CONTENT.ljust(200_000, b"\n"))
    small = limited(MAX_CONTENT_LENGTH=1000)
    if announced:
        assert answered(small.post(URL, data=body, content_type=content_type)) == DONE
    else:
        assert unannounced(small, body, content_type) == DONE
    bulk = URL.replace("/import/", "/bulk_create/")
    assert (
        answered(small.post(bulk, data=b" " * 1001, content_type="application/json")) == TOO_LARGE
    )


def test_limit_of_files_does_not_bind_other_bodies(limited):
    small = limited(MAX_IMPORT_LENGTH=10)
    assert small.post(URL.removesuffix("import/"), {"secret": "a longer one"}).status_code == 201
