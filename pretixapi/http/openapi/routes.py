"""The routes of an application, as far as they do something of their own."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from inspect import getdoc

from flask import Flask

from pretixapi.http.contract import Contract, View, contract_of
from pretixapi.http.dialects import PRETIX
from pretixapi.http.idempotency.keys import takes_key

# These come by themselves where GET is.
IMPLIED_METHODS = frozenset(("HEAD", "OPTIONS"))


@dataclass(frozen=True)
class Route:
    """A URL and a method, and the view behind them."""

    url: str
    method: str
    endpoint: str
    view: View

    @property
    def contract(self) -> Contract:
        """Return what the view requires, accepts and returns."""
        return contract_of(self.view)

    @property
    def takes_key(self) -> bool:
        """Tell whether requests may have an idempotency key."""
        return takes_key(self.method.upper(), self.contract)

    @property
    def resource(self) -> str:
        """Return the name of the blueprint in plain words."""
        return self.endpoint.rpartition(".")[0].replace("_", " ")

    @property
    def resource_description(self) -> str:
        """Return what the module of the view says of itself."""
        return getdoc(sys.modules[self.view.__module__])


def routes_of(app: Flask) -> Iterator[Route]:
    """Yield the routes of `app` for programs in their order, each in one dialect."""
    for rule in app.url_map.iter_rules():
        view = app.view_functions[rule.endpoint]
        if rule.dialect is not PRETIX or contract_of(view).is_page:
            continue
        for method in sorted(rule.methods - IMPLIED_METHODS):
            yield Route(rule.rule, method.lower(), rule.endpoint, view)
