import pytest
from marshmallow import ValidationError

from pretixapi.http import fields
from pretixapi.http.batches import Batch
from pretixapi.http.schema import Schema


class PartSchema(Schema):
    """An object of all that may be asked of a field."""

    id = fields.Integer(dump_only=True)
    name = fields.String(required=True, max_length=5)
    item = fields.PrimaryKey(attribute="item_id", allow_none=True)
    used = fields.Boolean()
    size = fields.Integer(load_default=3)
    called = fields.String(data_key="label", allow_blank=True)


ENTRIES = [
    {},
    {"name": "x"},
    {"name": "x", "id": 5, "unknown": 1, "called": "y"},
    {"name": " x ", "item": "7", "used": "on", "size": 0, "label": ""},
    {"name": "x", "item": None},
    {"name": None, "item": 1.5, "used": None, "size": None, "label": None},
    {"name": "x" * 6 + "\0", "item": 3},
    {"item_id": 3},
    {"name": [], "label": {}},
    {"name": "x", "size": "many", "used": True},
]


def load(entry):
    """Return the values and the faults of an object as the schema finds them."""
    try:
        return PartSchema().load(entry), {}
    except ValidationError as error:
        return error.valid_data, error.messages


@pytest.mark.parametrize("entry", ENTRIES)
def test_entry_is_loaded_as_the_schema_does_it(entry):
    batch = Batch(PartSchema(), [entry])
    assert (batch.values[0], batch.faults[0]) == load(entry)


def test_entries_are_loaded_each_by_itself():
    batch = Batch(PartSchema(), ENTRIES)
    assert list(zip(batch.values, batch.faults, strict=True)) == [load(each) for each in ENTRIES]


@pytest.mark.parametrize(
    ("entry", "faults"),
    [
        (None, ["This field may not be null."]),
        *(
            (entry, {"non_field_errors": [f"Invalid data. Expected a dictionary, but got {kind}."]})
            for entry, kind in [(5, "int"), ("x", "str"), ([], "list"), (True, "bool")]
        ),
    ],
)
def test_entry_that_is_no_object(entry, faults):
    batch = Batch(PartSchema(), [entry])
    assert (batch.values, batch.faults) == ([{}], [faults])


def good(batch):
    """Return the place and the values of each object that nothing is wrong with so far."""
    objects = enumerate(zip(batch.values, batch.faults, strict=True))
    return [(place, values) for place, (values, faults) in objects if not faults]


def test_good_entries():
    batch = Batch(PartSchema(), [{"name": "a"}, {}, None, {"name": "b"}])
    assert good(batch) == [(0, {"name": "a", "size": 3}), (3, {"name": "b", "size": 3})]
    batch.note(0, {"name": ["No."]})
    assert [place for place, _ in good(batch)] == [3]


def test_fault_of_a_field_is_noted_once():
    batch = Batch(PartSchema(), [{"name": "a"}, {}])
    batch.note(0, {"name": ["No."]})
    batch.note(0, {"name": ["Nor that."], "item": ["Nor this."]})
    batch.note(1, {"name": ["No."]})
    assert batch.faults == [
        {"name": ["No."], "item": ["Nor this."]},
        {"name": ["This field is required."]},
    ]
