"""Looking up one object of a kind."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, Select, bindparam

from pretixapi.http.ids import existing, read_id
from pretixapi.models import Base, db, fetch
from pretixapi.objects.columns import defaults


class Lookup:
    """One kind of object, looked up by its id among those of its owner.

    `model` is the name that the wire has for the kind. `rows` and `entities` ask for all objects
    of an owner, the one as answers show them, the other to change them. What URLs name otherwise
    than by an id has another `key`, with `read` to read it from a URL.
    """

    def __init__(
        self,
        model: str,
        rows: Select,
        entities: Select,
        key: str = "id",
        read: Callable[[str, str], Any] = read_id,
    ) -> None:
        entity: type[Base] = entities.column_descriptions[0]["entity"]
        this = getattr(entity, key) == bindparam("id")
        self.key = key
        self._read = read
        self.model = model
        self.kind = entity
        self._row = rows.where(this)
        # Others may come to refer to what is but changed.
        self._locked = entities.where(this).with_for_update(of=entity, key_share=True)
        self._locked_to_delete = entities.where(this).with_for_update(of=entity)

    def row(self, id_: str, **owner: Any) -> Row:
        """Return the object whose id a URL names, as answers show it."""
        return self.shown(self._read(id_, self.model), **owner)

    def shown(self, id_: Any, **owner: Any) -> Row:
        """Return the object of that id, as answers show it."""
        return existing(fetch(self._row, {**owner, "id": id_}).one_or_none(), self.model)

    def lock(self, id_: str, **owner: Any) -> Any:
        """Return the object whose id a URL names, locked until the transaction ends."""
        return self._entity(self._locked, id_, owner)

    def lock_to_delete(self, id_: str, **owner: Any) -> Any:
        """Return the object whose id a URL names, locked so that nothing can come to refer to it.

        It is for what must look at all that refers to it before it goes.
        """
        return self._entity(self._locked_to_delete, id_, owner)

    def _entity(self, statement: Select, id_: str, owner: Mapping[str, Any]) -> Any:
        parameters = {**owner, "id": self._read(id_, self.model)}
        return existing(db.session.scalars(statement, parameters).one_or_none(), self.model)


@dataclass(frozen=True)
class Owner:
    """What a part belongs to, and the column that refers to it.

    `find` and `lock` return the id that a URL names, the latter once nobody else changes parts.
    """

    column: str
    find: Callable[[str], int]
    lock: Callable[[str], int]


class PartLookup(Lookup):
    """One kind of object that belongs to another one, looked up by the ids of both in its URL."""

    def __init__(
        self, model: str, rows: Select, entities: Select, owner: Owner, key: str = "id"
    ) -> None:
        super().__init__(model, rows, entities, key)
        self.owner = owner

    def row_of(self, owner_id: str, id_: str) -> Row:
        """Return the part as answers show it."""
        return self.row(id_, **{self.owner.column: self.owner.find(owner_id)})

    def lock_of(self, owner_id: str, id_: str) -> Any:
        """Return the part to change, locked, as its owner is, until the transaction ends."""
        return self.lock(id_, **{self.owner.column: self.owner.lock(owner_id)})

    def new_of(self, owner_id: str) -> Any:
        """Return what a new part starts from, not stored yet; its owner is locked."""
        return self.kind(**{**defaults(self.kind), self.owner.column: self.owner.lock(owner_id)})
