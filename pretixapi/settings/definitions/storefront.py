"""Limits of an order, how to reach the organizer, and how the product list behaves."""

from pretixapi.http.fields import Email
from pretixapi.settings.definitions.setting import Setting, flag, link, number

STOREFRONT = [
    number(
        "max_items_per_order",
        10,
        "Products per order",
        "Add-on products do not count.",
        bounds=(1, 500),
        device=True,
    ),
    number(
        "reservation_time",
        30,
        "Minutes that a cart is kept",
        "So long nobody else can buy what is in it.",
        bounds=(0, 10080),
    ),
    Setting(
        "contact_mail",
        field=Email(allow_none=True),
        default=None,
        label="Contact address",
        help_text="Shown to everyone so that customers can write to you.",
    ),
    link("contact_url", "Contact page", "Linked in place of the contact address."),
    flag("show_variations_expanded", False, "Show the variations of every product at once"),
    flag("hide_sold_out", False, "Hide products that are sold out"),
    flag("meta_noindex", False, "Ask search engines to leave the shop out"),
    flag(
        "redirect_to_checkout_directly",
        False,
        "Go to checkout at once",
        "Customers who put a product into the cart skip the way back to the product list.",
    ),
]
