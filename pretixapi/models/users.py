"""People who log in, with their sessions in browsers and their failed attempts."""

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from pretixapi.models.database import Base
from pretixapi.models.types import PrimaryKey, UTCDateTime


class User(Base):
    """Somebody who can log in, and do what the teams can that they are members of.

    The e-mail address is kept in lower case. Of the token there is only the digest: the token
    itself is made of the id and the generation whenever it is asked for.
    """

    __tablename__ = "users"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[PrimaryKey]
    email: Mapped[str] = mapped_column(String(254), unique=True)
    name: Mapped[str] = mapped_column(String(190))
    locale: Mapped[str] = mapped_column(String(50), default="en")
    timezone: Mapped[str] = mapped_column(String(70), default="UTC")
    password: Mapped[str] = mapped_column(String(255))
    active: Mapped[bool] = mapped_column(default=True)
    created: Mapped[datetime] = mapped_column(UTCDateTime)
    token_generation: Mapped[int] = mapped_column(default=1)
    token_digest: Mapped[str | None] = mapped_column(String(64), unique=True)


class UserSession(Base):
    """A browser in which a user is logged in; only the digest of its key is kept."""

    __tablename__ = "user_sessions"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[PrimaryKey]
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), index=True)
    digest: Mapped[str] = mapped_column(String(64), unique=True)
    expires: Mapped[datetime] = mapped_column(UTCDateTime, index=True)


class LoginAttempt(Base):
    """How often logging in has failed for an account or from an address, until when it counts."""

    __tablename__ = "login_attempts"

    key: Mapped[str] = mapped_column(String(190), primary_key=True)
    count: Mapped[int]
    expires: Mapped[datetime] = mapped_column(UTCDateTime, index=True)
