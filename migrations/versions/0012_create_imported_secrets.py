"""Create the imported secrets."""

import sqlalchemy as sa
from alembic import op

revision = "0012_create_imported_secrets"
down_revision = "0011_create_discounts"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
SECRET = sa.String(255).with_variant(sa.String(255, collation="C"), "postgresql")

RESTRICTIONS = {"item_id": "items", "variation_id": "item_variations", "subevent_id": "subevents"}


def upgrade() -> None:
    op.create_table(
        "imported_secrets",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("event_id", ROW_ID, nullable=False),
        sa.Column("secret", SECRET, nullable=False),
        sa.Column("used", sa.Boolean(), nullable=False),
        *(sa.Column(name, ROW_ID, nullable=True) for name in RESTRICTIONS),
        _key("imported_secrets", "event_id", "events", "CASCADE"),
        *(
            _key("imported_secrets", name, table, "SET NULL")
            for name, table in RESTRICTIONS.items()
        ),
        sa.PrimaryKeyConstraint("id", name="pk_imported_secrets"),
        sa.UniqueConstraint("event_id", "secret", name="uq_imported_secrets_event_id_secret"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_imported_secrets_event_id_id", "imported_secrets", ["event_id", "id"])
    op.create_index(
        "ix_imported_secrets_unused",
        "imported_secrets",
        ["event_id", *RESTRICTIONS, "id"],
        sqlite_where=sa.text("used = 0"),
        postgresql_where=sa.text("NOT used"),
    )
    for name in RESTRICTIONS:
        given = sa.text(f"{name} IS NOT NULL")
        op.create_index(
            f"ix_imported_secrets_{name}_id",
            "imported_secrets",
            [name, "id"],
            sqlite_where=given,
            postgresql_where=given,
        )
    op.create_table(
        "imported_secret_blocks",
        sa.Column("event_id", ROW_ID, nullable=False),
        sa.Column("block", ROW_ID, autoincrement=False, nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        _key("imported_secret_blocks", "event_id", "events", "CASCADE"),
        sa.PrimaryKeyConstraint("event_id", "block", name="pk_imported_secret_blocks"),
    )


def _key(table: str, column: str, target: str, ondelete: str) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_{column}"
    return sa.ForeignKeyConstraint([column], [f"{target}.id"], name=name, ondelete=ondelete)


def downgrade() -> None:
    op.drop_table("imported_secret_blocks")
    op.drop_table("imported_secrets")
