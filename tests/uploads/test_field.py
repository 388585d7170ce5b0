import pytest
from marshmallow import ValidationError

from pretixapi.uploads.fields import File
from tests.http.test_fields_base import HOSTILE

ID = "1cd99455-1ebd-4cda-b1a2-7a7d2a969ad1"
field = File()


@pytest.mark.parametrize(
    "value",
    [
        "",
        "foo",
        "file:",
        "file:abc",
        ID,
        f"FILE:{ID}",
        f"file:{ID.upper()}",
        f"file:{ID}\n",
        f" file:{ID}",
        f"file:{{{ID}}}",
        f"file:{ID.replace('-', '')}",
        "http://localhost/media/0123456789abcdef0123456789abcd.png",
        [f"file:{ID}"],
        {"id": f"file:{ID}"},
        *HOSTILE,
    ],
    ids=lambda value: type(value).__name__,
)
def test_value_that_is_no_id(value):
    with pytest.raises(ValidationError) as raised:
        field.deserialize(value)
    assert raised.value.messages == ["The submitted file ID was not found."]


def test_null_is_taken():
    assert field.deserialize(None) is None


def test_field_described():
    assert field.json_schema() == {"type": "string", "format": "uri"}
    assert field.accepted_schema() == {
        "type": "string",
        "pattern": "^file:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$",
    }
