"""Answers that are kept for clients who ask again."""

from sqlalchemy import LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from pretixapi.models.database import Base
from pretixapi.models.types import JsonList, Moment


class KeptAnswer(Base):
    """What a request with an idempotency key was answered, or that it is being answered.

    `key` is made of the credential and the key that the client sent, `request` of all that makes
    a request another one. There is no status as long as there is no answer.
    """

    __tablename__ = "kept_answers"

    key: Mapped[str] = mapped_column(String(64), primary_key=True)
    request: Mapped[str] = mapped_column(String(64))
    created: Mapped[Moment] = mapped_column(index=True)
    status: Mapped[int | None]
    headers: Mapped[JsonList | None]
    body: Mapped[bytes | None] = mapped_column(LargeBinary)
