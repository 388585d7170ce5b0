"""Items on the wire."""

from pretixapi.http import fields
from pretixapi.http.schema import Schema
from pretixapi.items.addons.schemas import AddOnSchema
from pretixapi.items.bundles.schemas import BundleSchema
from pretixapi.items.examples import ITEM
from pretixapi.items.program_times.schemas import ProgramTimeSchema
from pretixapi.items.variations.schemas import MODES, VariationSchema
from pretixapi.meta_properties.meta_data import MetaData
from pretixapi.sales_channels.fields import ChannelLimit, LegacyChannels
from pretixapi.uploads.fields import File

VALIDITY_MODES = ("fixed", "dynamic")
MEDIA_POLICIES = ("new", "reuse", "reuse_or_new", "append", "append_or_new")
MEDIA_TYPES = ("barcode", "nfc_uid", "nfc_mf0aes")


class ItemSchema(Schema):
    """A product of an event."""

    example = ITEM
    example_of_changes = {"default_price": "25.00"}

    id = fields.Integer(dump_only=True)
    category = fields.PrimaryKey(attribute="category_id", allow_none=True)
    name = fields.I18nString(required=True)
    internal_name = fields.String(max_length=255, allow_none=True, allow_blank=True)
    active = fields.Boolean()
    all_sales_channels = fields.Boolean()
    limit_sales_channels = ChannelLimit()
    description = fields.I18nString(allow_none=True)
    default_price = fields.Decimal(required=True)
    free_price = fields.Boolean()
    free_price_suggestion = fields.Decimal(allow_none=True)
    tax_rate = fields.Rate(dump_only=True)
    tax_rule = fields.PrimaryKey(attribute="tax_rule_id", allow_none=True)
    admission = fields.Boolean()
    personalized = fields.Boolean()
    position = fields.Integer()
    picture = File()
    available_from = fields.DateTime(allow_none=True)
    available_from_mode = fields.Choice(MODES)
    available_until = fields.DateTime(allow_none=True)
    available_until_mode = fields.Choice(MODES)
    require_voucher = fields.Boolean()
    hide_without_voucher = fields.Boolean()
    allow_cancel = fields.Boolean()
    require_bundling = fields.Boolean()
    min_per_order = fields.Integer(minimum=0, allow_none=True)
    max_per_order = fields.Integer(minimum=0, allow_none=True)
    checkin_attention = fields.Boolean()
    checkin_text = fields.String(allow_none=True, allow_blank=True)
    has_variations = fields.Boolean(dump_only=True)
    variations = fields.Objects(VariationSchema())
    addons = fields.Objects(AddOnSchema(exclude=("id",)))
    bundles = fields.Objects(BundleSchema(exclude=("id",)))
    program_times = fields.Objects(ProgramTimeSchema(exclude=("id",)))
    original_price = fields.Decimal(allow_none=True)
    require_approval = fields.Boolean()
    generate_tickets = fields.Boolean(allow_none=True, blank_is_null=True)
    show_quota_left = fields.Boolean(allow_none=True, blank_is_null=True)
    hidden_if_available = fields.PrimaryKey(attribute="hidden_if_available_id", allow_none=True)
    hidden_if_item_available = fields.PrimaryKey(
        attribute="hidden_if_item_available_id", allow_none=True
    )
    hidden_if_item_available_mode = fields.Choice(MODES)
    allow_waitinglist = fields.Boolean()
    issue_giftcard = fields.Boolean()
    meta_data = MetaData()
    require_membership = fields.Boolean()
    require_membership_types = fields.NoObjects()
    require_membership_hidden = fields.Boolean()
    grant_membership_type = fields.NoObject()
    grant_membership_duration_like_event = fields.Boolean()
    grant_membership_duration_days = fields.Integer()
    grant_membership_duration_months = fields.Integer()
    validity_mode = fields.Choice(VALIDITY_MODES, allow_none=True)
    validity_fixed_from = fields.DateTime(allow_none=True)
    validity_fixed_until = fields.DateTime(allow_none=True)
    validity_dynamic_duration_minutes = fields.Integer(minimum=0, allow_none=True)
    validity_dynamic_duration_hours = fields.Integer(minimum=0, allow_none=True)
    validity_dynamic_duration_days = fields.Integer(minimum=0, allow_none=True)
    validity_dynamic_duration_months = fields.Integer(minimum=0, allow_none=True)
    validity_dynamic_start_choice = fields.Boolean()
    validity_dynamic_start_choice_day_limit = fields.Integer(minimum=0, allow_none=True)
    media_policy = fields.Choice(MEDIA_POLICIES, allow_none=True)
    media_type = fields.Choice(MEDIA_TYPES, allow_none=True)
    sales_channels = LegacyChannels()
