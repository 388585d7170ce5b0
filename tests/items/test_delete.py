import pytest

from tests.items.bodies import NONE_SUCH, URL, shown


@pytest.fixture
def item(make, event):
    return make.item(event)


def test_delete(client, make, event, item):
    kept = make.item(event)
    response = client.delete(f"{URL}{item.id}/")
    assert (response.status_code, response.data) == (204, b"")
    response = client.get(f"{URL}{item.id}/")
    assert (response.status_code, response.json) == (404, NONE_SUCH)
    assert client.get(URL).json["results"] == [shown(kept.id)]


def test_item_goes_with_all_its_parts(client, make, event, item):
    category = make.category(event)
    make.item_meta_property(event, "day")
    make.variation(item)
    make.addon(item, category)
    make.bundle(item, make.item(event))
    make.program_time(item)
    url = f"{URL}{item.id}/"
    client.patch(url, {"meta_data": {"day": "x"}, "sales_channels": ["web"]})
    assert client.delete(url).status_code == 204
    assert client.get(url).status_code == 404


def test_item_goes_out_of_bundles(client, make, event, item):
    bundling = make.item(event)
    make.bundle(bundling, item)
    assert client.delete(f"{URL}{item.id}/").status_code == 204
    assert client.get(f"{URL}{bundling.id}/").json == shown(bundling.id)


def test_item_goes_out_of_quotas_and_categories(client, make, event, item):
    kept = make.item(event)
    quota = make.quota(event, item, kept)
    category = client.post(
        "events/sampleconf/categories/",
        {"name": "Hats", "cross_selling_match_products": [item.id, kept.id]},
    ).json
    assert client.delete(f"{URL}{item.id}/").status_code == 204
    urls = (f"quotas/{quota.id}/", f"categories/{category['id']}/")
    shown_quota, shown_category = (client.get(f"events/sampleconf/{url}").json for url in urls)
    assert shown_quota["items"] == [kept.id]
    assert shown_category["cross_selling_match_products"] == [kept.id]


ORDERED = (
    "This item cannot be deleted because it has already been ordered by a user or currently is in "
    'a users\'s cart. Please set the item as "inactive" instead.'
)


@pytest.mark.parametrize("canceled", [False, True])
def test_item_that_somebody_ordered_stays(client, make, event, item, canceled):
    make.position(make.order(event), item, canceled=canceled)
    make.imported_secret(event, "secret", item_id=item.id)
    response = client.delete(f"{URL}{item.id}/")
    assert (response.status_code, response.json) == (403, {"detail": ORDERED})
    assert client.get(f"{URL}{item.id}/").status_code == 200
    assert client.get("events/sampleconf/imported_secrets/").json["count"] == 1


def test_item_goes_when_others_are_ordered(client, make, event, item):
    make.position(make.order(event), make.item(event))
    assert client.delete(f"{URL}{item.id}/").status_code == 204
