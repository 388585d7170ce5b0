"""Questions on the wire."""

from pretixapi.http import fields
from pretixapi.http.schema import Schema
from pretixapi.questions.examples import QUESTION
from pretixapi.questions.options.schemas import OptionSchema

TYPES = ("N", "S", "T", "B", "C", "M", "F", "D", "H", "W", "CC", "TEL")
NUMBER = {"max_digits": 30, "places": 6, "allow_none": True}
LENGTH = {"minimum": 0, "allow_none": True}


class QuestionSchema(Schema):
    """A question that is asked about every ticket of some items."""

    example = QUESTION
    example_of_changes = {"required": True}

    id = fields.Integer(dump_only=True)
    question = fields.I18nString(required=True)
    type = fields.Choice(
        TYPES,
        required=True,
        metadata={
            "description": "N is a number, S a line, T a text, B yes or no, C one choice, M any of "
            "them, F a file, D a date, H a time, W both, CC a country, TEL a telephone number."
        },
    )
    required = fields.Boolean()
    items = fields.FlatList(fields.PrimaryKey())
    options = fields.Objects(
        OptionSchema(), metadata={"description": "Once there is the question, they have URLs."}
    )
    position = fields.Integer(minimum=0)
    ask_during_checkin = fields.Boolean()
    show_during_checkin = fields.Boolean()
    identifier = fields.String(
        required=True,
        allow_none=True,
        max_length=190,
        metadata={"description": "Of no other question of the event; null makes one up."},
    )
    dependency_question = fields.PrimaryKey(attribute="dependency_question_id", allow_none=True)
    dependency_values = fields.List(fields.String())
    hidden = fields.Boolean()
    dependency_value = fields.String(
        allow_none=True,
        metadata={"description": "The first of `dependency_values`, and all of them if it is set."},
    )
    print_on_invoice = fields.Boolean()
    help_text = fields.I18nString(allow_none=True)
    valid_number_min = fields.Decimal(**NUMBER)
    valid_number_max = fields.Decimal(**NUMBER)
    valid_date_min = fields.Date(allow_none=True)
    valid_date_max = fields.Date(allow_none=True)
    valid_datetime_min = fields.DateTime(allow_none=True)
    valid_datetime_max = fields.DateTime(allow_none=True)
    valid_string_length_max = fields.Integer(**LENGTH)
    valid_string_length_min = fields.Integer(**LENGTH)
    valid_file_portrait = fields.Boolean()


class QuestionFilters(Schema):
    """What the list of questions can be narrowed by."""

    ask_during_checkin = fields.QueryBoolean(
        metadata={"description": "Whether it is asked at check-in."}
    )
    required = fields.QueryBoolean(metadata={"description": "Whether it must be answered."})
    identifier = fields.QueryString(metadata={"description": "Its identifier, exactly."})
