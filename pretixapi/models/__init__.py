"""The model layer: one file per aggregate, and the column types."""

from pretixapi.models.categories import ItemCategory, category_match_products
from pretixapi.models.checkins import Checkin, CheckinList, checkin_list_items
from pretixapi.models.database import (
    Base,
    db,
    engine_options,
    init_database,
    is_repetition,
)
from pretixapi.models.devices import Device, device_events
from pretixapi.models.discounts import (
    Discount,
    discount_benefit_products,
    discount_condition_products,
    discount_sales_channels,
)
from pretixapi.models.events import Event, EventMetaValue, event_sales_channels
from pretixapi.models.idempotency import KeptAnswer
from pretixapi.models.imported_secrets import BLOCK_LENGTH, ImportedSecret, ImportedSecretBlock
from pretixapi.models.item_parts import ItemAddOn, ItemBundle, ItemProgramTime
from pretixapi.models.items import Item, ItemMetaProperty, ItemMetaValue, item_sales_channels
from pretixapi.models.log import LogEntry
from pretixapi.models.mail import OutgoingMail
from pretixapi.models.orders import (
    BlockedSecret,
    Order,
    OrderFee,
    OrderPosition,
    QuestionAnswer,
    RevokedSecret,
    question_answer_options,
)
from pretixapi.models.organizers import EventMetaProperty, Organizer, SalesChannel
from pretixapi.models.payments import OrderPayment, OrderRefund
from pretixapi.models.questions import Question, QuestionOption, question_items
from pretixapi.models.quotas import Quota, quota_items, quota_variations
from pretixapi.models.row_ids import draw_ids, take_ids
from pretixapi.models.subevents import (
    SubEvent,
    SubEventItem,
    SubEventMetaValue,
    SubEventVariation,
)
from pretixapi.models.tax_rules import TaxRule
from pretixapi.models.teams import Team, TeamInvite, TeamToken, team_events, team_members
from pretixapi.models.transactions import (
    begin_write,
    commit,
    drop_connections,
    fetch,
    fetch_aside,
    init_transactions,
    roll_back,
    store,
)
from pretixapi.models.uploads import UploadedFile
from pretixapi.models.users import LoginAttempt, User, UserSession
from pretixapi.models.variations import (
    ItemVariation,
    ItemVariationMetaValue,
    variation_sales_channels,
)

__all__ = [
    "BLOCK_LENGTH",
    "Base",
    "BlockedSecret",
    "Checkin",
    "CheckinList",
    "Device",
    "Discount",
    "Event",
    "EventMetaProperty",
    "EventMetaValue",
    "ImportedSecret",
    "ImportedSecretBlock",
    "Item",
    "ItemAddOn",
    "ItemBundle",
    "ItemCategory",
    "ItemMetaProperty",
    "ItemMetaValue",
    "ItemProgramTime",
    "ItemVariation",
    "ItemVariationMetaValue",
    "KeptAnswer",
    "LogEntry",
    "LoginAttempt",
    "Order",
    "OrderFee",
    "OrderPayment",
    "OrderPosition",
    "OrderRefund",
    "Organizer",
    "OutgoingMail",
    "Question",
    "QuestionAnswer",
    "QuestionOption",
    "Quota",
    "RevokedSecret",
    "SalesChannel",
    "SubEvent",
    "SubEventItem",
    "SubEventMetaValue",
    "SubEventVariation",
    "TaxRule",
    "Team",
    "TeamInvite",
    "TeamToken",
    "UploadedFile",
    "User",
    "UserSession",
    "begin_write",
    "category_match_products",
    "checkin_list_items",
    "commit",
    "db",
    "device_events",
    "discount_benefit_products",
    "discount_condition_products",
    "discount_sales_channels",
    "draw_ids",
    "drop_connections",
    "engine_options",
    "event_sales_channels",
    "fetch",
    "fetch_aside",
    "init_database",
    "init_transactions",
    "is_repetition",
    "item_sales_channels",
    "question_answer_options",
    "question_items",
    "quota_items",
    "quota_variations",
    "roll_back",
    "store",
    "take_ids",
    "team_events",
    "team_members",
    "variation_sales_channels",
]
