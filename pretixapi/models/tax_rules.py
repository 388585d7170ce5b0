"""The taxes on what an event sells."""

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from pretixapi.models.database import Base
from pretixapi.models.types import JsonList, JsonObject, PrimaryKey, TaxRate


class TaxRule(Base):
    """How an item is taxed."""

    __tablename__ = "tax_rules"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[PrimaryKey]
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"), index=True)
    name: Mapped[JsonObject]
    default: Mapped[bool] = mapped_column(default=False)
    rate: Mapped[TaxRate]
    code: Mapped[str | None] = mapped_column(String(190))
    price_includes_tax: Mapped[bool] = mapped_column(default=True)
    eu_reverse_charge: Mapped[bool] = mapped_column(default=False)
    home_country: Mapped[str] = mapped_column(String(2), default="")
    internal_name: Mapped[str | None] = mapped_column(String(190))
    keep_gross_if_rate_changes: Mapped[bool] = mapped_column(default=False)
    custom_rules: Mapped[JsonList | None]
