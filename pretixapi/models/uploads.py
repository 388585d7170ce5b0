"""Files that clients have sent and not used yet."""

from datetime import datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from pretixapi.models.database import Base
from pretixapi.models.types import RowId, UTCDateTime


class UploadedFile(Base):
    """A file that waits for the one who sent it to make a picture or the like of it."""

    __tablename__ = "uploaded_files"

    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    actor_type: Mapped[str] = mapped_column(String(20))
    actor_id: Mapped[int | None] = mapped_column(RowId)
    name: Mapped[str] = mapped_column(String(255))
    content_type: Mapped[str] = mapped_column(String(50))
    size: Mapped[int]
    created: Mapped[datetime] = mapped_column(UTCDateTime, index=True)
