"""The base of all schemas: pretix' leniency on the way in, speed on the way out."""

from collections.abc import Callable, Iterable, Mapping
from operator import attrgetter, itemgetter
from typing import Any, ClassVar

from marshmallow import EXCLUDE
from marshmallow import Schema as MarshmallowSchema
from sqlalchemy import Row

from pretixapi.http.fields import Constant


class Schema(MarshmallowSchema):
    """A resource on the wire; the order of its fields is the order of their keys.

    Writing fifty objects must not mean a thousand calls: what `dump` needs is prepared once per
    schema and kind of object, and values that orjson can write are handed over untouched.
    """

    # What the documentation shows: an object with all keys, and a change of one.
    example: ClassVar[dict[str, Any]] = {}
    example_of_changes: ClassVar[dict[str, Any]] = {}
    # Whether answers have every key, whatever was asked for.
    is_whole: ClassVar[bool] = True

    class Meta:
        unknown = EXCLUDE

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.__plan = None
        self.__readers: dict[Any, Callable] = {}

    def dump(self, obj: Any, *, many: bool | None = None) -> Any:
        """Return `obj`, a row or an entity or a list of such, as values that orjson writes."""
        many = self.many if many is None else many
        if not many:
            return self._dump_all([obj])[0]
        return self._dump_all(obj) if obj else []

    def _dump_all(self, objects: Iterable[Any]) -> list[dict[str, Any]]:
        blank, names, converters = self._plan()
        read = self._reader(objects[0])
        dumped = []
        for each in objects:
            values = blank.copy()
            values.update(zip(names, read(each), strict=True))
            dumped.append(values)
        for name, writer in converters:
            write = writer()
            for each in dumped:
                if each[name] is not None:
                    each[name] = write(each[name])
        return dumped

    def _plan(self) -> tuple[dict[str, Any], list[str], list[tuple[str, Callable]]]:
        """Return all keys with the constants, the keys to fill in, and the makers of writers."""
        if self.__plan is None:
            fields = {field.data_key or name: field for name, field in self.dump_fields.items()}
            self.__plan = (
                {key: getattr(field, "value", None) for key, field in fields.items()},
                [key for key, field in fields.items() if not isinstance(field, Constant)],
                [(key, field.writer) for key, field in fields.items() if not field.plain],
            )
        return self.__plan

    def _reader(self, sample: Any) -> Callable[[Any], tuple]:
        """Return a function that takes the values of all fields out of an object like `sample`."""
        shape = sample._fields if isinstance(sample, Row) else type(sample)
        reader = self.__readers.get(shape)
        if reader is None:
            attributes = [
                field.attribute or name
                for name, field in self.dump_fields.items()
                if not isinstance(field, Constant)
            ]
            if isinstance(sample, Row):
                reader = _tuple_reader(itemgetter, [shape.index(name) for name in attributes])
            elif isinstance(sample, Mapping):
                reader = _tuple_reader(itemgetter, attributes)
            else:
                reader = _tuple_reader(attrgetter, attributes)
            self.__readers[shape] = reader
        return reader


def _tuple_reader(getter: Callable, keys: list) -> Callable[[Any], tuple]:
    if len(keys) == 1:
        read = getter(keys[0])
        return lambda each: (read(each),)
    return getter(*keys)
