from tests.orders.creation.bodies import sold

NO_MAIN = {
    "addon_to": ["There is no position before this one that has this ID and is no add-on itself."]
}


def test_add_on_refers_to_its_position_by_id(client, send, item):
    created = send(
        sold(item, positionid=1), sold(item, positionid=2, addon_to=1), sold(item, positionid=3)
    ).json["positions"]
    assert [each["addon_to"] for each in created] == [None, created[0]["id"], None]


def test_add_ons_may_do_without_numbers(send, item):
    created = send(sold(item), sold(item), sold(item, addon_to=2)).json["positions"]
    assert [each["addon_to"] for each in created] == [None, None, created[1]["id"]]


def test_add_on_needs_a_position_before_it(refused, item):
    assert refused(
        sold(item, addon_to=2),
        sold(item),
        sold(item, addon_to=2),
        sold(item, addon_to=3),
        sold(item, addon_to=9),
    ) == {"positions": [NO_MAIN, {}, {}, NO_MAIN, NO_MAIN]}


def test_add_on_takes_a_place(place, refused, make, event, item):
    quota = make.quota(event, item, name="small", size=3)
    place(sold(item), sold(item, addon_to=1))
    none_left = (
        f'There is not enough quota available on quota "{quota.name}" to perform the operation.'
    )
    assert refused(sold(item), sold(item, addon_to=1)) == {"positions": [{}, {"item": [none_left]}]}
