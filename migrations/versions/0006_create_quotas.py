"""Create quotas, categories and tax rules."""

import sqlalchemy as sa
from alembic import op

revision = "0006_create_quotas"
down_revision = "0005_create_subevents"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
RATE = sa.Numeric(7, 4).with_variant(sa.String(9), "sqlite")


def upgrade() -> None:
    op.create_table(
        "tax_rules",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("event_id", ROW_ID, nullable=False),
        sa.Column("name", sa.JSON(), nullable=False),
        sa.Column("default", sa.Boolean(), nullable=False),
        sa.Column("rate", RATE, nullable=False),
        sa.Column("code", sa.String(190), nullable=True),
        sa.Column("price_includes_tax", sa.Boolean(), nullable=False),
        sa.Column("eu_reverse_charge", sa.Boolean(), nullable=False),
        sa.Column("home_country", sa.String(2), nullable=False),
        sa.Column("internal_name", sa.String(190), nullable=True),
        sa.Column("keep_gross_if_rate_changes", sa.Boolean(), nullable=False),
        sa.Column("custom_rules", sa.JSON(), nullable=True),
        _key("tax_rules", "event_id", "events", "CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_tax_rules"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_tax_rules_event_id", "tax_rules", ["event_id"])
    op.create_table(
        "item_categories",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("event_id", ROW_ID, nullable=False),
        sa.Column("name", sa.JSON(), nullable=False),
        sa.Column("internal_name", sa.String(255), nullable=True),
        sa.Column("description", sa.JSON(), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("is_addon", sa.Boolean(), nullable=False),
        sa.Column("cross_selling_mode", sa.String(5), nullable=True),
        sa.Column("cross_selling_condition", sa.String(10), nullable=True),
        _key("item_categories", "event_id", "events", "CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_item_categories"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_item_categories_event_id", "item_categories", ["event_id"])
    op.create_table(
        "quotas",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("event_id", ROW_ID, nullable=False),
        sa.Column("subevent_id", ROW_ID, nullable=True),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=True),
        sa.Column("closed", sa.Boolean(), nullable=False),
        sa.Column("close_when_sold_out", sa.Boolean(), nullable=False),
        sa.Column("release_after_exit", sa.Boolean(), nullable=False),
        sa.Column("ignore_for_event_availability", sa.Boolean(), nullable=False),
        _key("quotas", "event_id", "events", "CASCADE"),
        _key("quotas", "subevent_id", "subevents", "CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_quotas"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_quotas_event_id", "quotas", ["event_id"])
    op.create_index("ix_quotas_subevent_id", "quotas", ["subevent_id"])


def _key(
    table: str, column: str, target: str, ondelete: str | None = None
) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_{column}"
    return sa.ForeignKeyConstraint([column], [f"{target}.id"], name=name, ondelete=ondelete)


def downgrade() -> None:
    op.drop_table("quotas")
    op.drop_table("item_categories")
    op.drop_table("tax_rules")
