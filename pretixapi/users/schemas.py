"""People on the wire."""

from pretixapi.http import fields
from pretixapi.http.schema import Schema


class CredentialsSchema(Schema):
    """What somebody logs in with; the username is the email address."""

    example = {"username": "alice@example.org", "password": "correct horse battery staple"}

    username = fields.String(required=True, load_only=True)
    password = fields.String(required=True, load_only=True, trim=False)


class TokenSchema(Schema):
    """A token of a user."""

    example = {"token": "e1l6gq2ye72thbwkacj7jbri7a7tvxe614ojv8ybureain92ocub46t5gab5966k"}

    token = fields.String(dump_only=True)


class MeSchema(Schema):
    """Who a token speaks for; a team has no email address."""

    example = {
        "name": "Alice",
        "email": "alice@example.org",
        "locale": "en",
        "timezone": "Europe/Berlin",
    }

    name = fields.String(dump_only=True)
    email = fields.Email(dump_only=True, allow_none=True)
    locale = fields.String(dump_only=True)
    timezone = fields.String(dump_only=True)


class BrowserUserSchema(Schema):
    """Who is logged in in a browser, as pretix says it."""

    example = {
        "email": "alice@example.org",
        "fullname": "Alice",
        "locale": "en",
        "is_staff": False,
        "timezone": "Europe/Berlin",
    }

    email = fields.Email(dump_only=True)
    fullname = fields.String(dump_only=True, attribute="name")
    locale = fields.String(dump_only=True)
    is_staff = fields.Constant(False, {"type": "boolean"})
    timezone = fields.String(dump_only=True)
