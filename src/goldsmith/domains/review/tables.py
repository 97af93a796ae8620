"""Rows of verdicts and adjudications."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Boolean, ForeignKey, Index, Integer, LargeBinary, Text, func, text
from sqlalchemy.orm import Mapped, mapped_column

from goldsmith.kernel.database import Base


class VerdictRow(Base):
    """A reviewer's verdict on the answer to one question of one revision."""

    __tablename__ = "verdicts"
    __table_args__ = (
        Index("ix_verdicts_item", "item_id"),
        Index("ix_verdicts_annotation", "annotation_id"),
        Index("ix_verdicts_project", "project_id", "id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    annotation_id: Mapped[UUID] = mapped_column(ForeignKey("annotations.id"))
    revision: Mapped[int] = mapped_column(Integer)
    item_id: Mapped[UUID] = mapped_column(ForeignKey("items.id"))
    project_id: Mapped[UUID] = mapped_column(ForeignKey("projects.id"))
    question_id: Mapped[str] = mapped_column(Text)
    verdict: Mapped[str] = mapped_column(Text)
    reason: Mapped[str] = mapped_column(Text, server_default="")
    fixed: Mapped[dict[str, Any] | None]
    reviewer_id: Mapped[UUID]
    is_random: Mapped[bool] = mapped_column(Boolean)
    event_id: Mapped[int]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())


class ReviewFlagRow(Base):
    """An item that was sent to review for a reason of its own, until it was looked at there."""

    __tablename__ = "review_flags"
    __table_args__ = (
        Index("ix_review_flags_waiting", "project_id", postgresql_where=text("settled_at IS NULL")),
    )

    item_id: Mapped[UUID] = mapped_column(primary_key=True)
    project_id: Mapped[UUID]
    reason: Mapped[str] = mapped_column(Text)
    flagged_by: Mapped[UUID]
    flagged_at: Mapped[datetime] = mapped_column(server_default=func.now())
    settled_at: Mapped[datetime | None]


class AdjudicationRow(Base):
    """The settled answer of an item; a later one supersedes it and both stay."""

    __tablename__ = "adjudications"
    __table_args__ = (
        Index("ix_adjudications_item", "item_id"),
        Index("ix_adjudications_project", "project_id", "id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    project_id: Mapped[UUID] = mapped_column(ForeignKey("projects.id"))
    item_id: Mapped[UUID] = mapped_column(ForeignKey("items.id"))
    answers: Mapped[dict[str, Any] | None]
    digest_key: Mapped[bytes] = mapped_column(LargeBinary)
    rationale: Mapped[str] = mapped_column(Text)
    source: Mapped[str] = mapped_column(Text)
    guideline_version_id: Mapped[UUID | None]
    decided_by: Mapped[UUID]
    based_on: Mapped[dict[str, Any] | None]
    superseded_by: Mapped[UUID | None]
    event_id: Mapped[int]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
