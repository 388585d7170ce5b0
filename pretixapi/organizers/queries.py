"""What is read about organizers."""

from collections.abc import Sequence

from flask import g
from sqlalchemy import Row, bindparam, literal, select

from pretixapi.http.ids import still_there
from pretixapi.http.listing import Listing, Selection
from pretixapi.models import Organizer, db, fetch

ROWS = select(
    Organizer.name,
    Organizer.slug,
    (literal("/") + Organizer.slug + "/").label("public_url"),
    Organizer.plugins,
)
ROW = ROWS.where(Organizer.id == bindparam("organizer_id"))
# What refers to an organizer may be written meanwhile: everything does, the log first of all.
LOCKED = (
    select(Organizer)
    .where(Organizer.id == bindparam("organizer_id"))
    .with_for_update(key_share=True)
)

ORGANIZERS = Listing(
    ROWS,
    key=Organizer.id,
    filters={
        "organizer_id": Organizer.id == bindparam("organizer_id"),
        "organizer_ids": Organizer.id.in_(bindparam("organizer_ids", expanding=True)),
    },
    orderings={"slug": Organizer.slug, "name": Organizer.name},
    default="slug",
    searched=(Organizer.name, Organizer.slug),
)


def visible_organizers() -> Selection:
    """Return the organizers whose teams the caller speaks for."""
    ids = sorted({grant.organizer_id for grant in g.grants})
    # A list of ids has to be written into the statement anew each time, one alone has not.
    return ORGANIZERS.selection(
        {"organizer_id": ids[0]} if len(ids) == 1 else {"organizer_ids": ids}
    )


def organizer_row() -> Row:
    """Return the organizer at hand, as answers show it."""
    return still_there(fetch(ROW, {"organizer_id": g.organizer_id}).one_or_none())


def plugins() -> list[str]:
    """Return the plugins that are enabled for the organizer at hand."""
    return organizer_row().plugins


def lock_organizer() -> Organizer:
    """Return the organizer at hand to change, locked until the transaction ends.

    Raise `Forbidden` if it has gone since the caller was let through.
    """
    return still_there(db.session.scalars(LOCKED, {"organizer_id": g.organizer_id}).one_or_none())


def find_organizer(slug: str) -> Organizer | None:
    """Return the organizer of that slug."""
    return db.session.scalars(select(Organizer).where(Organizer.slug == slug)).one_or_none()


def all_organizers() -> Sequence[Row]:
    """Return the slugs and names of all organizers there are."""
    statement = select(Organizer.slug, Organizer.name).order_by(Organizer.slug)
    return db.session.execute(statement).all()
