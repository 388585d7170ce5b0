from concurrent.futures import ThreadPoolExecutor

from tests.item_meta_properties.bodies import DAY, NAME_TAKEN, URL

PARALLEL = 10
EVENT = "events/sampleconf/"


def at_once(send, numbers):
    with ThreadPoolExecutor(PARALLEL) as pool:
        return list(pool.map(send, numbers))


def test_of_parallel_creations_of_one_name_one_succeeds(client, event):
    responses = at_once(lambda _: client.post(URL, DAY), range(PARALLEL))
    assert sorted(each.status_code for each in responses) == [201] + [400] * (PARALLEL - 1)
    refused = [each.json for each in responses if each.status_code == 400]
    assert refused == [NAME_TAKEN] * (PARALLEL - 1)
    assert client.get(URL).json["count"] == 1


def test_of_parallel_changes_to_one_name_one_succeeds(client, make, event):
    stored = [make.item_meta_property(event, f"p{number}").id for number in range(PARALLEL)]
    responses = at_once(lambda each: client.patch(f"{URL}{each}/", {"name": "day"}), stored)
    assert sorted(each.status_code for each in responses) == [200] + [400] * (PARALLEL - 1)


def test_event_and_property_are_given_one_name_at_once(client, event):
    def send(number):
        if number % 2:
            return client.post(URL, {**DAY, "name": f"p{number // 2}"})
        names = {f"p{each}": "" for each in range(PARALLEL)}
        return client.patch(EVENT, {"item_meta_properties": names})

    responses = at_once(send, range(PARALLEL))
    assert {each.status_code for each in responses[::2]} == {200}
    assert {each.status_code for each in responses[1::2]} <= {201, 400}
    assert client.get(URL).json["count"] == PARALLEL


def test_event_changes_properties_while_they_are_renamed_and_go(client, make, event):
    stored = [make.item_meta_property(event, f"p{number}").id for number in range(PARALLEL)]

    def send(number):
        if number % 3 == 0:
            names = {f"p{each}": str(number) for each in range(PARALLEL)}
            return client.patch(EVENT, {"item_meta_properties": names})
        url = f"{URL}{stored[number // 2]}/"
        return client.delete(url) if number % 3 == 1 else client.patch(url, {"name": f"n{number}"})

    responses = at_once(send, range(2 * PARALLEL))
    assert {each.status_code for each in responses} <= {200, 204, 404}
