"""Files that cannot be read, or not to their ends."""

import pytest

from pretixapi.imported_secrets.reading import LONGEST_LINE
from tests.client import ApiClient
from tests.imported_secrets.bodies import URL, empty
from tests.imported_secrets.files import counts, faulty, imported, whole

BLANK = {"secret": ["This field may not be blank."]}
NO_HEADER = whole("The first line must name the columns, secret among them.")
LONG_LINE = whole("This is no CSV: a line is too long.")
LONGEST = LONGEST_LINE - 1


def unknown(name):
    return whole(f"Unknown column: {name!r}.")


@pytest.mark.parametrize(
    "content",
    [
        "",
        "\n",
        "\nsecret\nfoobar\n",
        "\ufeff",
        "foobar\nbaz\n",
        "id,used\n1,0\n",
        "Secret\nfoobar\n",
        "secret|used\nfoobar|1\n",
        "secret\tused\nfoobar\t1\n",
        "secret\nfoobar\n".encode("utf-16"),
        "secret\nfoobar\n".encode("utf-16-le"),
        b"\xff\xfe",
        b"\x00",
        b"PK\x03\x04\x14\x00\x00\x00",
        '{"secret": "foobar"}',
    ],
)
def test_file_without_the_names_of_columns(client, event, content):
    assert imported(client, content) == faulty((1, NO_HEADER))
    assert client.get(URL).json == empty()


@pytest.mark.parametrize(
    ("header", "fault"),
    [
        ("secret,price", unknown("price")),
        ("secret,Item", unknown("Item")),
        ("secret,item_id", unknown("item_id")),
        ("secret,", unknown("")),
        ("secret,non_field_errors", unknown("non_field_errors")),
        ("secret,it\u00e9m", unknown("it\u00e9m")),
        (b"secret,it\xe9m", unknown("it\udce9m")),
        ("secret,item;used", unknown("secret,item")),
        ("secret,secret", whole("Repeated column: 'secret'.")),
        ("id,secret,used, id", whole("Repeated column: 'id'.")),
    ],
)
def test_names_of_columns_refused(client, event, header, fault):
    header = header if isinstance(header, bytes) else header.encode()
    if fault == unknown("secret,item"):
        fault = NO_HEADER
    assert imported(client, header + b"\nfoobar,1\n,\n") == faulty((1, fault))
    assert client.get(URL).json == empty()


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b'"foobar', "unexpected end of data"),
        (b'"foobar\n\nbaz\n', "unexpected end of data"),
        (b'"foobar"x', "',' expected after '\"'"),
        (b"x" * (LONGEST + 1), "a line is too long"),
        (b'"' + b"xxxxxxxxx\n" * 14_000 + b'"', "a line is too long"),
    ],
)
def test_line_from_which_on_nothing_can_be_read(client, event, line, reason):
    status, answer = imported(client, b"secret,used\nfoobar,\n\n,\n" + line)
    (first, last) = answer["errors"]
    assert (status, answer["total"], first) == (400, 2, {"line": 4, **BLANK})
    assert last["line"] == 5
    assert last["non_field_errors"][0].startswith(f"This is no CSV: {reason}")
    assert client.get(URL).json == empty()


def test_longest_line(client, event):
    blank = b'"' + b" " * (LONGEST - 3) + b'"\n'
    assert imported(client, b"secret\n" + blank) == faulty((2, BLANK))
    assert imported(client, b"secret\n" + b" " + blank) == faulty((2, LONG_LINE))


def test_first_line_that_is_too_long(client, event):
    assert imported(client, b"secret," + b"x" * LONGEST) == faulty((1, LONG_LINE))


def test_line_without_an_end_does_not_fill_the_memory(client, event):
    assert imported(client, b"secret\n" + b"x" * 5_000_000) == faulty((2, LONG_LINE))


def test_record_of_many_lines_does_not_fill_the_memory(client, event):
    record = b'"x\n",' * (LONGEST_LINE // 5)
    assert imported(client, b"secret\n" + record) == faulty((2, LONG_LINE))


@pytest.fixture
def three(make_app, make, organizer):
    """A client of a server that takes three secrets at once."""
    return ApiClient(make_app(MAX_IMPORT_ROWS=3), make.token(make.team(organizer)))


def test_as_many_secrets_as_may_come_at_once(three, event):
    assert imported(three, "secret\na\n\nb\nc\n\n\n") == (200, {"imported": 3})


def test_more_secrets_than_may_come_at_once(three, event):
    content = 'secret\na\n"b\n"\n\nc\n\nd\ne\n\n'
    fault = whole("Please do not import more than 3 secrets at once.")
    assert imported(three, content) == faulty((8, fault))
    assert counts(three) == (0, 0)


def test_other_faults_told_before_there_are_too_many_lines(three, event):
    content = "secret\n \na\na\nd\n"
    repeated = {"secret": ["Duplicate secret in request."]}
    fault = whole("Please do not import more than 3 secrets at once.")
    assert imported(three, content) == faulty((2, BLANK), (4, repeated), (5, fault))
