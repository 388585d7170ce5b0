"""Secrets of tickets as codes for scanners."""

import segno
from markupsafe import Markup

# Each takes some milliseconds.
MOST = 50


def code_of(secret: str) -> Markup:
    """Return a drawing of the QR code; its colors stay the same on dark pages."""
    code = segno.make_qr(secret, error="m", encoding="utf-8")
    return Markup(code.svg_inline(omitsize=True, light="#fff", svgclass=None, lineclass=None))  # noqa: S704 (segno's drawing, which has the secret in it as lines only)
