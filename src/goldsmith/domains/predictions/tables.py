"""Rows of sources, their suggestions, and the files these came in."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Double, ForeignKey, Index, Text, UniqueConstraint, func
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from goldsmith.kernel.database import Base


class PredictionSourceRow(Base):
    """What makes suggestions, in one version: a model, a rule, somebody's earlier answers."""

    __tablename__ = "prediction_sources"
    __table_args__ = (UniqueConstraint("project_id", "name", "version"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    project_id: Mapped[UUID] = mapped_column(ForeignKey("projects.id"))
    kind: Mapped[str] = mapped_column(Text)
    name: Mapped[str] = mapped_column(Text)
    version: Mapped[str] = mapped_column(Text)
    created_by: Mapped[UUID]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())


class SuggestionRow(Base):
    """What a source would answer to one question about one item. Never changed, only added to.

    Rows pour in and name their parents without foreign keys (docs/decisions/0014).
    """

    __tablename__ = "suggestions"
    __table_args__ = (
        Index("uq_suggestions_item", "item_id", "question_id", "source_id", unique=True),
        Index("ix_suggestions_source", "source_id", "question_id", "confidence"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    project_id: Mapped[UUID]
    source_id: Mapped[UUID]
    item_id: Mapped[UUID]
    question_id: Mapped[str] = mapped_column(Text)
    marks: Mapped[list[Any]] = mapped_column(JSONB)
    confidence: Mapped[float | None] = mapped_column(Double)
    sure: Mapped[dict[str, Any] | None]
    event_id: Mapped[int]


class SuggestionImportRow(Base):
    """A file of suggestions: how far it is, and what became of its rows."""

    __tablename__ = "suggestion_imports"
    __table_args__ = (Index("ix_suggestion_imports_project", "project_id", "id"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    project_id: Mapped[UUID] = mapped_column(ForeignKey("projects.id"))
    source_id: Mapped[UUID] = mapped_column(ForeignKey("prediction_sources.id"))
    upload_id: Mapped[UUID] = mapped_column(ForeignKey("uploads.id"))
    rows_read: Mapped[int] = mapped_column(server_default="0")
    added: Mapped[int] = mapped_column(server_default="0")
    known: Mapped[int] = mapped_column(server_default="0")
    bad: Mapped[int] = mapped_column(server_default="0")
    problems: Mapped[list[Any]] = mapped_column(JSONB, server_default="[]")
    created_by: Mapped[UUID]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    finished_at: Mapped[datetime | None]
