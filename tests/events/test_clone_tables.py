"""Every table is named when an event is copied: as one that is, or as one that is not."""

from pretixapi.events.copies import LEFT_OUT, WITH_THE_EVENT, copied_tables
from pretixapi.models import Base
from pretixapi.models.belonging import tables_of_events


def copied(make, organizer):
    source, event = make.event(organizer, "source"), make.event(organizer, "copy")
    return [each.table.name for each in copied_tables(source, event, {})]


def test_every_table_of_events_is_named_once(make, organizer):
    named = [*copied(make, organizer), *WITH_THE_EVENT, *LEFT_OUT]
    assert sorted(named) == sorted(table.name for table in tables_of_events())


def test_every_table_that_is_left_out_says_why():
    assert all(reason.endswith(".") for reason in {**WITH_THE_EVENT, **LEFT_OUT}.values())


def test_tables_of_events_are_all_that_go_with_one(app):
    others = {table.name for table in set(Base.metadata.tables.values()) - tables_of_events()}
    assert others == {
        "event_meta_properties",
        "events",
        "log_entries",
        "organizers",
        "sales_channels",
        "team_tokens",
        "teams",
        "uploaded_files",
    }
