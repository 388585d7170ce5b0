"""What mails say."""

from typing import NamedTuple

from pretixapi.pages.languages import base_of


class Text(NamedTuple):
    """The subject of a mail and the sentence that it is about."""

    subject: str
    sentence: str


class Wording(NamedTuple):
    """All that is said in one language; the order that a mail is about stands in braces."""

    frame: str
    comment: str
    texts: dict[str, Text]


ENGLISH = Wording(
    frame="Hello,\n\n{sentence}\n\n{comment}You find your order here:\n{url}\n\n{sender}\n",
    comment="The organizer adds:\n{comment}\n\n",
    texts={
        "placed": Text("Your order {code}", "Thank you for your order {code} for {event}."),
        "paid": Text(
            "Your order {code} is paid",
            "Thank you: your order {code} for {event} has been paid.",
        ),
        "canceled": Text(
            "Your order {code} has been canceled",
            "Your order {code} for {event} has been canceled.",
        ),
        "approved": Text(
            "Your order {code} has been approved",
            "Good news: your order {code} for {event} has been approved.",
        ),
        "denied": Text(
            "Your order {code} has not been approved",
            "We are sorry: your order {code} for {event} has not been approved.",
        ),
        "link": Text("Your order {code}", "This is about your order {code} for {event}."),
    },
)
GERMAN = Wording(
    frame="Guten Tag,\n\n{sentence}\n\n{comment}Hier ist die Bestellung:\n{url}\n\n{sender}\n",
    comment="Der Veranstalter schreibt dazu:\n{comment}\n\n",
    texts={
        "placed": Text("Bestellung {code}", "vielen Dank für die Bestellung {code} für {event}."),
        "paid": Text(
            "Bestellung {code} ist bezahlt",
            "vielen Dank: Die Bestellung {code} für {event} ist bezahlt.",
        ),
        "canceled": Text(
            "Bestellung {code} ist storniert",
            "die Bestellung {code} für {event} ist storniert worden.",
        ),
        "approved": Text(
            "Bestellung {code} ist angenommen",
            "gute Nachricht: Die Bestellung {code} für {event} ist angenommen worden.",
        ),
        "denied": Text(
            "Bestellung {code} ist nicht angenommen",
            "leider ist die Bestellung {code} für {event} nicht angenommen worden.",
        ),
        "link": Text("Bestellung {code}", "es geht um die Bestellung {code} für {event}."),
    },
)
WORDINGS = {"en": ENGLISH, "de": GERMAN}


def wording(locale: str) -> Wording:
    """Return what is said in the language of an order, in English where we do not speak it."""
    return WORDINGS.get(base_of(locale), ENGLISH)
