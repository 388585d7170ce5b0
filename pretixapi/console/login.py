"""Logging in and out."""

from flask import redirect, render_template, request, url_for
from werkzeug.wrappers import Response
from wtforms import HiddenField, PasswordField, StringField

from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Reach
from pretixapi.console import sessions
from pretixapi.console.forms import PASSWORD, Form, Rule
from pretixapi.console.pages import console, page_to_return_to
from pretixapi.http import fields
from pretixapi.http.errors import InvalidObject, TooManyRequests
from pretixapi.http.marks import begins_late, refuses
from pretixapi.users import logins

# Whatever it is that was wrong.
WRONG = "Your e-mail address or your password is wrong."
TOO_MANY = "Logging in has failed too often. Please try again in {} seconds."


class LoginForm(Form):
    """What somebody logs in with, and the page to go on to."""

    email = StringField("E-mail address", [Rule(fields.String())])
    password = PasswordField("Password", [PASSWORD])
    next = HiddenField()

    def again(self) -> "LoginForm":
        """Return a form with the same address; nothing is said of a field by itself."""
        return LoginForm(data={"email": self.email.data, "next": self.next.data})


@console.get("/control/login")
@requires(Reach.PUBLIC)
def show_login() -> str | Response:
    """Show the form to log in with."""
    page = request.args.get("next")
    if sessions.caller() is not None:
        return redirect(page_to_return_to(page))
    return _show(LoginForm(data={"next": page}))


@console.post("/control/login")
@requires(Reach.PUBLIC)
@begins_late
@refuses(400, "The address or the password is wrong.")
@refuses(429, "Logging in has failed too often.")
def log_in() -> str | Response | tuple:
    """Log in, and go to the page that was asked for."""
    form = LoginForm(request.form)
    if not form.validate():
        return _show(form.again(), WRONG), 400
    try:
        user = logins.log_in(form.email.data, form.password.data)
    except InvalidObject:
        return _show(form.again(), WRONG), 400
    except TooManyRequests as error:
        seconds = error.headers["Retry-After"]
        return _show(form.again(), TOO_MANY.format(seconds)), error.status, error.headers
    return sessions.begin(user, page_to_return_to(form.next.data))


@console.post("/control/logout")
@requires(Reach.CREDENTIAL)
def log_out() -> Response:
    """Log out."""
    return sessions.end(url_for("console.show_login"))


def _show(form: LoginForm, fault: str | None = None) -> str:
    return render_template("console/login.html", form=form, fault=fault)
