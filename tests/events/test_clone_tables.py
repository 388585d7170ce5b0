"""Every table is named when an event is copied: as one that is, or as one that is not."""

import sqlalchemy as sa

from pretixapi.events.copies import LEFT_OUT, WITH_THE_EVENT, copied_tables
from pretixapi.models import Base, CheckinList, Event, Quota, Team, db
from pretixapi.models.belonging import tables_of_events
from tests.client import ApiClient
from tests.rows import fill_every_table, target


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
        "devices",
        "events",
        "kept_answers",
        "log_entries",
        "login_attempts",
        "organizers",
        "sales_channels",
        "team_invites",
        "team_members",
        "team_tokens",
        "teams",
        "uploaded_files",
        "user_sessions",
        "users",
    }


def test_copies_refer_to_nothing_of_the_source_that_is_left_out(make, organizer):
    names = copied(make, organizer)
    left_out = {table.name for table in tables_of_events()}.difference(names)
    columns = [column for name in names for column in Base.metadata.tables[name].columns]
    # A quota or a check-in list for a date is not copied.
    assert sorted(str(each) for each in columns if target(each) in left_out) == [
        "checkin_lists.subevent_id",
        "quotas.subevent_id",
    ]


def rows(table):
    with db.engine.connect() as connection:
        found = connection.execute(sa.select(table)).mappings()
        return sorted((dict(row) for row in found), key=lambda row: next(iter(row.values())))


def test_clone_copies_every_column_and_refers_to_copies(app, make):
    ids = fill_every_table()
    # The quota and the check-in list are for a date, the times of a program for single events.
    db.session.execute(sa.update(Quota).values(subevent_id=None))
    db.session.execute(sa.update(CheckinList).values(subevent_id=None))
    db.session.execute(sa.update(Event).values(has_subevents=False))
    db.session.execute(sa.update(Team).values(all_organizer_permissions=True))
    db.session.commit()
    before = {table: rows(table) for table in Base.metadata.sorted_tables}
    client = ApiClient(app, make.token(db.session.get(Team, ids["teams"])))
    url = "/api/v1/organizers/x/events/x/clone/"
    body = {"name": "Copy", "slug": "copy", "date_from": "2030-01-01", "meta_data": {}}
    response = client.post(url, body)
    assert response.status_code == 201
    named = {each.table for each in copied_tables(*db.session.query(Event).all(), {})}
    copies = {table.name: rows(table)[-1].get("id") for table in [*named, Event.__table__]}
    for table in named:
        old, new = rows(table)
        assert before[table] == [old]
        assert new == as_copied(table, old, copies)
    for name in LEFT_OUT:
        table = Base.metadata.tables[name]
        assert rows(table) == before[table]


def as_copied(table, row, copies):
    """Return what the copy of a row is to be."""
    changed = {"closed": False} if table is Quota.__table__ else {}
    references = {
        column.name: copies[target(column)] for column in table.columns if target(column) in copies
    }
    own = {"id": copies[table.name]} if "id" in row else {}
    return {**row, **references, **own, **changed}
