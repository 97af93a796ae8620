"""Rows of what quality keeps: reports about people, contests, criteria and audits."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    BigInteger,
    Boolean,
    ForeignKey,
    Identity,
    Index,
    Integer,
    Text,
    func,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from goldsmith.kernel.database import Base


class PeopleReportRow(Base):
    """What a job found out about the people of a project. A cache."""

    __tablename__ = "people_reports"

    project_id: Mapped[UUID] = mapped_column(primary_key=True)
    report: Mapped[dict[str, Any]]
    took_ms: Mapped[int]
    computed_at: Mapped[datetime] = mapped_column(server_default=func.now())


class ItemPatternsRow(Base):
    """Which patterns of answers an item adds to, so that they can be taken back. A cache."""

    __tablename__ = "item_patterns"

    item_id: Mapped[UUID] = mapped_column(primary_key=True)
    keys: Mapped[list[int]] = mapped_column(ARRAY(BigInteger), server_default="{}")


class AnswerPatternRow(Base):
    """So many items more, or fewer, whose answers to a question are these. A cache.

    Rows of one key add up. They are only ever added, so that nobody waits for anybody, and folded
    into one a moment later. ``batch_id`` is NULL for the answers of the whole project; the question
    "" counts judgements. ``slice`` says of which items, as ``language:de``; "" where of all.
    """

    __tablename__ = "answer_patterns"
    __table_args__ = (
        Index("ix_answer_patterns_key", "project_id", "key"),
        Index("ix_answer_patterns_question", "project_id", "question_id", "slice", "batch_id"),
        Index("ix_answer_patterns_loose", "project_id", postgresql_where=text("NOT is_folded")),
    )

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    project_id: Mapped[UUID]
    key: Mapped[int] = mapped_column(BigInteger)
    batch_id: Mapped[UUID | None]
    question_id: Mapped[str] = mapped_column(Text)
    pattern: Mapped[str] = mapped_column(Text)
    n_items: Mapped[int] = mapped_column(BigInteger)
    is_folded: Mapped[bool] = mapped_column(server_default="false")
    slice: Mapped[str] = mapped_column(Text, server_default="")


class SlicedKeyRow(Base):
    """A key of metadata with the values met so far; one with many is told nothing of. A cache."""

    __tablename__ = "sliced_keys"

    project_id: Mapped[UUID] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(Text, primary_key=True)
    values: Mapped[list[str]] = mapped_column(ARRAY(Text), server_default="{}")
    is_many: Mapped[bool] = mapped_column(server_default="false")


class ContestRow(Base):
    """Somebody says that what is kept about them, or an item's gold, is wrong."""

    __tablename__ = "contests"
    __table_args__ = (Index("ix_contests_project", "project_id", "id"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    project_id: Mapped[UUID]
    raised_by: Mapped[UUID]
    item_id: Mapped[UUID | None]
    question_id: Mapped[str | None] = mapped_column(Text)
    text: Mapped[str] = mapped_column(Text)
    raised_at: Mapped[datetime] = mapped_column(server_default=func.now())
    answer: Mapped[str | None] = mapped_column(Text)
    answered_by: Mapped[UUID | None]
    answered_at: Mapped[datetime | None]


class CriteriaRow(Base):
    """When a project's labels are good enough, as somebody wrote it; the highest revision holds."""

    __tablename__ = "acceptance_criteria"

    project_id: Mapped[UUID] = mapped_column(primary_key=True)
    revision: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    rules: Mapped[dict[str, Any]]
    event_id: Mapped[int]


class AuditRow(Base):
    """A random sample of settled items that somebody checks, and the plan it follows."""

    __tablename__ = "audits"
    __table_args__ = (Index("ix_audits_project", "project_id", "id"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    project_id: Mapped[UUID]
    question_id: Mapped[str] = mapped_column(Text)
    seed: Mapped[int]
    lot: Mapped[int]
    plan: Mapped[dict[str, Any]]
    event_id: Mapped[int]
    created_by: Mapped[UUID]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())


class AuditItemRow(Base):
    """An item of an audit, with the label it had when it was drawn."""

    __tablename__ = "audit_items"

    audit_id: Mapped[UUID] = mapped_column(ForeignKey("audits.id"), primary_key=True)
    place: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    item_id: Mapped[UUID]
    stratum: Mapped[str] = mapped_column(Text)
    stratum_size: Mapped[int] = mapped_column(BigInteger)
    label: Mapped[dict[str, Any]]
    is_right: Mapped[bool | None] = mapped_column(Boolean)
    note: Mapped[str] = mapped_column(Text, server_default="")
    checked_by: Mapped[UUID | None]
    checked_at: Mapped[datetime | None]
    event_id: Mapped[int | None]


class OwnErrorReadRow(Base):
    """Somebody read how an answer of theirs was settled. Nobody else is told."""

    __tablename__ = "own_errors_read"

    person_id: Mapped[UUID] = mapped_column(primary_key=True)
    adjudication_id: Mapped[UUID] = mapped_column(primary_key=True)
    question_id: Mapped[str] = mapped_column(Text, primary_key=True)
    read_at: Mapped[datetime] = mapped_column(server_default=func.now())


class PersonCourseRow(Base):
    """How somebody's errors went over time, as a job found it. A cache."""

    __tablename__ = "person_courses"

    project_id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID] = mapped_column(primary_key=True)
    courses: Mapped[list[Any]] = mapped_column(JSONB)
