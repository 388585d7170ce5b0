"""What questions and their options look like."""

URL = "events/sampleconf/questions/"
NONE_SUCH = {"detail": "No Question matches the given query."}
REQUIRED = ["This field is required."]
TAKEN = {"identifier": ["This identifier is already used for a different question."]}
CIRCLE = {"non_field_errors": ["Circular dependency between questions detected."]}
NEW = {"question": {"en": "Vegan?"}, "type": "B", "identifier": "VEGAN"}


def new(**values):
    """A body that creates a question."""
    return {**NEW, **values}


def shown(question_id, **values):
    """A question as answers show it."""
    return {
        "id": question_id,
        "question": {"en": "Vegan?"},
        "type": "B",
        "required": False,
        "items": [],
        "options": [],
        "position": 0,
        "ask_during_checkin": False,
        "show_during_checkin": False,
        "identifier": "VEGAN",
        "dependency_question": None,
        "dependency_values": [],
        "hidden": False,
        "dependency_value": None,
        "print_on_invoice": False,
        "help_text": None,
        "valid_number_min": None,
        "valid_number_max": None,
        "valid_date_min": None,
        "valid_date_max": None,
        "valid_datetime_min": None,
        "valid_datetime_max": None,
        "valid_string_length_max": None,
        "valid_string_length_min": None,
        "valid_file_portrait": False,
        **values,
    }


def option_taken(identifier):
    """What is said of the identifier of another option."""
    return f'The identifier "{identifier}" is already used for a different option.'


def shown_option(option_id, **values):
    """An option as answers show it."""
    return {
        "id": option_id,
        "identifier": "A",
        "answer": {"en": "A"},
        "position": 0,
        **values,
    }
