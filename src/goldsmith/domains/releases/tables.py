"""Rows of releases, and of the keys behind their pseudonyms."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, LargeBinary, Text, UniqueConstraint, func
from sqlalchemy.orm import Mapped, mapped_column

from goldsmith.kernel.database import Base


class ReleaseRow(Base):
    """A release: ordered, then frozen once, then never changed."""

    __tablename__ = "releases"
    __table_args__ = (UniqueConstraint("project_id", "number"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    project_id: Mapped[UUID] = mapped_column(ForeignKey("projects.id"))
    number: Mapped[int]
    note: Mapped[str] = mapped_column(Text)
    ties: Mapped[str] = mapped_column(Text)
    gaps: Mapped[str] = mapped_column(Text)
    truth: Mapped[str] = mapped_column(Text, server_default="majority")
    job_id: Mapped[UUID | None]
    position: Mapped[int | None]
    digest: Mapped[str | None] = mapped_column(Text)
    blob: Mapped[str | None] = mapped_column(Text)
    size_bytes: Mapped[int | None]
    items: Mapped[int] = mapped_column(server_default="0")
    judgements: Mapped[int] = mapped_column(server_default="0")
    undecided: Mapped[int] = mapped_column(server_default="0")
    left_out: Mapped[int] = mapped_column(server_default="0")
    created_by: Mapped[UUID]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())


class ReleaseKeyRow(Base):
    """The project's key for pseudonyms: the same person has the same place in the same company."""

    __tablename__ = "release_keys"

    project_id: Mapped[UUID] = mapped_column(ForeignKey("projects.id"), primary_key=True)
    key: Mapped[bytes] = mapped_column(LargeBinary)
