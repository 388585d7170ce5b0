"""Uploads on the wire."""

from pretixapi.http import fields
from pretixapi.http.schema import Schema


class UploadSchema(Schema):
    """A file that can be used for a day, by the token that it was sent with."""

    example = {"id": "file:1cd99455-1ebd-4cda-b1a2-7a7d2a969ad1"}

    id = fields.String(dump_only=True)
