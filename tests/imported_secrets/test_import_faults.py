"""Lines that are not good, in files that are."""

import pytest

from tests.imported_secrets.bodies import EXISTS, REPEATED, TOO_LONG, URL, absent
from tests.imported_secrets.files import counts, faulty, imported, whole

BLANK = {"secret": ["This field may not be blank."]}
NO_TEXT = {"secret": ["Not a valid string."]}
NULL = {"secret": ["Null characters are not allowed."]}
NO_BOOLEAN = {"used": ["Must be a valid boolean."]}
NO_SERIES = whole("You can not select a subevent if your event is not an event series.")
NO_ITEM = whole(
    "You cannot select a variation without having selected a product that provides variations."
)
OTHER_ITEM = whole("This variation does not belong to this product.")
MANY_VALUES = whole("This line has more values than there are columns.")


def no_number(name):
    return {name: ["Incorrect type. Expected pk value, received str."]}


@pytest.fixture
def refused(client, event):
    """Import a file of which nothing is to be kept, and return the answer."""

    def refuse(content):
        before = counts(client)
        answer = imported(client, content)
        assert counts(client) == before
        return answer

    return refuse


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        (b",", BLANK),
        (b'""', BLANK),
        (b" \t,", BLANK),
        (b",1", BLANK),
        (b"x" * 256, TOO_LONG),
        (b"foo\xffbar", NO_TEXT),
        (b"\xed\xa0\x80", NO_TEXT),
        (b"Gr\xfc\xdfe", NO_TEXT),
        (b"foo\x00bar", NULL),
        (b"foobar,maybe", NO_BOOLEAN),
        (b"foobar, ", NO_BOOLEAN),
        (b"foobar,\xff", NO_BOOLEAN),
        (b",maybe", {**BLANK, **NO_BOOLEAN}),
        (b"foobar,1,", MANY_VALUES),
        (b",maybe,x,y", {**BLANK, **NO_BOOLEAN, **MANY_VALUES}),
    ],
)
def test_line_refused(refused, line, fault):
    assert refused(b"secret,used\ngood\n" + line + b"\nbaz,1\n") == faulty((3, fault))


@pytest.mark.parametrize("name", ["item", "variation", "subevent"])
@pytest.mark.parametrize("cell", ["x", "1.0", " ", "-", "1e3", "\u0661"])
def test_restriction_that_is_no_number(refused, series, name, cell):
    assert refused(f"secret,{name}\nfoobar,{cell}\n") == faulty((2, no_number(name)))


@pytest.mark.parametrize("name", ["item", "variation", "subevent"])
@pytest.mark.parametrize("cell", ["0", "-1", "999999", str(2**63), "9" * 30])
def test_restriction_to_what_is_not_there(refused, series, name, cell):
    assert refused(f"secret,{name}\nfoobar,{cell}\n") == faulty((2, absent(name, cell)))


def test_restrictions_to_what_another_event_has(refused, make, organizer, series, item):
    other = make.event(organizer, "other", has_subevents=True)
    foreign = make.item(other)
    ids = {"item": foreign, "variation": make.variation(foreign), "subevent": make.subevent(other)}
    cells = ",".join(str(each.id) for each in ids.values())
    fault = {name: absent(name, each.id)[name] for name, each in ids.items()}
    own = f"foobar,{item.id},{ids['variation'].id},"
    content = f"secret,item,variation,subevent\nbaz,{cells}\n{own}\n"
    second = absent("variation", ids["variation"].id)
    assert refused(content) == faulty((2, fault), (3, second))


def test_restrictions_that_do_not_go_together(refused, make, event, item):
    variation, other, subevent = make.variation(item), make.item(event), make.subevent(event)
    content = (
        "secret,item,variation,subevent\n"
        f"a,{item.id},{variation.id},\n"
        f"b,{other.id},{variation.id},\n"
        f"c,,{variation.id},\n"
        f"d,,,{subevent.id}\n"
        f",{other.id},{variation.id},\n"
    )
    expected = faulty((3, OTHER_ITEM), (4, NO_ITEM), (5, NO_SERIES), (6, BLANK))
    assert refused(content) == expected


def test_secret_that_comes_again(refused):
    content = "secret\nfoobar\nbaz\nfoobar\nFoobar\nbaz\nfoobar\n"
    assert refused(content) == faulty((4, REPEATED), (6, REPEATED), (7, REPEATED))


def test_secret_that_is_there(refused, add):
    add("foobar")
    assert refused("secret\nbaz\nfoobar\n") == faulty((3, EXISTS))


def test_secret_that_is_there_and_comes_again(refused, add):
    add("foobar")
    content = "secret\nfoobar\nfoobar\n"
    assert refused(content) == faulty((2, EXISTS), (3, REPEATED))


def test_secret_of_another_event_is_free(client, make, organizer, event):
    make.imported_secret(make.event(organizer, "other"), "foobar")
    assert imported(client, "secret\nfoobar\n") == (200, {"imported": 1})


def test_secret_that_is_there_told_with_other_faults(refused, add, item):
    add("foobar")
    content = f"secret,item,used\nfoobar,0,maybe\n,{item.id},\nfoobar,,x\nbaz,,\nfoobar,0,\n"
    assert refused(content) == faulty(
        (2, {**EXISTS, **absent("item", 0), **NO_BOOLEAN}),
        (3, BLANK),
        (4, {**REPEATED, **NO_BOOLEAN}),
        (6, {**REPEATED, **absent("item", 0)}),
    )


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_are_counted_as_an_editor_does(refused, end):
    lines = ["secret,used", "", '"foo', 'bar",1', "", ",", '"', "", 'x",maybe', "baz", "y,no!"]
    assert refused(end.join(lines)) == faulty((6, BLANK), (7, NO_BOOLEAN), (11, NO_BOOLEAN))


@pytest.mark.parametrize(("bad", "told"), [(20, 20), (21, 20), (2100, 20)])
def test_first_faults_and_how_many_there_are(refused, bad, told):
    content = "secret,used\n" + "foobar,x\n" * bad
    first = (2, NO_BOOLEAN)
    rest = [(line, {**REPEATED, **NO_BOOLEAN}) for line in range(3, 2 + told)]
    assert refused(content) == faulty(first, *rest, total=bad)


def test_faults_far_from_each_other(refused, add):
    add("s4000")
    lines = [f"s{number}" for number in range(4500)]
    lines[4400] = "s10"
    assert refused("\n".join(["secret", *lines])) == faulty((4002, EXISTS), (4402, REPEATED))


def test_file_that_comes_again(refused, client):
    content = "secret,used\nfoobar,1\nbaz,\n"
    assert imported(client, content) == (200, {"imported": 2})
    assert refused(content) == faulty((2, EXISTS), (3, EXISTS))
    assert [each["secret"] for each in client.get(URL).json["results"]] == ["foobar", "baz"]
