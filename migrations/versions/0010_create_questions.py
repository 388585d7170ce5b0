"""Create questions."""

import sqlalchemy as sa
from alembic import op

revision = "0010_create_questions"
down_revision = "0009_create_overrides"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True).with_variant(sa.String(32), "sqlite")
NUMBER = sa.Numeric(30, 6).with_variant(sa.String(32), "sqlite")
IDENTIFIER_KEY = sa.String(380).with_variant(sa.String(380, collation="C"), "postgresql")
IDENTIFIER = sa.String(190).with_variant(sa.String(190, collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "questions",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("event_id", ROW_ID, nullable=False),
        sa.Column("question", sa.JSON(), nullable=False),
        sa.Column("type", sa.String(5), nullable=False),
        sa.Column("required", sa.Boolean(), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("ask_during_checkin", sa.Boolean(), nullable=False),
        sa.Column("show_during_checkin", sa.Boolean(), nullable=False),
        sa.Column("identifier", IDENTIFIER, nullable=False),
        sa.Column("identifier_key", IDENTIFIER_KEY, nullable=False),
        sa.Column("dependency_question_id", ROW_ID, nullable=True),
        sa.Column("dependency_values", sa.JSON(), nullable=False),
        sa.Column("hidden", sa.Boolean(), nullable=False),
        sa.Column("print_on_invoice", sa.Boolean(), nullable=False),
        sa.Column("help_text", sa.JSON(), nullable=True),
        sa.Column("valid_number_min", NUMBER, nullable=True),
        sa.Column("valid_number_max", NUMBER, nullable=True),
        sa.Column("valid_date_min", sa.Date(), nullable=True),
        sa.Column("valid_date_max", sa.Date(), nullable=True),
        sa.Column("valid_datetime_min", MOMENT, nullable=True),
        sa.Column("valid_datetime_max", MOMENT, nullable=True),
        sa.Column("valid_string_length_min", sa.BigInteger(), nullable=True),
        sa.Column("valid_string_length_max", sa.BigInteger(), nullable=True),
        sa.Column("valid_file_portrait", sa.Boolean(), nullable=False),
        _key("questions", "event_id", "events", "CASCADE"),
        _key("questions", "dependency_question_id", "questions", "SET NULL"),
        sa.PrimaryKeyConstraint("id", name="pk_questions"),
        sa.UniqueConstraint(
            "event_id", "identifier_key", name="uq_questions_event_id_identifier_key"
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_questions_dependency_question_id", "questions", ["dependency_question_id"])
    op.create_table(
        "question_items",
        sa.Column("question_id", ROW_ID, nullable=False),
        sa.Column("item_id", ROW_ID, nullable=False),
        _key("question_items", "question_id", "questions", "CASCADE"),
        _key("question_items", "item_id", "items", "CASCADE"),
        sa.PrimaryKeyConstraint("question_id", "item_id", name="pk_question_items"),
    )
    op.create_index("ix_question_items_item_id", "question_items", ["item_id"])
    op.create_table(
        "question_options",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("event_id", ROW_ID, nullable=False),
        sa.Column("question_id", ROW_ID, nullable=False),
        sa.Column("identifier", IDENTIFIER, nullable=False),
        sa.Column("answer", sa.JSON(), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        _key("question_options", "event_id", "events", "CASCADE"),
        _key("question_options", "question_id", "questions", "CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_question_options"),
        sa.UniqueConstraint(
            "event_id", "identifier", name="uq_question_options_event_id_identifier"
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_question_options_question_id", "question_options", ["question_id"])


def _key(
    table: str, column: str, target: str, ondelete: str | None = None
) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_{column}"
    return sa.ForeignKeyConstraint([column], [f"{target}.id"], name=name, ondelete=ondelete)


def downgrade() -> None:
    op.drop_table("question_options")
    op.drop_table("question_items")
    op.drop_table("questions")
