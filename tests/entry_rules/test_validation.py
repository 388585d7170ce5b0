import pytest

from pretixapi.entry_rules.validation import DEEPEST, LONGEST_TEXT, MOST_PARTS, check_rules
from pretixapi.http.errors import InvalidObject

NOW, FROM = {"var": "now"}, {"buildTime": ["date_from"]}
ENTRIES = {"var": "entries_number"}
FEW = {"<": [ENTRIES, 3]}


def fault(rules):
    with pytest.raises(InvalidObject) as refusal:
        check_rules(rules)
    return refusal.value.body["non_field_errors"][0]


@pytest.mark.parametrize(
    "rules",
    [
        {},
        [],
        {"and": []},
        FEW,
        {"and": [FEW, {"or": [{"==": [{"var": ["variation"]}, None]}, True]}]},
        {"inList": [{"var": "product"}, {"objectList": [{"lookup": ["product", "5", "T"]}]}]},
        {"inList": [{"var": "gate"}, {"objectList": [{"lookup": ["gate", 5]}]}]},
        {"isBefore": [NOW, FROM]},
        {"isAfter": [NOW, {"buildTime": ["date_admission"]}, 30]},
        {"isAfter": [NOW, {"buildTime": ["custom", "2030-01-01T10:00:00.000Z"]}, "30"]},
        {"isAfter": [NOW, {"buildTime": ["customtime", "10:00"]}, None]},
        {"==": [{"var": "entry_status"}, "absent"]},
        {">=": [{"entries_since": [FROM]}, 1]},
        {"!=": [{"entries_days_before": [{"buildTime": ["date_to"]}]}, 1]},
    ],
)
def test_rules_of_the_language_are_taken(rules):
    check_rules(rules)


@pytest.mark.parametrize(
    ("rules", "said"),
    [
        ({"foo": "bar"}, 'Logic operator "foo" is currently not allowed.'),
        ({"and": [{"foo": 1}]}, 'Logic operator "foo" is currently not allowed.'),
        ({"var": "now"}, 'Logic operator "var" is currently not allowed on the first level.'),
        ({"<": [{"var": "weight"}, 3]}, 'Logic variable "weight" is currently not allowed.'),
        ({"<": [{"var": ""}, 3]}, 'Logic variable "" is currently not allowed.'),
        ({"<": [{"var": []}, 3]}, 'Logic variable "None" is currently not allowed.'),
        ({"<": [{"var": [["now"]]}, 3]}, "Logic variable \"['now']\" is currently not allowed."),
        (
            {"==": [{"and": [FEW]}, {"or": [FEW]}]},
            "You cannot use OR/AND logic on a level below a comparison operator.",
        ),
        ({"and": [FEW], "or": [FEW]}, "Rules must be objects with exactly one operator."),
        ({"and": [{}]}, "Rules must be objects with exactly one operator."),
        ([FEW], "Rules must be an object."),
    ],
)
def test_unknown_words_are_refused(rules, said):
    assert fault(rules) == said


@pytest.mark.parametrize(
    "rules",
    [
        {"<": [ENTRIES]},
        {"<": [ENTRIES, 1, 2]},
        {"<": [NOW, 3]},
        {"<": [ENTRIES, [3]]},
        {"and": [3]},
        {"isBefore": [NOW, 3]},
        {"isBefore": [NOW]},
        {"isBefore": [NOW, FROM, -1]},
        {"isBefore": [NOW, FROM, "soon"]},
        {"isBefore": [NOW, FROM, 10**9]},
        {"isBefore": [NOW, FROM, 1, 1]},
        {"isBefore": [NOW, {"buildTime": ["custom", "soon"]}]},
        {"isBefore": [NOW, {"buildTime": ["custom"]}]},
        {"isBefore": [NOW, {"buildTime": ["customtime", "25:00"]}]},
        {"isBefore": [NOW, {"buildTime": ["yesterday"]}]},
        {"isBefore": [NOW, {"buildTime": [{}]}]},
        {"inList": [{"var": "product"}, 5]},
        {"inList": [{"var": "product"}, [5]]},
        {"inList": [{"var": "product"}, {"objectList": [NOW]}]},
        {"inList": [{"var": "product"}, {"objectList": [{"lookup": ["product", "x"]}]}]},
        {"inList": [{"var": "product"}, {"objectList": [{"lookup": []}]}]},
        {"inList": [{"var": "product"}, {"objectList": [{"lookup": ["product", "9" * 30]}]}]},
        {"<": [{"entries_since": [5]}, 1]},
        {"==": [{"var": ["product", None]}, 1]},
        {"==": [{"var": ["product", {"lookup": 5}]}, 1]},
        {"isAfter": [NOW, {"buildTime": []}]},
        {"isAfter": [NOW, {"buildTime": [5]}]},
        {"isAfter": [NOW, {"buildTime": ["customtime", "10:00", "x"]}]},
        {"isAfter": [NOW, {"buildTime": ["customtime", 10]}]},
        {"isAfter": [NOW, {"buildTime": ["date_from", None, None]}]},
        {"isAfter": [NOW, {"buildTime": ["date_from", {"a": 1, "b": 2}]}]},
        {"isAfter": [NOW, {"buildTime": ["date_from", ["x"]]}]},
        {"isAfter": [NOW, {"buildTime": ["custom", "2020-01-01T10:00:00Z", "x"]}]},
        {"isAfter": [NOW, {"buildTime": ["custom", {"var": "now"}]}]},
        {"==": [{"lookup": ["product"]}, 1]},
        {"==": [{"lookup": ["product", 1.0]}, 1]},
        {"==": [{"lookup": ["product", True]}, 1]},
        {"==": [{"lookup": ["product", {"var": "product"}]}, 1]},
        {"==": [{"lookup": ["product", "1", "T", "x"]}, 1]},
        {"==": [{"lookup": ["product", "1", ["T"]]}, 1]},
        {
            "inList": [
                {"var": "product"},
                {"objectList": [{"lookup": ["product", "1", {"a": 1, "b": 2}]}]},
            ]
        },
    ],
)
def test_values_that_mean_nothing_to_an_operator_are_refused(rules):
    assert fault(rules).endswith("cannot be applied to these values.")


def nested(levels):
    return FEW if levels == 0 else {"and": [nested(levels - 1)]}


def test_rules_have_an_end():
    check_rules(nested(DEEPEST - 2))
    assert fault(nested(DEEPEST)) == "Rules may not be nested more than 20 levels deep."
    check_rules({"or": [FEW] * (MOST_PARTS // 4)})
    assert fault({"or": [FEW] * MOST_PARTS}) == "Rules may not have more than 1000 parts."


@pytest.mark.parametrize(
    "condition",
    [
        lambda text: {"!=": [{"var": "entry_status"}, text]},
        lambda text: {"!=": [{"lookup": ["product", "1", text]}, 2]},
        lambda text: {"isBefore": [NOW, {"buildTime": ["date_from", text]}]},
    ],
)
def test_texts_have_an_end(condition):
    check_rules(condition("x" * LONGEST_TEXT))
    said = fault(condition("x" * (LONGEST_TEXT + 1)))
    assert said == "Texts in rules may not have more than 1000 characters."
