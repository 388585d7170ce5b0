"""What the log says of each action, in words.

Of what stands in braces `object` is what was acted on, and the rest are fields that the entry tells
of.
"""

from string import Formatter

# What is added, changed or deleted, by what comes before that in the name of the action.
THINGS = {
    "pretix.device": "the device {object}",
    "pretix.event": "the event",
    "pretix.event.category": "the category {object}",
    "pretix.event.checkinlist": "the check-in list {object}",
    "pretix.event.discount": "the discount {object}",
    "pretix.event.item": "the product {object}",
    "pretix.event.item.addons": "an add-on of the product {object}",
    "pretix.event.item.bundles": "a bundle of the product {object}",
    "pretix.event.item.program_times": "a program time of the product {object}",
    "pretix.event.item.variation": "a variation of the product {object}",
    "pretix.event.item_meta_property": "the meta property {object} of products",
    "pretix.event.question": "the question {object}",
    "pretix.event.question.option": "an option of the question {object}",
    "pretix.event.quota": "the quota {object}",
    "pretix.event.taxrule": "the tax rule {object}",
    "pretix.property": "the meta property {object}",
    "pretix.saleschannel": "the sales channel {object}",
    "pretix.subevent": "the date {object}",
    "pretix.team": "the team {object}",
    "pretix.team.invite": "the invitation of {email} into a team",
    "pretix.team.token": "the token {object} of a team",
    "pretix_secrets_import.secret": "the secret {object}",
}
VERBS = ("added", "created", "changed", "deleted", "closed", "opened")
# How actions end that are told with the fields that they changed.
CHANGING = ("changed", "settings")

SENTENCES = {
    "pretix.device.initialized": "initialized the device {object}",
    "pretix.device.keyroll": "replaced the token of the device {object}",
    "pretix.device.revoked": "revoked the device {object}",
    "pretix.device.updated": "noted what the device {object} says of itself",
    "pretix.event.added": "created the event",
    "pretix.event.checkin": "scanned a ticket of the order {object} ({type})",
    "pretix.event.checkin.denied": "turned away a ticket of the order {object}: {reason}",
    "pretix.event.checkin.reverted": "took back a check-in of the order {object}",
    "pretix.event.checkin.unknown": "turned away a code that no ticket has",
    "pretix.event.cloned": "made the event a copy of {source}",
    "pretix.event.live.activated": "took the event live",
    "pretix.event.live.deactivated": "took the event offline",
    "pretix.event.order.api_meta": "changed what the API keeps with the order {object}",
    "pretix.event.order.approved": "approved the order {object}",
    "pretix.event.order.canceled": "canceled the order {object}",
    "pretix.event.order.changed.add": "added position {positionid} to the order {object}",
    "pretix.event.order.changed.add_block": (
        "blocked position {positionid} of the order {object} by {name}"
    ),
    "pretix.event.order.changed.cancel": "canceled position {positionid} of the order {object}",
    "pretix.event.order.changed.item": (
        "changed the product of position {positionid} of the order {object}"
    ),
    "pretix.event.order.changed.price": (
        "changed the price of position {positionid} of the order {object} to {price}"
    ),
    "pretix.event.order.changed.remove_block": (
        "took the block {name} off position {positionid} of the order {object}"
    ),
    "pretix.event.order.changed.secret": (
        "replaced the secret of position {positionid} of the order {object}"
    ),
    "pretix.event.order.changed.subevent": (
        "changed the date of position {positionid} of the order {object}"
    ),
    "pretix.event.order.changed.tax_rule": (
        "changed the tax rule of position {positionid} of the order {object}"
    ),
    "pretix.event.order.changed.valid_from": (
        "changed from when position {positionid} of the order {object} is valid"
    ),
    "pretix.event.order.changed.valid_until": (
        "changed until when position {positionid} of the order {object} is valid"
    ),
    "pretix.event.order.checkin_attention": "changed the check-in of the order {object}",
    "pretix.event.order.checkin_text": "changed the check-in of the order {object}",
    "pretix.event.order.comment": "changed the comment on the order {object}",
    "pretix.event.order.contact.changed": "changed the email address of the order {object}",
    "pretix.event.order.custom_followup_at": "changed the follow-up of the order {object}",
    "pretix.event.order.deleted": "deleted the order {object}",
    "pretix.event.order.denied": "denied the order {object}",
    "pretix.event.order.email.resend": "sent the link to the order {object}",
    "pretix.event.order.expired": "let the order {object} expire",
    "pretix.event.order.expirychanged": "changed the time to pay the order {object}",
    "pretix.event.order.locale.changed": "changed the language of the order {object}",
    "pretix.event.order.modified": "changed the details of the order {object}",
    "pretix.event.order.paid": "marked the order {object} as paid",
    "pretix.event.order.payment.canceled": "canceled a payment of {amount} for the order {object}",
    "pretix.event.order.payment.confirmed": "received {amount} for the order {object}",
    "pretix.event.order.payment.started": "added a payment of {amount} to the order {object}",
    "pretix.event.order.phone.changed": "changed the phone number of the order {object}",
    "pretix.event.order.placed": "placed the order {object}",
    "pretix.event.order.reactivated": "reactivated the order {object}",
    "pretix.event.order.refund.canceled": "canceled a refund of {amount} of the order {object}",
    "pretix.event.order.refund.created": "added a refund of {amount} to the order {object}",
    "pretix.event.order.refund.done": "gave back {amount} of the order {object}",
    "pretix.event.order.secret.changed": "replaced all secrets of the order {object}",
    "pretix.event.order.unpaid": "marked the order {object} as pending",
    "pretix.event.order.valid_if_pending": (
        "changed whether the order {object} is valid before it is paid"
    ),
    "pretix.event.plugins.disabled": "disabled the plugin {plugin}",
    "pretix.event.plugins.enabled": "enabled the plugin {plugin}",
    "pretix.event.settings": "changed the settings",
    "pretix.event.testmode.activated": "switched test mode on",
    "pretix.event.testmode.deactivated": "switched test mode off",
    "pretix.object.cloned": "copied {kind}: {count}",
    "pretix.organizer.added": "created the organizer",
    "pretix.organizer.plugins.disabled": "disabled the plugin {plugin} for the organizer",
    "pretix.organizer.plugins.enabled": "enabled the plugin {plugin} for the organizer",
    "pretix.organizer.settings": "changed the settings of the organizer",
    "pretix.team.member.added": "added {email} to a team",
    "pretix.team.member.removed": "removed {email} from a team",
    "pretix_secrets_import.secret.imported": "imported secrets: {count}",
}
# Fields that are called something else than their names say.
FIELDS = {"secret": "text of the secret"}
# For what others may have written into our log.
OTHER = "did {action}"

