"""How the dates of an event series are listed, and the texts beside them."""

from pretixapi.settings.definitions.setting import choice, flag, translated

CALENDAR = [
    choice(
        "frontpage_subevent_ordering",
        ("date_ascending", "date_descending", "name_ascending", "name_descending"),
        "date_ascending",
        "Order of the dates",
        "Applies to the list view only.",
    ),
    choice(
        "event_list_type",
        ("list", "week", "calendar"),
        "list",
        "Default overview style",
        "If your event series has more than 50 dates in the future, only the month or week "
        "calendar can be used.",
    ),
    flag("event_list_available_only", False, "Leave out dates that cannot be booked"),
    flag(
        "event_list_filters",
        True,
        "Offer filters",
        "Visitors can narrow down the list by the properties that you have set up.",
    ),
    flag("event_calendar_future_only", False, "Leave out dates in the past"),
    translated("frontpage_text", "", "Text on the front page"),
    translated(
        "event_info_text",
        "",
        "Information about the event",
        "The shop does not show it; use it in ticket layouts, for example.",
    ),
]
