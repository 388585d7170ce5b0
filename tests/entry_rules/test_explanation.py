import pytest

from pretixapi.entry_rules.explanation import explain
from pretixapi.entry_rules.validation import check_rules
from tests.entry_rules.visits import ago, visit

NOW = {"var": "now"}
PRODUCT = {"inList": [{"var": "product"}, {"objectList": [{"lookup": ["product", "1"]}]}]}
EARLY = {"isBefore": [NOW, {"buildTime": ["date_admission"]}]}
LATE = {"isAfter": [NOW, {"buildTime": ["custom", "2018-01-01T10:00:00Z"]}]}
FEW = {"<": [{"var": "entries_number"}, 1]}
ENTRIES = (ago(days=3), ago(hours=1))


def said(rules):
    check_rules(rules)
    return explain(rules, visit(entries=ENTRIES))


@pytest.mark.parametrize(
    ("rules", "words"),
    [
        (EARLY, "Only before 10:00."),
        ({"isBefore": [NOW, {"buildTime": ["date_admission"]}, 30]}, "Only before 10:30."),
        (LATE, "Only after 2018-01-01 11:00."),
        (
            {"isAfter": [NOW, {"buildTime": ["custom", "2018-01-01T10:00:00Z"]}, "60"]},
            "Only after 2018-01-01 10:00.",
        ),
        (PRODUCT, "Not with this kind of ticket."),
        ({"==": [1, 2]}, "Not with this kind of ticket."),
        ({"==": [{"var": "gate"}, 1]}, "Not at this gate."),
        (FEW, "The number of entries must be less than 1."),
        (
            {"<=": [{"var": "entries_days"}, 1]},
            "The number of days with an entry must be at most 1.",
        ),
        (
            {">": [{"var": "minutes_since_last_entry"}, 90]},
            "The minutes since the last entry must be more than 90.",
        ),
        ({"==": [{"var": "now_isoweekday"}, 1]}, "The day of the week must be exactly 1."),
        (
            {"==": [{"var": "entry_status"}, "present"]},
            "The ticket's holder must be exactly present.",
        ),
        (
            {">=": [{"entries_since": [{"buildTime": ["date_from"]}]}, 1]},
            "The number of entries since 12:00 must be at least 1.",
        ),
        (
            {"isBefore": [NOW, {"buildTime": ["custom", "0001-01-01T10:00:00Z"]}]},
            "Only before 0001-01-01 10:53.",
        ),
        ({"or": []}, "Nobody is let in."),
        ({"or": [False]}, "Nobody is let in."),
    ],
)
def test_condition_is_told_that_does_not_hold(rules, words):
    assert said(rules) == words


def test_all_conditions_are_told_of_which_none_may_be_missing():
    rules = {"and": [FEW, {"==": [1, 1]}, EARLY, FEW]}
    assert said(rules) == "The number of entries must be less than 1. Only before 10:00."


@pytest.mark.parametrize(
    ("choices", "words"),
    [
        ((PRODUCT, EARLY), "Only before 10:00."),
        ((EARLY, FEW), "The number of entries must be less than 1."),
        ((LATE, EARLY), "Only before 10:00."),
        ((PRODUCT, {"==": [{"var": "gate"}, 1]}), "Not with this kind of ticket."),
        (({"==": [{"var": "gate"}, 1]}, PRODUCT), "Not at this gate."),
        ((FEW, {"<": [{"var": "entries_days"}, 1]}), "The number of entries must be less than 1."),
        (
            (PRODUCT, {"and": [FEW, EARLY]}),
            "The number of entries must be less than 1. Only before 10:00.",
        ),
    ],
)
def test_of_several_ways_the_easiest_is_told(choices, words):
    assert said({"or": list(choices)}) == words
