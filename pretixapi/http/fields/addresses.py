"""Email and web addresses."""

import re
from collections.abc import Iterator
from ipaddress import AddressValueError, IPv6Address
from typing import Any

from pretixapi.http.fields.text import String

LONGEST_EMAIL = 320
LONGEST_LOGIN = 254
LONGEST_URL = 2048
SCHEMES = {"http", "https", "ftp", "ftps"}

ALNUM = r"[^\W_]"
LABEL = rf"{ALNUM}(?:(?:{ALNUM}|-){{0,61}}{ALNUM})?"
TOP_LABEL = r"(?:xn--[a-zA-Z0-9-]{1,59}|[^\W\d_]{2,63})"
DOMAIN = rf"(?:(?:{LABEL}\.)+{TOP_LABEL}|localhost)"
OCTET = r"(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])"
IPV4 = rf"{OCTET}(?:\.{OCTET}){{3}}"
VISIBLE = r"[^\s\x00-\x1f\x7f]"
USER = r"[^\s\x00-\x1f\x7f:@/]"

LOCAL_ATOM = r"[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+"
EMAIL = re.compile(rf"{LOCAL_ATOM}(?:\.{LOCAL_ATOM})*@{DOMAIN}")

AFTER_SCHEME = re.compile(
    rf"(?:{USER}+(?::{USER}*)?@)?"
    rf"(?:{DOMAIN}\.?|{IPV4}|\[(?P<ipv6>[0-9a-fA-F:.]+)\])"
    rf"(?::[0-9]{{1,5}})?"
    rf"(?:[/?#]{VISIBLE}*)?",
)


def is_email(text: str) -> bool:
    """Tell whether a text is one plain email address."""
    return len(text) <= LONGEST_EMAIL and bool(EMAIL.fullmatch(text))


def is_url(text: str) -> bool:
    """Tell whether a text is an absolute address that a browser may safely be sent to."""
    scheme, _, rest = text.partition("://")
    if len(text) > LONGEST_URL or scheme.lower() not in SCHEMES:
        return False
    found = AFTER_SCHEME.fullmatch(rest)
    return bool(found) and (found["ipv6"] is None or is_ipv6(found["ipv6"]))


def is_ipv6(text: str) -> bool:
    """Tell whether a text is an IPv6 address."""
    try:
        IPv6Address(text)
    except AddressValueError:
        return False
    return True


class Email(String):
    """An email address."""

    default_error_messages = {"email": "Enter a valid email address."}

    def faults(self, text: str) -> Iterator[str]:
        """Yield the message of every rule that an address breaks."""
        if not is_email(text):
            yield self.error_messages["email"]
        yield from super().faults(text)

    def json_schema(self) -> dict[str, Any]:
        """Describe an email address."""
        return super().json_schema() | {"format": "email"}


class Login(Email):
    """An email address that somebody logs in with, in small letters."""

    def __init__(self, **kwargs: Any) -> None:
        """Keep the length that is stored."""
        super().__init__(max_length=LONGEST_LOGIN, **kwargs)

    def _text(self, value: Any) -> str:
        return super()._text(value).lower()


class URL(String):
    """An absolute web address."""

    default_error_messages = {"url": "Enter a valid URL."}

    def faults(self, text: str) -> Iterator[str]:
        """Yield the message of every rule that an address breaks."""
        if not is_url(text):
            yield self.error_messages["url"]
        yield from super().faults(text)

    def json_schema(self) -> dict[str, Any]:
        """Describe a web address."""
        return super().json_schema() | {"format": "uri"}
