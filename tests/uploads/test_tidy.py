from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import func, select, update

from pretixapi.models import UploadedFile, db
from tests.settings.bodies import EVENT, ORGANIZER
from tests.uploads.files import picture, read, upload

KEYS = ("logo_image", "og_image")
ITEM = {"name": "Ticket", "default_price": "1.00"}


@pytest.fixture
def tidy(app):
    """Tidy up; return what is said of uploads and files."""

    def run():
        result = app.test_cli_runner().invoke(args=["tidy"], catch_exceptions=False)
        db.session.rollback()
        assert result.exit_code == 0
        return result.stdout.splitlines()[1:3]

    return run


def told(uploads, files):
    return [
        f"Removed {uploads} uploads of more than a day ago.",
        f"Removed {files} files that nothing refers to.",
    ]


def make_rows_old(**by):
    db.session.execute(update(UploadedFile).values(created=datetime.now(UTC) - timedelta(**by)))
    db.session.commit()


def count_rows():
    count = db.session.scalar(select(func.count()).select_from(UploadedFile))
    db.session.rollback()
    return count


def test_nothing_to_tidy(folders, tidy):
    assert tidy() == told(0, 0)


def test_old_upload_goes(client, kept, age, tidy):
    upload(client)
    age(hours=25)
    make_rows_old(hours=25)
    assert tidy() == told(1, 0)
    assert (count_rows(), kept("uploads")) == (0, {})


def test_young_upload_stays(client, kept, age, tidy):
    upload(client)
    age(hours=23)
    make_rows_old(hours=23)
    assert tidy() == told(0, 0)
    assert (count_rows(), len(kept("uploads"))) == (1, 1)


def test_upload_without_a_row_goes(client, folders, kept, age, tidy):
    (folders / "uploads").mkdir()
    (folders / "uploads" / "broken off").write_bytes(b"x")
    age(hours=25)
    assert tidy() == told(1, 0)
    assert kept("uploads") == {}


def test_files_in_use_stay(client, event, kept, age, tidy):
    client.patch(ORGANIZER, {"organizer_logo_image": upload(client)})
    client.patch(EVENT, {"logo_image": upload(client), "invoice_logo_image": upload(client)})
    item = {**ITEM, "picture": upload(client)}
    assert client.post("events/sampleconf/items/", item).status_code == 201
    age(days=400)
    make_rows_old(days=400)
    assert tidy() == told(4, 0)
    assert len(kept("media")) == 4


def test_file_that_was_replaced_goes(client, event, kept, age, tidy):
    for key in (*KEYS, "logo_image"):
        client.patch(EVENT, {key: upload(client)})
    client.patch(EVENT, {"og_image": None})
    assert len(kept("media")) == 3
    age(hours=25)
    assert tidy() == told(3, 2)
    shown = client.get(EVENT).json["logo_image"]
    assert [f"http://localhost/media/{name}" for name in kept("media")] == [shown]


def test_file_that_was_replaced_today_stays(client, event, kept, age, tidy):
    for _ in range(2):
        client.patch(EVENT, {"logo_image": upload(client)})
    age(hours=23)
    assert tidy() == told(0, 0)
    assert len(kept("media")) == 2


def test_file_of_an_old_upload_is_young(client, event, kept, age, tidy):
    ids = upload(client), upload(client)
    age(hours=23)
    client.patch(EVENT, {"logo_image": ids[0]})
    client.patch(EVENT, {"logo_image": ids[1]})
    make_rows_old(hours=25)
    assert tidy() == told(0, 0)
    assert (count_rows(), len(kept("media"))) == (0, 2)


@pytest.mark.parametrize("gone", ["events/sampleconf/", "events/sampleconf/items/{}/"])
def test_file_of_what_was_deleted_goes(client, event, kept, age, tidy, gone):  # noqa: PLR0913, PLR0917 (fixtures)
    item = {**ITEM, "picture": upload(client)}
    created = client.post("events/sampleconf/items/", item).json
    assert client.delete(gone.format(created["id"])).status_code == 204
    age(hours=25)
    assert tidy()[1] == told(1, 1)[1]
    assert kept("media") == {}


def test_file_of_a_copy_stays_without_the_original(client, event, kept, age, tidy):
    client.patch(EVENT, {"logo_image": upload(client)})
    client.post("events/sampleconf/items/", {**ITEM, "picture": upload(client)})
    copy = {"name": "Copy", "slug": "copy", "date_from": "2027-01-01T10:00:00Z"}
    assert client.post("events/sampleconf/clone/", copy).status_code == 201
    assert client.delete("events/sampleconf/").status_code == 204
    age(hours=25)
    assert tidy()[1] == told(2, 0)[1]
    assert list(kept("media").values()) == [picture()] * 2
    (item,) = client.get("events/copy/items/").json["results"]
    assert read(client, item["picture"]) == picture()
