import pytest

from tests.settings.bodies import ORGANIZER
from tests.uploads.files import GIF, JPEG, PNG, picture, upload

NOT_FOUND = (404, {"detail": "Not found."})


@pytest.fixture
def show(client, anonymous):
    """Put a file to use; ask for it without a token."""

    def ask(ending="png", content_type=PNG, method="GET", **headers):
        content = picture(ending)
        body = {"organizer_logo_image": upload(client, content, f"a.{ending}", content_type)}
        url = client.patch(ORGANIZER, body).json["organizer_logo_image"]
        headers = {name.replace("_", "-"): value for name, value in headers.items()}
        return anonymous.open(
            method, url.removeprefix("http://localhost"), headers=headers, buffered=True
        )

    return ask


@pytest.mark.parametrize(("ending", "kind"), [("png", PNG), ("gif", GIF), ("jpg", JPEG)])
def test_file_in_use(show, ending, kind):
    response = show(ending, kind)
    assert (response.status_code, response.data) == (200, picture(ending))
    headers = ("Content-Type", "Content-Length", "X-Content-Type-Options", "Cache-Control")
    assert [response.headers[name] for name in headers] == [
        kind,
        str(len(picture(ending))),
        "nosniff",
        "public, max-age=31536000, immutable",
    ]
    assert "Content-Disposition" not in response.headers


def test_head(show):
    response = show(method="HEAD")
    assert (response.status_code, response.data) == (200, b"")
    assert response.headers["Content-Length"] == str(len(picture()))


def test_part_of_a_file(show):
    response = show(Range="bytes=1-3")
    assert (response.status_code, response.data) == (206, b"PNG")
    assert response.headers["Content-Range"] == f"bytes 1-3/{len(picture())}"


def test_part_that_the_file_has_not(show):
    response = show(Range="bytes=100000-")
    assert (response.status_code, response.json) == (
        416,
        {"detail": "Requested Range Not Satisfiable."},
    )


def test_file_that_the_client_has(anonymous, show):
    tag = show().headers["ETag"]
    url = f"/media/{tag[1:-1]}"
    response = anonymous.get(url, headers={"If-None-Match": tag}, buffered=True)
    assert (response.status_code, response.data) == (304, b"")


@pytest.mark.parametrize(
    ("accept", "status"),
    [
        ("image/avif,image/webp,image/*,*/*;q=0.8", 200),
        ("image/*", 200),
        ("image/png", 200),
        ("application/json", 200),
        ("text/html", 406),
    ],
)
def test_what_the_client_takes(show, accept, status):
    assert show(Accept=accept).status_code == status


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_files_in_use_are_only_shown(show, method):
    response = show(method=method)
    assert (response.status_code, response.headers["Allow"]) == (405, "GET, HEAD, OPTIONS")


@pytest.mark.parametrize(
    "name",
    [
        "0123456789abcdef0123456789abcd.png",
        "logo.png",
        "..",
        "../secret_key",
        "%2e%2e/secret_key",
        "..%2fsecret_key",
        "..%5csecret_key",
        "a%00.png",
        "",
    ],
)
def test_file_that_is_not_there(anonymous, name):
    response = anonymous.get(f"/media/{name}")
    assert (response.status_code, response.json) == NOT_FOUND


def test_uploads_are_shown_to_nobody(client, anonymous):
    name = upload(client).removeprefix("file:")
    for url in (f"/media/{name}", f"/media/../uploads/{name}", f"/media/..%2fuploads%2f{name}"):
        assert anonymous.get(url).status_code == 404
