from datetime import UTC, datetime, timedelta

import pytest

from pretixapi.entry_rules.evaluation import evaluate, later
from pretixapi.entry_rules.validation import check_rules
from tests.entry_rules.visits import ago, visit

NOW = {"var": "now"}
TRUE, FALSE = {"==": [1, 1]}, {"==": [1, 2]}


def holds(rules, **values):
    check_rules(rules)
    return evaluate(rules, visit(**values))


def at(*args):
    return {"buildTime": list(args)}


def listed(*ids, kind="product"):
    return {"objectList": [{"lookup": [kind, str(each), "T"]} for each in ids]}


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        ({"and": [TRUE, TRUE]}, True),
        ({"and": [TRUE, FALSE]}, False),
        ({"and": []}, True),
        ({"or": [FALSE, TRUE]}, True),
        ({"or": [FALSE, FALSE]}, False),
        ({"or": []}, False),
        ({"and": [{"or": [FALSE, TRUE]}, True]}, True),
        ({"==": [1, "1"]}, True),
        ({"!=": [1, "1"]}, False),
        ({"<": [1, 2]}, True),
        ({"<": [2, 2]}, False),
        ({"<=": [2, "2"]}, True),
        ({">": [10, "9"]}, True),
        ({">=": [2, 3]}, False),
        ({"<": [None, 3]}, False),
        ({">": [None, 3]}, False),
        ({"<": ["few", 3]}, False),
    ],
)
def test_operators_compare(rules, expected):
    assert holds(rules) is expected


def test_product_is_one_of_a_list():
    rules = {"inList": [{"var": "product"}, listed(4, 5)]}
    assert [holds(rules, product=each) for each in (5, 6)] == [True, False]


def test_variation_is_one_of_a_list():
    rules = {"inList": [{"var": ["variation"]}, listed(7, kind="variation")]}
    assert [holds(rules, variation=each) for each in (7, 8, None)] == [True, False, False]


def test_nobody_comes_to_a_gate_as_there_are_none():
    assert holds({"inList": [{"var": "gate"}, listed(1, kind="gate")]}) is False


@pytest.mark.parametrize(
    ("moment", "before", "after"),
    [
        (("date_from",), True, False),
        (("date_admission",), False, True),
        # It has no end, so it ends as it begins.
        (("date_to",), True, False),
        (("custom", "2017-12-27T10:30:00Z"), True, False),
        # Without a zone clocks at the event show it: it is eleven there.
        (("custom", "2017-12-27 10:30"), False, True),
        (("customtime", "10:59"), False, True),
        (("customtime", "11:01:00"), True, False),
        # Neither before nor after is the very moment.
        (("custom", "2017-12-27T10:00:00Z"), False, False),
    ],
)
def test_now_is_before_or_after_a_moment(moment, before, after):
    assert holds({"isBefore": [NOW, at(*moment)]}) is before
    assert holds({"isAfter": [NOW, at(*moment)]}) is after


@pytest.mark.parametrize(("minutes", "expected"), [(59, False), ("61", True), (None, False)])
def test_tolerance_lets_in_somewhat_earlier_and_later(minutes, expected):
    assert holds({"isAfter": [NOW, at("date_from"), minutes]}) is expected
    assert holds({"isBefore": [NOW, at("date_admission"), minutes]}) is expected


def test_tolerance_ends_with_time():
    assert holds({"isBefore": [NOW, at("custom", "9999-12-31"), 5_000_000]}) is True


def test_moments_go_no_further_than_time_in_both_directions():
    first, last = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)
    assert [later(first, -1), later(last, 1), later(last, -1)] == [
        first,
        last,
        last - timedelta(minutes=1),
    ]


def test_what_is_named_is_no_rule():
    lookup = {"lookup": ["product", 5, {"var": "nonsense"}]}
    assert evaluate(lookup, visit()) == 5


# Twice yesterday, of which once today where the event is.
ENTRIES = (ago(days=3), ago(hours=15), ago(hours=10, minutes=30), ago(minutes=5))


@pytest.mark.parametrize(
    ("name", "value", "without"),
    [
        ("entries_number", 4, 0),
        ("entries_today", 2, 0),
        ("entries_days", 3, 0),
        ("minutes_since_first_entry", 3 * 24 * 60, -1),
        ("minutes_since_last_entry", 5, -1),
        ("now_isoweekday", 3, 3),
    ],
)
def test_variables_tell_of_entries(name, value, without):
    assert evaluate({"var": name}, visit(entries=ENTRIES)) == value
    assert evaluate({"var": name}, visit()) == without


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("entries_since", 2),
        ("entries_before", 2),
        ("entries_days_since", 1),
        ("entries_days_before", 2),
    ],
)
def test_entries_are_counted_from_a_moment_on_and_before_it(name, value):
    moment = at("custom", "2017-12-26T23:00:00Z")
    assert evaluate({name: [moment]}, visit(entries=ENTRIES)) == value


def test_week_day_is_that_at_the_event():
    late = datetime(2017, 12, 27, 23, 30, tzinfo=UTC)
    assert evaluate({"var": "now_isoweekday"}, visit(now=late)) == 4


@pytest.mark.parametrize(("is_inside", "status"), [(True, "present"), (False, "absent")])
def test_status_tells_where_somebody_is(is_inside, status):
    assert holds({"==": [{"var": "entry_status"}, status]}, is_inside=is_inside) is True


@pytest.mark.parametrize("year", [1, 9999])
def test_first_and_last_days_are_days(year):
    moment = datetime(year, 1 if year == 1 else 12, 1 if year == 1 else 31, 23, tzinfo=UTC)
    rules = {"and": [{"<": [{"var": "entries_today"}, 1]}, {"isAfter": [NOW, at("date_from")]}]}
    assert holds(rules, now=moment) is (year == 9999)
