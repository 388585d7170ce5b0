"""Create check-in lists and check-ins."""

import sqlalchemy as sa
from alembic import op

revision = "0019_create_checkins"
down_revision = "0018_create_payments"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True).with_variant(sa.String(32), "sqlite")


def upgrade() -> None:
    op.create_table(
        "checkin_lists",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("event_id", ROW_ID, nullable=False),
        sa.Column("subevent_id", ROW_ID, nullable=True),
        sa.Column("name", sa.String(190), nullable=False),
        sa.Column("all_products", sa.Boolean(), nullable=False),
        sa.Column("include_pending", sa.Boolean(), nullable=False),
        sa.Column("allow_multiple_entries", sa.Boolean(), nullable=False),
        sa.Column("allow_entry_after_exit", sa.Boolean(), nullable=False),
        sa.Column("rules", sa.JSON(), nullable=False),
        sa.Column("exit_all_at", MOMENT, nullable=True),
        sa.Column("addon_match", sa.Boolean(), nullable=False),
        sa.Column("ignore_in_statistics", sa.Boolean(), nullable=False),
        sa.Column("consider_tickets_used", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["events.id"], name="fk_checkin_lists_event_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["subevent_id"],
            ["subevents.id"],
            name="fk_checkin_lists_subevent_id",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_checkin_lists"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_checkin_lists_event_id", "checkin_lists", ["event_id"])
    op.create_index("ix_checkin_lists_subevent_id", "checkin_lists", ["subevent_id"])
    op.create_table(
        "checkin_list_items",
        sa.Column("checkin_list_id", ROW_ID, nullable=False),
        sa.Column("item_id", ROW_ID, nullable=False),
        sa.ForeignKeyConstraint(
            ["checkin_list_id"],
            ["checkin_lists.id"],
            name="fk_checkin_list_items_checkin_list_id",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["item_id"], ["items.id"], name="fk_checkin_list_items_item_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("checkin_list_id", "item_id", name="pk_checkin_list_items"),
    )
    op.create_index("ix_checkin_list_items_item_id", "checkin_list_items", ["item_id"])
    op.create_table(
        "checkins",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("list_id", ROW_ID, nullable=False),
        sa.Column("position_id", ROW_ID, nullable=True),
        sa.Column("successful", sa.Boolean(), nullable=False),
        sa.Column("error_reason", sa.String(100), nullable=True),
        sa.Column("error_explanation", sa.String(), nullable=True),
        sa.Column("datetime", MOMENT, nullable=False),
        sa.Column("created", MOMENT, nullable=False),
        sa.Column("type", sa.String(100), nullable=False),
        sa.Column("nonce", sa.String(190), nullable=True),
        sa.Column("forced", sa.Boolean(), nullable=False),
        sa.Column("force_sent", sa.Boolean(), nullable=False),
        sa.Column("auto_checked_in", sa.Boolean(), nullable=False),
        sa.Column("device_id", ROW_ID, nullable=True),
        sa.Column("raw_barcode", sa.String(), nullable=True),
        sa.Column("raw_source_type", sa.String(100), nullable=False),
        sa.Column("raw_item_id", ROW_ID, nullable=True),
        sa.Column("raw_variation_id", ROW_ID, nullable=True),
        sa.Column("raw_subevent_id", ROW_ID, nullable=True),
        sa.ForeignKeyConstraint(
            ["device_id"], ["devices.id"], name="fk_checkins_device_id", ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["list_id"], ["checkin_lists.id"], name="fk_checkins_list_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["position_id"],
            ["order_positions.id"],
            name="fk_checkins_position_id",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["raw_item_id"], ["items.id"], name="fk_checkins_raw_item_id", ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["raw_subevent_id"],
            ["subevents.id"],
            name="fk_checkins_raw_subevent_id",
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["raw_variation_id"],
            ["item_variations.id"],
            name="fk_checkins_raw_variation_id",
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_checkins"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_checkins_device_id", "checkins", ["device_id"])
    op.create_index("ix_checkins_list_id_nonce", "checkins", ["list_id", "nonce"])
    op.create_index(
        "ix_checkins_of_ticket",
        "checkins",
        ["position_id", "list_id", "successful", "type", "datetime"],
    )
    op.create_index("ix_checkins_raw_item_id", "checkins", ["raw_item_id"])
    op.create_index("ix_checkins_raw_subevent_id", "checkins", ["raw_subevent_id"])
    op.create_index("ix_checkins_raw_variation_id", "checkins", ["raw_variation_id"])


def downgrade() -> None:
    for table in (
        "checkins",
        "checkin_list_items",
        "checkin_lists",
    ):
        op.drop_table(table)
