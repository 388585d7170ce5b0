"""Public keys of devices: whether a text is one."""

import binascii
import re
from base64 import b64decode

from pretixapi.http import fields

PEM = re.compile(
    r"\s*-----BEGIN PUBLIC KEY-----\s+([A-Za-z0-9+/=\s]+?)\s+-----END PUBLIC KEY-----\s*"
)
# The object identifier 1.2.840.113549.1.1.1, rsaEncryption, and no parameters, as DER has them.
RSA = bytes.fromhex("300d06092a864886f70d0101010500")
SEQUENCE, BIT_STRING = 0x30, 0x03
# A length above this says of how many bytes the length itself is made.
SHORT = 0x80
# Keys have hundreds of bytes; of what is much longer nobody need take care.
LONGEST = 10_000


class PublicKey(fields.String):
    """A public key for RSA, as the text that PEM makes of it."""

    default_error_messages = {"pattern": "Not a valid public key."}

    def convert(self, value: object) -> str:
        """Return the text as it came."""
        text = self._text(value)
        if not is_public_key(text):
            raise self.make_error("pattern")
        return text


def is_public_key(text: str) -> bool:
    """Tell whether a text is a public key for RSA."""
    found = PEM.fullmatch(text) if len(text) <= LONGEST else None
    if found is None:
        return False
    try:
        der = b64decode("".join(found[1].split()), validate=True)
    except binascii.Error:
        return False
    key = _content(der, SEQUENCE)
    if key is None or not key.startswith(RSA):
        return False
    bits = _content(key.removeprefix(RSA), BIT_STRING)
    # The first byte says how many bits there are too many.
    return bool(bits) and bits[0] == 0 and _content(bits[1:], SEQUENCE) is not None


def _content(der: bytes, tag: int) -> bytes | None:
    """Return what is in the DER of a value that begins with `tag`, if that is all there is."""
    if len(der) < len((tag, SHORT)) or der[0] != tag:
        return None
    length, start = der[1], 2
    if length > SHORT:
        start += length - SHORT
        length = int.from_bytes(der[2:start])
    return der[start:] if len(der) == start + length else None
