"""Create organizers and what their events share."""

import sqlalchemy as sa
from alembic import op

revision = "0001_create_organizers"
down_revision = None
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def bytewise(length: int) -> sa.String:
    return sa.String(length).with_variant(sa.String(length, collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "organizers",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("slug", bytewise(50), nullable=False),
        sa.Column("name", bytewise(200), nullable=False),
        sa.Column("plugins", sa.JSON(), nullable=False),
        sa.Column("settings", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_organizers"),
        sa.UniqueConstraint("slug", name="uq_organizers_slug"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "sales_channels",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("organizer_id", ROW_ID, nullable=False),
        sa.Column("identifier", bytewise(200), nullable=False),
        sa.Column("type", sa.String(length=50), nullable=False),
        sa.Column("label", sa.JSON(), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organizer_id"],
            ["organizers.id"],
            name="fk_sales_channels_organizer_id",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_sales_channels"),
        sa.UniqueConstraint(
            "organizer_id", "identifier", name="uq_sales_channels_organizer_id_identifier"
        ),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "event_meta_properties",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("organizer_id", ROW_ID, nullable=False),
        sa.Column("name", sa.String(length=50), nullable=False),
        sa.Column("default", sa.String(), nullable=False),
        sa.Column("required", sa.Boolean(), nullable=False),
        sa.Column("protected", sa.Boolean(), nullable=False),
        sa.Column("filter_public", sa.Boolean(), nullable=False),
        sa.Column("public_label", sa.JSON(), nullable=True),
        sa.Column("filter_allowed", sa.Boolean(), nullable=False),
        sa.Column("choices", sa.JSON(), nullable=True),
        sa.ForeignKeyConstraint(
            ["organizer_id"],
            ["organizers.id"],
            name="fk_event_meta_properties_organizer_id",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_event_meta_properties"),
        sa.UniqueConstraint(
            "organizer_id", "name", name="uq_event_meta_properties_organizer_id_name"
        ),
        sqlite_autoincrement=True,
    )


def downgrade() -> None:
    op.drop_table("event_meta_properties")
    op.drop_table("sales_channels")
    op.drop_table("organizers")
