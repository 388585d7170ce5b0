"""What a file of secrets may look like."""

import pytest

from tests.imported_secrets.bodies import URL, shown
from tests.imported_secrets.files import imported

FIRST = 100


@pytest.fixture
def taken_in(client, event, next_id):
    """Import a file, and return the list of secrets, whose first has the id 100."""

    def take(content):
        next_id(FIRST)
        status, answer = imported(client, content)
        results = client.get(URL).json["results"]
        assert (status, answer) == (200, {"imported": len(results)})
        return results

    return take


def test_secrets_alone(taken_in):
    assert taken_in("secret\nfoobar\nbaz\n") == [shown(100), shown(101, "baz")]


def test_all_columns(taken_in, make, series, item):
    variation, subevent = make.variation(item).id, make.subevent(series).id
    content = (
        "secret,item,variation,subevent,used\n"
        f"a,{item.id},{variation},{subevent},true\n"
        f"b,{item.id},,,\n"
        f"c,,,{subevent},false\n"
        "d\n"
    )
    assert taken_in(content) == [
        shown(100, "a", item=item.id, variation=variation, subevent=subevent, used=True),
        shown(101, "b", item=item.id),
        shown(102, "c", subevent=subevent),
        shown(103, "d"),
    ]


@pytest.mark.parametrize("separator", [",", ";"])
def test_columns_in_any_order(taken_in, item, separator):
    content = f"used,item,secret,id\ntrue,{item.id},foobar,5\n0,,baz,x\n"
    assert taken_in(content.replace(",", separator)) == [
        shown(100, item=item.id, used=True),
        shown(101, "baz"),
    ]


def test_blanks_around_the_names_of_columns(taken_in):
    assert taken_in(" used , secret\n1,foobar\n") == [shown(100, used=True)]


def test_quoted_names_of_columns(taken_in):
    assert taken_in('"secret";"used"\n"foobar";"1"\n') == [shown(100, used=True)]


@pytest.mark.parametrize("separator", [",", ";"])
def test_mark_of_utf_8_at_the_beginning(taken_in, separator):
    content = f"\ufeffsecret{separator}used\nfoobar{separator}\n"
    assert taken_in(content) == [shown(100)]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("last", [True, False])
def test_ends_of_lines(taken_in, end, last):
    content = end.join(["secret,used", "foobar,", "baz,1"]) + last * end
    assert taken_in(content) == [shown(100), shown(101, "baz", used=True)]


def test_empty_lines_are_passed_over(taken_in):
    assert taken_in("secret\n\nfoobar\r\n\r\n\nbaz\n\n") == [shown(100), shown(101, "baz")]


@pytest.mark.parametrize(
    ("cell", "secret"),
    [
        ('"foobar"', "foobar"),
        ('"foo,bar"', "foo,bar"),
        ("foo;bar", "foo;bar"),
        ('"foo""bar"', 'foo"bar'),
        ('foo"bar', 'foo"bar'),
        ('"foo\nbar"', "foo\nbar"),
        ('"foo\r\nbar"', "foo\r\nbar"),
        ('"foo\rbar"', "foo\rbar"),
        (" foobar\t", " foobar\t"),
        (' "foobar"', ' "foobar"'),
        ("foo\u2028\x85\x0bbar", "foo\u2028\x85\x0bbar"),
        ("Grüße \U0001f3ab", "Grüße \U0001f3ab"),
        ("u\u0308", "u\u0308"),
        ("\ufefffoobar", "\ufefffoobar"),
        ("00123", "00123"),
        ("null", "null"),
        ("x" * 255, "x" * 255),
        ("\U0001f3ab" * 255, "\U0001f3ab" * 255),
    ],
)
def test_secrets_are_kept_as_they_are(taken_in, cell, secret):
    assert taken_in(f"secret,used\n{cell},\n") == [shown(100, secret)]


def test_secrets_that_differ_in_little_are_others(taken_in):
    secrets = ["a", "A", " a", "a ", "\u00e4", "a\u0308"]
    content = "\n".join(["secret", *secrets])
    assert [each["secret"] for each in taken_in(content)] == secrets


@pytest.mark.parametrize(
    ("cell", "used"), [("", False), ("0", False), ("False", False), ("1", True), ("TRUE", True)]
)
def test_used(taken_in, cell, used):
    assert taken_in(f"secret,used\nfoobar,{cell}\n") == [shown(100, used=used)]


def test_ids_of_the_file_are_ignored(taken_in):
    content = "id,secret\n7,foobar\n7,baz\nx,bar\n"
    ids = [(each["id"], each["secret"]) for each in taken_in(content)]
    assert ids == [(100, "foobar"), (101, "baz"), (102, "bar")]


@pytest.mark.parametrize("content", ["secret", "secret\n", "id;secret\r\n\r\n"])
def test_no_line_but_the_first(taken_in, content):
    assert taken_in(content) == []


def test_what_is_read_is_told(client, event):
    parts = ("import/", "bulk_create/", "")
    read = {part: client.open("OPTIONS", f"{URL}{part}").json["parses"] for part in parts}
    assert read == {
        "import/": ["text/csv", "multipart/form-data"],
        "bulk_create/": ["application/json"],
        "": ["application/json", "application/x-www-form-urlencoded", "multipart/form-data"],
    }