# Several objects of a kind.
KINDS = {
    "checkinlist": "check-in lists",
    "discount": "discounts",
    "item": "products",
    "itemcategory": "categories",
    "question": "questions",
    "quota": "quotas",
    "taxrule": "tax rules",
}
PLUGINS = {
    "pretix.plugins.autocheckin": "Automated check-in",
    "pretix.plugins.badges": "Badges",
    "pretix.plugins.banktransfer": "Bank transfer",
    "pretix.plugins.manualpayment": "Manual payment",
    "pretix.plugins.paypal": "PayPal",
    "pretix.plugins.paypal2": "PayPal",
    "pretix.plugins.pretixdroid": "Check-in app",
    "pretix.plugins.reports": "Reports",
    "pretix.plugins.returnurl": "Return URL",
    "pretix.plugins.sendmail": "Send e-mails",
    "pretix.plugins.statistics": "Statistics",
    "pretix.plugins.stripe": "Stripe",
    "pretix.plugins.ticketoutputpdf": "PDF tickets",
    "pretix.plugins.webcheckin": "Check-in in the browser",
    "pretix_secrets_import": "Secrets import",
}


def words_for(action: str) -> str | None:
    """Return what somebody did who did `action`; None if nothing is known of it."""
    thing, _, verb = action.rpartition(".")
    if action in SENTENCES or verb not in VERBS or thing not in THINGS:
        return SENTENCES.get(action)
    return f"{verb} {THINGS[thing]}"


def fields_in(action: str) -> set[str]:
    """Return the words of an action that may be those of the field that it is about."""
    thing, _, verb = action.rpartition(".")
    return {verb} if thing in THINGS else set(action.split("."))


def names_in(words: str) -> set[str]:
    """Return what stands in braces."""
    return {name for _, name, _, _ in Formatter().parse(words) if name}
