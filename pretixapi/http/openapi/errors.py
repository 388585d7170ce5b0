"""The error answers of an operation."""

from http import HTTPStatus
from typing import Any

from pretixapi.http.contract import Contract
from pretixapi.http.openapi.components import Components
from pretixapi.http.openapi.routes import Route
from pretixapi.http.openapi.shared_errors import INVALID_LIST, INVALID_PARAMETER, SHARED, Error
from pretixapi.http.parsing import JSON


def error_answers(
    route: Route, components: Components, *, is_public: bool
) -> dict[str, str | dict[str, Any]]:
    """Return the error answers at `route`, by status; a shared one by its name."""
    contract = route.contract
    statuses = {400, 404, 406, 414, 431, *contract.refusals}
    if not is_public:
        statuses |= {401, 403, 409, 503}
    if contract.body is not None or contract.upload is not None:
        statuses.add(413)
    if route.takes_key:
        # Whatever comes with a key is read.
        statuses |= {413, 422}
    if contract.body is not None or (contract.upload and not contract.upload.refused_by_view):
        statuses.add(415)
    return {str(status): _answer(status, contract, components) for status in sorted(statuses)}


def _answer(status: int, contract: Contract, components: Components) -> str | dict[str, Any]:
    reason = contract.refusals.get(status)
    if reason is not None and reason.without_body:
        return {"description": reason.text}
    if reason is not None and reason.schemas:
        media_type = components.answer(reason.schemas)
        # As ever, it may be the Host header, a part of a form or the URL that is wrong.
        media_type["schema"] = {"anyOf": [media_type["schema"], SHARED[status].schema]}
        return {"description": reason.text, "content": {JSON: media_type}}
    if reason is not None:
        return SHARED.get(status, Error("", "", {"detail": reason.text})).describe(reason.text)
    if status == HTTPStatus.BAD_REQUEST and contract.body is None:
        return INVALID_PARAMETER.name
    if status == HTTPStatus.BAD_REQUEST and contract.batch is not None:
        return INVALID_LIST.name
    return SHARED[status].name
