"""Rows of overlap that adapts: where items stand, what is believed of people; and of planned repeats."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    Boolean,
    Double,
    ForeignKey,
    Index,
    Integer,
    Text,
    Uuid,
    func,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column

from goldsmith.kernel.database import Base


class ItemOverlapRow(Base):
    """Whether an item of a batch has labels enough. There where the batch's overlap adapts.

    ``state``: open, enough, capped. ``is_full`` items get every label, and note when they would have
    stopped. ``opened`` counts slots beyond the fewest; of these the batch knows ``told``.
    """

    __tablename__ = "item_overlaps"
    __table_args__ = (
        Index("ix_item_overlaps_item", "item_id"),
        Index("ix_item_overlaps_full", "batch_id", postgresql_where=text("is_full")),
    )

    batch_id: Mapped[UUID] = mapped_column(ForeignKey("batches.id"), primary_key=True)
    item_id: Mapped[UUID] = mapped_column(primary_key=True)
    project_id: Mapped[UUID]
    is_full: Mapped[bool] = mapped_column(Boolean)
    state: Mapped[str] = mapped_column(Text, server_default="open")
    labels: Mapped[int] = mapped_column(Integer, server_default="0")
    confidence: Mapped[float | None] = mapped_column(Double)
    because: Mapped[dict[str, Any] | None]
    would_stop_at: Mapped[int | None] = mapped_column(Integer)
    would_say: Mapped[dict[str, Any] | None]
    opened: Mapped[int] = mapped_column(Integer, server_default="0")
    told: Mapped[int] = mapped_column(Integer, server_default="0")
    reopened: Mapped[int] = mapped_column(Integer, server_default="0")
    decided_at: Mapped[datetime | None]


class QuestionBeliefRow(Base):
    """What is believed of a question: its classes, how often each is true, how far claims go. A cache."""

    __tablename__ = "question_beliefs"

    project_id: Mapped[UUID] = mapped_column(primary_key=True)
    question_id: Mapped[str] = mapped_column(Text, primary_key=True)
    values: Mapped[dict[str, Any]]
    shares: Mapped[list[float]] = mapped_column(ARRAY(Double))
    temperature: Mapped[float] = mapped_column(Double)
    n_gold: Mapped[int] = mapped_column(Integer)
    held_at: Mapped[datetime] = mapped_column(server_default=func.now())


class PersonBeliefRow(Base):
    """What is believed of somebody's answers to a question. A cache.

    ``chances`` is a table of classes by what is said, row after row, or the one chance of being
    right. ``relied_on`` is the skill that decisions rest on. ``echoes`` are people whose wrong answers
    are the same too often: of such only one counts.
    """

    __tablename__ = "person_beliefs"

    project_id: Mapped[UUID] = mapped_column(primary_key=True)
    question_id: Mapped[str] = mapped_column(Text, primary_key=True)
    person_id: Mapped[UUID] = mapped_column(primary_key=True)
    chances: Mapped[list[float]] = mapped_column(ARRAY(Double))
    skill: Mapped[float] = mapped_column(Double)
    relied_on: Mapped[float] = mapped_column(Double)
    n: Mapped[int] = mapped_column(Integer)
    echoes: Mapped[list[UUID]] = mapped_column(ARRAY(Uuid))


class RepeatRow(Base):
    """Somebody was given one of their own items once more, unseen; never twice the same."""

    __tablename__ = "repeats"
    __table_args__ = (Index("ix_repeats_project", "project_id"),)

    person_id: Mapped[UUID] = mapped_column(primary_key=True)
    item_id: Mapped[UUID] = mapped_column(primary_key=True)
    project_id: Mapped[UUID]
    batch_id: Mapped[UUID]
    slot_id: Mapped[int] = mapped_column(BigInteger, unique=True)
    first_id: Mapped[UUID]
    first_revision: Mapped[int] = mapped_column(Integer)
    at: Mapped[datetime] = mapped_column(server_default=func.now())
