"""The marks that stand on views; each notes something in the view's contract."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from pretixapi.http.contract import Limit, Reason, Rule, Upload, View, contract_of
from pretixapi.http.listing import Listing
from pretixapi.http.schema import Schema


def mark(**values: Any) -> Callable[[View], View]:
    """Return a decorator that notes `values` in the contract of a view."""

    def decorate(view: View) -> View:
        contract = contract_of(view)
        for name, value in values.items():
            setattr(contract, name, value)
        return view

    return decorate


def finds(lookup: Callable[..., Any], *, missing: int = 404) -> Callable[[View], View]:
    """Hand the view, and the rules for its body, the object that the URL names.

    `lookup` is called with the parameters of the URL, in their order, before the body is judged.
    It raises what answers the status `missing` if there is no such object.
    """

    def decorate(view: View) -> View:
        # The view may have more to say of this status.
        contract_of(view).refusals.setdefault(missing, Reason("There is no such object."))
        return mark(lookup=lookup)(view)

    return decorate


def accepts(schema: Schema, *field_rules: Rule, whole: Sequence[Rule] = ()) -> Callable:
    """Hand the view the body that `schema` loads.

    `field_rules` judge single fields by rows, and their faults are told together with those that
    the schema found; the rules in `whole` judge the object once every field is good, and the first
    fault is told.
    """
    return mark(body=schema, field_rules=field_rules, object_rules=tuple(whole))


def accepts_list(schema: Schema, limit: Limit, *rules: Rule) -> Callable:
    """Hand the view a list of bodies that `schema` loads, once each of them is good.

    `rules` are handed the `Batch`, and note in it what is wrong with which object.
    """
    return mark(body=schema, batch=limit, object_rules=rules)


def receives(upload: Upload) -> Callable:
    """Hand the view the file that the client sends, once it is on disk as a whole.

    The view calls `begin_write` itself, after it has read the file: reading takes long, and nobody
    is to wait for that.
    """
    return mark(upload=upload, begins_late=True)


def begins_late(view: View) -> View:
    """Let the view call `begin_write` itself, after what takes long: nobody is to wait for that."""
    return mark(begins_late=True)(view)


def shown_once(view: View) -> View:
    """Keep no answer of the view, even if the client has a key for that: it holds a fresh token."""
    return mark(shown_once=True)(view)


def returns(schema: Schema, status: int = 200) -> Callable:
    """Answer with what the view returns, written by `schema`."""
    return mark(answer=schema, status=status)


def returns_list(schema: Schema, status: int = 200) -> Callable:
    """Answer with the list that the view returns, its entries written by `schema`."""
    return mark(answer=schema, many=True, status=status)


def may_return(*schemas: Schema) -> Callable:
    """Note that the view may return a pair: its result, and one of `schemas` to write that."""
    return mark(other_answers=schemas)


def returns_nothing(view: View) -> View:
    """Answer 204 with an empty body."""
    return mark(status=204)(view)


def lists(schema: Schema, listing: Listing, filters: Schema | None = None) -> Callable:
    """Answer with a page of the selection from `listing` that the view returns.

    The view is handed the parameters that `filters` loads from the query string. It may return a
    pair of the selection and the schema that is to write it in place of `schema`.
    """
    return mark(answer=schema, listing=listing, query=filters)


def dated(last_change: Callable[[], datetime | None]) -> Callable:
    """Let clients ask for the list only if it was changed, or only if it was not, since a moment.

    `last_change` returns the moment of the last change; None if there is none to tell of.
    """
    return mark(last_change=last_change)


def stamped(view: View) -> View:
    """Tell clients when the list was read, to ask for what was modified since the next time."""
    return mark(stamped=True)(view)


def takes(parameters: Schema) -> Callable:
    """Hand the view the query parameters that the schema `parameters` loads."""
    return mark(query=parameters)


def refuses(status: int, reason: str, schema: Schema | None = None) -> Callable[[View], View]:
    """Note that the view may answer `status`, beyond what every view may, and why.

    `schema` describes the answer if it is more than a sentence.
    """

    def decorate(view: View) -> View:
        contract_of(view).refusals[status] = Reason(reason, (schema,) if schema else ())
        return view

    return decorate


def answers_empty(status: int, reason: str) -> Callable[[View], View]:
    """Note that the view may answer `status` with no body, and why."""

    def decorate(view: View) -> View:
        contract_of(view).refusals[status] = Reason(reason, without_body=True)
        return view

    return decorate


def keeps_refusal(status: int, reason: str, *schemas: Schema) -> Callable[[View], View]:
    """Note that the view may answer `status` and why, and that what it wrote is kept all the same.

    It returns a pair then: its result, and that of `schemas` which is to write it.
    """

    def decorate(view: View) -> View:
        contract_of(view).refusals[status] = Reason(reason, schemas, kept=True)
        return view

    return decorate


def without_options(view: View) -> View:
    """Let the URL of the view answer OPTIONS with 405."""
    return mark(options=False)(view)


def answers(*content_types: str) -> Callable[[View], View]:
    """Note that the view answers with one of `content_types` in place of JSON, by itself."""
    return mark(content_types=content_types)
