"""Generated rules: what is not refused when it is written can be judged by, told of and copied."""

from hypothesis import event, given, settings
from hypothesis import strategies as st

from pretixapi.entry_rules.copying import with_copies
from pretixapi.entry_rules.evaluation import evaluate
from pretixapi.entry_rules.explanation import explain
from pretixapi.entry_rules.language import COMPARISONS, COUNTS, DATES, VARIABLES
from pretixapi.entry_rules.validation import check_rules
from pretixapi.http.errors import InvalidObject
from tests.entry_rules.visits import ago, visit

MOMENTS = ("2020-01-01", "2020-01-01T10:00:00Z", "0001-01-01 00:00", "9999-12-31T23:59", "10:00")
COPIES = {"product": {1: 7}, "variation": {1: 8}}
VISITS = (visit(), visit(entries=(ago(days=3), ago(hours=1)), is_inside=True))

texts = st.sampled_from((*VARIABLES, *DATES, *MOMENTS, "custom", "customtime", "1", "-1", "x", ""))
plain = st.one_of(texts, st.none(), st.booleans(), st.integers(-1, 2**40), st.floats(-2, 2))
ids = st.sampled_from((1, "1", "2"))
clocks = st.sampled_from(MOMENTS)
odd = st.one_of(plain, st.lists(plain, max_size=2), st.dictionaries(texts, plain, max_size=2))


def applied(draw, operators, *arguments):
    """Draw a rule whose arguments are now and then others than those, more or fewer."""
    some = [draw(each) for each in arguments]
    change = draw(st.sampled_from((*("none",) * 12, "more", "fewer", "other")))
    if change == "more":
        some.append(draw(odd))
    elif change == "fewer":
        some.pop()
    elif change == "other":
        some[draw(st.integers(0, len(some) - 1))] = draw(odd)
    return {draw(st.sampled_from(operators)): some}


@st.composite
def moments(draw):
    if draw(st.booleans()):
        return {"var": "now"}
    if draw(st.booleans()):
        return applied(draw, ("buildTime",), st.sampled_from(DATES))
    return applied(draw, ("buildTime",), st.sampled_from(("custom", "customtime")), clocks)


@st.composite
def objects(draw):
    return applied(draw, ("lookup",), st.sampled_from(tuple(COPIES)), ids, texts)


@st.composite
def lists(draw):
    return applied(draw, ("objectList",), objects(), objects())


@st.composite
def values(draw):
    if draw(st.booleans()):
        return draw(st.one_of(plain, objects()))
    if draw(st.booleans()):
        return applied(draw, ("var",), st.sampled_from(tuple(VARIABLES)))
    return applied(draw, COUNTS, moments())


@st.composite
def conditions(draw):
    if draw(st.booleans()):
        return applied(draw, COMPARISONS, values(), values())
    if draw(st.booleans()):
        return applied(draw, ("inList",), values(), lists())
    return applied(draw, ("isBefore", "isAfter"), moments(), moments(), plain)


@st.composite
def rules(draw):
    return applied(draw, ("and", "or"), conditions(), conditions())


def is_taken(rule):
    try:
        check_rules(rule)
    except InvalidObject:
        return False
    return True


@settings(max_examples=400, deadline=None, database=None, derandomize=True)
@given(st.one_of(conditions(), rules()))
def test_rules_are_refused_or_good_for_everything(rule):
    if not is_taken(rule):
        return
    event("taken")
    for each in VISITS:
        if evaluate(rule, each) is False:
            assert explain(rule, each)
    assert is_taken(with_copies(rule, COPIES))
