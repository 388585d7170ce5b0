"""Create users, with their sessions, memberships and invites."""

import sqlalchemy as sa
from alembic import op

revision = "0014_create_users"
down_revision = "0013_create_uploads"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True).with_variant(sa.String(32), "sqlite")


# A table that is rebuilt forgets it otherwise.
COUNTING = {"sqlite_autoincrement": True}


def upgrade() -> None:
    op.create_table(
        "users",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("email", sa.String(254), nullable=False),
        sa.Column("name", sa.String(190), nullable=False),
        sa.Column("locale", sa.String(50), nullable=False),
        sa.Column("timezone", sa.String(70), nullable=False),
        sa.Column("password", sa.String(255), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("created", MOMENT, nullable=False),
        sa.Column("token_generation", sa.Integer(), nullable=False),
        sa.Column("token_digest", sa.String(64), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_users"),
        sa.UniqueConstraint("email", name="uq_users_email"),
        sa.UniqueConstraint("token_digest", name="uq_users_token_digest"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "user_sessions",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("user_id", ROW_ID, nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("expires", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name="fk_user_sessions_user_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_user_sessions"),
        sa.UniqueConstraint("digest", name="uq_user_sessions_digest"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_user_sessions_user_id", "user_sessions", ["user_id"])
    op.create_index("ix_user_sessions_expires", "user_sessions", ["expires"])
    op.create_table(
        "login_attempts",
        sa.Column("key", sa.String(190), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("expires", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_login_attempts"),
    )
    op.create_index("ix_login_attempts_expires", "login_attempts", ["expires"])
    _open_teams()


def _open_teams() -> None:
    op.create_table(
        "team_members",
        sa.Column("team_id", ROW_ID, nullable=False),
        sa.Column("user_id", ROW_ID, nullable=False),
        sa.ForeignKeyConstraint(
            ["team_id"], ["teams.id"], name="fk_team_members_team_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name="fk_team_members_user_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("team_id", "user_id", name="pk_team_members"),
    )
    op.create_index("ix_team_members_user_id", "team_members", ["user_id"])
    op.create_table(
        "team_invites",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("team_id", ROW_ID, nullable=False),
        sa.Column("email", sa.String(254), nullable=False),
        sa.Column("created", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["team_id"], ["teams.id"], name="fk_team_invites_team_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_team_invites"),
        sa.UniqueConstraint("team_id", "email", name="uq_team_invites_team_id_email"),
        sqlite_autoincrement=True,
    )
    op.add_column("teams", sa.Column("require_2fa", sa.Boolean(), nullable=True))
    op.execute(sa.text("UPDATE teams SET require_2fa = false"))
    with op.batch_alter_table("teams", table_kwargs=COUNTING) as batch:
        batch.alter_column("require_2fa", nullable=False, existing_type=sa.Boolean())
        batch.drop_constraint("uq_teams_organizer_id_name", type_="unique")
        batch.create_index("ix_teams_organizer_id", ["organizer_id"])


def downgrade() -> None:
    with op.batch_alter_table("teams", table_kwargs=COUNTING) as batch:
        batch.drop_index("ix_teams_organizer_id")
        batch.create_unique_constraint("uq_teams_organizer_id_name", ["organizer_id", "name"])
        batch.drop_column("require_2fa")
    for table in ("team_invites", "team_members", "login_attempts", "user_sessions", "users"):
        op.drop_table(table)
