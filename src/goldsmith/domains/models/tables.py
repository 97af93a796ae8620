"""Rows of trained models."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Boolean, ForeignKey, Integer, LargeBinary, Text, UniqueConstraint, func
from sqlalchemy.orm import Mapped, mapped_column

from goldsmith.kernel.database import Base


class TrainedModelRow(Base):
    """One version of a built-in model. Its weights and training items lie in blobs."""

    __tablename__ = "trained_models"
    __table_args__ = (UniqueConstraint("project_id", "question_id", "number"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    project_id: Mapped[UUID] = mapped_column(ForeignKey("projects.id"))
    source_id: Mapped[UUID] = mapped_column(ForeignKey("prediction_sources.id"))
    question_id: Mapped[str] = mapped_column(Text)
    kind: Mapped[str] = mapped_column(Text)
    name: Mapped[str] = mapped_column(Text)
    number: Mapped[int] = mapped_column(Integer)
    guideline_version_id: Mapped[UUID]
    blob: Mapped[str | None] = mapped_column(Text)
    n_train: Mapped[int] = mapped_column(server_default="0")
    digest: Mapped[bytes | None] = mapped_column(LargeBinary)
    report: Mapped[dict[str, Any] | None]
    created_by: Mapped[UUID]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    trained_at: Mapped[datetime | None]


class ModelEndpointRow(Base):
    """A live model somewhere else, and how it has been answering."""

    __tablename__ = "model_endpoints"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    project_id: Mapped[UUID] = mapped_column(ForeignKey("projects.id"), index=True)
    name: Mapped[str] = mapped_column(Text)
    url: Mapped[str] = mapped_column(Text)
    protocol: Mapped[str] = mapped_column(Text)
    secret: Mapped[str | None] = mapped_column(Text)
    is_active: Mapped[bool] = mapped_column(Boolean, server_default="true")
    version: Mapped[str | None] = mapped_column(Text)
    failures: Mapped[int] = mapped_column(Integer, server_default="0")
    rests_until: Mapped[datetime | None]
    answered_at: Mapped[datetime | None]
    error: Mapped[str | None] = mapped_column(Text)
    left_out: Mapped[dict[str, Any] | None]
    created_by: Mapped[UUID]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
