"""What browsers are told about our pages: to load nothing from elsewhere, and to keep nothing."""

from base64 import b64encode
from hashlib import sha256

from flask import Response, g

POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}


def allow_style(style: str) -> str:
    """Let the page at hand have `style` as the very text of a style element; return it."""
    digest = b64encode(sha256(style.encode()).digest()).decode()
    g.allowed_styles = f"{g.get('allowed_styles', '')} 'sha256-{digest}'"
    return style


def protect(response: Response) -> Response:
    """Tell the browser what a page may load and who may know where it led to."""
    policy = {**POLICY, "style-src": POLICY["style-src"] + g.get("allowed_styles", "")}
    response.headers["Content-Security-Policy"] = "; ".join(map(" ".join, policy.items()))
    response.headers.setdefault("Referrer-Policy", "same-origin")
    if not response.cache_control:
        response.cache_control.no_store = True
    return response
