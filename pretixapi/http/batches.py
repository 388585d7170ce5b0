"""Bodies that are lists of objects, which are taken all together or not at all."""

from typing import Any

from flask import Request

from pretixapi.http.errors import InvalidObject
from pretixapi.http.fields.lists import not_a_list
from pretixapi.http.loading import TOGETHER, load_object, loaded_fields
from pretixapi.http.parsing import FORMS, NO_DATA, read_json
from pretixapi.http.schema import Schema


class Batch:
    """The objects of a list: for each its values, if it is one, and what is wrong with it."""

    def __init__(self, schema: Schema, entries: list[Any]) -> None:
        fields = loaded_fields(schema)
        self.values: list[dict[str, Any]] = []
        self.faults: list[Any] = []
        for entry in entries:
            values, faults = load_object(fields, entry)
            self.values.append(values)
            self.faults.append(faults)

    def note(self, place: int, faults: dict[str, list[str]]) -> None:
        """Note what is wrong with the fields of an object, but for those noted before.

        Whether its fields go together is not said of an object whose fields are not good.
        """
        known = {name: each for name, each in self.faults[place].items() if name != TOGETHER}
        self.faults[place] = {**faults, **known}


def read_batch(req: Request, schema: Schema, most: int, too_many: str) -> Batch:
    """Return the objects of the body, at most `most` of them."""
    entries = {} if req.mimetype in FORMS else read_json(req)
    if entries is None:
        raise InvalidObject(NO_DATA)
    if not isinstance(entries, list):
        raise InvalidObject(not_a_list(entries))
    if len(entries) > most:
        raise InvalidObject(too_many)
    return Batch(schema, entries)
