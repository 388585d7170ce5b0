"""What the documentation shows of new orders."""

NEW_ORDER = {
    "email": "tester@example.org",
    "locale": "en",
    "sales_channel": "web",
    "payment_provider": "manual",
    "positions": [
        {
            "positionid": 1,
            "item": 1,
            "variation": None,
            "price": "23.00",
            "attendee_name_parts": {"full_name": "Peter"},
            "attendee_email": None,
            "answers": [{"question": 1, "answer": "23", "options": []}],
            "subevent": None,
        }
    ],
}
