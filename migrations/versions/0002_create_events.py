"""Create events and their parts."""

import sqlalchemy as sa
from alembic import op

revision = "0002_create_events"
down_revision = "0001_create_organizers"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True).with_variant(sa.String(32), "sqlite")


def bytewise(length: int) -> sa.String:
    return sa.String(length).with_variant(sa.String(length, collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "events",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("organizer_id", ROW_ID, nullable=False),
        sa.Column("slug", bytewise(50), nullable=False),
        sa.Column("name", sa.JSON(), nullable=False),
        sa.Column("live", sa.Boolean(), nullable=False),
        sa.Column("testmode", sa.Boolean(), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("date_from", MOMENT, nullable=False),
        sa.Column("date_to", MOMENT, nullable=True),
        sa.Column("date_admission", MOMENT, nullable=True),
        sa.Column("is_public", sa.Boolean(), nullable=False),
        sa.Column("presale_start", MOMENT, nullable=True),
        sa.Column("presale_end", MOMENT, nullable=True),
        sa.Column("location", sa.JSON(), nullable=True),
        sa.Column("geo_lat", sa.Double(), nullable=True),
        sa.Column("geo_lon", sa.Double(), nullable=True),
        sa.Column("has_subevents", sa.Boolean(), nullable=False),
        sa.Column("plugins", sa.JSON(), nullable=False),
        sa.Column("timezone", sa.String(length=70), nullable=False),
        sa.Column("all_sales_channels", sa.Boolean(), nullable=False),
        sa.Column("settings", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organizer_id"], ["organizers.id"], name="fk_events_organizer_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_events"),
        sa.UniqueConstraint("organizer_id", "slug", name="uq_events_organizer_id_slug"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "event_meta_values",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("event_id", ROW_ID, nullable=False),
        sa.Column("property_id", ROW_ID, nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["events.id"], name="fk_event_meta_values_event_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["property_id"],
            ["event_meta_properties.id"],
            name="fk_event_meta_values_property_id",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_event_meta_values"),
        sa.UniqueConstraint(
            "event_id", "property_id", name="uq_event_meta_values_event_id_property_id"
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_event_meta_values_property_id", "event_meta_values", ["property_id"])
    op.create_table(
        "event_sales_channels",
        sa.Column("event_id", ROW_ID, nullable=False),
        sa.Column("sales_channel_id", ROW_ID, nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["events.id"], name="fk_event_sales_channels_event_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["sales_channel_id"],
            ["sales_channels.id"],
            name="fk_event_sales_channels_sales_channel_id",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("event_id", "sales_channel_id", name="pk_event_sales_channels"),
    )
    op.create_index(
        "ix_event_sales_channels_sales_channel_id", "event_sales_channels", ["sales_channel_id"]
    )
    op.create_table(
        "item_meta_properties",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("event_id", ROW_ID, nullable=False),
        sa.Column("name", sa.String(length=50), nullable=False),
        sa.Column("default", sa.String(), nullable=False),
        sa.Column("required", sa.Boolean(), nullable=False),
        sa.Column("allowed_values", sa.JSON(), nullable=True),
        sa.ForeignKeyConstraint(
            ["event_id"], ["events.id"], name="fk_item_meta_properties_event_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_item_meta_properties"),
        sa.UniqueConstraint("event_id", "name", name="uq_item_meta_properties_event_id_name"),
        sqlite_autoincrement=True,
    )


def downgrade() -> None:
    op.drop_table("item_meta_properties")
    op.drop_table("event_sales_channels")
    op.drop_table("event_meta_values")
    op.drop_table("events")
