"""Keep servers busy in turns, from a process of its own.

A plan comes in on stdin as JSON, what was counted goes out on stdout. It is all raw sockets, so
that the measuring takes as little as possible of the machine that is measured.
"""

import json
import selectors
import socket
import sys
import time
from collections.abc import Iterator

import psutil

HEADERS_END = b"\r\n\r\n"
LENGTH = b"content-length:"
CHUNK = 1 << 18
ATTEMPTS = 500


class Connection:
    """A kept-alive connection with one request on its way at a time."""

    def __init__(self, address: tuple[str, int], requests: Iterator[bytes]) -> None:
        self.socket = socket.create_connection(address)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.port = self.socket.getsockname()[1]
        self.requests = requests
        self.received = b""
        self.expected = 0

    def send(self) -> None:
        """Send the next request."""
        self.received, self.expected = b"", 0
        self.socket.sendall(next(self.requests))

    def receive(self) -> bool:
        """Take what has come in, and tell whether that makes the answer complete."""
        data = self.socket.recv(CHUNK)
        if not data:
            raise ConnectionError("The server closed a connection.")
        self.received = self.received + data if self.received else data
        if not self.expected:
            end = self.received.find(HEADERS_END)
            if end < 0:
                return False
            headers = self.received[:end].lower()
            length = headers.index(LENGTH) + len(LENGTH)
            self.expected = end + len(HEADERS_END) + int(headers[length:].split(b"\r\n", 1)[0])
        return len(self.received) >= self.expected


def requests(plan: dict, prefix: str) -> Iterator[bytes]:
    """Give the requests of one connection without end; each with a slug of its own if need be."""
    request, fresh = plan["request"].encode(), plan["fresh_slug"].encode()
    if fresh not in request:
        while True:
            yield request
    for count in range(10**7):
        yield request.replace(fresh, f"{prefix}-{count:07}".encode())


def connect(plan: dict, server: dict) -> list[Connection]:
    """Return connections of which every worker of the server has an equal part.

    Left to themselves they often end up with one worker, which would measure half a server.
    """
    workers = psutil.Process(server["pid"]).children()
    share = -(-plan["connections"] // len(workers))
    kept: dict[int, list[Connection]] = {worker.pid: [] for worker in workers}
    for number in range(ATTEMPTS):
        prefix = f"{server['prefix']}-{number:03}"
        connection = Connection((plan["host"], server["port"]), requests(plan, prefix))
        connection.send()
        while not connection.receive():
            pass
        worker = next(each.pid for each in workers if connection.port in _ports(each))
        if len(kept[worker]) < share:
            kept[worker].append(connection)
        else:
            connection.socket.close()
        if sum(map(len, kept.values())) == plan["connections"]:
            return [each for connections in kept.values() for each in connections]
    raise ConnectionError("One of the workers takes no connections.")


def _ports(worker: psutil.Process) -> set[int]:
    return {each.raddr.port for each in worker.net_connections("tcp") if each.raddr}


def load(connections: list[Connection], seconds: float, expected: int) -> int:
    """Send requests for a while and return how many were answered, each as expected."""
    selector = selectors.DefaultSelector()
    deadline = time.perf_counter() + seconds
    for connection in connections:
        selector.register(connection.socket, selectors.EVENT_READ, connection)
        connection.send()
    answers = 0
    while selector.get_map():
        for key, _ in selector.select():
            connection = key.data
            if not connection.receive():
                continue
            if int(connection.received[9:12]) != expected:
                raise ValueError(connection.received.decode(errors="replace"))
            if time.perf_counter() < deadline:
                answers += 1
                connection.send()
            else:
                # Answers that come late do not count, but nothing may be left under way.
                selector.unregister(connection.socket)
    return answers


def run(plan: dict) -> list[int]:
    """Load the servers in turns; return for each how many requests it answered."""
    connections = [connect(plan, server) for server in plan["servers"]]
    for each in connections:
        load(each, plan["warm_up"], plan["status"])
    answers = [0 for _ in connections]
    for _ in range(plan["rounds"]):
        for number, each in enumerate(connections):
            answers[number] += load(each, plan["slice"], plan["status"])
    return answers


if __name__ == "__main__":
    json.dump(run(json.load(sys.stdin)), sys.stdout)
