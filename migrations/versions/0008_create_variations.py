"""Create variations of items and what comes with items."""

import sqlalchemy as sa
from alembic import op

revision = "0008_create_variations"
down_revision = "0007_create_items"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True).with_variant(sa.String(32), "sqlite")
MONEY = sa.Numeric(13, 2).with_variant(sa.String(15), "sqlite")


def upgrade() -> None:
    op.create_table(
        "item_variations",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("item_id", ROW_ID, nullable=False),
        sa.Column("value", sa.JSON(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("description", sa.JSON(), nullable=True),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("default_price", MONEY, nullable=True),
        sa.Column("original_price", MONEY, nullable=True),
        sa.Column("free_price_suggestion", MONEY, nullable=True),
        sa.Column("require_approval", sa.Boolean(), nullable=False),
        sa.Column("require_membership", sa.Boolean(), nullable=False),
        sa.Column("require_membership_hidden", sa.Boolean(), nullable=False),
        sa.Column("checkin_attention", sa.Boolean(), nullable=False),
        sa.Column("checkin_text", sa.String(), nullable=True),
        sa.Column("available_from", MOMENT, nullable=True),
        sa.Column("available_from_mode", sa.String(4), nullable=False),
        sa.Column("available_until", MOMENT, nullable=True),
        sa.Column("available_until_mode", sa.String(4), nullable=False),
        sa.Column("all_sales_channels", sa.Boolean(), nullable=False),
        sa.Column("hide_without_voucher", sa.Boolean(), nullable=False),
        _key("item_variations", "item_id", "items", "CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_item_variations"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_item_variations_item_id", "item_variations", ["item_id"])
    op.create_table(
        "item_variation_sales_channels",
        sa.Column("variation_id", ROW_ID, nullable=False),
        sa.Column("sales_channel_id", ROW_ID, nullable=False),
        _key("item_variation_sales_channels", "variation_id", "item_variations", "CASCADE"),
        _key("item_variation_sales_channels", "sales_channel_id", "sales_channels", "CASCADE"),
        sa.PrimaryKeyConstraint(
            "variation_id", "sales_channel_id", name="pk_item_variation_sales_channels"
        ),
    )
    op.create_index(
        "ix_item_variation_sales_channels_sales_channel_id",
        "item_variation_sales_channels",
        ["sales_channel_id"],
    )
    op.create_table(
        "item_variation_meta_values",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("variation_id", ROW_ID, nullable=False),
        sa.Column("property_id", ROW_ID, nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        _key("item_variation_meta_values", "variation_id", "item_variations", "CASCADE"),
        _key("item_variation_meta_values", "property_id", "item_meta_properties", "CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_item_variation_meta_values"),
        sa.UniqueConstraint(
            "variation_id",
            "property_id",
            name="uq_item_variation_meta_values_variation_id_property_id",
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_item_variation_meta_values_property_id", "item_variation_meta_values", ["property_id"]
    )
    op.create_table(
        "quota_variations",
        sa.Column("quota_id", ROW_ID, nullable=False),
        sa.Column("variation_id", ROW_ID, nullable=False),
        _key("quota_variations", "quota_id", "quotas", "CASCADE"),
        _key("quota_variations", "variation_id", "item_variations", "CASCADE"),
        sa.PrimaryKeyConstraint("quota_id", "variation_id", name="pk_quota_variations"),
    )
    op.create_index("ix_quota_variations_variation_id", "quota_variations", ["variation_id"])
    op.create_table(
        "item_addons",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("item_id", ROW_ID, nullable=False),
        sa.Column("addon_category_id", ROW_ID, nullable=False),
        sa.Column("min_count", sa.BigInteger(), nullable=False),
        sa.Column("max_count", sa.BigInteger(), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("price_included", sa.Boolean(), nullable=False),
        sa.Column("multi_allowed", sa.Boolean(), nullable=False),
        _key("item_addons", "item_id", "items", "CASCADE"),
        _key("item_addons", "addon_category_id", "item_categories", "CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_item_addons"),
        sa.UniqueConstraint(
            "item_id", "addon_category_id", name="uq_item_addons_item_id_addon_category_id"
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_item_addons_addon_category_id", "item_addons", ["addon_category_id"])
    op.create_table(
        "item_bundles",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("item_id", ROW_ID, nullable=False),
        sa.Column("bundled_item_id", ROW_ID, nullable=False),
        sa.Column("bundled_variation_id", ROW_ID, nullable=True),
        sa.Column("count", sa.BigInteger(), nullable=False),
        sa.Column("designated_price", MONEY, nullable=True),
        _key("item_bundles", "item_id", "items", "CASCADE"),
        _key("item_bundles", "bundled_item_id", "items", "CASCADE"),
        _key("item_bundles", "bundled_variation_id", "item_variations", "CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_item_bundles"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_item_bundles_bundled_item_id", "item_bundles", ["bundled_item_id"])
    op.create_index(
        "ix_item_bundles_bundled_variation_id", "item_bundles", ["bundled_variation_id"]
    )
    op.create_index("ix_item_bundles_item_id", "item_bundles", ["item_id"])
    op.create_table(
        "item_program_times",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("item_id", ROW_ID, nullable=False),
        sa.Column("start", MOMENT, nullable=False),
        sa.Column("end", MOMENT, nullable=False),
        sa.Column("location", sa.JSON(), nullable=True),
        _key("item_program_times", "item_id", "items", "CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_item_program_times"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_item_program_times_item_id", "item_program_times", ["item_id"])


def _key(
    table: str, column: str, target: str, ondelete: str | None = None
) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_{column}"
    return sa.ForeignKeyConstraint([column], [f"{target}.id"], name=name, ondelete=ondelete)


def downgrade() -> None:
    op.drop_table("item_program_times")
    op.drop_table("item_bundles")
    op.drop_table("item_addons")
    op.drop_table("quota_variations")
    op.drop_table("item_variation_meta_values")
    op.drop_table("item_variation_sales_channels")
    op.drop_table("item_variations")
