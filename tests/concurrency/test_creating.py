"""Many clients that create secrets at the same time."""

from functools import partial
from itertools import chain
from random import Random

from tests.concurrency.callers import BULK, SECRETS, at_once, bodies
from tests.concurrency.stored import check_list, stored_secrets
from tests.imported_secrets.bodies import EXISTS

CLIENTS = 8
LISTS = 5


def overlapping(client):
    """Return the lists of a client: each has one secret that no other list has.

    The others are on six other lists, most of which are sent at about the same time.
    """
    lists = []
    for number in range(LISTS):
        first = (number * CLIENTS + client) * 30
        shared = [f"s{(first + place) % 1200}" for place in range(99)]
        lists.append([*shared, f"own-{client}-{number}"])
        Random(client).shuffle(lists[-1])  # noqa: S311 (no secret hangs on it)
    return lists


def create_lists(caller, lists):
    return [(secrets, caller.send("POST", BULK, json=bodies(secrets))) for secrets in lists]


def test_overlapping_lists_created_as_a_whole_or_not_at_all(callers, event):
    clients = enumerate(callers(CLIENTS))
    answers = at_once(partial(create_lists, caller, overlapping(n)) for n, caller in clients)
    pairs = list(chain.from_iterable(answers))
    created = [(secrets, answer.json) for secrets, answer in pairs if answer.status == 200]
    refused = [(secrets, answer) for secrets, answer in pairs if answer.status != 200]
    expected = {each["secret"]: each["id"] for _, rows in created for each in rows}
    assert stored_secrets(event.id) == expected
    for secrets, rows in created:
        first = rows[0]["id"]
        assert [(each["secret"], each["id"]) for each in rows] == [
            (secret, first + place) for place, secret in enumerate(secrets)
        ]
    for secrets, answer in refused:
        faults = [EXISTS if fault else {} for fault in answer.json]
        assert (answer.status, answer.json) == (400, faults)
        told = {secret for secret, fault in zip(secrets, faults, strict=True) if fault}
        assert told
        assert told <= expected.keys()
        assert expected.keys().isdisjoint(each for each in secrets if each.startswith("own"))
    assert refused
    check_list(*callers(1), event)


def test_twenty_creations_at_once_of_one_secret_make_one(callers, event):
    send = {"method": "POST", "url": SECRETS, "json": {"secret": "foobar"}}
    answers = at_once(partial(caller.send, **send) for caller in callers(20))
    assert sorted(answer.status for answer in answers) == [201] + [400] * 19
    assert [each.json for each in answers if each.status == 400] == [EXISTS] * 19
    (made,) = [each.json["id"] for each in answers if each.status == 201]
    assert stored_secrets(event.id) == {"foobar": made}
    check_list(*callers(1), event)


def test_single_secret_and_lists_with_it_at_once_make_one(callers, event):
    single, *others = callers(CLIENTS)
    lists = [["foobar", *(f"{n}-{place}" for place in range(50))] for n in range(len(others))]
    answers = at_once(
        [
            partial(single.send, "POST", SECRETS, json={"secret": "foobar"}),
            *(
                partial(caller.send, "POST", BULK, json=bodies(secrets))
                for caller, secrets in zip(others, lists, strict=True)
            ),
        ]
    )
    (made,) = [answer.json for answer in answers if answer.status in {200, 201}]
    rows = made if isinstance(made, list) else [made]
    assert stored_secrets(event.id) == {each["secret"]: each["id"] for each in rows}
    assert [each.json for each in answers[:1] if each.status == 400] in ([], [EXISTS])
    for answer in answers[1:]:
        assert answer.status == 200 or answer.json == [EXISTS, *[{}] * 50]
    check_list(single, event)


def test_overlapping_files_stored_as_a_whole_or_not_at_all(callers, event):
    """Two files at a time have a half in common, so one of them is stored."""
    files = []
    for pair in range(CLIENTS // 2):
        first, common, second = (
            [f"{name}-{pair}-{place}" for place in range(1000)]
            for name in ("first", "common", "second")
        )
        files += [common + first, second + common[::-1]]

    def bring(caller, secrets):
        body = "\n".join(["secret", *secrets]).encode()
        headers = {"Content-Type": "text/csv"}
        return caller.send("POST", f"{SECRETS}import/", body=body, headers=headers)

    answers = at_once(partial(bring, *each) for each in zip(callers(CLIENTS), files, strict=True))
    kept = [secrets for secrets, each in zip(files, answers, strict=True) if each.status == 200]
    stored = stored_secrets(event.id)
    assert sorted(stored) == sorted(chain.from_iterable(kept))
    assert len(kept) == CLIENTS // 2
    for secrets, answer in zip(files, answers, strict=True):
        if secrets in kept:
            ids = [stored[secret] for secret in secrets]
            assert answer.json == {"imported": 2000}
            assert ids == list(range(ids[0], ids[0] + 2000))
        else:
            taken = [line for line, secret in enumerate(secrets, 2) if secret in stored]
            errors = [{"line": line, **EXISTS} for line in taken[:20]]
            assert (answer.status, answer.json) == (400, {"errors": errors, "total": 1000})
    check_list(*callers(1), event, step=10)


def test_lists_for_two_events_at_once_have_ids_in_a_row(callers, make, organizer, event):
    second = make.event(organizer, "second")
    urls = (BULK, BULK.replace("sampleconf", "second"))

    def create(caller, client):
        """Create lists in turns for either event; short ones, so that many want ids at once."""
        for number in range(20):
            secrets = [f"{client}-{number}-{place}" for place in range(5)]
            answer = caller.send("POST", urls[number % 2], json=bodies(secrets))
            first = answer.json[0]["id"]
            assert [(each["id"], each["secret"]) for each in answer.json] == [
                (first + place, secret) for place, secret in enumerate(secrets)
            ]

    at_once(partial(create, caller, n) for n, caller in enumerate(callers(CLIENTS)))
    assert len(stored_secrets(event.id)) == len(stored_secrets(second.id)) == CLIENTS * 50
    check_list(*callers(1), event)
