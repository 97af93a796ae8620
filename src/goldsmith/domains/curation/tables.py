"""Rows of consistency checks: passes, findings, and the index of texts that are nearly the same."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, Double, Index, Integer, Text, UniqueConstraint, func
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column

from goldsmith.kernel.database import Base


class CheckRunRow(Base):
    """One pass of all checks; ``place`` says where it goes on when it was interrupted."""

    __tablename__ = "check_runs"
    __table_args__ = (Index("ix_check_runs_project", "project_id", "id"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    project_id: Mapped[UUID]
    job_id: Mapped[UUID | None]
    place: Mapped[dict[str, Any]]
    items: Mapped[int] = mapped_column(Integer, server_default="0")
    found: Mapped[int] = mapped_column(Integer, server_default="0")
    skipped: Mapped[dict[str, Any]]
    created_by: Mapped[UUID]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    finished_at: Mapped[datetime | None]


class FindingRow(Base):
    """What a check found about a label. Decided ones stay, for what they yielded."""

    __tablename__ = "findings"
    __table_args__ = (
        UniqueConstraint(
            "project_id", "item_id", "kind", "question_id", "label", name="uq_findings_claim"
        ),
        Index("ix_findings_rank", "project_id", "state", "rank", "id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    project_id: Mapped[UUID]
    run_id: Mapped[UUID]
    item_id: Mapped[UUID]
    question_id: Mapped[str] = mapped_column(Text)
    kind: Mapped[str] = mapped_column(Text)
    label: Mapped[str] = mapped_column(Text)
    rank: Mapped[float] = mapped_column(Double)
    reason: Mapped[dict[str, Any]]
    other_item_id: Mapped[UUID | None]
    state: Mapped[str] = mapped_column(Text, server_default="open")
    note: Mapped[str] = mapped_column(Text, server_default="")
    decided_by: Mapped[UUID | None]
    decided_at: Mapped[datetime | None]
    decided_run_id: Mapped[UUID | None]


class ItemBandsRow(Base):
    """Under which bands an item's text is found: made once, for its text never changes. A cache."""

    __tablename__ = "item_bands"
    __table_args__ = (Index("ix_item_bands_project", "project_id"),)

    item_id: Mapped[UUID] = mapped_column(primary_key=True)
    project_id: Mapped[UUID]
    bands: Mapped[list[int]] = mapped_column(ARRAY(BigInteger))
