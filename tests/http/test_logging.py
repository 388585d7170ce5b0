"""What the logs leave out."""

import io
import logging

import pytest
from flask import request
from sqlalchemy import text

from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Reach
from pretixapi.http.logging import masked
from pretixapi.models import db
from tests.client import ApiClient

TOKEN = "46t3j4kpg4h68izex0yk5jd24p2rhcqcim8h8i7c9dq2578ula6kf1hm90w96qi4"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("/api/v1/organizers/bigevents/", "/api/v1/organizers/bigevents/"),
        (f"/api/{TOKEN}/{TOKEN[:32]}/", "/api/***/***/"),
        (f"/api/{TOKEN[:31]}/", f"/api/{TOKEN[:31]}/"),
        ("/6d0bf5e8-9d8c-4d8a-ae2b-7a0a1e0c2b6f/", "/6d0bf5e8-9d8c-4d8a-ae2b-7a0a1e0c2b6f/"),
        ("/checkinlists/1/positions/23/redeem/", "/checkinlists/1/positions/23/redeem/"),
        ("/checkinlists/1/positions/23", "/checkinlists/1/positions/23"),
        ("/checkinlists/1/positions/23a/redeem/", "/checkinlists/1/positions/***/redeem/"),
        ("/checkinlists/1/positions/a b/redeem/", "/checkinlists/1/positions/***/redeem/"),
        ("/checkinlists/1/positions/", "/checkinlists/1/positions/"),
        ("/imported_secrets/5/", "/imported_secrets/5/"),
        ("/imported_secrets/import/", "/imported_secrets/import/"),
        ("/imported_secrets/foobar/", "/imported_secrets/***/"),
        ("/imported_secrets/imported/", "/imported_secrets/***/"),
        ("/bigevents/sampleconf/order/ABC12/a1b2c3/", "/bigevents/sampleconf/order/***/"),
        (
            "/bigevents/sampleconf/order/ABC12/a1b2c3/pay/1/",
            "/bigevents/sampleconf/order/***/pay/1/",
        ),
        ("/bigevents/order/", "/bigevents/order/"),
        ("/events/sampleconf/orders/ABC12/", "/events/sampleconf/orders/ABC12/"),
        ("/control/invite/WzFd.a-b_c/", "/control/invite/***/"),
        ("DETAIL:  Key (secret)=(abc) already exists.\nMore", "DETAIL:  ***\nMore"),
    ],
)
def test_secrets_are_masked(text, shown):
    assert masked(text) == shown


def test_traceback_has_no_token_and_no_parameters(make_app):
    app = make_app()

    @app.get("/failure/")
    @requires(Reach.PUBLIC)
    def fail():
        """Fail."""
        statement = text("INSERT INTO organizers (slug, name) VALUES (:slug, NULL)")
        try:
            db.session.execute(statement, {"slug": request.args["search"]})
        finally:
            raise RuntimeError(f"Token {TOKEN} failed.")

    errors = io.StringIO()
    answer = ApiClient(app).get("/failure/?search=querysecret", errors_stream=errors)
    assert answer.status_code == 500
    log = errors.getvalue()
    assert "[ERROR] Exception on /failure/ [GET]\nTraceback" in log
    assert "Token *** failed." in log
    for secret in (TOKEN, "querysecret"):
        assert secret not in log


@pytest.mark.parametrize(
    ("args", "shown"),
    [
        (
            ("GET /control/?text=secret HTTP/1.1", "200", "-"),
            ("GET /control/ HTTP/1.1", "200", "-"),
        ),
        ((f"GET /api/{TOKEN}/ HTTP/1.1", "404", 5), ("GET /api/***/ HTTP/1.1", "404", 5)),
        (({"port": 5000},), {"port": 5000}),
    ],
)
def test_server_for_development_tells_no_query(app, args, shown):
    logger = logging.getLogger("werkzeug")
    record = logger.makeRecord("werkzeug", logging.INFO, "", 0, "%s", args, None)
    assert logger.filter(record)
    assert record.args == shown
