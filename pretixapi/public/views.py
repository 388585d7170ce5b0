"""The pages that everybody can see."""

from flask import Response, redirect, render_template, url_for
from sqlalchemy import Row

from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Reach
from pretixapi.http.marks import finds
from pretixapi.pages.blueprint import Pages
from pretixapi.public.agenda import agenda_of
from pretixapi.public.answers import conditional, page, private, private_page
from pretixapi.public.details import Details
from pretixapi.public.look import look_of_event, look_of_organizer
from pretixapi.public.offers.products import Catalogue
from pretixapi.public.orders.overview import Overview
from pretixapi.public.orders.queries import Found, find_order
from pretixapi.public.queries import dates_of, find_event, find_organizer, program_of
from pretixapi.slugs import RESERVED_EVENT_SLUGS, RESERVED_ORGANIZER_SLUGS

public = Pages("public", __name__)

ORGANIZER = f"/<other_than({','.join(sorted(RESERVED_ORGANIZER_SLUGS))}):organizer>/"
EVENT = f"{ORGANIZER}<other_than({','.join(sorted(RESERVED_EVENT_SLUGS))}):event>/"
ORDER = f"{EVENT}order/<code>/<secret>/"


@public.get("/")
@requires(Reach.PUBLIC)
def show_start() -> Response:
    """Show what this server is and where to go from here."""
    return conditional(render_template("public/start.html"))


@public.get(ORGANIZER)
@requires(Reach.PUBLIC)
@finds(find_organizer)
def show_organizer(organizer: Row) -> Response:
    """Show what an organizer has on the program."""
    look = look_of_organizer(organizer)
    agenda = agenda_of(program_of(organizer), look)
    return page("public/organizer.html", look, organizer=organizer, agenda=agenda)


@public.get(EVENT)
@requires(Reach.PUBLIC)
@finds(find_event)
def show_event(event: Row) -> Response:
    """Show an event with its products or, if it is a series, with its dates."""
    look = look_of_event(event)
    details = Details(event, look)
    agenda = agenda_of(dates_of(event), look) if event.has_subevents else None
    catalogue = Catalogue(event, look.settings, look.language) if details.shows_products else None
    return page(
        "public/event.html",
        look,
        event=event,
        details=details,
        agenda=agenda,
        categories=catalogue.categories() if catalogue else [],
    )


@public.get(ORDER)
@requires(Reach.PUBLIC)
@finds(find_order)
def show_order(found: Found) -> Response:
    """Show an order to whoever knows its secret: its buyer has the link."""
    look = look_of_event(found.event)
    return private_page(
        "public/order.html",
        look,
        event=found.event,
        details=Details(found.event, look),
        overview=Overview(found, look.language),
    )


@public.get(f"{ORDER}pay/<int:number>/")
@requires(Reach.PUBLIC)
@finds(find_order)
def show_payment(found: Found) -> Response:
    """Send the buyer on to the order, which tells all there is to know about its payments."""
    place = {"organizer": found.event.organizer_slug, "event": found.event.slug}
    order = {"code": found.order.code, "secret": found.order.secret}
    return private(redirect(url_for("public.show_order", **place, **order)))
