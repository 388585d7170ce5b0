"""A client of the API."""

from contextvars import Context
from typing import Any

from flask import Flask
from werkzeug.test import TestResponse

API = "/api/v1/"
ORGANIZER = f"{API}organizers/bigevents/"


class ApiClient:
    """Send requests with a token; a URL that is not absolute is below the organizer's."""

    def __init__(self, app: Flask, token: str | None = None, scheme: str = "Token") -> None:
        self.client = app.test_client()
        self.headers = {"Authorization": f"{scheme} {token}"} if token else {}

    def open(self, method: str, url: str, json: Any = ..., **options: Any) -> TestResponse:
        headers = {**self.headers, **options.pop("headers", {})}
        if json is not ...:
            options["json"] = json
        if not url.startswith("/"):
            url = ORGANIZER + url
        # As on a server, a request has a context, and with it a session, of its own.
        return Context().run(self.client.open, url, method=method, headers=headers, **options)

    def get(self, url: str, **options: Any) -> TestResponse:
        return self.open("GET", url, **options)

    def post(self, url: str, json: Any = ..., **options: Any) -> TestResponse:
        return self.open("POST", url, json, **options)

    def patch(self, url: str, json: Any = ..., **options: Any) -> TestResponse:
        return self.open("PATCH", url, json, **options)

    def put(self, url: str, json: Any = ..., **options: Any) -> TestResponse:
        return self.open("PUT", url, json, **options)

    def delete(self, url: str, **options: Any) -> TestResponse:
        return self.open("DELETE", url, **options)
