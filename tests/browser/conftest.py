"""A browser, and the real server for it."""

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.server import PATIENCE, Server

NAMES = ("chromium", "chromium-browser", "google-chrome")
# It is to talk to nobody but the server of the tests.
QUIET = (
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of the browser; without one its tests are skipped."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        pytest.skip("There is no Chromium on this machine: install the package chromium.")
    return found


@pytest.fixture(scope="session")
def browser(chromium) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(QUIET))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def server(shared_app, database_url, tmp_path_factory) -> Iterator[Server]:
    """gunicorn on the database of the tests."""
    with Server(tmp_path_factory.mktemp("server"), database_url) as server:
        yield server


@pytest.fixture
def page(browser, server) -> Iterator[Page]:
    """A page of a browser that knows nothing yet; what goes wrong in its scripts fails the test."""
    context = browser.new_context(base_url=server.url, locale="en-GB", timezone_id="UTC")
    context.set_default_timeout(PATIENCE * 1000)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    faults = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on(
        "console",
        lambda said: faults.append(said.text) if "Content Security Policy" in said.text else None,
    )
    yield page
    context.close()
    assert faults == []
