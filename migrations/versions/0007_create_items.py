"""Create items."""

import sqlalchemy as sa
from alembic import op

revision = "0007_create_items"
down_revision = "0006_create_quotas"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True).with_variant(sa.String(32), "sqlite")
MONEY = sa.Numeric(13, 2).with_variant(sa.String(15), "sqlite")


def upgrade() -> None:
    op.create_table(
        "items",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("event_id", ROW_ID, nullable=False),
        sa.Column("category_id", ROW_ID, nullable=True),
        sa.Column("tax_rule_id", ROW_ID, nullable=True),
        sa.Column("name", sa.JSON(), nullable=False),
        sa.Column("internal_name", sa.String(255), nullable=True),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("all_sales_channels", sa.Boolean(), nullable=False),
        sa.Column("description", sa.JSON(), nullable=True),
        sa.Column("default_price", MONEY, nullable=False),
        sa.Column("free_price", sa.Boolean(), nullable=False),
        sa.Column("free_price_suggestion", MONEY, nullable=True),
        sa.Column("admission", sa.Boolean(), nullable=False),
        sa.Column("personalized", sa.Boolean(), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("picture", sa.String(50), nullable=True),
        sa.Column("available_from", MOMENT, nullable=True),
        sa.Column("available_from_mode", sa.String(4), nullable=False),
        sa.Column("available_until", MOMENT, nullable=True),
        sa.Column("available_until_mode", sa.String(4), nullable=False),
        sa.Column("require_voucher", sa.Boolean(), nullable=False),
        sa.Column("hide_without_voucher", sa.Boolean(), nullable=False),
        sa.Column("allow_cancel", sa.Boolean(), nullable=False),
        sa.Column("require_bundling", sa.Boolean(), nullable=False),
        sa.Column("min_per_order", sa.BigInteger(), nullable=True),
        sa.Column("max_per_order", sa.BigInteger(), nullable=True),
        sa.Column("checkin_attention", sa.Boolean(), nullable=False),
        sa.Column("checkin_text", sa.String(), nullable=True),
        sa.Column("original_price", MONEY, nullable=True),
        sa.Column("require_approval", sa.Boolean(), nullable=False),
        sa.Column("generate_tickets", sa.Boolean(), nullable=True),
        sa.Column("show_quota_left", sa.Boolean(), nullable=True),
        sa.Column("hidden_if_available_id", ROW_ID, nullable=True),
        sa.Column("hidden_if_item_available_id", ROW_ID, nullable=True),
        sa.Column("hidden_if_item_available_mode", sa.String(4), nullable=False),
        sa.Column("allow_waitinglist", sa.Boolean(), nullable=False),
        sa.Column("issue_giftcard", sa.Boolean(), nullable=False),
        sa.Column("require_membership", sa.Boolean(), nullable=False),
        sa.Column("require_membership_hidden", sa.Boolean(), nullable=False),
        sa.Column("grant_membership_duration_like_event", sa.Boolean(), nullable=False),
        sa.Column("grant_membership_duration_days", sa.BigInteger(), nullable=False),
        sa.Column("grant_membership_duration_months", sa.BigInteger(), nullable=False),
        sa.Column("validity_mode", sa.String(10), nullable=True),
        sa.Column("validity_fixed_from", MOMENT, nullable=True),
        sa.Column("validity_fixed_until", MOMENT, nullable=True),
        sa.Column("validity_dynamic_duration_minutes", sa.BigInteger(), nullable=True),
        sa.Column("validity_dynamic_duration_hours", sa.BigInteger(), nullable=True),
        sa.Column("validity_dynamic_duration_days", sa.BigInteger(), nullable=True),
        sa.Column("validity_dynamic_duration_months", sa.BigInteger(), nullable=True),
        sa.Column("validity_dynamic_start_choice", sa.Boolean(), nullable=False),
        sa.Column("validity_dynamic_start_choice_day_limit", sa.BigInteger(), nullable=True),
        sa.Column("media_policy", sa.String(20), nullable=True),
        sa.Column("media_type", sa.String(20), nullable=True),
        _key("items", "event_id", "events", "CASCADE"),
        _key("items", "category_id", "item_categories", "SET NULL"),
        _key("items", "tax_rule_id", "tax_rules"),
        _key("items", "hidden_if_available_id", "quotas", "SET NULL"),
        _key("items", "hidden_if_item_available_id", "items", "SET NULL"),
        sa.PrimaryKeyConstraint("id", name="pk_items"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_items_category_id", "items", ["category_id"])
    op.create_index("ix_items_event_id", "items", ["event_id"])
    op.create_index("ix_items_hidden_if_available_id", "items", ["hidden_if_available_id"])
    op.create_index(
        "ix_items_hidden_if_item_available_id", "items", ["hidden_if_item_available_id"]
    )
    op.create_index("ix_items_tax_rule_id", "items", ["tax_rule_id"])
    op.create_table(
        "item_sales_channels",
        sa.Column("item_id", ROW_ID, nullable=False),
        sa.Column("sales_channel_id", ROW_ID, nullable=False),
        _key("item_sales_channels", "item_id", "items", "CASCADE"),
        _key("item_sales_channels", "sales_channel_id", "sales_channels", "CASCADE"),
        sa.PrimaryKeyConstraint("item_id", "sales_channel_id", name="pk_item_sales_channels"),
    )
    op.create_index(
        "ix_item_sales_channels_sales_channel_id", "item_sales_channels", ["sales_channel_id"]
    )
    op.create_table(
        "item_meta_values",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("item_id", ROW_ID, nullable=False),
        sa.Column("property_id", ROW_ID, nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        _key("item_meta_values", "item_id", "items", "CASCADE"),
        _key("item_meta_values", "property_id", "item_meta_properties", "CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_item_meta_values"),
        sa.UniqueConstraint(
            "item_id", "property_id", name="uq_item_meta_values_item_id_property_id"
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_item_meta_values_property_id", "item_meta_values", ["property_id"])
    op.create_table(
        "category_match_products",
        sa.Column("category_id", ROW_ID, nullable=False),
        sa.Column("item_id", ROW_ID, nullable=False),
        _key("category_match_products", "category_id", "item_categories", "CASCADE"),
        _key("category_match_products", "item_id", "items", "CASCADE"),
        sa.PrimaryKeyConstraint("category_id", "item_id", name="pk_category_match_products"),
    )
    op.create_index("ix_category_match_products_item_id", "category_match_products", ["item_id"])
    op.create_table(
        "quota_items",
        sa.Column("quota_id", ROW_ID, nullable=False),
        sa.Column("item_id", ROW_ID, nullable=False),
        _key("quota_items", "quota_id", "quotas", "CASCADE"),
        _key("quota_items", "item_id", "items", "CASCADE"),
        sa.PrimaryKeyConstraint("quota_id", "item_id", name="pk_quota_items"),
    )
    op.create_index("ix_quota_items_item_id", "quota_items", ["item_id"])


def _key(
    table: str, column: str, target: str, ondelete: str | None = None
) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_{column}"
    return sa.ForeignKeyConstraint([column], [f"{target}.id"], name=name, ondelete=ondelete)


def downgrade() -> None:
    op.drop_table("quota_items")
    op.drop_table("category_match_products")
    op.drop_table("item_meta_values")
    op.drop_table("item_sales_channels")
    op.drop_table("items")
