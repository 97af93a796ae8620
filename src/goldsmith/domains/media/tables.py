"""Rows of media: one for each content of a project."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Float, ForeignKey, Index, LargeBinary, SmallInteger, Text, func, text
from sqlalchemy.orm import Mapped, mapped_column

from goldsmith.kernel.database import Base


class MediaRow(Base):
    """An image or a recording. The id follows from project and content: the same file is one row.

    Where a store is named its bytes stay there; beside ``blob`` lies what was made of it.

    Rows pour in with imports and name their parents without foreign keys (docs/decisions/0014).
    """

    __tablename__ = "media"
    __table_args__ = (
        Index("ix_media_unmade", "project_id", "id", postgresql_where=text("made_at IS NULL")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    project_id: Mapped[UUID]
    kind: Mapped[str] = mapped_column(Text)
    mime: Mapped[str] = mapped_column(Text)
    filename: Mapped[str] = mapped_column(Text)
    size_bytes: Mapped[int]
    sha256: Mapped[bytes] = mapped_column(LargeBinary)
    width: Mapped[int | None]
    height: Mapped[int | None]
    duration_s: Mapped[float | None] = mapped_column(Float)
    sample_rate: Mapped[int | None]
    channels: Mapped[int | None]
    blob: Mapped[str] = mapped_column(Text)
    store: Mapped[str | None] = mapped_column(Text)
    store_key: Mapped[str | None] = mapped_column(Text)
    store_etag: Mapped[str | None] = mapped_column(Text)
    tile_levels: Mapped[int] = mapped_column(SmallInteger, server_default="0")
    made_at: Mapped[datetime | None]
    event_id: Mapped[int]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())


class ProjectStoreRow(Base):
    """A project may refer to files of a store; an owner of the installation opened it."""

    __tablename__ = "project_stores"

    project_id: Mapped[UUID] = mapped_column(ForeignKey("projects.id"), primary_key=True)
    name: Mapped[str] = mapped_column(Text, primary_key=True)
    event_id: Mapped[int]
