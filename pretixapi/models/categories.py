"""The categories that an event's items stand in."""

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from pretixapi.models.associations import association
from pretixapi.models.database import Base
from pretixapi.models.types import JsonObject, Position, PrimaryKey

category_match_products = association(
    "category_match_products", category_id="item_categories", item_id="items"
)


class ItemCategory(Base):
    """A heading under which items are sold, or a choice of add-ons."""

    __tablename__ = "item_categories"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[PrimaryKey]
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"), index=True)
    name: Mapped[JsonObject]
    internal_name: Mapped[str | None] = mapped_column(String(255))
    description: Mapped[JsonObject] = mapped_column(default=lambda: {"en": ""})
    position: Mapped[Position] = mapped_column(default=0)
    is_addon: Mapped[bool] = mapped_column(default=False)
    cross_selling_mode: Mapped[str | None] = mapped_column(String(5))
    cross_selling_condition: Mapped[str | None] = mapped_column(String(10))
