"""Rows of verdicts, adjudications, panels' votes, rulings, and how a project reviews."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    Boolean,
    Double,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Text,
    UniqueConstraint,
    func,
    text,
)
from sqlalchemy.dialects.postgresql import TSVECTOR
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
    code: Mapped[str | None] = mapped_column(Text)
    is_second: Mapped[bool] = mapped_column(Boolean, server_default="false")
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
    disagreement: Mapped[str | None] = mapped_column(Text)
    event_id: Mapped[int]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())


class ReviewPolicyRow(Base):
    """How a project reviews. What queues ask for in SQL stands beside the whole."""

    __tablename__ = "review_policies"

    project_id: Mapped[UUID] = mapped_column(ForeignKey("projects.id"), primary_key=True)
    revision: Mapped[int] = mapped_column(Integer)
    policy: Mapped[dict[str, Any]]
    sample_percent: Mapped[int | None] = mapped_column(Integer)
    second_share: Mapped[float] = mapped_column(Double)
    changed_at: Mapped[datetime] = mapped_column(server_default=func.now())


class PanelVoteRow(Base):
    """One member's vote on an item; ``adjudication_id`` is what the round came to."""

    __tablename__ = "panel_votes"
    __table_args__ = (
        Index(
            "uq_panel_votes_open", "item_id", "voter_id", unique=True,
            postgresql_where=text("adjudication_id IS NULL"),
        ),
        Index("ix_panel_votes_adjudication", "adjudication_id"),
        Index("ix_panel_votes_voter", "project_id", "voter_id", "cast_at"),
    )  # fmt: skip

    id: Mapped[UUID] = mapped_column(primary_key=True)
    project_id: Mapped[UUID]
    item_id: Mapped[UUID] = mapped_column(ForeignKey("items.id"))
    voter_id: Mapped[UUID]
    answers: Mapped[dict[str, Any] | None]
    digest_key: Mapped[bytes] = mapped_column(LargeBinary)
    rationale: Mapped[str] = mapped_column(Text)
    disagreement: Mapped[str | None] = mapped_column(Text)
    adjudication_id: Mapped[UUID | None]
    event_id: Mapped[int]
    cast_at: Mapped[datetime] = mapped_column(server_default=func.now())


class RulingRow(Base):
    """A decision about a question of the guideline. Its words never change: a newer one overturns it."""

    __tablename__ = "rulings"
    __table_args__ = (
        UniqueConstraint("project_id", "number"),
        Index("ix_rulings_words", "words", postgresql_using="gin"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    project_id: Mapped[UUID] = mapped_column(ForeignKey("projects.id"))
    number: Mapped[int] = mapped_column(Integer)
    question_id: Mapped[str] = mapped_column(Text)
    label_id: Mapped[str | None] = mapped_column(Text)
    clause_id: Mapped[str | None] = mapped_column(Text)
    text: Mapped[str] = mapped_column(Text)
    decision: Mapped[str] = mapped_column(Text)
    reason: Mapped[str] = mapped_column(Text)
    words: Mapped[Any] = mapped_column(TSVECTOR)
    digest_key: Mapped[bytes] = mapped_column(LargeBinary)
    state: Mapped[str] = mapped_column(Text)
    item_id: Mapped[UUID | None]
    inquiry_id: Mapped[UUID | None]
    guideline_version_id: Mapped[UUID | None]
    overturned_by: Mapped[UUID | None]
    made_by: Mapped[UUID]
    event_id: Mapped[int]
    made_at: Mapped[datetime] = mapped_column(server_default=func.now())


class RulingCitationRow(Base):
    """A note, a reason or a rationale names a ruling by its number; read from these words again."""

    __tablename__ = "ruling_citations"
    __table_args__ = (Index("ix_ruling_citations_item", "item_id"),)

    ruling_id: Mapped[UUID] = mapped_column(ForeignKey("rulings.id"), primary_key=True)
    source_id: Mapped[UUID] = mapped_column(primary_key=True)
    source: Mapped[str] = mapped_column(Text)
    item_id: Mapped[UUID]
