"""Machines that call the API by themselves, such as scanners at the door."""

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from pretixapi.models.associations import association
from pretixapi.models.database import Base
from pretixapi.models.types import Bytewise, JsonObject, Moment, PrimaryKey

device_events = association("device_events", device_id="devices", event_id="events")


class Device(Base):
    """A scanner or the like, for all or for some events of its organizer.

    Of its API token there is only the digest: the token itself is made of the id and the
    generation whenever it is asked for. The one that initializes it opens nothing once used.
    """

    __tablename__ = "devices"
    __table_args__ = (
        UniqueConstraint("organizer_id", "device_id"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[PrimaryKey]
    organizer_id: Mapped[int] = mapped_column(ForeignKey("organizers.id", ondelete="CASCADE"))
    # Clients know it by this number, which begins at 1 for each organizer.
    device_id: Mapped[int]
    unique_serial: Mapped[str] = mapped_column(Bytewise(16), unique=True)
    initialization_token: Mapped[str] = mapped_column(Bytewise(16), unique=True)
    token_generation: Mapped[int] = mapped_column(default=0)
    token_digest: Mapped[str | None] = mapped_column(String(64), unique=True)
    name: Mapped[str] = mapped_column(String(190))
    all_events: Mapped[bool] = mapped_column(default=False)
    revoked: Mapped[bool] = mapped_column(default=False)
    created: Mapped[Moment]
    initialized: Mapped[Moment | None]
    hardware_brand: Mapped[str | None] = mapped_column(String(190))
    hardware_model: Mapped[str | None] = mapped_column(String(190))
    os_name: Mapped[str | None] = mapped_column(String(190))
    os_version: Mapped[str | None] = mapped_column(String(190))
    software_brand: Mapped[str | None] = mapped_column(String(190))
    software_version: Mapped[str | None] = mapped_column(String(190))
    security_profile: Mapped[str] = mapped_column(String(190), default="full")
    rsa_pubkey: Mapped[str | None]
    info: Mapped[JsonObject | None]
