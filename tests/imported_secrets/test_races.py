from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.imported_secrets.bodies import BULK, EXISTS, URL

PARALLEL = 8


def at_once(send):
    """Return the answers to several requests that come at the same time."""
    with ThreadPoolExecutor(PARALLEL) as pool:
        return list(pool.map(send, range(PARALLEL)))


def statuses(responses):
    return sorted(each.status_code for each in responses)


def test_of_parallel_creations_of_one_secret_one_succeeds(client, event):
    responses = at_once(lambda _number: client.post(URL, {"secret": "foobar"}))
    assert statuses(responses) == [201] + [400] * (PARALLEL - 1)
    assert [each.json for each in responses if each.status_code == 400] == [EXISTS] * (PARALLEL - 1)
    assert client.get(URL).json["count"] == 1
    assert client.get("events/sampleconf/log/").json["count"] == 1


@pytest.mark.parametrize("method", ["PATCH", "PUT"])
def test_of_parallel_changes_to_one_secret_one_succeeds(client, add, method):
    stored = [add(f"s{number}").id for number in range(PARALLEL)]
    responses = at_once(
        lambda place: client.open(method, f"{URL}{stored[place]}/", {"secret": "foobar"})
    )
    assert statuses(responses) == [200] + [400] * (PARALLEL - 1)
    assert [each.json for each in responses if each.status_code == 400] == [EXISTS] * (PARALLEL - 1)


def test_of_parallel_bulks_with_secrets_in_common_one_succeeds(client, event):
    # Each list has its own order, in which the others would wait for each other.
    secrets = [{"secret": f"s{number}"} for number in range(PARALLEL * 5)]
    lists = [secrets[5 * place :] + secrets[: 5 * place] for place in range(PARALLEL)]
    responses = at_once(lambda place: client.post(BULK, lists[place][:: (-1) ** place]))
    assert statuses(responses) == [200] + [400] * (PARALLEL - 1)
    refused = [each.json for each in responses if each.status_code == 400]
    assert refused == [[EXISTS] * len(secrets)] * (PARALLEL - 1)
    assert client.get(URL).json["count"] == len(secrets)


def test_parallel_bulks_have_ids_in_a_row_each(client, event):
    def send(place):
        return client.post(BULK, [{"secret": f"s{place}-{number}"} for number in range(20)])

    for response in at_once(send):
        ids = [each["id"] for each in response.json]
        assert ids == list(range(ids[0], ids[0] + 20))
    assert client.get(URL).json["count"] == PARALLEL * 20


def test_parallel_singles_and_bulks_never_share_an_id(client, event):
    def send(place):
        if place % 2:
            return [client.post(URL, {"secret": f"s{place}"}).json]
        return client.post(BULK, [{"secret": f"s{place}-{number}"} for number in range(5)]).json

    ids = [each["id"] for created in at_once(send) for each in created]
    assert len(set(ids)) == client.get(URL).json["count"] == PARALLEL * 3


def test_secret_is_deleted_once(client, add):
    url = f"{URL}{add('foobar').id}/"
    assert statuses(at_once(lambda _number: client.delete(url))) == [204] + [403] * (PARALLEL - 1)
    assert client.get(URL).json["count"] == 0
