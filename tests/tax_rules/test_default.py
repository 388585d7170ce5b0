from concurrent.futures import ThreadPoolExecutor

from tests.tax_rules.bodies import URL, VAT

NEEDED = {"default": ["You can't remove the default property, instead set it on another tax rule."]}
ONLY_ONE = {"default": ["You can't remove the default property as there is only one tax rule."]}
PARALLEL = 10


def defaults(client):
    """The ids of the tax rules that are the default."""
    results = client.get(URL).json["results"]
    return [each["id"] for each in results if each["default"]]


def test_first_rule_becomes_the_default(client, event):
    first = client.post(URL, VAT).json
    second = client.post(URL, VAT).json
    assert (first["default"], second["default"]) == (True, False)


def test_first_rule_of_each_event_becomes_the_default(client, make, organizer, event):
    client.post(URL, VAT)
    make.event(organizer, "other")
    assert client.post("events/other/taxrules/", VAT).json["default"] is True
    assert len(defaults(client)) == 1


def test_first_rule_cannot_but_be_the_default(client, event):
    response = client.post(URL, {**VAT, "default": False})
    assert (response.status_code, response.json) == (400, ONLY_ONE)
    assert client.get(URL).json["count"] == 0


def test_new_default_takes_the_place_of_the_old_one(client, event):
    client.post(URL, VAT)
    second = client.post(URL, {**VAT, "default": True}).json
    assert second["default"] is True
    assert defaults(client) == [second["id"]]


def test_rule_that_becomes_the_default_takes_the_place_of_the_old_one(client, event):
    client.post(URL, VAT)
    second = client.post(URL, {**VAT, "default": False}).json
    response = client.patch(f"{URL}{second['id']}/", {"default": True})
    assert (response.status_code, response.json) == (200, {**second, "default": True})
    assert defaults(client) == [second["id"]]


def test_default_stays_one_until_another_rule_is(client, event):
    first = client.post(URL, VAT).json
    second = client.post(URL, VAT).json
    for body in ({"default": False}, {**VAT, "default": False}):
        response = client.patch(f"{URL}{first['id']}/", body)
        assert (response.status_code, response.json) == (400, NEEDED)
    assert client.patch(f"{URL}{first['id']}/", {"default": True}).status_code == 200
    assert client.patch(f"{URL}{second['id']}/", {"default": False}).status_code == 200
    assert client.put(f"{URL}{first['id']}/", VAT).json["default"] is True
    assert defaults(client) == [first["id"]]


def test_rules_of_other_events_stay_their_default(client, make, organizer, event):
    foreign = make.tax_rule(make.event(organizer, "other"), default=True)
    client.post(URL, VAT)
    client.post(URL, {**VAT, "default": True})
    assert client.get(f"events/other/taxrules/{foreign.id}/").json["default"] is True


def test_of_parallel_first_rules_one_becomes_the_default(client, event):
    with ThreadPoolExecutor(PARALLEL) as pool:
        responses = list(pool.map(lambda _: client.post(URL, VAT), range(PARALLEL)))
    assert [each.status_code for each in responses] == [201] * PARALLEL
    assert sorted(each.json["default"] for each in responses) == [False] * (PARALLEL - 1) + [True]
    assert len(defaults(client)) == 1


def test_of_rules_that_become_the_default_in_parallel_one_stays_it(client, make, event):
    stored = [make.tax_rule(event).id for _ in range(PARALLEL)]

    def make_default(tax_rule_id):
        return client.patch(f"{URL}{tax_rule_id}/", {"default": True})

    with ThreadPoolExecutor(PARALLEL) as pool:
        responses = list(pool.map(make_default, stored))
    assert [each.status_code for each in responses] == [200] * PARALLEL
    assert len(defaults(client)) == 1
