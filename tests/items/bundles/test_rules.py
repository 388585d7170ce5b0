import pytest

from tests.items.bundles.bodies import shown, url

FOREIGN = "The bundled item must belong to the same event as the item."
VARIATION_NEEDED = "A variation needs to be set for this item."
WRONG_VARIATION = "The chosen variation does not belong to this item."
ITSELF = "The bundled item must not be the same item as the bundling one."
NESTED = "The bundled item must not have bundles on its own."
METHODS = ["post", "patch", "put"]


@pytest.fixture
def item(make, event):
    return make.item(event)


@pytest.fixture
def drink(make, event):
    return make.item(event, "Drink")


@pytest.fixture
def answer(client, make, event, item):
    """A sender of a body for a new bundle or one that is there: status and first sentence."""

    def send(method, body):
        target = url(item)
        if method != "post":
            target = url(item, make.bundle(item, make.item(event, "Shirt")).id)
        response = getattr(client, method)(target, body)
        assert list(response.json) == ["non_field_errors"]
        return (response.status_code, *response.json["non_field_errors"])

    return send


@pytest.mark.parametrize("method", METHODS)
def test_item_of_another_event_is_refused(make, organizer, answer, method):
    foreign = make.item(make.event(organizer, "other"))
    assert answer(method, {"bundled_item": foreign.id}) == (400, FOREIGN)


@pytest.mark.parametrize("method", METHODS)
def test_item_itself_is_refused(item, answer, method):
    assert answer(method, {"bundled_item": item.id}) == (400, ITSELF)


@pytest.mark.parametrize("method", METHODS)
def test_item_with_bundles_is_refused(make, event, drink, answer, method):
    make.bundle(drink, make.item(event, "Straw"))
    assert answer(method, {"bundled_item": drink.id}) == (400, NESTED)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("more", [{}, {"bundled_variation": None}])
def test_item_with_variations_needs_one(make, drink, answer, method, more):
    make.variation(drink)
    assert answer(method, {"bundled_item": drink.id, **more}) == (400, VARIATION_NEEDED)


@pytest.mark.parametrize("method", METHODS)
def test_variation_of_another_item_is_refused(make, event, drink, answer, method):
    make.variation(drink)
    other = make.variation(make.item(event, "Shirt"))
    body = {"bundled_item": drink.id, "bundled_variation": other.id}
    assert answer(method, body) == (400, WRONG_VARIATION)


@pytest.mark.parametrize("method", METHODS)
def test_variation_is_refused_for_an_item_without_any(make, event, drink, answer, method):
    other = make.variation(make.item(event, "Shirt"))
    body = {"bundled_item": drink.id, "bundled_variation": other.id}
    assert answer(method, body) == (400, WRONG_VARIATION)


def test_variation_alone_is_judged_with_the_item_that_stays(client, make, event, item, drink):
    small, large = make.variation(drink, "Small"), make.variation(drink, "Large")
    other = make.variation(make.item(event, "Shirt"))
    bundle = make.bundle(item, drink, bundled_variation_id=small.id)
    response = client.patch(url(item, bundle.id), {"bundled_variation": large.id})
    changed = shown(bundle.id, drink, bundled_variation=large.id)
    assert (response.status_code, response.json) == (200, changed)
    for variation, fault in ((other.id, WRONG_VARIATION), (None, VARIATION_NEEDED)):
        response = client.patch(url(item, bundle.id), {"bundled_variation": variation})
        assert (response.status_code, response.json) == (400, {"non_field_errors": [fault]})
    assert client.get(url(item, bundle.id)).json == changed


def test_item_alone_is_judged_with_the_variation_that_stays(client, make, event, item, drink):
    small = make.variation(drink, "Small")
    bundle = make.bundle(item, drink, bundled_variation_id=small.id)
    shirt = make.item(event, "Shirt")
    response = client.patch(url(item, bundle.id), {"bundled_item": shirt.id})
    assert (response.status_code, response.json) == (400, {"non_field_errors": [WRONG_VARIATION]})
    body = {"bundled_item": shirt.id, "bundled_variation": None}
    assert client.patch(url(item, bundle.id), body).json == shown(bundle.id, shirt)


def test_bundle_of_what_has_got_bundles_since_cannot_be_changed(client, make, event, item, drink):
    bundle = make.bundle(item, drink)
    assert client.post(url(drink), {"bundled_item": make.item(event).id}).status_code == 201
    response = client.patch(url(item, bundle.id), {"count": 2})
    assert (response.status_code, response.json) == (400, {"non_field_errors": [NESTED]})


def test_first_fault_alone_is_told(make, organizer, answer):
    other = make.event(organizer, "other")
    foreign = make.item(other)
    make.variation(foreign)
    make.bundle(foreign, make.item(other))
    assert answer("post", {"bundled_item": foreign.id}) == (400, FOREIGN)
