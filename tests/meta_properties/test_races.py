from concurrent.futures import ThreadPoolExecutor

from tests.meta_properties.bodies import NAME_TAKEN

PARALLEL = 10


def test_of_parallel_creations_of_one_name_one_succeeds(client):
    def create(_number: int):
        return client.post("event_meta_properties/", {"name": "Format", "choices": None})

    with ThreadPoolExecutor(PARALLEL) as pool:
        responses = list(pool.map(create, range(PARALLEL)))
    assert sorted(each.status_code for each in responses) == [201] + [400] * (PARALLEL - 1)
    assert [each.json for each in responses if each.status_code == 400] == [NAME_TAKEN] * (
        PARALLEL - 1
    )
    assert client.get("event_meta_properties/").json["count"] == 1
    assert client.get("log/").json["count"] == 1


def test_of_parallel_changes_to_one_name_one_succeeds(client, make, organizer):
    stored = [make.meta_property(organizer, f"P{number}").id for number in range(PARALLEL)]

    def rename(property_id: int):
        return client.patch(f"event_meta_properties/{property_id}/", {"name": "Format"})

    with ThreadPoolExecutor(PARALLEL) as pool:
        responses = list(pool.map(rename, stored))
    assert sorted(each.status_code for each in responses) == [200] + [400] * (PARALLEL - 1)
    assert [each.json for each in responses if each.status_code == 400] == [NAME_TAKEN] * (
        PARALLEL - 1
    )
