"""Create answers to questions, and the secrets that were revoked or blocked."""

import sqlalchemy as sa
from alembic import op

revision = "0017_create_answers"
down_revision = "0016_create_orders"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True).with_variant(sa.String(32), "sqlite")


def bytewise(length: int) -> sa.types.TypeEngine:
    return sa.String(length).with_variant(sa.String(length, collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "blocked_secrets",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("event_id", ROW_ID, nullable=False),
        sa.Column("position_id", ROW_ID, nullable=True),
        sa.Column("secret", bytewise(255), nullable=False),
        sa.Column("blocked", sa.Boolean(), nullable=False),
        sa.Column("updated", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["events.id"], name="fk_blocked_secrets_event_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["position_id"],
            ["order_positions.id"],
            name="fk_blocked_secrets_position_id",
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_blocked_secrets"),
        sa.UniqueConstraint("event_id", "secret", name="uq_blocked_secrets_event_id_secret"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_blocked_secrets_event_id_updated_id", "blocked_secrets", ["event_id", "updated", "id"]
    )
    op.create_index("ix_blocked_secrets_position_id", "blocked_secrets", ["position_id"])
    op.create_table(
        "question_answers",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("position_id", ROW_ID, nullable=False),
        sa.Column("question_id", ROW_ID, nullable=False),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("file", sa.String(50), nullable=True),
        sa.ForeignKeyConstraint(
            ["position_id"],
            ["order_positions.id"],
            name="fk_question_answers_position_id",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["question_id"],
            ["questions.id"],
            name="fk_question_answers_question_id",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_question_answers"),
        sa.UniqueConstraint(
            "position_id", "question_id", name="uq_question_answers_position_id_question_id"
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_question_answers_question_id", "question_answers", ["question_id"])
    op.create_table(
        "revoked_secrets",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("event_id", ROW_ID, nullable=False),
        sa.Column("position_id", ROW_ID, nullable=True),
        sa.Column("secret", bytewise(255), nullable=False),
        sa.Column("created", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["events.id"], name="fk_revoked_secrets_event_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["position_id"],
            ["order_positions.id"],
            name="fk_revoked_secrets_position_id",
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_revoked_secrets"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_revoked_secrets_event_id_created_id", "revoked_secrets", ["event_id", "created", "id"]
    )
    op.create_index("ix_revoked_secrets_event_id_secret", "revoked_secrets", ["event_id", "secret"])
    op.create_index("ix_revoked_secrets_position_id", "revoked_secrets", ["position_id"])
    op.create_table(
        "question_answer_options",
        sa.Column("answer_id", ROW_ID, nullable=False),
        sa.Column("option_id", ROW_ID, nullable=False),
        sa.ForeignKeyConstraint(
            ["answer_id"],
            ["question_answers.id"],
            name="fk_question_answer_options_answer_id",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["option_id"],
            ["question_options.id"],
            name="fk_question_answer_options_option_id",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("answer_id", "option_id", name="pk_question_answer_options"),
    )
    op.create_index(
        "ix_question_answer_options_option_id", "question_answer_options", ["option_id"]
    )


def downgrade() -> None:
    for table in (
        "question_answer_options",
        "revoked_secrets",
        "question_answers",
        "blocked_secrets",
    ):
        op.drop_table(table)
