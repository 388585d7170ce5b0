"""Create devices."""

import sqlalchemy as sa
from alembic import op

revision = "0015_create_devices"
down_revision = "0014_create_users"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True).with_variant(sa.String(32), "sqlite")


def bytewise(length: int) -> sa.types.TypeEngine:
    return sa.String(length).with_variant(sa.String(length, collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "devices",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("organizer_id", ROW_ID, nullable=False),
        sa.Column("device_id", sa.Integer(), nullable=False),
        sa.Column("unique_serial", bytewise(16), nullable=False),
        sa.Column("initialization_token", bytewise(16), nullable=False),
        sa.Column("token_generation", sa.Integer(), nullable=False),
        sa.Column("token_digest", sa.String(64), nullable=True),
        sa.Column("name", sa.String(190), nullable=False),
        sa.Column("all_events", sa.Boolean(), nullable=False),
        sa.Column("revoked", sa.Boolean(), nullable=False),
        sa.Column("created", MOMENT, nullable=False),
        sa.Column("initialized", MOMENT, nullable=True),
        sa.Column("hardware_brand", sa.String(190), nullable=True),
        sa.Column("hardware_model", sa.String(190), nullable=True),
        sa.Column("os_name", sa.String(190), nullable=True),
        sa.Column("os_version", sa.String(190), nullable=True),
        sa.Column("software_brand", sa.String(190), nullable=True),
        sa.Column("software_version", sa.String(190), nullable=True),
        sa.Column("security_profile", sa.String(190), nullable=False),
        sa.Column("rsa_pubkey", sa.String(), nullable=True),
        sa.Column("info", sa.JSON(), nullable=True),
        sa.ForeignKeyConstraint(
            ["organizer_id"], ["organizers.id"], name="fk_devices_organizer_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_devices"),
        sa.UniqueConstraint("initialization_token", name="uq_devices_initialization_token"),
        sa.UniqueConstraint("organizer_id", "device_id", name="uq_devices_organizer_id_device_id"),
        sa.UniqueConstraint("token_digest", name="uq_devices_token_digest"),
        sa.UniqueConstraint("unique_serial", name="uq_devices_unique_serial"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "device_events",
        sa.Column("device_id", ROW_ID, nullable=False),
        sa.Column("event_id", ROW_ID, nullable=False),
        sa.ForeignKeyConstraint(
            ["device_id"], ["devices.id"], name="fk_device_events_device_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["event_id"], ["events.id"], name="fk_device_events_event_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("device_id", "event_id", name="pk_device_events"),
    )
    op.create_index("ix_device_events_event_id", "device_events", ["event_id"])


def downgrade() -> None:
    for table in (
        "device_events",
        "devices",
    ):
        op.drop_table(table)
