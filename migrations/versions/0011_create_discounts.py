"""Create discounts."""

import sqlalchemy as sa
from alembic import op

revision = "0011_create_discounts"
down_revision = "0010_create_questions"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True).with_variant(sa.String(32), "sqlite")
MONEY = sa.Numeric(13, 2).with_variant(sa.String(15), "sqlite")
PERCENT = sa.Numeric(10, 2).with_variant(sa.String(12), "sqlite")


def upgrade() -> None:
    op.create_table(
        "discounts",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("event_id", ROW_ID, nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("internal_name", sa.String(255), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("all_sales_channels", sa.Boolean(), nullable=False),
        sa.Column("available_from", MOMENT, nullable=True),
        sa.Column("available_until", MOMENT, nullable=True),
        sa.Column("subevent_mode", sa.String(10), nullable=False),
        sa.Column("subevent_date_from", MOMENT, nullable=True),
        sa.Column("subevent_date_until", MOMENT, nullable=True),
        sa.Column("condition_all_products", sa.Boolean(), nullable=False),
        sa.Column("condition_apply_to_addons", sa.Boolean(), nullable=False),
        sa.Column("condition_min_count", sa.BigInteger(), nullable=False),
        sa.Column("condition_min_value", MONEY, nullable=False),
        sa.Column("condition_ignore_voucher_discounted", sa.Boolean(), nullable=False),
        sa.Column("benefit_discount_matching_percent", PERCENT, nullable=False),
        sa.Column("benefit_only_apply_to_cheapest_n_matches", sa.BigInteger(), nullable=True),
        sa.Column("benefit_same_products", sa.Boolean(), nullable=False),
        sa.Column("benefit_apply_to_addons", sa.Boolean(), nullable=False),
        sa.Column("benefit_ignore_voucher_discounted", sa.Boolean(), nullable=False),
        _key("discounts", "event_id", "events", "CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_discounts"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_discounts_event_id", "discounts", ["event_id"])
    op.create_table(
        "discount_sales_channels",
        sa.Column("discount_id", ROW_ID, nullable=False),
        sa.Column("sales_channel_id", ROW_ID, nullable=False),
        _key("discount_sales_channels", "discount_id", "discounts", "CASCADE"),
        _key("discount_sales_channels", "sales_channel_id", "sales_channels", "CASCADE"),
        sa.PrimaryKeyConstraint(
            "discount_id", "sales_channel_id", name="pk_discount_sales_channels"
        ),
    )
    op.create_index(
        "ix_discount_sales_channels_sales_channel_id",
        "discount_sales_channels",
        ["sales_channel_id"],
    )
    op.create_table(
        "discount_condition_products",
        sa.Column("discount_id", ROW_ID, nullable=False),
        sa.Column("item_id", ROW_ID, nullable=False),
        _key("discount_condition_products", "discount_id", "discounts", "CASCADE"),
        _key("discount_condition_products", "item_id", "items", "CASCADE"),
        sa.PrimaryKeyConstraint("discount_id", "item_id", name="pk_discount_condition_products"),
    )
    op.create_index(
        "ix_discount_condition_products_item_id", "discount_condition_products", ["item_id"]
    )
    op.create_table(
        "discount_benefit_products",
        sa.Column("discount_id", ROW_ID, nullable=False),
        sa.Column("item_id", ROW_ID, nullable=False),
        _key("discount_benefit_products", "discount_id", "discounts", "CASCADE"),
        _key("discount_benefit_products", "item_id", "items", "CASCADE"),
        sa.PrimaryKeyConstraint("discount_id", "item_id", name="pk_discount_benefit_products"),
    )
    op.create_index(
        "ix_discount_benefit_products_item_id", "discount_benefit_products", ["item_id"]
    )


def _key(
    table: str, column: str, target: str, ondelete: str | None = None
) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_{column}"
    return sa.ForeignKeyConstraint([column], [f"{target}.id"], name=name, ondelete=ondelete)


def downgrade() -> None:
    op.drop_table("discount_benefit_products")
    op.drop_table("discount_condition_products")
    op.drop_table("discount_sales_channels")
    op.drop_table("discounts")
