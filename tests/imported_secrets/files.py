"""Files of secrets, on their way in and out."""

from typing import Any

from werkzeug.test import TestResponse

from tests.client import ApiClient
from tests.imported_secrets.bodies import URL

IMPORT = f"{URL}import/"
EXPORT = f"{URL}export/"
LOG = "events/sampleconf/log/"
CSV = "text/csv"
# The settings of a body that comes as a server hands it on that has put its chunks together.
CHUNKED = {
    "headers": {"Transfer-Encoding": "chunked"},
    "environ_overrides": {"wsgi.input_terminated": True},
}


def send(client: ApiClient, content: str | bytes, url: str = IMPORT) -> TestResponse:
    """Send a file as the body."""
    return client.post(url, data=content, content_type=CSV)


def imported(client: ApiClient, content: str | bytes) -> tuple[int, Any]:
    """Return the answer to a file."""
    response = send(client, content)
    return response.status_code, response.json


def faulty(*faults: tuple[int, dict[str, list[str]]], total: int | None = None) -> tuple[int, Any]:
    """Return the answer to a file with these faults on these lines."""
    errors = [{"line": line, **each} for line, each in faults]
    return 400, {"errors": errors, "total": len(errors) if total is None else total}


def whole(*reasons: str) -> dict[str, list[str]]:
    """Return what is wrong with a line as a whole."""
    return {"non_field_errors": list(reasons)}


def counts(client: ApiClient) -> tuple[int, int]:
    """Return how many secrets there are, and how many log entries."""
    return client.get(URL).json["count"], client.get(LOG).json["count"]
