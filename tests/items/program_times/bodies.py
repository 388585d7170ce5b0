"""What program times look like."""

START, END = "2017-12-27T10:00:00Z", "2017-12-27T12:00:00Z"
TIMES = {"start": START, "end": END}


def url(item, program_time_id=None):
    program_times = f"events/sampleconf/items/{item.id}/program_times/"
    return program_times if program_time_id is None else f"{program_times}{program_time_id}/"


def shown(program_time_id, **values):
    """A program time as answers show it."""
    return {"id": program_time_id, **TIMES, "location": None, **values}
