"""Keep a server busy from a process of its own.

What to send comes in on stdin as JSON, then for how many seconds, again and again; how many answers
there were and how many seconds that took goes out on stdout. It is all raw sockets, so that the
measuring takes as little as possible of the machine that is measured.
"""

import json
import selectors
import socket
import sys
import time
from collections.abc import Iterator

import psutil
from variants import variants

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


def connect(plan: dict) -> list[Connection]:
    """Return connections of which every worker of the server has an equal part.

    Left to themselves they often end up with one worker, which would measure half a server.
    """
    template = plan["request"].encode()
    workers = psutil.Process(plan["pid"]).children()
    share = -(-plan["connections"] // len(workers))
    kept: dict[int, list[Connection]] = {worker.pid: [] for worker in workers}
    for number in range(ATTEMPTS):
        requests = variants(template, plan["prefix"], number)
        connection = Connection((plan["host"], plan["port"]), requests)
        connection.send()
        while not connection.receive():
            pass
        # While others come and go, the kernel's list of connections may lack one.
        worker = next((each.pid for each in workers if connection.port in _ports(each)), None)
        if worker and len(kept[worker]) < share:
            kept[worker].append(connection)
        else:
            connection.socket.close()
        if sum(map(len, kept.values())) == plan["connections"]:
            return [each for connections in kept.values() for each in connections]
    raise ConnectionError("One of the workers takes no connections.")


def _ports(worker: psutil.Process) -> set[int]:
    return {each.raddr.port for each in worker.net_connections("tcp") if each.raddr}


def load(connections: list[Connection], seconds: float, expected: int) -> tuple[int, float]:
    """Send requests for a while; return how many were answered as expected, and in what time."""
    selector = selectors.DefaultSelector()
    began = time.perf_counter()
    deadline = began + seconds
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
            answers += 1
            if time.perf_counter() < deadline:
                connection.send()
            else:
                # Nothing may be left under way while others have their turn.
                selector.unregister(connection.socket)
    return answers, time.perf_counter() - began


def main() -> None:
    """Do what comes in."""
    plan = json.loads(sys.stdin.readline())
    connections = connect(plan)
    for line in sys.stdin:
        print(json.dumps(load(connections, float(line), plan["status"])), flush=True)


if __name__ == "__main__":
    main()
