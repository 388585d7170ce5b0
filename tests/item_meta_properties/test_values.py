from sqlalchemy import func, select

from pretixapi.models import ItemMetaValue, db
from tests.item_meta_properties.bodies import URL


def values():
    db.session.rollback()
    return db.session.execute(select(func.count()).select_from(ItemMetaValue)).scalar_one()


def test_deletion_takes_the_values_of_items_along(client, make, event):
    day, color = make.item_meta_property(event, "day"), make.item_meta_property(event, "color")
    item = make.item(event)
    for each in (day, color):
        db.session.add(ItemMetaValue(item_id=item.id, property_id=each.id, value="x"))
    db.session.commit()
    assert client.delete(f"{URL}{day.id}/").status_code == 204
    assert values() == 1
