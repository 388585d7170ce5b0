"""Create teams and their tokens."""

import sqlalchemy as sa
from alembic import op

revision = "0003_create_teams"
down_revision = "0002_create_events"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True).with_variant(sa.String(32), "sqlite")


def upgrade() -> None:
    op.create_table(
        "teams",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("organizer_id", ROW_ID, nullable=False),
        sa.Column("name", sa.String(length=190), nullable=False),
        sa.Column("all_events", sa.Boolean(), nullable=False),
        sa.Column("all_event_permissions", sa.Boolean(), nullable=False),
        sa.Column("limit_event_permissions", sa.JSON(), nullable=False),
        sa.Column("all_organizer_permissions", sa.Boolean(), nullable=False),
        sa.Column("limit_organizer_permissions", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organizer_id"], ["organizers.id"], name="fk_teams_organizer_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_teams"),
        sa.UniqueConstraint("organizer_id", "name", name="uq_teams_organizer_id_name"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "team_events",
        sa.Column("team_id", ROW_ID, nullable=False),
        sa.Column("event_id", ROW_ID, nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["events.id"], name="fk_team_events_event_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["team_id"], ["teams.id"], name="fk_team_events_team_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("team_id", "event_id", name="pk_team_events"),
    )
    op.create_index("ix_team_events_event_id", "team_events", ["event_id"])
    op.create_table(
        "team_tokens",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("team_id", ROW_ID, nullable=False),
        sa.Column("name", sa.String(length=190), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("created", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["team_id"], ["teams.id"], name="fk_team_tokens_team_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_team_tokens"),
        sa.UniqueConstraint("digest", name="uq_team_tokens_digest"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_team_tokens_team_id", "team_tokens", ["team_id"])


def downgrade() -> None:
    op.drop_table("team_tokens")
    op.drop_table("team_events")
    op.drop_table("teams")
