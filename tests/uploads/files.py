"""Files to upload, and a way to send them."""

from io import BytesIO
from typing import Any

from PIL import Image
from werkzeug.test import TestResponse

from tests.client import ApiClient

UPLOAD = "/api/v1/upload"
GIF, JPEG, PNG, PDF = "image/gif", "image/jpeg", "image/png", "application/pdf"
FORMATS = {"gif": "GIF", "jpg": "JPEG", "png": "PNG"}
NOTHING = b"no file of any kind"


def picture(ending: str = "png", size: tuple[int, int] = (3, 2), **options: Any) -> bytes:
    """Return a picture of that kind and size."""
    file = BytesIO()
    Image.new("P", size).convert("L").save(file, FORMATS[ending], **options)
    return file.getvalue()


def send(
    client: ApiClient, content: bytes, name: str | None = "logo.png", content_type: str = PNG
) -> TestResponse:
    """Send a file; without a name, if that is None."""
    headers = {"Content-Disposition": f'attachment; filename="{name}"'} if name is not None else {}
    return client.post(UPLOAD, data=content, content_type=content_type, headers=headers)


def read(client: ApiClient, address: str) -> bytes:
    """Return the file that is at an address of the site."""
    url = address.removeprefix("http://localhost")
    response = client.get(url, buffered=True)
    assert response.status_code == 200
    return response.data


def upload(client: ApiClient, *file: Any) -> str:
    """Send a good file, a small picture if no other, and return its id."""
    response = send(client, *(file or (picture(),)))
    assert response.status_code == 201
    return response.json["id"]
