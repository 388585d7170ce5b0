"""Public keys of nobody's."""

from base64 import b64encode

from pretixapi.devices.itself.public_keys import RSA

HEAD, FOOT = "-----BEGIN PUBLIC KEY-----", "-----END PUBLIC KEY-----"


def der(tag, content):
    """Encode a value as DER, of more than 127 and less than 65536 bytes."""
    return bytes((tag, 0x82)) + len(content).to_bytes(2) + content


def pem(document):
    """Write a document as PEM."""
    text = b64encode(document).decode()
    lines = (text[start : start + 64] for start in range(0, len(text), 64))
    return "\n".join((HEAD, *lines, FOOT))


def public_key(number=1):
    """Return a public key for RSA with 2048 bits."""
    modulus = der(0x02, b"\0\x80" + number.to_bytes(255))
    exponent = bytes.fromhex("0203010001")
    return pem(der(0x30, RSA + der(0x03, b"\0" + der(0x30, modulus + exponent))))
