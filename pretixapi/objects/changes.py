"""Creating, changing and deleting objects, each with its entry in the log."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from flask import g
from sqlalchemy import Row
from sqlalchemy.exc import IntegrityError

from pretixapi.http.errors import Busy, Invalid
from pretixapi.log.entries import differences, write
from pretixapi.models import Base, db, is_repetition
from pretixapi.objects.lookups import Lookup

# Stores what an object has in another table, in place of what it had there.
Replace = Callable[[Any, Any], None]


@dataclass(frozen=True)
class Kind:
    """A kind of object of the event or organizer at hand, and what it takes to change one.

    `logged_as` is what its actions in the log begin with. `parts` says for what is kept in other
    tables how it is replaced. `parent` is the kind, and the column with the id, of the object
    that the log tells the changes of, where that is another one. `taken` are the faults of an
    object that was to be the only one of its kind, when another request was faster. `added` is how
    the log says that there is a new one, `called` the column by which it names one that has gone.
    """

    model: type[Base]
    lookup: Lookup
    logged_as: str
    parts: Mapping[str, Replace] = field(default_factory=dict)
    parent: tuple[type[Base], str] | None = None
    taken: Mapping[str, list[str]] | None = None
    added: str = "added"
    called: str = "id"

    def create(self, values: Mapping[str, Any], **owner: Any) -> Row:
        """Create an object of `owner`, its columns, and return it as answers show it."""
        created = self.model(**owner, **self._columns(values))
        db.session.add(created)
        self._flush()
        # There is nothing yet that an empty part would have to replace.
        self._replace_parts(created, {name: value for name, value in values.items() if value})
        shown = self._shown(created, owner)
        self.log(self.added, created, differences({}, _logged(shown, values)))
        return shown

    def change(self, stored: Any, values: Mapping[str, Any], **owner: Any) -> Row:
        """Give an object of `owner` these values, and return it as answers show it."""
        old = self._shown(stored, owner)
        for name, value in self._columns(values).items():
            setattr(stored, name, value)
        self._flush()
        self._replace_parts(stored, values)
        new = self._shown(stored, owner)
        changes = differences(_logged(old, values), _logged(new, values))
        if changes:
            self.log("changed", stored, changes)
        return new

    def delete(self, stored: Any) -> None:
        """Delete an object."""
        name = {self.called: getattr(stored, self.called)}
        self.log("deleted", stored, differences(name, {self.called: None}))
        db.session.delete(stored)
        self._flush()

    def log(self, what: str, subject: Any, changes: Mapping[str, list]) -> None:
        """Note that something happened to an object."""
        model, column = self.parent or (self.model, "id")
        write(
            [(f"{self.logged_as}.{what}", changes)],
            (model, getattr(subject, column)),
            organizer_id=g.organizer_id,
            event=g.event,
        )

    def _shown(self, subject: Any, owner: Mapping[str, Any]) -> Row:
        return self.lookup.shown(getattr(subject, self.lookup.key), **owner)

    def _flush(self) -> None:
        try:
            db.session.flush()
        except IntegrityError as error:
            if self.taken and is_repetition(error):
                raise Invalid(self.taken) from None
            # What the object belongs to has gone since it was looked up, or something needs it now.
            raise Busy from None

    def _columns(self, values: Mapping[str, Any]) -> dict[str, Any]:
        return {name: value for name, value in values.items() if name not in self.parts}

    def _replace_parts(self, subject: Any, values: Mapping[str, Any]) -> None:
        for name, replace in self.parts.items():
            if name in values:
                replace(subject, values[name])


def _logged(shown: Row, values: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the log tells of: what clients may write, by the names that they know."""
    return {name.removesuffix("_id"): getattr(shown, name) for name in values}
