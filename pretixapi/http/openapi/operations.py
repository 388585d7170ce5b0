"""Operations: what a view does, as its contract and its docstring say."""

from inspect import getdoc
from typing import Any

from pretixapi.http.conditions import PAGE_GENERATED
from pretixapi.http.contract import Contract, Upload
from pretixapi.http.openapi.components import Components
from pretixapi.http.openapi.errors import error_answers
from pretixapi.http.openapi.routes import Route
from pretixapi.http.parsing import JSON, MULTIPART

REDIRECTS = range(300, 400)
CONDITIONAL = {
    "304": {"description": "Nothing has changed since `If-Modified-Since`."},
    "412": {"description": "Something has changed since `If-Unmodified-Since`."},
}
LAST_MODIFIED = {
    "Last-Modified": {
        "description": "When an entry was changed last, if any ever was.",
        "schema": {"type": "string"},
    }
}
STAMP = {
    PAGE_GENERATED: {
        "description": "When the list was read, to be sent as `modified_since` the next time.",
        "schema": {"type": "string", "format": "date-time"},
    }
}


def describe_operation(route: Route, components: Components, *, is_public: bool) -> dict[str, Any]:
    """Describe what is done at `route`, but for the parameters of its URL."""
    contract = route.contract
    operation = {
        "tags": [route.resource],
        "operationId": route.view.__name__,
        **_say(route, is_public=is_public),
        "responses": {
            str(contract.status): _answer(contract, components),
            **(CONDITIONAL if contract.last_change is not None else {}),
            **error_answers(route, components, is_public=is_public),
        },
    }
    if contract.body is not None:
        operation["requestBody"] = _body(contract, components)
    if contract.upload is not None:
        operation["requestBody"] = _file(contract.upload)
    if is_public:
        operation["security"] = []
    return operation


def _say(route: Route, *, is_public: bool) -> dict[str, str]:
    summary, _, description = getdoc(route.view).partition("\n\n")
    if is_public:
        return {"summary": summary, "description": description}
    needed = f"Required: {route.contract.permission.description}."
    return {"summary": summary, "description": f"{description}\n\n{needed}".strip()}


def _body(contract: Contract, components: Components) -> dict[str, Any]:
    media_type = components.body(contract.body, contract.batch)
    return {
        "content": dict.fromkeys(contract.body_types, media_type),
        "required": _is_needed(contract),
    }


def _file(upload: Upload) -> dict[str, Any]:
    content = {each: {"schema": {"type": "string"}} for each in upload.content_types}
    if upload.part is not None:
        part = {"type": "string", "contentMediaType": ", ".join(upload.content_types)}
        form = {"type": "object", "properties": {upload.part: part}, "required": [upload.part]}
        content[MULTIPART] = {"schema": form}
    return {"content": content, "required": True}


def _is_needed(contract: Contract) -> bool:
    fields = contract.body.load_fields.values()
    return not contract.body.partial and any(field.required for field in fields)


def _answer(contract: Contract, components: Components) -> dict[str, Any]:
    if contract.listing is not None:
        media_type = components.page(contract.possible_answers)
        return {
            "description": "A page of the list.",
            "headers": _headers(contract),
            "content": {JSON: media_type},
        }
    if contract.answer is not None:
        media_type = components.answer(contract.possible_answers, many=contract.many)
        return {"description": getdoc(contract.answer), "content": {JSON: media_type}}
    if contract.content_types:
        content = {
            each: {"schema": {"type": ["object", "array"] if each == JSON else "string"}}
            for each in contract.content_types
        }
        return {"description": "The document.", "content": content}
    if contract.status in REDIRECTS:
        location = {"schema": {"type": "string", "format": "uri-reference"}}
        return {"description": "It is elsewhere.", "headers": {"Location": location}}
    return {"description": "It is done."}


def _headers(contract: Contract) -> dict[str, Any]:
    last_modified = LAST_MODIFIED if contract.last_change is not None else {}
    return {**last_modified, **(STAMP if contract.stamped else {})}
