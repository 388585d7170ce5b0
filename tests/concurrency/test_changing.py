"""Changes that meet other changes, and an event that goes while secrets are brought to it."""

from collections import Counter
from functools import partial
from itertools import count

from sqlalchemy import select

from pretixapi.models import LogEntry, db
from tests.client import ORGANIZER
from tests.concurrency.callers import BULK, SECRETS, at_once, bodies
from tests.concurrency.stored import check_counts, check_list, stored_secrets
from tests.imported_secrets.bodies import EXISTS, FORBIDDEN

CLIENTS = 8


def test_eight_secrets_at_once_to_one_text_make_one(callers, event):
    clients = callers(CLIENTS)
    rows = clients[0].send("POST", BULK, json=bodies(f"s{n}" for n in range(CLIENTS))).json
    answers = at_once(
        partial(caller.send, "PATCH", f"{SECRETS}{row['id']}/", json={"secret": "wanted"})
        for caller, row in zip(clients, rows, strict=True)
    )
    shown = [answer.json for answer in answers]
    (winner,) = [row for row, answer in zip(rows, answers, strict=True) if answer.status == 200]
    expected = [{**row, "secret": "wanted"} if row is winner else EXISTS for row in rows]
    assert shown == expected
    assert stored_secrets(event.id) == {
        "wanted" if row is winner else row["secret"]: row["id"] for row in rows
    }


def test_secrets_that_swap_their_texts_stay_two(callers, event):
    clients = callers(2)
    rows = clients[0].send("POST", BULK, json=bodies(["a", "b"])).json
    texts = [["b", "c", "a"] * 20, ["a", "c", "b"] * 20]

    def change(caller, row, texts):
        url = f"{SECRETS}{row['id']}/"
        for text in texts:
            answer = caller.send("PATCH", url, json={"secret": text})
            if answer.status == 200:
                row["secret"] = text
            assert answer.json == (row if answer.status == 200 else EXISTS)

    at_once(partial(change, *each) for each in zip(clients, rows, texts, strict=True))
    assert stored_secrets(event.id) == {row["secret"]: row["id"] for row in rows}
    check_list(clients[0], event)


def test_event_that_goes_takes_what_it_was_brought_along(callers, event):
    event_id = event.id
    deleter, *others = callers(CLIENTS)

    def create_until_refused(caller, name):
        for number in count():
            secrets = [f"{name}-{number}-{place}" for place in range(100)]
            answer = caller.send("POST", BULK, json=bodies(secrets))
            if answer.status != 200:
                return number, (answer.status, answer.json)
        return None

    def delete():
        # One of the lists is there by then.
        assert deleter.send("POST", BULK, json=bodies(["first"])).status == 200
        return deleter.send("DELETE", f"{ORGANIZER}events/sampleconf/").status

    creators = [partial(create_until_refused, caller, name) for name, caller in enumerate(others)]
    status, *ends = at_once([delete, *creators])
    assert status == 204
    assert [answer for _, answer in ends] == [(403, FORBIDDEN)] * len(others)
    assert stored_secrets(event_id) == {}
    check_counts(event_id)
    logged = Counter(db.session.scalars(select(LogEntry.action)))
    created = 1 + sum(number for number, _ in ends)
    assert logged == {
        "pretix_secrets_import.secret.imported": created,
        "pretix.event.deleted": 1,
    }
