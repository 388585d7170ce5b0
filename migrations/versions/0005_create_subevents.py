"""Create the dates of series."""

import sqlalchemy as sa
from alembic import op

revision = "0005_create_subevents"
down_revision = "0004_create_log"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True).with_variant(sa.String(32), "sqlite")


def upgrade() -> None:
    op.create_table(
        "subevents",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("event_id", ROW_ID, nullable=False),
        sa.Column("name", sa.JSON(), nullable=False),
        sa.Column("date_from", MOMENT, nullable=False),
        sa.Column("date_to", MOMENT, nullable=True),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("date_admission", MOMENT, nullable=True),
        sa.Column("presale_start", MOMENT, nullable=True),
        sa.Column("presale_end", MOMENT, nullable=True),
        sa.Column("location", sa.JSON(), nullable=True),
        sa.Column("geo_lat", sa.Double(), nullable=True),
        sa.Column("geo_lon", sa.Double(), nullable=True),
        sa.Column("is_public", sa.Boolean(), nullable=False),
        sa.Column("frontpage_text", sa.JSON(), nullable=True),
        sa.Column("last_modified", MOMENT, nullable=False),
        sa.Column("comment", sa.String(), nullable=True),
        _key("subevents", "event_id", "events", "CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_subevents"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_subevents_date_from", "subevents", ["date_from"])
    op.create_index("ix_subevents_event_id", "subevents", ["event_id"])
    op.create_index("ix_subevents_last_modified", "subevents", ["last_modified"])
    op.create_table(
        "subevent_meta_values",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("subevent_id", ROW_ID, nullable=False),
        sa.Column("property_id", ROW_ID, nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        _key("subevent_meta_values", "subevent_id", "subevents", "CASCADE"),
        _key("subevent_meta_values", "property_id", "event_meta_properties", "CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_subevent_meta_values"),
        sa.UniqueConstraint(
            "subevent_id", "property_id", name="uq_subevent_meta_values_subevent_id_property_id"
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_subevent_meta_values_property_id", "subevent_meta_values", ["property_id"])


def _key(
    table: str, column: str, target: str, ondelete: str | None = None
) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_{column}"
    return sa.ForeignKeyConstraint([column], [f"{target}.id"], name=name, ondelete=ondelete)


def downgrade() -> None:
    op.drop_table("subevent_meta_values")
    op.drop_table("subevents")
