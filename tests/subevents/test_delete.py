import pytest
from sqlalchemy import select

from pretixapi.models import (
    ImportedSecret,
    ImportedSecretBlock,
    Quota,
    SubEventItem,
    SubEventMetaValue,
    SubEventVariation,
    db,
)
from tests.subevents.bodies import ALL, NONE_SUCH, REQUIRED, URL

ORDERED = (
    "The sub-event can not be deleted as it has already been used in orders. Please set 'active' "
    "to false instead to hide it from users."
)


def test_delete(client, make, event):
    made, kept = make.subevent(event), make.subevent(event)
    response = client.delete(f"{URL}{made.id}/")
    assert (response.status_code, response.data) == (204, b"")
    for url in (URL, ALL):
        response = client.get(f"{url}{made.id}/")
        assert (response.status_code, response.json) == (404, NONE_SUCH)
        assert [each["id"] for each in client.get(url).json["results"]] == [kept.id]
    assert client.delete(f"{URL}{made.id}/").status_code == 404


def test_quotas_and_parts_go_with_their_date(client, make, organizer, event):
    make.meta_property(organizer, "Format")
    item = make.item(event)
    variation = make.variation(item)
    parts = {
        "item_price_overrides": [{"item": item.id}],
        "variation_price_overrides": [{"variation": variation.id}],
        "meta_data": {"Format": "Talk"},
    }
    made, kept = (client.post(URL, {**REQUIRED, **parts}).json["id"] for _ in range(2))
    make.quota(event, item, variation, subevent_id=made)
    make.quota(event, item, variation, subevent_id=kept)
    client.delete(f"{URL}{made}/")
    db.session.rollback()
    for table in (Quota, SubEventItem, SubEventVariation, SubEventMetaValue):
        assert db.session.scalars(select(table.subevent_id)).all() == [kept]


def test_unused_secrets_go_with_their_date_and_used_ones_stay(client, make, event):
    made, kept = make.subevent(event), make.subevent(event)
    make.imported_secret(event, "unused", subevent_id=made.id)
    make.imported_secret(event, "used", subevent_id=made.id, used=True)
    make.imported_secret(event, "other", subevent_id=kept.id)
    make.imported_secret(event, "any")
    assert client.delete(f"{URL}{made.id}/").status_code == 204
    db.session.rollback()
    rows = select(ImportedSecret.secret, ImportedSecret.subevent_id).order_by(ImportedSecret.id)
    assert db.session.execute(rows).all() == [("used", None), ("other", kept.id), ("any", None)]
    assert sum(db.session.scalars(select(ImportedSecretBlock.size))) == 3


def test_event_takes_its_dates_with_it(client, make, event):
    make.subevent(event)
    assert client.delete("events/sampleconf/").status_code == 204
    assert client.get(ALL).json["results"] == []


@pytest.mark.parametrize("canceled", [False, True])
def test_date_that_somebody_ordered_stays(client, make, event, canceled):
    made, kept = make.subevent(event), make.subevent(event)
    item = make.item(event)
    make.position(make.order(event), item, subevent_id=made.id, canceled=canceled)
    make.quota(event, item, subevent_id=made.id)
    response = client.delete(f"{URL}{made.id}/")
    assert (response.status_code, response.json) == (403, {"detail": ORDERED})
    assert client.get("events/sampleconf/quotas/").json["count"] == 1
    assert client.delete(f"{URL}{kept.id}/").status_code == 204
