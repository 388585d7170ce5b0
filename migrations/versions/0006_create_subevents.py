"""Create the dates of series."""

import sqlalchemy as sa
from alembic import op

revision = "0006_create_subevents"
down_revision = "0005_create_items"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "subevents",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("event_id", ROW_ID, nullable=False),
        sa.Column("name", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["events.id"], name="fk_subevents_event_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_subevents"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_subevents_event_id", "subevents", ["event_id"])


def downgrade() -> None:
    op.drop_table("subevents")
