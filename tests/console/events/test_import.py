"""Importing a file, with and without a script's help."""

from io import BytesIO

import pytest

from tests.browser_client import Browser
from tests.console.events.pages import API, EVENT, SECRETS, pairs, rows, sentences, texts

IMPORT = f"{API}imported_secrets/import/"
REFUSED = r'<div class="note bad" role="alert">(.*?)</div>'


@pytest.fixture
def upload(browser):
    """A sender of a file by the form on the page."""

    def send(content, name="secrets.csv", **form):
        return browser.post(SECRETS, {"file": (BytesIO(content), name), **form})

    return send


def faults(response):
    """Return the status, and what is said to be wrong."""
    (told,) = texts(response, REFUSED)
    return response.status_code, told


def test_form_imports_a_file(browser, upload):
    response = upload(b"secret,used\nab,\nabc,true\n")
    assert (response.status_code, response.location) == (303, SECRETS)
    page = browser.get(SECRETS)
    assert texts(page, r'role="status">(.*?)</p>') == ["Imported 2 secrets."]
    assert [row[0] for row in rows(page)] == ["ab", "abc"]
    assert sentences(browser.get(EVENT)) == ["Alice imported secrets: 2."]


def test_import_leads_back_to_what_was_searched_for(browser):
    form = {"file": (BytesIO(b"secret\nab\nc\n"), "secrets.csv")}
    response = browser.post(f"{SECRETS}?text=a&match=prefix", form)
    assert response.location == f"{SECRETS}?text=a&match=prefix"
    assert [row[0] for row in rows(browser.get(response.location))] == ["ab"]


def test_one_secret_is_told_as_one(browser, upload):
    upload(b"secret\nab\n")
    assert "Imported 1 secret." in browser.get(SECRETS).text


def test_faults_are_told_line_by_line_and_nothing_is_kept(browser, upload):
    content = b"secret,item,used\nab,1,\n,,x\n"
    told = (
        "Nothing was imported. "
        'Line 2, item: Invalid pk "1" - object does not exist. '
        "Line 3, secret: This field may not be blank. "
        "Line 3, used: Must be a valid boolean."
    )
    assert faults(upload(content)) == (400, told)
    assert pairs(browser.get(SECRETS))["All"] == "0"


def test_faults_of_a_line_as_a_whole_have_no_field(upload):
    told = "Line 1: The first line must name the columns, secret among them."
    told = f"Nothing was imported. {told} The file must be in UTF-8."
    for content in (b"", "secret\na\n".encode("utf-16")):
        assert faults(upload(content)) == (400, told)


def test_file_in_latin_1_is_told_to_be_no_utf_8(upload):
    told = "Line 2, secret: This is no text in UTF-8. Please save the file as CSV UTF-8."
    content = "secret\nGrüße\n".encode("latin-1")
    assert faults(upload(content)) == (400, f"Nothing was imported. {told}")


def test_faults_beyond_the_first_are_counted(upload):
    status, told = faults(upload(b"secret,used\n" + b"a,x\n" * 1021))
    assert (status, told.count("Line ")) == (400, 39)
    assert told.endswith("Something is wrong with 1,001 more lines.")


@pytest.mark.parametrize("content", [b"", b"secret\na\n"])
def test_form_without_a_file_is_refused(upload, content):
    assert faults(upload(content, name="")) == (
        400,
        "Nothing was imported. Please choose a file.",
    )


def test_form_without_the_field_for_a_file_is_refused(browser):
    response = browser.post(SECRETS, content_type="multipart/form-data")
    assert (response.status_code, response.mimetype) == (400, "text/html")
    assert "No file was submitted." in response.text


def test_what_is_no_form_is_refused(browser):
    headers = {"X-CSRFToken": browser.csrf_token, "Content-Type": "text/csv"}
    response = browser.open("POST", SECRETS, data="secret\na\n", headers=headers)
    assert (response.status_code, response.mimetype) == (415, "text/html")


@pytest.mark.parametrize("token", ["", "x"])
def test_form_of_another_site_imports_nothing(browser, upload, token):
    response = upload(b"secret\na\n", csrf_token=token)
    assert (response.status_code, response.mimetype) == (403, "text/html")
    assert pairs(browser.get(SECRETS))["All"] == "0"


def test_script_finds_the_largest_size_on_the_page(make_app, alice, event):
    page = Browser(make_app(MAX_IMPORT_LENGTH=2048), alice).get(SECRETS)
    assert 'src="/static/upload.js?v=' in page.text
    assert 'data-most="2048" data-most-in-words="2.0 KiB"' in page.text
    assert "with 2.0 KiB at most." in page.text


def test_who_is_not_logged_in_any_more_is_sent_to_the_login(browser, upload):
    other = browser.client.get_cookie("pretixapi_session").value
    browser.post("/control/logout")
    browser.client.set_cookie("pretixapi_session", other)
    response = upload(b"secret\na\n")
    assert (response.status_code, response.location) == (302, "/control/login")


@pytest.mark.parametrize("headers", [{}, {"X-CSRFToken": "x"}])
def test_script_of_another_site_imports_nothing(browser, headers):
    headers = {"Accept": "application/json", "Content-Type": "text/csv", **headers}
    response = browser.open("POST", IMPORT, data="secret\na\n", headers=headers)
    assert (response.status_code, response.mimetype) == (403, "application/json")
    assert pairs(browser.get(SECRETS))["All"] == "0"
