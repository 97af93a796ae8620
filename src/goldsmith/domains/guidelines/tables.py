"""Rows of guideline drafts and versions."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Text, UniqueConstraint, func
from sqlalchemy.orm import Mapped, mapped_column

from goldsmith.kernel.database import Base


class GuidelineDraftRow(Base):
    """The one draft of a project."""

    __tablename__ = "guideline_drafts"

    project_id: Mapped[UUID] = mapped_column(ForeignKey("projects.id"), primary_key=True)
    revision: Mapped[int] = mapped_column(server_default="1")
    content: Mapped[dict[str, Any]]
    based_on: Mapped[UUID | None]
    changed_at: Mapped[datetime] = mapped_column(server_default=func.now())


class GuidelineVersionRow(Base):
    """A released version; never changed."""

    __tablename__ = "guideline_versions"
    __table_args__ = (UniqueConstraint("project_id", "number"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    project_id: Mapped[UUID] = mapped_column(ForeignKey("projects.id"))
    number: Mapped[int]
    note: Mapped[str] = mapped_column(Text)
    digest: Mapped[str] = mapped_column(Text)
    content: Mapped[dict[str, Any]]
    released_by: Mapped[UUID]
    released_at: Mapped[datetime] = mapped_column(server_default=func.now())
    event_id: Mapped[int]
