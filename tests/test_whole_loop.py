"""The whole way of a ticket, over HTTP alone: codes come in, are sold, scanned and told of."""

from operator import itemgetter

import pytest

from tests.client import API, ORGANIZER
from tests.server import Server, ask

EVENT = f"{ORGANIZER}events/fest/"
RPC = f"{ORGANIZER}checkinrpc/redeem/"
CODES = "secret,item\nVIP-1,{vip}\nALL-1,\nALL-2,\n"
SCANNER = {
    "hardware_brand": "Zebra",
    "hardware_model": "TC25",
    "software_brand": "pretixSCAN",
    "software_version": "2.0",
}


class Client:
    """A client that goes on only if it is answered what it expects."""

    def __init__(self, server: Server, authorization: str) -> None:
        self.connection = server.connect()
        self.headers = {"Authorization": authorization}

    def expect(self, status, method, url, **options):
        """Send a request and return the answer, which must have this status."""
        headers = {**self.headers, **options.pop("headers", {})}
        answer = ask(self.connection, method, url, headers=headers, **options)
        assert answer.status == status, answer
        return answer

    def get(self, url):
        return self.expect(200, "GET", url).json

    def post(self, url, body, status=201):
        return self.expect(status, "POST", url, json=body).json


@pytest.fixture
def office(server, make, organizer):
    """A back office that may do everything."""
    client = Client(server, f"Token {make.token(make.team(organizer))}")
    yield client
    client.connection.close()


@pytest.fixture
def event(office):
    """An event with two products, of which there are three tickets, that has gone live."""
    body = {"name": "Fest", "slug": "fest", "date_from": "2030-06-01T18:00:00Z"}
    plugins = ["pretix.plugins.manualpayment", "pretix_secrets_import"]
    office.post(f"{ORGANIZER}events/", {**body, "plugins": plugins})
    tax = office.post(f"{EVENT}taxrules/", {"name": "VAT", "rate": "19.00"})["id"]
    names = {"vip": "100.00", "standing": "30.00"}
    items = {
        name: office.post(f"{EVENT}items/", {"name": name, "default_price": price, "tax_rule": tax})
        for name, price in names.items()
    }
    ids = {name: item["id"] for name, item in items.items()}
    office.post(f"{EVENT}quotas/", {"name": "All", "size": 3, "items": list(ids.values())})
    csv = CODES.format(vip=ids["vip"]).encode()
    options = {"body": csv, "headers": {"Content-Type": "text/csv"}}
    answer = office.expect(200, "POST", f"{EVENT}imported_secrets/import/", **options)
    assert answer.json == {"imported": 3}
    assert office.expect(200, "PATCH", EVENT, json={"live": True}).json["live"] is True
    return ids


@pytest.fixture
def door(office, event):
    """The number of the check-in list at the door."""
    return office.post(f"{EVENT}checkinlists/", {"name": "Door"})["id"]


@pytest.fixture
def scanner(server, office, door):
    """A scanner that was set up with what the back office hands out."""
    device = {"name": "Door", "all_events": False, "limit_events": ["fest"]}
    given = office.post(f"{ORGANIZER}devices/", device)["initialization_token"]
    nobody = Client(server, "")
    answer = nobody.post(f"{API}device/initialize", {**SCANNER, "token": given}, 200)
    nobody.connection.close()
    client = Client(server, f"Device {answer['api_token']}")
    yield client
    client.connection.close()


def synced(client, since=None):
    """Return the secrets of all tickets by order, and when to ask from the next time."""
    query = "" if since is None else f"?modified_since={since.replace('+', '%2B')}"
    answer = client.expect(200, "GET", f"{EVENT}orders/{query}")
    orders = {each["code"]: each for each in answer.json["results"]}
    return orders, answer.headers["X-Page-Generated"]


def used(office):
    rows = office.get(f"{EVENT}imported_secrets/")["results"]
    return {row["secret"]: row["used"] for row in rows}


def test_codes_are_sold_scanned_and_never_used_again(office, event, scanner, door):
    assert used(office) == {"VIP-1": False, "ALL-1": False, "ALL-2": False}
    body = {
        "email": "ann@example.org",
        "payment_provider": "manual",
        "positions": [
            {"item": event["vip"], "attendee_name": "Ann"},
            {"item": event["standing"], "attendee_name": "Ben"},
        ],
    }
    order = office.post(f"{EVENT}orders/", body)
    assert (order["status"], order["total"]) == ("n", "130.00")
    assert [each["secret"] for each in order["positions"]] == ["VIP-1", "ALL-1"]
    assert used(office) == {"VIP-1": True, "ALL-1": True, "ALL-2": False}

    orders, generated = synced(scanner)
    assert orders == {order["code"]: order}
    scan = {"secret": "VIP-1", "lists": [door]}
    assert scanner.post(RPC, scan, 400)["reason"] == "unpaid"

    url = f"{EVENT}orders/{order['code']}/"
    paid = office.post(f"{url}mark_paid/", {}, 200)
    assert (paid["status"], paid["payments"][0]["state"]) == ("p", "confirmed")
    orders, generated = synced(scanner, generated)
    assert orders == {order["code"]: paid}
    assert synced(scanner, generated)[0] == {}

    found = scanner.post(RPC, {**scan, "nonce": "first"})
    assert (found["status"], found["position"]["attendee_name"]) == ("ok", "Ann")
    assert scanner.post(RPC, {**scan, "nonce": "first"})["status"] == "ok"
    assert scanner.post(RPC, {**scan, "nonce": "second"}, 400)["reason"] == "already_redeemed"
    status = scanner.get(f"{EVENT}checkinlists/{door}/status/")
    assert itemgetter("checkin_count", "position_count", "inside_count")(status) == (1, 2, 1)
    (checkin,) = office.get(url)["positions"][0]["checkins"]
    assert (checkin["list"], checkin["type"], checkin["device_id"]) == (door, "entry", 1)

    assert office.post(f"{url}mark_canceled/", {}, 200)["status"] == "c"
    refused = scanner.post(RPC, {"secret": "ALL-1", "lists": [door]}, 400)
    assert refused["reason"] == "canceled"
    assert used(office) == {"VIP-1": True, "ALL-1": True, "ALL-2": False}

    again = office.post(f"{EVENT}orders/", {"positions": [{"item": event["standing"]}] * 2})
    first, second = (each["secret"] for each in again["positions"])
    assert first == "ALL-2"
    assert second not in used(office)
    exported = office.expect(200, "GET", f"{EVENT}imported_secrets/export/").body.decode()
    columns = [line.split(",")[1:3] for line in exported.splitlines()]
    assert columns == [
        ["secret", "used"],
        *([code, "true"] for code in ("VIP-1", "ALL-1", "ALL-2")),
    ]
    assert office.expect(403, "DELETE", EVENT).status == 403
