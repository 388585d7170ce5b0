"""The forms for what belongs to the user who is logged in."""

from wtforms import PasswordField, SelectField, StringField

from pretixapi.console.forms import NAME_OR_NONE, NEW_PASSWORD, PASSWORD, Form, Repeated
from pretixapi.console.languages import language_choices
from pretixapi.world import TIME_ZONES


class ProfileForm(Form):
    """What a user is called, and in which language and time zone."""

    name = StringField("Name", [NAME_OR_NONE])
    locale = SelectField("Language", choices=language_choices)
    timezone = SelectField("Time zone", choices=TIME_ZONES)


class PasswordForm(Form):
    """Another password, and the one so far."""

    old_password = PasswordField("Current password", [PASSWORD])
    password = PasswordField("New password", [NEW_PASSWORD])
    password_again = PasswordField("New password again", [Repeated("password")])
