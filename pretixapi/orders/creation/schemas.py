"""What clients say of new orders."""

from pretixapi.http import fields
from pretixapi.http.fields.numbers import LARGEST_INTEGER
from pretixapi.http.schema import Schema
from pretixapi.orders.addresses import LONGEST_ADDRESS, InvoiceAddress, NameParts, country, text
from pretixapi.orders.creation.examples import NEW_ORDER
from pretixapi.orders.creation.fields import Ignored, NotOffered, Positions
from pretixapi.orders.rounding import MODES
from pretixapi.orders.schemas import LONGEST_TEXT
from pretixapi.world import LANGUAGES

NEW_STATUSES = ("n", "p")
FEE_TYPES = (
    *("payment", "shipping", "service", "insurance", "cancellation", "giftcard", "late", "other"),
)
LARGEST_NUMBER = 2**31 - 1


def _email() -> fields.Email:
    return fields.Email(max_length=254, allow_none=True, allow_blank=True)


class AnswerSchema(Schema):
    """What is answered to a question."""

    question = fields.PrimaryKey(required=True, attribute="question_id")
    answer = fields.String(
        allow_none=True,
        allow_blank=True,
        max_length=LONGEST_TEXT,
        metadata={"description": "Required but where options are chosen."},
    )
    options = fields.List(
        fields.String(),
        metadata={"description": "What is chosen, by ids or by identifiers."},
    )


class NewPositionSchema(Schema):
    """A position of a new order."""

    positionid = fields.Integer(minimum=1, maximum=LARGEST_NUMBER, allow_none=True)
    item = fields.PrimaryKey(required=True, attribute="item_id")
    variation = fields.PrimaryKey(attribute="variation_id", allow_none=True)
    price = fields.Decimal(
        allow_none=True, metadata={"description": "Null or left out: what the catalogue says."}
    )
    attendee_name = text(255)
    attendee_name_parts = NameParts()
    company = text(255)
    street = text(LONGEST_ADDRESS)
    zipcode = text(30)
    city = text(255)
    country = country()
    state = text(255)
    discount = fields.PrimaryKey(attribute="discount_id", allow_none=True)
    attendee_email = _email()
    voucher = NotOffered("code")
    secret = fields.String(max_length=255, allow_none=True, allow_blank=True)
    addon_to = fields.Integer(
        minimum=1,
        maximum=LARGEST_INTEGER,
        allow_none=True,
        metadata={"description": "The `positionid` of the position that this one is an add-on to."},
    )
    is_bundled = fields.Boolean(allow_none=True)
    subevent = fields.PrimaryKey(attribute="subevent_id", allow_none=True)
    answers = fields.Objects(AnswerSchema())
    seat = NotOffered("seat_guid")
    valid_from = fields.DateTime(allow_none=True)
    requested_valid_from = fields.DateTime(allow_none=True)
    valid_until = fields.DateTime(allow_none=True)
    use_reusable_medium = NotOffered("identifier")


class NewFeeSchema(Schema):
    """A fee of a new order."""

    fee_type = fields.Choice(FEE_TYPES, required=True)
    value = fields.Decimal(required=True)
    description = fields.String(max_length=190, allow_blank=True)
    internal_type = fields.String(max_length=255, allow_blank=True)
    tax_rule = fields.PrimaryKey(attribute="tax_rule_id", allow_none=True)
    is_percentage = fields.Boolean(
        data_key="_treat_value_as_percentage",
        metadata={"description": "Whether the value is a part of what all positions cost."},
    )
    is_taxed_like_positions = fields.Boolean(
        data_key="_split_taxes_like_products",
        metadata={"description": "Whether it becomes a fee for each tax rule of the positions."},
    )


class NewOrderSchema(Schema):
    """A new order."""

    example = NEW_ORDER

    code = fields.String(min_length=5, max_length=16, allow_none=True, allow_blank=True)
    status = fields.Choice(NEW_STATUSES)
    testmode = fields.Boolean()
    email = _email()
    phone = text(128)
    locale = fields.Choice(LANGUAGES)
    expires = fields.DateTime(allow_none=True)
    payment_provider = fields.String(max_length=255, allow_none=True, allow_blank=True)
    payment_info = fields.Document(allow_none=True)
    payment_date = fields.DateTime(allow_none=True)
    fees = fields.Objects(NewFeeSchema())
    tax_rounding_mode = fields.Choice(MODES, allow_none=True)
    comment = fields.String(allow_blank=True, allow_none=True, max_length=LONGEST_TEXT)
    custom_followup_at = fields.Date(allow_none=True)
    invoice_address = InvoiceAddress()
    positions = Positions(NewPositionSchema(), required=True)
    checkin_attention = fields.Boolean()
    checkin_text = fields.String(allow_blank=True, allow_none=True, max_length=LONGEST_TEXT)
    require_approval = fields.Boolean()
    sales_channel = fields.String(max_length=200)
    customer = NotOffered("identifier")
    valid_if_pending = fields.Boolean()
    api_meta = fields.Document()
    consume_carts = Ignored(allow_none=True)
    use_gift_cards = NotOffered("secret")
    force = fields.Boolean(metadata={"description": "Whether to sell what there is none of."})
    simulate = fields.Boolean(metadata={"description": "Whether to store nothing."})
    send_email = fields.Boolean(metadata={"description": "Whether to write to the customer."})
