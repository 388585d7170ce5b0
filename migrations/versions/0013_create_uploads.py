"""Create uploaded files."""

import sqlalchemy as sa
from alembic import op

revision = "0013_create_uploads"
down_revision = "0012_create_imported_secrets"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True).with_variant(sa.String(32), "sqlite")


def upgrade() -> None:
    op.create_table(
        "uploaded_files",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("actor_type", sa.String(20), nullable=False),
        sa.Column("actor_id", ROW_ID, nullable=True),
        sa.Column("name", sa.String(255), nullable=False),
        sa.Column("content_type", sa.String(50), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("created", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_uploaded_files"),
    )
    op.create_index("ix_uploaded_files_created", "uploaded_files", ["created"])


def downgrade() -> None:
    op.drop_table("uploaded_files")
