"""What the logs of the real chain tell, and what they do not."""

import re
import socket
from contextlib import closing
from http.client import HTTPConnection

from tests.client import ORGANIZER
from tests.deploy.nginx import NAME, WITH_NGINX, Nginx
from tests.server import PATIENCE, ask, free_port

EVENTS = f"{ORGANIZER}events/"
HOST = {"Host": NAME}

pytestmark = WITH_NGINX


def test_server_that_is_not_there_is_told_in_json(app, tmp_path, token):
    with Nginx(tmp_path, free_port()) as nginx, closing(nginx.connect()) as connection:
        answer = ask(connection, "GET", f"{EVENTS}?search=querysecret", token)
        assert answer.status == 502
        assert answer.json == {"detail": "The server is not available. Please try again."}
        check_silence(nginx, connection, "502 ", token)


def test_server_that_takes_too_long_is_told_in_json(app, tmp_path, token):
    with (
        socket.create_server(("127.0.0.1", 0)) as silent,
        Nginx(tmp_path, silent.getsockname()[1], timeout="100ms") as nginx,
        closing(nginx.connect()) as connection,
    ):
        answer = ask(connection, "GET", f"{EVENTS}?search=querysecret", token)
        assert answer.status == 504
        assert answer.json["detail"].startswith("The server took too long to answer.")
        check_silence(nginx, connection, "504 ", token)


def check_silence(nginx: Nginx, connection: HTTPConnection, told: str, token: str) -> None:
    """Check that the log tells what happened to a request, and not what was secret about it."""
    # The next answer comes after the log of this one.
    ask(connection, "GET", "/")
    assert re.search(rf'"GET {EVENTS}" {told}', nginx.logs)
    assert token not in nginx.logs
    assert "querysecret" not in nginx.logs


def test_no_log_has_a_token_or_a_query(connection, nginx, behind, event, token):
    secret = {**HOST, "Referer": "https://example.org/?referrer"}
    positions = f"{EVENTS}sampleconf/checkinlists/1/positions"
    ask(connection, "GET", f"{EVENTS}?ordering=querysecret", token, headers=secret)
    ask(connection, "GET", f"/api/{token}/%61{token}/", headers=secret)
    ask(connection, "POST", f"{positions}/ticket%73ecret/redeem/", token, headers=secret)
    ask(connection, "GET", f"{positions}/23/", token, headers=secret)
    ask(connection, "GET", "/bigevents/sampleconf/order/ABC12/orderse%63ret/pay/1/", headers=secret)
    for path, headers in (
        (f"/{token * 200}", secret),
        (f"/%00{token}", secret),
        ("/?querysecret", {**secret, "X-Long": token * 200}),
        ("/?querysecret", {"Host": "a b"}),
        ("/?querysecret", {**secret, "Transfer-Encoding": token}),
    ):
        ask(connection, "GET", path, headers=headers)
        connection.close()
    with closing(HTTPConnection("127.0.0.1", nginx.http, timeout=PATIENCE)) as plain:
        ask(plain, "GET", "/?querysecret", token, headers=secret)
    ask(connection, "GET", "/", headers=HOST)
    for log in (nginx.logs, behind.log):
        assert f'"GET {EVENTS}" 200' in log
        assert f'"POST {positions}/***/redeem/" 404' in log
        assert f'"GET {positions}/23/" 404' in log
        assert '"GET /bigevents/sampleconf/order/***/pay/1/" 404' in log
        assert '"GET /api/***/' in log
        for word in (token, "querysecret", "ordering", "ticketsecret", "ordersecret", "referrer"):
            assert word not in log
