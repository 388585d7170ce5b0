"""Styles and scripts."""

import pytest

from pretixapi.pages.assets import FOLDER, asset

TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
FILES = sorted(FOLDER.iterdir())


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_asset_shown_and_kept(app, anonymous, path):
    with app.test_request_context():
        url = asset(path.name)
    response = anonymous.get(url, buffered=True)
    assert response.status_code == 200
    assert response.mimetype == TYPES[path.suffix]
    assert response.data == path.read_bytes()
    assert response.headers["Cache-Control"] == "public, max-age=31536000"
    again = anonymous.get(url, headers={"If-None-Match": response.headers["ETag"]}, buffered=True)
    assert (again.status_code, again.data) == (304, b"")


@pytest.mark.parametrize("query", ["", "?v=", "?v=0123456789ab"])
def test_asset_of_another_version_is_asked_for_each_time(anonymous, query):
    response = anonymous.get(f"/static/base.css{query}", buffered=True)
    assert (response.status_code, response.headers["Cache-Control"]) == (200, "no-cache")


def test_url_of_an_asset_changes_with_it(app):
    with app.test_request_context():
        urls = {asset(path.name).split("?v=")[1] for path in FILES}
    assert len(urls) == len(FILES)


@pytest.mark.parametrize(
    "name", ["nosuch.css", "..", "nosuch.css?v=x", "..%2Fassets.py", "%2e%2e%2fassets.py"]
)
def test_nothing_else_shown(anonymous, name):
    assert anonymous.get(f"/static/{name}").status_code == 404
