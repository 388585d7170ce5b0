"""What buyers are asked."""

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import BigInteger, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, validates

from pretixapi.models.associations import association
from pretixapi.models.database import Base
from pretixapi.models.types import (
    Bytewise,
    Exact,
    JsonList,
    JsonObject,
    Position,
    PrimaryKey,
    UTCDateTime,
)

question_items = association("question_items", question_id="questions", item_id="items")


class Question(Base):
    """A question that is asked about every ticket of some items."""

    __tablename__ = "questions"
    __table_args__ = (
        UniqueConstraint("event_id", "identifier_key"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[PrimaryKey]
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"))
    question: Mapped[JsonObject]
    type: Mapped[str] = mapped_column(String(5))
    required: Mapped[bool] = mapped_column(default=False)
    position: Mapped[Position] = mapped_column(default=0)
    ask_during_checkin: Mapped[bool] = mapped_column(default=False)
    show_during_checkin: Mapped[bool] = mapped_column(default=False)
    identifier: Mapped[str] = mapped_column(Bytewise(190))
    # In small letters, of which some are written as two signs: two identifiers that differ in
    # nothing but case are one.
    identifier_key: Mapped[str] = mapped_column(Bytewise(380))
    dependency_question_id: Mapped[int | None] = mapped_column(
        ForeignKey("questions.id", ondelete="SET NULL"), index=True
    )
    dependency_values: Mapped[JsonList] = mapped_column(default=list)
    hidden: Mapped[bool] = mapped_column(default=False)
    print_on_invoice: Mapped[bool] = mapped_column(default=False)
    help_text: Mapped[JsonObject | None]
    valid_number_min: Mapped[Decimal | None] = mapped_column(Exact(30, 6))
    valid_number_max: Mapped[Decimal | None] = mapped_column(Exact(30, 6))
    valid_date_min: Mapped[date | None]
    valid_date_max: Mapped[date | None]
    valid_datetime_min: Mapped[datetime | None] = mapped_column(UTCDateTime)
    valid_datetime_max: Mapped[datetime | None] = mapped_column(UTCDateTime)
    valid_string_length_min: Mapped[int | None] = mapped_column(BigInteger)
    valid_string_length_max: Mapped[int | None] = mapped_column(BigInteger)
    valid_file_portrait: Mapped[bool] = mapped_column(default=False)

    @validates("identifier")
    def _key(self, _name: str, identifier: str) -> str:
        self.identifier_key = identifier.lower()
        return identifier


class QuestionOption(Base):
    """One of the answers that a question lets choose from."""

    __tablename__ = "question_options"
    __table_args__ = (
        UniqueConstraint("event_id", "identifier"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[PrimaryKey]
    # That of the question; no two options of an event are called alike.
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"))
    question_id: Mapped[int] = mapped_column(
        ForeignKey("questions.id", ondelete="CASCADE"), index=True
    )
    identifier: Mapped[str] = mapped_column(Bytewise(190))
    answer: Mapped[JsonObject]
    position: Mapped[Position] = mapped_column(default=0)
