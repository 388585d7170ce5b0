import pytest

from pretixapi.devices.itself.public_keys import RSA, is_public_key
from tests.devices.itself.keys import FOOT, HEAD, der, pem, public_key

# Of a real key with 512 bits.
REAL = f"""{HEAD}
MFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBAKj34GkxFhD90vcNLYLInFEX6Ppy1tPf
9Cnzj4p4WGeKLs1Pt8QuKUpRKfFLfRYC9AIKjbJTWit+CqvjWYzvQwECAwEAAQ==
{FOOT}
"""
ANOTHER_KIND = bytes.fromhex("300506032b6570")


@pytest.mark.parametrize(
    "text",
    [
        REAL,
        public_key(),
        f"{public_key()}\n",
        public_key().replace("\n", "\r\n"),
    ],
)
def test_key_is_known(text):
    assert is_public_key(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "notakey",
        HEAD + FOOT,
        f"{HEAD}\n=\n{FOOT}",
        f"{HEAD}\nMFww\n{FOOT}",
        REAL.replace("PUBLIC", "PRIVATE"),
        REAL.replace("AwEAAQ==\n", "\n"),
        REAL.replace("MFww", "MFsw"),
        pem(b""),
        pem(b"\x30"),
        pem(b"\x30\x84\xff\xff\xff\xff"),
        pem(der(0x31, RSA + bytes(200))),
        pem(der(0x30, ANOTHER_KIND + bytes(200))),
        pem(der(0x30, RSA + der(0x03, b"\1" + der(0x30, bytes(200))))),
        pem(der(0x30, RSA + der(0x03, b"\0" + der(0x31, bytes(200))))),
        pem(der(0x30, RSA + der(0x03, b"\0" + der(0x30, bytes(9_000))))),
    ],
)
def test_what_is_no_key_is_known_as_such(text):
    assert not is_public_key(text)
