"""The document as a whole: one operation for each route."""

from collections.abc import Callable

from apispec import APISpec
from flask import Flask

from pretixapi.http.contract import Contract
from pretixapi.http.idempotency.keys import HEADER
from pretixapi.http.openapi.components import Components
from pretixapi.http.openapi.operations import describe_operation
from pretixapi.http.openapi.parameters import KEY, parameters_of, path_of
from pretixapi.http.openapi.routes import routes_of
from pretixapi.http.openapi.shared_errors import add_errors


def add_operations(spec: APISpec, app: Flask, is_public: Callable[[Contract], bool]) -> None:
    """Add everything that `app` does to the document.

    Parameters of paths that are among the components by then are referred to.
    """
    routes = list(routes_of(app))
    components = Components(spec, [route.contract for route in routes])
    add_errors(spec)
    spec.components.parameter(HEADER, "header", KEY)
    for route in routes:
        operation = describe_operation(route, components, is_public=is_public(route.contract))
        parameters = parameters_of(route, known=spec.components.parameters)
        operations = {route.method: {**operation, "parameters": parameters}}
        spec.path(path=path_of(route.url), operations=operations)
    for name, description in {each.resource: each.resource_description for each in routes}.items():
        spec.tag({"name": name, "description": description})
