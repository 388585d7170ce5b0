"""What the client wants to be answered in: JSON, or it must go without."""

from functools import lru_cache

from flask import request

from pretixapi.http.dialects import current
from pretixapi.http.errors import NULL_CHARACTERS, Invalid, NotAcceptable, NotFound, Refusal

JSON_RANGES = {"application/json", "application/*", "*/*"}


def check_request_line(own_types: tuple[str, ...]) -> None:
    """Refuse a request that no answer would suit, or whose query holds a NUL.

    `own_types` is what the view answers with if that is not JSON.
    """
    accept = request.headers.get("Accept")
    if accept and not _accepts(accept, own_types):
        raise NotAcceptable
    if request.query_string:
        if request.args.get("format", "") not in ("", "json"):
            raise NotFound
        for name, value in request.args.items(multi=True):
            if "\0" in value or "\0" in name:
                raise _null_in(name)


@lru_cache(maxsize=256)
def _accepts(accept: str, own_types: tuple[str, ...]) -> bool:
    ranges = {part.split(";")[0].strip().lower() for part in accept.split(",")}
    own_ranges = {f"{own_type.split('/')[0]}/*" for own_type in own_types}
    return not ranges.isdisjoint(JSON_RANGES.union(own_types, own_ranges))


def _null_in(name: str) -> Refusal:
    """Return how a NUL in a parameter is refused; pretalx names no parameter where it searches."""
    if name == current().search:
        return Refusal([NULL_CHARACTERS])
    return Invalid({name.replace("\0", ""): [NULL_CHARACTERS]})
