"""What belongs to the user who is logged in: profile, password and token."""

from flask import flash, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Reach
from pretixapi.console import sessions
from pretixapi.console.forms_of_me import PasswordForm, ProfileForm
from pretixapi.console.pages import console
from pretixapi.http.errors import InvalidObject, TooManyRequests
from pretixapi.http.marks import begins_late, refuses
from pretixapi.users import changes, logins
from pretixapi.users.passwords import hashed

WRONG_PASSWORD = "This is not your password."  # noqa: S105 (none itself)
TOO_MANY = "Your password was wrong too often. Please try again in {} seconds."


@console.get("/orga/me", strict_slashes=False)
@requires(Reach.CREDENTIAL)
def show_me() -> str:
    """Show the user's profile, with the forms to change it."""
    return _show()


@console.post("/orga/me", strict_slashes=False)
@requires(Reach.CREDENTIAL)
@refuses(400, "A field is not good.")
def change_me() -> str | Response | tuple:
    """Change what the user is called, and in which language and time zone."""
    form = ProfileForm(request.form)
    if not form.validate():
        return _show(profile=form), 400
    changes.change_profile(sessions.lock_caller(), form.data)
    flash("Your profile is changed.")
    return redirect(url_for("console.show_me"))


@console.get("/orga/me/<any(token,replace,password):_form>")
@requires(Reach.CREDENTIAL)
def return_to_me(_form: str) -> Response:
    """Go to the page with the form, for whoever comes back to what only a form leads to."""
    return redirect(url_for("console.show_me"))


@console.post("/orga/me/token")
@requires(Reach.CREDENTIAL)
def show_my_token() -> str:
    """Show the user's token, the same one each time."""
    return _show(token=changes.current_token(sessions.lock_caller()))


@console.post("/orga/me/replace")
@requires(Reach.CREDENTIAL)
def replace_my_token() -> str:
    """Show another token of the user; the one before opens nothing any more."""
    return _show(token=changes.replace_token(sessions.lock_caller()), is_new=True)


@console.post("/orga/me/password")
@requires(Reach.CREDENTIAL)
@begins_late
@refuses(400, "A field is not good, or the password is wrong.")
@refuses(429, "The password was wrong too often.")
def change_my_password() -> str | Response | tuple:
    """Change the user's password, which ends all sessions but the one that begins here."""
    form = PasswordForm(request.form)
    if not form.validate():
        return _show(password=form), 400
    # Before the transaction begins: it takes long.
    password = hashed(form.password.data)
    try:
        user = logins.log_in(g.access.user.email, form.old_password.data)
    except InvalidObject:
        form.note({"old_password": WRONG_PASSWORD})
        return _show(password=form), 400
    except TooManyRequests as error:
        form.note({"old_password": TOO_MANY.format(error.headers["Retry-After"])})
        return _show(password=form), error.status, error.headers
    changes.set_password(user, password)
    response = sessions.begin(user, url_for("console.show_me"))
    flash("Your password is changed. You are logged out everywhere else.")
    return response


def _show(
    *,
    profile: ProfileForm | None = None,
    password: PasswordForm | None = None,
    token: str | None = None,
    is_new: bool = False,
) -> str:
    return render_template(
        "console/me.html",
        profile=profile or ProfileForm(obj=g.access.user),
        password=password or PasswordForm(),
        token=token,
        is_new=is_new,
    )
