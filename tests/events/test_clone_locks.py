import pytest
from sqlalchemy import Engine, delete, insert
from sqlalchemy import event as listening

from pretixapi.models import (
    EventMetaProperty,
    EventMetaValue,
    Item,
    SalesChannel,
    db,
    event_sales_channels,
)
from tests.events.bodies import new
from tests.locks import send_during


@pytest.fixture(autouse=True)
def locks_are_on_rows(engine_name):
    if engine_name == "sqlite":
        pytest.skip("SQLite lets one request write at a time.")


@pytest.fixture
def items_go_between():
    """Delete all items when a request has read them, and is about to read their variations."""
    gone = []

    def note(_connection, _cursor, statement, *_):
        if not gone and statement.startswith("SELECT item_variations.id"):
            gone.append(statement)
            with db.engine.begin() as other:
                other.execute(delete(Item))

    listening.listen(Engine, "before_cursor_execute", note)
    yield gone
    listening.remove(Engine, "before_cursor_execute", note)


def clone(client):
    return client.post("events/sampleconf/clone/", new())


def test_clone_has_no_value_for_a_meta_property_that_goes(client, make, organizer, event):
    stored = make.meta_property(organizer, "Format")
    db.session.add(EventMetaValue(event_id=event.id, property_id=stored.id, value="Talk"))
    db.session.commit()
    response = send_during(delete(EventMetaProperty), lambda: clone(client))
    assert (response.status_code, response.json["meta_data"]) == (201, {})


def test_clone_is_not_limited_to_a_sales_channel_that_goes(client, make, organizer):
    event = make.event(organizer, all_sales_channels=False)
    going = make.sales_channel(organizer, "api.app")
    link = {"event_id": event.id, "sales_channel_id": going.id}
    db.session.execute(insert(event_sales_channels).values(link))
    db.session.commit()
    this = delete(SalesChannel).where(SalesChannel.id == going.id)
    response = send_during(this, lambda: clone(client))
    assert (response.status_code, response.json["limit_sales_channels"]) == (201, [])


def test_clone_has_variations_of_an_item_that_goes_meanwhile(client, make, event, items_go_between):
    make.variation(make.item(event))
    db.session.rollback()
    assert clone(client).status_code == 201
    assert items_go_between
    assert client.get("events/sampleconf/items/").json["results"] == []
    (copy,) = client.get("events/newconf/items/").json["results"]
    assert [each["value"] for each in copy["variations"]] == [{"en": "Regular"}]
