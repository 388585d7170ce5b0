import pytest

from tests.items.variations.bodies import NONE_SUCH, shown, url

NOT_THE_LAST = (
    "This variation cannot be deleted because it is the only variation. Changing a product with "
    "variations to a product without variations is not allowed."
)

ORDERED = (
    "This variation cannot be deleted because it has already been ordered by a user or currently "
    "is in a users's cart. Please set the variation as 'inactive' instead."
)


@pytest.fixture
def item(make, event):
    return make.item(event)


def test_delete(client, make, item):
    gone, kept = make.variation(item), make.variation(item)
    response = client.delete(url(item.id, gone.id))
    assert (response.status_code, response.data) == (204, b"")
    response = client.get(url(item.id, gone.id))
    assert (response.status_code, response.json) == (404, NONE_SUCH)
    assert client.get(url(item.id)).json["results"] == [shown(kept.id)]


def test_only_variation_is_not_deleted(client, make, event, item):
    only = make.variation(item)
    make.variation(make.item(event))
    response = client.delete(url(item.id, only.id))
    assert (response.status_code, response.json) == (403, {"detail": NOT_THE_LAST})
    assert client.get(url(item.id)).json["count"] == 1


def test_quota_goes_on_without_the_variation(client, make, event, item):
    gone, kept = make.variation(item), make.variation(item)
    quota = make.quota(event, item, gone, kept)
    assert client.delete(url(item.id, gone.id)).status_code == 204
    shown_quota = client.get(f"events/sampleconf/quotas/{quota.id}/").json
    assert shown_quota["variations"] == [kept.id]


def test_variation_that_somebody_ordered_stays(client, make, event, item):
    ordered, other = make.variation(item), make.variation(item)
    make.position(make.order(event), item, variation_id=ordered.id, canceled=True)
    response = client.delete(url(item.id, ordered.id))
    assert (response.status_code, response.json) == (403, {"detail": ORDERED})
    assert client.delete(url(item.id, other.id)).status_code == 204
    response = client.delete(url(item.id, ordered.id))
    assert (response.status_code, response.json) == (403, {"detail": ORDERED})
    assert client.get(url(item.id)).json["count"] == 1
