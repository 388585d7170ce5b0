"""Create the mails that are to be sent."""

import sqlalchemy as sa
from alembic import op

revision = "0020_create_mails"
down_revision = "0019_create_checkins"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True).with_variant(sa.String(32), "sqlite")


def upgrade() -> None:
    op.create_table(
        "outgoing_mails",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("event_id", ROW_ID, nullable=False),
        sa.Column("order_id", ROW_ID, nullable=True),
        sa.Column("recipient", sa.String(254), nullable=False),
        sa.Column("sender", sa.String(254), nullable=False),
        sa.Column("subject", sa.String(998), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("created", MOMENT, nullable=False),
        sa.Column("due", MOMENT, nullable=True),
        sa.Column("sent", MOMENT, nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("failure", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["event_id"], ["events.id"], name="fk_outgoing_mails_event_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["order_id"], ["orders.id"], name="fk_outgoing_mails_order_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_outgoing_mails"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_outgoing_mails_due", "outgoing_mails", ["due"])
    op.create_index("ix_outgoing_mails_event_id", "outgoing_mails", ["event_id"])
    op.create_index("ix_outgoing_mails_order_id", "outgoing_mails", ["order_id"])


def downgrade() -> None:
    for table in ("outgoing_mails",):
        op.drop_table(table)
