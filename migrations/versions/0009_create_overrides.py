"""Create the prices on single dates."""

import sqlalchemy as sa
from alembic import op

revision = "0009_create_overrides"
down_revision = "0008_create_variations"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True).with_variant(sa.String(32), "sqlite")
MONEY = sa.Numeric(13, 2).with_variant(sa.String(15), "sqlite")


def upgrade() -> None:
    op.create_table(
        "subevent_items",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("subevent_id", ROW_ID, nullable=False),
        sa.Column("item_id", ROW_ID, nullable=False),
        sa.Column("price", MONEY, nullable=True),
        sa.Column("disabled", sa.Boolean(), nullable=False),
        sa.Column("available_from", MOMENT, nullable=True),
        sa.Column("available_until", MOMENT, nullable=True),
        _key("subevent_items", "subevent_id", "subevents", "CASCADE"),
        _key("subevent_items", "item_id", "items", "CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_subevent_items"),
        sa.UniqueConstraint("subevent_id", "item_id", name="uq_subevent_items_subevent_id_item_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_subevent_items_item_id", "subevent_items", ["item_id"])
    op.create_table(
        "subevent_variations",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("subevent_id", ROW_ID, nullable=False),
        sa.Column("variation_id", ROW_ID, nullable=False),
        sa.Column("price", MONEY, nullable=True),
        sa.Column("disabled", sa.Boolean(), nullable=False),
        sa.Column("available_from", MOMENT, nullable=True),
        sa.Column("available_until", MOMENT, nullable=True),
        _key("subevent_variations", "subevent_id", "subevents", "CASCADE"),
        _key("subevent_variations", "variation_id", "item_variations", "CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_subevent_variations"),
        sa.UniqueConstraint(
            "subevent_id", "variation_id", name="uq_subevent_variations_subevent_id_variation_id"
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_subevent_variations_variation_id", "subevent_variations", ["variation_id"])


def _key(
    table: str, column: str, target: str, ondelete: str | None = None
) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_{column}"
    return sa.ForeignKeyConstraint([column], [f"{target}.id"], name=name, ondelete=ondelete)


def downgrade() -> None:
    op.drop_table("subevent_variations")
    op.drop_table("subevent_items")
