"""Events that everybody may see, and a visitor of their pages."""

from datetime import UTC, datetime

import pytest

from pretixapi.models import db


@pytest.fixture
def visit(anonymous):
    """A visitor: `visit("sampleconf/")` opens a page of Big Events LLC."""

    def open_page(url="", **headers):
        return anonymous.get(f"/bigevents/{url}", headers=headers)

    return open_page


@pytest.fixture
def show(make, organizer):
    """A maker of events that everybody may see, at a moment and of a name."""

    def make_one(title, *moment, slug=None, **values):
        moment = datetime(*moment, tzinfo=UTC)
        defaults = {"name": {"en": title}, "date_from": moment, "live": True}
        return make.event(organizer, slug or title.lower(), **{**defaults, **values})

    return make_one


@pytest.fixture
def show_date(make):
    """A maker of dates that everybody may see, at a moment and of a name."""

    def make_one(series, name, *moment, **values):
        moment = datetime(*moment, tzinfo=UTC)
        return make.subevent(series, name, **{"active": True, "date_from": moment, **values})

    return make_one


@pytest.fixture
def settle(organizer):
    """A changer of the organizer's settings."""

    def change(**settings):
        organizer.settings = {**organizer.settings, **settings}
        db.session.commit()

    return change
