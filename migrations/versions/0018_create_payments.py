"""Create payments and refunds."""

import sqlalchemy as sa
from alembic import op

revision = "0018_create_payments"
down_revision = "0017_create_answers"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True).with_variant(sa.String(32), "sqlite")


def exact(digits: int, places: int) -> sa.types.TypeEngine:
    return sa.Numeric(digits, places).with_variant(sa.String(digits + 2), "sqlite")


def upgrade() -> None:
    op.create_table(
        "order_payments",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("order_id", ROW_ID, nullable=False),
        sa.Column("local_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("amount", exact(13, 2), nullable=False),
        sa.Column("created", MOMENT, nullable=False),
        sa.Column("payment_date", MOMENT, nullable=True),
        sa.Column("provider", sa.String(255), nullable=False),
        sa.Column("info", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["order_id"], ["orders.id"], name="fk_order_payments_order_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_order_payments"),
        sa.UniqueConstraint("order_id", "local_id", name="uq_order_payments_order_id_local_id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "order_refunds",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("order_id", ROW_ID, nullable=False),
        sa.Column("local_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("source", sa.String(10), nullable=False),
        sa.Column("amount", exact(13, 2), nullable=False),
        sa.Column("payment_id", ROW_ID, nullable=True),
        sa.Column("created", MOMENT, nullable=False),
        sa.Column("execution_date", MOMENT, nullable=True),
        sa.Column("comment", sa.String(), nullable=True),
        sa.Column("provider", sa.String(255), nullable=False),
        sa.Column("info", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["order_id"], ["orders.id"], name="fk_order_refunds_order_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["payment_id"],
            ["order_payments.id"],
            name="fk_order_refunds_payment_id",
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_order_refunds"),
        sa.UniqueConstraint("order_id", "local_id", name="uq_order_refunds_order_id_local_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_order_refunds_payment_id", "order_refunds", ["payment_id"])


def downgrade() -> None:
    for table in (
        "order_refunds",
        "order_payments",
    ):
        op.drop_table(table)
