"""How customers cancel orders by themselves."""

from pretixapi.settings.definitions.setting import amount, choice, flag, moment, translated

CANCELLATION = [
    flag("cancel_allow_user", True, "Let customers cancel unpaid orders"),
    moment("cancel_allow_user_until", "Unpaid orders can be cancelled until"),
    amount("cancel_allow_user_unpaid_keep", "0.00", "Fixed fee for unpaid orders"),
    flag("cancel_allow_user_unpaid_keep_fees", False, "Keep fees of unpaid orders"),
    amount(
        "cancel_allow_user_unpaid_keep_percentage",
        "0.00",
        "Fee for unpaid orders in percent",
        "Of the total of the order.",
    ),
    flag(
        "cancel_allow_user_paid",
        False,
        "Let customers cancel paid orders",
        "What they have paid is given back, less the fees set here.",
    ),
    moment("cancel_allow_user_paid_until", "Paid orders can be cancelled until"),
    amount("cancel_allow_user_paid_keep", "0.00", "Fixed fee for paid orders"),
    flag(
        "cancel_allow_user_paid_keep_fees",
        False,
        "Keep fees of paid orders",
        "Payment, shipping and service fees are not given back.",
    ),
    amount(
        "cancel_allow_user_paid_keep_percentage",
        "0.00",
        "Fee for paid orders in percent",
        "Of the total of the order.",
    ),
    flag(
        "cancel_allow_user_paid_adjust_fees",
        False,
        "Let customers ask for a smaller refund",
        "They may leave you more than the fee.",
    ),
    translated(
        "cancel_allow_user_paid_adjust_fees_explanation",
        "If you would like to support us, choose below to get back less than the full amount.",
        "Text next to the choice of a smaller refund",
    ),
    amount(
        "cancel_allow_user_paid_adjust_fees_step",
        None,
        "Steps of the choice",
        "The amount can be chosen in multiples of this.",
    ),
    choice(
        "cancel_allow_user_paid_refund_as_giftcard",
        ("off", "option", "force", "manually"),
        "off",
        "Refund as a gift card",
        "Never, if the customer likes, always, or by hand only.",
    ),
    flag(
        "cancel_allow_user_paid_require_approval",
        False,
        "Approve every cancellation by hand",
        "Customers send a request, and nothing is given back before you accept it.",
    ),
    flag(
        "cancel_allow_user_paid_require_approval_fee_unknown",
        False,
        "Do not name the fee in advance",
        "Only together with approval by hand.",
    ),
    translated("cancel_terms_paid", None, "Terms for cancelling paid orders"),
    translated("cancel_terms_unpaid", None, "Terms for cancelling unpaid orders"),
]
