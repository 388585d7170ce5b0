"""Becoming a member of a team by the link of an invite."""

from flask import flash, g, redirect, render_template, request, url_for
from sqlalchemy import Row
from werkzeug.wrappers import Response
from wtforms import PasswordField, StringField

from pretixapi.auth.grants import Access, Actor
from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Reach
from pretixapi.console import sessions
from pretixapi.console.forms import NAME, NEW_PASSWORD, Form, Repeated
from pretixapi.console.invitations.links import INVITATIONS
from pretixapi.console.invitations.queries import find_invitation, lock_invitation
from pretixapi.console.pages import console
from pretixapi.http.errors import Invalid
from pretixapi.http.marks import begins_late, finds, refuses
from pretixapi.models import begin_write
from pretixapi.teams.invites.changes import accept
from pretixapi.users.changes import create_user
from pretixapi.users.passwords import hashed

INVITATION = f"{INVITATIONS}<token>"


class JoinForm(Form):
    """What somebody is called who is new here, and a password to log in with from now on."""

    name = StringField("Your name", [NAME])
    password = PasswordField("Password", [NEW_PASSWORD])
    password_again = PasswordField("Password again", [Repeated("password")])


@console.get(INVITATION)
@requires(Reach.PUBLIC)
@finds(find_invitation)
def show_invitation(invitation: Row) -> str:
    """Show where an invitation leads, and how to accept it."""
    _look_for_caller()
    return _show(invitation, JoinForm())


@console.post(INVITATION)
@requires(Reach.PUBLIC)
@begins_late
@refuses(400, "A field is not good.")
@finds(find_invitation)
def accept_invitation(invitation: Row) -> str | Response | tuple:
    """Become a member of a team, and a user first where nobody is logged in."""
    if _look_for_caller():
        return _join(invitation)
    form = JoinForm(request.form)
    if invitation.has_account or not form.validate():
        return _show(invitation, form), 400
    # Before the transaction begins: it takes long.
    password = hashed(form.password.data)
    begin_write()
    try:
        user = create_user(invitation.email, password, name=form.name.data)
    except Invalid as refusal:
        form.note(refusal.body)
        return _show(invitation, form), refusal.status
    g.access = Access(Actor("user", user.id, user.name), ())
    accept(*lock_invitation(invitation), user)
    response = sessions.begin(user, _page_of(invitation))
    _greet(invitation)
    return response


def _look_for_caller() -> bool:
    """Note what the session of the browser allows, and tell whether somebody is logged in."""
    g.access = sessions.caller()
    return g.access is not None


def _join(invitation: Row) -> Response:
    begin_write()
    accept(*lock_invitation(invitation), sessions.lock_caller())
    _greet(invitation)
    return redirect(_page_of(invitation))


def _greet(invitation: Row) -> None:
    flash(f"You are a member of {invitation.team_name} now.")


def _page_of(invitation: Row) -> str:
    return url_for("console.show_organizer_page", organizer=invitation.organizer_slug)


def _show(invitation: Row, form: JoinForm) -> str:
    return render_template("console/invitation.html", invitation=invitation, form=form)
