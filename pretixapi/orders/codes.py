"""The codes and secrets of orders, and the numbers under which others know their positions."""

from random import SystemRandom

# No letter or digit that is easily taken for another one.
ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ3789"
CODE_LENGTH = 5
PSEUDONYM_LENGTH = 10
SMALL = "abcdefghijklmnopqrstuvwxyz0123456789"
SECRET_LENGTH = 16
RANDOM = SystemRandom()


def new_code() -> str:
    """Return a code that some order may have already: there are not that many."""
    return _random(ALPHABET, CODE_LENGTH)


def new_pseudonym() -> str:
    """Return a `pseudonymization_id`."""
    return _random(ALPHABET, PSEUDONYM_LENGTH)


def new_order_secret() -> str:
    """Return what opens the page of an order."""
    return _random(SMALL, SECRET_LENGTH)


def _random(alphabet: str, length: int) -> str:
    return "".join(RANDOM.choices(alphabet, k=length))
