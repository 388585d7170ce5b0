import re
from io import BytesIO
from resource import RLIMIT_FSIZE, getrlimit, setrlimit

import pytest
from sqlalchemy import select

from pretixapi.models import TeamToken, UploadedFile, db
from tests.client import ApiClient
from tests.uploads.files import GIF, JPEG, NOTHING, PDF, PNG, UPLOAD, picture, send

MEBIBYTE = 1024 * 1024
ID = re.compile(r"file:([0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})")
NO_NAME = {
    "detail": "Missing filename. Request should include a Content-Disposition header with a "
    "filename parameter."
}
TOO_LARGE = (413, {"detail": "Request body too large."})


def answered(response):
    return response.status_code, response.json


def rows():
    columns = (
        UploadedFile.id,
        UploadedFile.actor_type,
        UploadedFile.actor_id,
        UploadedFile.name,
        UploadedFile.content_type,
        UploadedFile.size,
    )
    found = db.session.execute(select(*columns)).all()
    db.session.rollback()
    return [tuple(row) for row in found]


@pytest.mark.parametrize(
    ("name", "content_type", "content"),
    [
        ("logo.png", PNG, picture("png")),
        ("logo.gif", GIF, picture("gif")),
        ("logo.jpg", JPEG, picture("jpg")),
        ("logo.jpeg", JPEG, picture("jpg")),
        ("LOGO.JPG", "IMAGE/JPEG; charset=binary", picture("jpg")),
        ("terms.pdf", PDF, NOTHING),
    ],
)
def test_file_is_kept_for_the_token(client, kept, name, content_type, content):
    response = send(client, content, name, content_type)
    match = ID.fullmatch(response.json["id"])
    assert answered(response) == (201, {"id": match[0]})
    token_id = db.session.scalars(select(TeamToken.id)).one()
    kind = content_type.split(";")[0].lower()
    assert rows() == [(match[1], "token", token_id, name, kind, len(content))]
    assert kept("uploads") == {match[1]: content}


@pytest.mark.parametrize(
    ("disposition", "name"),
    [
        ("attachment; filename=logo.png", "logo.png"),
        ('inline; filename="my logo.png"', "my logo.png"),
        ("attachment; filename*=UTF-8''%e2%82%ac.png", "€.png"),
        ("attachment; filename=old.png; filename*=UTF-8''new.png", "new.png"),
        ('attachment; filename="../../etc/logo.png"', "logo.png"),
        (r'attachment; filename="C:\\pictures\\logo.png"', "logo.png"),
        ("attachment; filename*=UTF-8''a%00b%0a.png", "ab.png"),
        (f"attachment; filename={'a' * 300}.png", f"{'a' * 251}.png"),
    ],
)
def test_name_is_read(client, disposition, name):
    headers = {"Content-Disposition": disposition}
    response = client.post(UPLOAD, data=picture(), content_type=PNG, headers=headers)
    assert response.status_code == 201
    assert [row[3] for row in rows()] == [name]


@pytest.mark.parametrize(
    "disposition",
    [None, "", "attachment", 'attachment; filename=""', 'attachment; filename="a/"', "filename=a"],
)
def test_file_without_a_name(client, kept, disposition):
    headers = {} if disposition is None else {"Content-Disposition": disposition}
    response = client.post(UPLOAD, data=NOTHING, content_type="text/plain", headers=headers)
    assert answered(response) == (400, NO_NAME)
    assert (rows(), kept("uploads")) == ([], {})


@pytest.mark.parametrize(
    ("name", "content_type", "content", "fault"),
    [
        ("file.png", "text/plain", NOTHING, 'Content type "text/plain" is not allowed'),
        ("file.png", "", NOTHING, 'Content type "" is not allowed'),
        ("file.png", "image/png2", NOTHING, 'Content type "image/png2" is not allowed'),
        (
            "file.png",
            "multipart/form-data; boundary=x",
            NOTHING,
            'Content type "multipart/form-data" is not allowed',
        ),
        (
            "file.png",
            PDF,
            NOTHING,
            'File name "file.png" has an invalid extension for type "application/pdf"',
        ),
        (
            "png",
            PNG,
            NOTHING,
            'File name "png" has an invalid extension for type "image/png"',
        ),
        (
            "file.png.exe",
            PNG,
            picture(),
            'File name "file.png.exe" has an invalid extension for type "image/png"',
        ),
        ("file.png", PNG, b"", "The submitted file is empty."),
        ("file.pdf", PDF, b"", "The submitted file is empty."),
    ],
)
def test_file_refused(client, name, content_type, content, fault):
    assert answered(send(client, content, name, content_type)) == (400, [fault])
    assert rows() == []


def test_every_token_may_upload(app, make, organizer):
    nobody = ApiClient(app, make.token(make.team(organizer, "none", events=[])))
    assert send(nobody, picture()).status_code == 201


def test_upload_needs_a_token(anonymous, kept):
    response = send(anonymous, picture())
    assert answered(response) == (
        401,
        {"detail": "Authentication credentials were not provided."},
    )
    assert kept("uploads") == {}


@pytest.mark.parametrize("method", ["GET", "PUT", "PATCH", "DELETE"])
def test_upload_is_a_post(client, method):
    response = client.open(method, UPLOAD)
    assert (*answered(response), response.headers["Allow"]) == (
        405,
        {"detail": f"Method '{method}' not allowed."},
        "POST, OPTIONS",
    )


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_upload_has_no_slash_at_its_end(client, method):
    assert answered(client.open(method, f"{UPLOAD}/")) == (404, {"detail": "Not found."})


@pytest.fixture
def limited(make_app, make, organizer):
    """A client that may send 1000 bytes in a file, and none in other bodies."""
    app = make_app(MAX_UPLOAD_LENGTH=1000, MAX_CONTENT_LENGTH=0)
    return ApiClient(app, make.token(make.team(organizer)))


@pytest.mark.parametrize(("length", "status"), [(1000, 201), (1001, 413)])
def test_largest_file(limited, length, status):
    response = send(limited, b"a" * length, "a.pdf", PDF)
    assert response.status_code == status
    assert status == 201 or answered(response) == TOO_LARGE


@pytest.mark.parametrize(("length", "status"), [(1000, 201), (1001, 413)])
def test_largest_file_whose_length_was_not_announced(limited, length, status):
    response = limited.post(
        UPLOAD,
        input_stream=BytesIO(b"a" * length),
        content_type=PDF,
        headers={
            "Content-Disposition": "attachment; filename=a.pdf",
            "Transfer-Encoding": "chunked",
        },
        environ_overrides={"wsgi.input_terminated": True},
    )
    assert response.status_code == status
    assert status == 201 or answered(response) == TOO_LARGE


def test_usual_limit_is_ten_mebibytes(client):
    assert send(client, b"a" * (10 * MEBIBYTE), "a.pdf", PDF).status_code == 201
    assert answered(send(client, b"a" * (10 * MEBIBYTE + 1), "a.pdf", PDF)) == TOO_LARGE


def test_no_room_for_a_file(client, kept):
    soft, hard = getrlimit(RLIMIT_FSIZE)
    setrlimit(RLIMIT_FSIZE, (4 * MEBIBYTE, hard))
    try:
        response = send(client, b"a" * (5 * MEBIBYTE), "a.pdf", PDF)
    finally:
        setrlimit(RLIMIT_FSIZE, (soft, hard))
    assert response.status_code == 503
    assert response.headers["Retry-After"] == "5"
    assert (rows(), kept("uploads")) == ([], {})
