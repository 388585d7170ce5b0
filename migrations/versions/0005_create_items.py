"""Create items and their variations."""

import sqlalchemy as sa
from alembic import op

revision = "0005_create_items"
down_revision = "0004_create_log"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "items",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("event_id", ROW_ID, nullable=False),
        sa.Column("name", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["events.id"], name="fk_items_event_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_items"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_items_event_id", "items", ["event_id"])
    op.create_table(
        "item_variations",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("item_id", ROW_ID, nullable=False),
        sa.Column("value", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["item_id"], ["items.id"], name="fk_item_variations_item_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_item_variations"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_item_variations_item_id", "item_variations", ["item_id"])


def downgrade() -> None:
    op.drop_table("item_variations")
    op.drop_table("items")
