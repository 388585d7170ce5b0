"""Make of a view with its contract what Flask is to call."""

from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from typing import Any

import flask
from flask import Response, current_app, request
from flask.blueprints import BlueprintSetupState

from pretixapi.http.batches import Batch, read_batch
from pretixapi.http.conditions import dated, stamped
from pretixapi.http.contract import Contract, Rule, View, contract_of
from pretixapi.http.dialects import PRETIX
from pretixapi.http.errors import Invalid
from pretixapi.http.idempotency.answers import keep_answer, replay
from pretixapi.http.paging import paginate
from pretixapi.http.parsing import FieldFaults, parser
from pretixapi.http.uploads import received
from pretixapi.models import begin_write, commit

SAFE_METHODS = frozenset(("GET", "HEAD", "OPTIONS"))


class Blueprint(flask.Blueprint):
    """A resource: its views do what their contracts say.

    It may be mounted several times, each time with another `dialect`.
    """

    def add_url_rule(
        self, rule: str, endpoint: str | None = None, view_func: View | None = None, **options: Any
    ) -> None:
        """Mount `view_func`, which has its contract by now, at `rule`."""
        super().add_url_rule(rule, endpoint, serve(view_func), **options)

    def make_setup_state(self, *args: Any, **options: Any) -> BlueprintSetupState:
        """Return what mounts the views."""
        return _Mounting(self, *args, **options)


class _Mounting(BlueprintSetupState):
    """A mounting of a resource, in the dialect that it is mounted with."""

    def add_url_rule(self, *args: Any, **options: Any) -> None:
        """Mount a view."""
        dialect = self.options.get("dialect", PRETIX)
        super().add_url_rule(*args, dialect=dialect, **options)


def serve(view: View) -> Callable:
    """Return the function that answers requests for `view`."""
    contract = contract_of(view)

    @wraps(view)
    def answer(**url: Any) -> Response:
        if contract.last_change is not None:
            return dated(contract.last_change(), lambda: respond(_read_arguments(contract), url))
        if contract.stamped:
            return stamped(lambda: respond(_read_arguments(contract), url))
        if contract.upload is None:
            return replay() or respond(_read_arguments(contract), url)
        with received(request, contract.upload) as file:
            return replay(file) or respond([file], url)

    def respond(arguments: list, url: dict[str, Any]) -> Response:
        writes = request.method not in SAFE_METHODS
        if writes and not contract.begins_late:
            begin_write()
        found = ()
        if contract.lookup is not None:
            found, url = (contract.lookup(*url.values()),), {}
        if contract.body is not None:
            arguments[-1] = _judge(contract, arguments[-1], found)
        response = _write(contract, view(*found, *arguments, **url))
        if writes and (response.status_code < HTTPStatus.BAD_REQUEST or contract.keeps_refusals):
            keep_answer(response)
            commit()
        return response

    return answer


def _read_arguments(contract: Contract) -> list:
    """Return what the client sent: query parameters, then the body, as far as the view has them."""
    arguments = []
    if contract.query is not None:
        arguments.append(_read_query(contract))
    if contract.batch is not None:
        limit = contract.batch
        arguments.append(read_batch(request, contract.body, limit.most, limit.message))
    elif contract.body is not None:
        try:
            loaded = parser.parse(contract.body, request, location="body")
            arguments.append(FieldFaults({}, loaded))
        except FieldFaults as faults:
            arguments.append(faults)
    return arguments


def _read_query(contract: Contract) -> dict[str, Any]:
    if not request.query_string:
        return {}
    try:
        values = parser.parse(contract.query, request, location="querystring")
    except FieldFaults as error:
        fields = contract.query.fields
        raise Invalid(
            {
                getattr(fields[name], "reported_as", None) or name: messages
                for name, messages in error.faults.items()
            }
        ) from None
    return {name: value for name, value in values.items() if value is not None}


def _judge(contract: Contract, loaded: FieldFaults | Batch, found: tuple) -> Any:
    """Return the values of a body in which every field is good, and all of them together."""
    if isinstance(loaded, Batch):
        return _judge_batch(contract, loaded)
    faults = dict(loaded.faults)
    for rule in contract.field_rules:
        faults.update(_faults(rule, loaded.values, found))
    if faults:
        raise Invalid(_in_order(contract, faults))
    for rule in contract.object_rules:
        rule(loaded.values, *found)
    return loaded.values


def _judge_batch(contract: Contract, batch: Batch) -> list[dict[str, Any]]:
    for rule in contract.object_rules:
        rule(batch)
    if any(batch.faults):
        raise Invalid(batch.faults)
    return batch.values


def _faults(rule: Rule, values: dict[str, Any], found: tuple) -> dict[str, Any]:
    try:
        rule(values, *found)
    except Invalid as error:
        return error.body
    return {}


def _in_order(contract: Contract, faults: dict[str, Any]) -> dict[str, Any]:
    places = {name: place for place, name in enumerate(contract.body.fields)}
    return dict(sorted(faults.items(), key=lambda fault: places.get(fault[0], len(places))))


def _write(contract: Contract, result: Any) -> Response:
    if isinstance(result, Response):
        return result
    status = contract.status
    if contract.listing is not None:
        result = _page(contract, result)
    elif contract.answer is not None:
        # Rows are tuples, too, but not of this very class.
        chosen = type(result) is tuple
        result, schema = result if chosen else (result, contract.answer)
        status = contract.status_of(schema) if chosen else status
        result = schema.dump(result, many=contract.many)
    if result is None:
        response = current_app.response_class(status=status)
        del response.headers["Content-Type"]
        return response
    response = current_app.json.response(result)
    response.status_code = status
    return response


def _page(contract: Contract, result: Any) -> dict[str, Any]:
    selection, schema = result if isinstance(result, tuple) else (result, contract.answer)
    page = paginate(selection)
    return {
        "count": page.count,
        "next": page.next,
        "previous": page.previous,
        "results": schema.dump(page.rows, many=True),
    }
