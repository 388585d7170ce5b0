"""Create the log of changes."""

import sqlalchemy as sa
from alembic import op

revision = "0004_create_log"
down_revision = "0003_create_teams"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True).with_variant(sa.String(32), "sqlite")


def upgrade() -> None:
    op.create_table(
        "log_entries",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("organizer_id", ROW_ID, nullable=False),
        sa.Column("event_id", ROW_ID, nullable=True),
        sa.Column("event_slug", sa.String(length=50), nullable=True),
        sa.Column("datetime", MOMENT, nullable=False),
        sa.Column("action", sa.String(length=190), nullable=False),
        sa.Column("actor_type", sa.String(length=20), nullable=False),
        sa.Column("actor_id", ROW_ID, nullable=True),
        sa.Column("actor_name", sa.String(length=190), nullable=False),
        sa.Column("object_type", sa.String(length=50), nullable=False),
        sa.Column("object_id", ROW_ID, nullable=True),
        sa.Column("changes", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organizer_id"],
            ["organizers.id"],
            name="fk_log_entries_organizer_id",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_log_entries"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_log_entries_event_id_id", "log_entries", ["event_id", "id"])
    op.create_index(
        "ix_log_entries_event_id_object_type_datetime",
        "log_entries",
        ["event_id", "object_type", "datetime"],
    )
    op.create_index("ix_log_entries_organizer_id_id", "log_entries", ["organizer_id", "id"])


def downgrade() -> None:
    op.drop_table("log_entries")
