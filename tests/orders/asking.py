"""Asking for changes of the order FOO42, and telling what they changed."""

from typing import Any

from tests.client import ApiClient

URL = "events/sampleconf/orders/FOO42/"


class Asking:
    """Ask for changes of the order, and tell what they changed of it."""

    def __init__(self, client: ApiClient) -> None:
        self.client = client

    def order(self) -> dict[str, Any]:
        """Return the order as it is now."""
        return self.client.get(URL).json

    def changes(self, action: str, body: Any = ..., method: str = "POST") -> dict[str, Any]:
        """Return what is another after an action than before, apart from moments and the log."""
        before = self.order()
        answer = self.client.open(method, f"{URL}{action}", body)
        after = self.order()
        assert (answer.status_code, answer.json) == (200, after)
        assert after.pop("last_modified") > before["last_modified"]
        return _changes(before, after)

    def effects(self, action: str, body: Any = ..., status: int = 200) -> tuple[Any, Any]:
        """Return the answer to an action on a part of the order, and what it changed of that."""
        before = self.order()
        answer = self.client.post(f"{URL}{action}", body)
        assert answer.status_code == status, answer.json
        after = self.order()
        assert after.pop("last_modified") > before["last_modified"]
        return _part(answer.json), _changes(before, after)

    def refusal(self, action: str, body: Any = ..., status: int = 400) -> Any:
        """Return the answer to an action that changes nothing."""
        before = self.order()
        answer = self.client.post(f"{URL}{action}", body)
        assert (answer.status_code, self.order()) == (status, before)
        return answer.json


def _changes(before: dict[str, Any], after: dict[str, Any]) -> dict[str, Any]:
    changes = {name: value for name, value in after.items() if value != before[name]}
    for parts in changes.keys() & {"payments", "refunds"}:
        changes[parts] = [_part(each) for each in changes[parts]]
    return changes


def _part(part: dict[str, Any]) -> str:
    """Tell a payment or a refund in a few words: its number, its state, its amount."""
    return f"{part['local_id']} {part['state']} {part['amount']}"
