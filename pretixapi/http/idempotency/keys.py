"""What a key is bound to: who sent it, and all that makes a request another one."""

import hashlib
from typing import BinaryIO

from flask import Request, request
from werkzeug.datastructures import FileStorage

from pretixapi.http.contract import Contract
from pretixapi.http.parsing import MULTIPART, refuse_rest

HEADER = "X-Idempotency-Key"
IN_ENVIRONMENT = "HTTP_X_IDEMPOTENCY_KEY"
METHODS = frozenset(("POST", "PUT", "PATCH", "DELETE"))


def has_key(contract: Contract) -> bool:
    """Tell whether the client wants to be answered the same if it sends this request again."""
    return bool(request.environ.get(IN_ENVIRONMENT)) and takes_key(request.method, contract)


def takes_key(method: str, contract: Contract) -> bool:
    """Tell whether requests of a method to the view with that contract may have a key."""
    return method in METHODS and not contract.shown_once


def sent_key() -> bytes:
    """Return the key as the client sent it, which may be any bytes."""
    return request.environ[IN_ENVIRONMENT].encode("latin-1")


def key_digest(credential: str, key: bytes) -> str:
    """Return what a key is kept by; `credential` is the digest of whose it is."""
    return hashlib.sha256(credential.encode() + b" " + key).hexdigest()


def request_digest(file: FileStorage | None) -> str:
    """Return what tells this request from others; `file` is its body if that is on disk."""
    place = (request.method, request.environ["PATH_INFO"], request.query_string)
    body = _body(request) if file is None else _file(file)
    return hashlib.sha256(repr((place, body)).encode()).hexdigest()


def _body(req: Request) -> tuple[str, str]:
    # Who sends a form again may put other boundaries between its parts.
    is_form = req.mimetype == MULTIPART
    sent = repr([*req.form.items(multi=True)]).encode() if is_form else req.get_data()
    refuse_rest(req)
    return req.mimetype, hashlib.sha256(sent).hexdigest()


def _file(file: FileStorage) -> tuple[str, str, str]:
    return file.filename or "", file.mimetype, _digest(file.stream)


def _digest(stream: BinaryIO) -> str:
    digest = hashlib.file_digest(stream, "sha256")
    stream.seek(0)
    return digest.hexdigest()
