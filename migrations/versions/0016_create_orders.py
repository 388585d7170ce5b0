"""Create orders, with their positions."""

import sqlalchemy as sa
from alembic import op

revision = "0016_create_orders"
down_revision = "0015_create_devices"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True).with_variant(sa.String(32), "sqlite")


def bytewise(length: int) -> sa.types.TypeEngine:
    return sa.String(length).with_variant(sa.String(length, collation="C"), "postgresql")


def exact(digits: int, places: int) -> sa.types.TypeEngine:
    return sa.Numeric(digits, places).with_variant(sa.String(digits + 2), "sqlite")


def upgrade() -> None:
    op.create_table(
        "orders",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("organizer_id", ROW_ID, nullable=False),
        sa.Column("event_id", ROW_ID, nullable=False),
        sa.Column("code", bytewise(16), nullable=False),
        sa.Column("status", sa.String(1), nullable=False),
        sa.Column("testmode", sa.Boolean(), nullable=False),
        sa.Column("secret", bytewise(32), nullable=False),
        sa.Column("email", sa.String(254), nullable=True),
        sa.Column("phone", sa.String(128), nullable=True),
        sa.Column("locale", sa.String(32), nullable=False),
        sa.Column("datetime", MOMENT, nullable=False),
        sa.Column("expires", MOMENT, nullable=False),
        sa.Column("total", exact(13, 2), nullable=False),
        sa.Column("tax_rounding_mode", sa.String(40), nullable=False),
        sa.Column("comment", sa.String(), nullable=False),
        sa.Column("custom_followup_at", sa.Date(), nullable=True),
        sa.Column("invoice_address", sa.JSON(), nullable=True),
        sa.Column("checkin_attention", sa.Boolean(), nullable=False),
        sa.Column("checkin_text", sa.String(), nullable=True),
        sa.Column("last_modified", MOMENT, nullable=False),
        sa.Column("require_approval", sa.Boolean(), nullable=False),
        sa.Column("sales_channel_id", ROW_ID, nullable=False),
        sa.Column("valid_if_pending", sa.Boolean(), nullable=False),
        sa.Column("api_meta", sa.JSON(), nullable=False),
        sa.Column("cancellation_date", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(
            ["event_id"], ["events.id"], name="fk_orders_event_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["organizer_id"], ["organizers.id"], name="fk_orders_organizer_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["sales_channel_id"], ["sales_channels.id"], name="fk_orders_sales_channel_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_orders"),
        sa.UniqueConstraint("organizer_id", "code", name="uq_orders_organizer_id_code"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_orders_event_id_datetime_id", "orders", ["event_id", "datetime", "id"])
    op.create_index(
        "ix_orders_event_id_last_modified_id", "orders", ["event_id", "last_modified", "id"]
    )
    op.create_index(
        "ix_orders_organizer_id_datetime_id", "orders", ["organizer_id", "datetime", "id"]
    )
    op.create_index("ix_orders_sales_channel_id", "orders", ["sales_channel_id"])
    op.create_index("ix_orders_status_expires", "orders", ["status", "expires"])
    op.create_table(
        "order_fees",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("order_id", ROW_ID, nullable=False),
        sa.Column("fee_type", sa.String(100), nullable=False),
        sa.Column("value", exact(13, 2), nullable=False),
        sa.Column("description", sa.String(190), nullable=False),
        sa.Column("internal_type", sa.String(255), nullable=False),
        sa.Column("tax_rule_id", ROW_ID, nullable=True),
        sa.Column("tax_rate", exact(7, 4), nullable=False),
        sa.Column("tax_value", exact(13, 2), nullable=False),
        sa.Column("tax_code", sa.String(190), nullable=True),
        sa.Column("canceled", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["order_id"], ["orders.id"], name="fk_order_fees_order_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["tax_rule_id"], ["tax_rules.id"], name="fk_order_fees_tax_rule_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_order_fees"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_order_fees_order_id", "order_fees", ["order_id"])
    op.create_index("ix_order_fees_tax_rule_id", "order_fees", ["tax_rule_id"])
    op.create_table(
        "order_positions",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("order_id", ROW_ID, nullable=False),
        sa.Column("organizer_id", ROW_ID, nullable=False),
        sa.Column("event_id", ROW_ID, nullable=False),
        sa.Column("positionid", sa.Integer(), nullable=False),
        sa.Column("item_id", ROW_ID, nullable=False),
        sa.Column("variation_id", ROW_ID, nullable=True),
        sa.Column("subevent_id", ROW_ID, nullable=True),
        sa.Column("price", exact(13, 2), nullable=False),
        sa.Column("tax_rule_id", ROW_ID, nullable=True),
        sa.Column("tax_rate", exact(7, 4), nullable=False),
        sa.Column("tax_value", exact(13, 2), nullable=False),
        sa.Column("tax_code", sa.String(190), nullable=True),
        sa.Column("attendee_name", sa.String(), nullable=True),
        sa.Column("attendee_name_parts", sa.JSON(), nullable=False),
        sa.Column("attendee_email", sa.String(254), nullable=True),
        sa.Column("company", sa.String(255), nullable=True),
        sa.Column("street", sa.String(), nullable=True),
        sa.Column("zipcode", sa.String(30), nullable=True),
        sa.Column("city", sa.String(255), nullable=True),
        sa.Column("country", sa.String(2), nullable=True),
        sa.Column("state", sa.String(255), nullable=True),
        sa.Column("secret", bytewise(255), nullable=False),
        sa.Column("pseudonymization_id", bytewise(16), nullable=False),
        sa.Column("addon_to_id", ROW_ID, nullable=True),
        sa.Column("is_bundled", sa.Boolean(), nullable=False),
        sa.Column("discount_id", ROW_ID, nullable=True),
        sa.Column("canceled", sa.Boolean(), nullable=False),
        sa.Column("valid_from", MOMENT, nullable=True),
        sa.Column("valid_until", MOMENT, nullable=True),
        sa.Column("blocked", sa.JSON(), nullable=True),
        sa.ForeignKeyConstraint(
            ["addon_to_id"],
            ["order_positions.id"],
            name="fk_order_positions_addon_to_id",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["discount_id"],
            ["discounts.id"],
            name="fk_order_positions_discount_id",
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["event_id"], ["events.id"], name="fk_order_positions_event_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["item_id"], ["items.id"], name="fk_order_positions_item_id"),
        sa.ForeignKeyConstraint(
            ["order_id"], ["orders.id"], name="fk_order_positions_order_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["organizer_id"],
            ["organizers.id"],
            name="fk_order_positions_organizer_id",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["subevent_id"], ["subevents.id"], name="fk_order_positions_subevent_id"
        ),
        sa.ForeignKeyConstraint(
            ["tax_rule_id"], ["tax_rules.id"], name="fk_order_positions_tax_rule_id"
        ),
        sa.ForeignKeyConstraint(
            ["variation_id"], ["item_variations.id"], name="fk_order_positions_variation_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_order_positions"),
        sa.UniqueConstraint(
            "order_id", "positionid", name="uq_order_positions_order_id_positionid"
        ),
        sa.UniqueConstraint(
            "organizer_id",
            "pseudonymization_id",
            name="uq_order_positions_organizer_id_pseudonymization_id",
        ),
        sa.UniqueConstraint(
            "organizer_id", "secret", name="uq_order_positions_organizer_id_secret"
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_order_positions_addon_to_id", "order_positions", ["addon_to_id"])
    op.create_index("ix_order_positions_discount_id", "order_positions", ["discount_id"])
    op.create_index("ix_order_positions_event_id_id", "order_positions", ["event_id", "id"])
    op.create_index(
        "ix_order_positions_taken",
        "order_positions",
        ["item_id", "subevent_id", "variation_id", "canceled", "order_id"],
    )
    op.create_index("ix_order_positions_subevent_id", "order_positions", ["subevent_id"])
    op.create_index("ix_order_positions_tax_rule_id", "order_positions", ["tax_rule_id"])
    op.create_index("ix_order_positions_variation_id", "order_positions", ["variation_id"])


def downgrade() -> None:
    for table in ("order_positions", "order_fees", "orders"):
        op.drop_table(table)
