"""Rows of hidden gold, and of judgements that were set aside."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import BigInteger, ForeignKey, Index, Integer, Text, func
from sqlalchemy.orm import Mapped, mapped_column

from goldsmith.kernel.database import Base


class GoldItemRow(Base):
    """An item whose known answer measures people; it rests after ``most_exposures``."""

    __tablename__ = "gold_items"
    __table_args__ = (Index("ix_gold_items_project", "project_id", "exposures"),)

    item_id: Mapped[UUID] = mapped_column(ForeignKey("items.id"), primary_key=True)
    project_id: Mapped[UUID]
    reason: Mapped[str] = mapped_column(Text)
    most_exposures: Mapped[int] = mapped_column(Integer)
    exposures: Mapped[int] = mapped_column(server_default="0")
    made_by: Mapped[UUID]
    made_at: Mapped[datetime] = mapped_column(server_default=func.now())
    withdrawn_at: Mapped[datetime | None]
    withdrawn_reason: Mapped[str | None] = mapped_column(Text)
    reconsidered_by: Mapped[UUID | None]


class GoldExposureRow(Base):
    """Somebody was given a gold item among their others; nobody gets the same one twice."""

    __tablename__ = "gold_exposures"

    person_id: Mapped[UUID] = mapped_column(primary_key=True)
    item_id: Mapped[UUID] = mapped_column(primary_key=True)
    project_id: Mapped[UUID]
    batch_id: Mapped[UUID]
    slot_id: Mapped[int] = mapped_column(BigInteger, unique=True)
    at: Mapped[datetime] = mapped_column(server_default=func.now())


class SetAsideRow(Base):
    """Somebody's judgements were set aside by a manager, who may undo it once."""

    __tablename__ = "set_asides"
    __table_args__ = (Index("ix_set_asides_project", "project_id", "id"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    project_id: Mapped[UUID]
    person_id: Mapped[UUID]
    batch_id: Mapped[UUID | None]
    question_id: Mapped[str | None] = mapped_column(Text)
    since: Mapped[datetime | None]
    reason: Mapped[str] = mapped_column(Text)
    judgements: Mapped[int]
    slots: Mapped[int]
    event_id: Mapped[int]
    created_by: Mapped[UUID]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    undone_event_id: Mapped[int | None]
    undone_at: Mapped[datetime | None]
    restored: Mapped[int | None]


class SetAsideJudgementRow(Base):
    """A judgement that was set aside, and the slot it had filled."""

    __tablename__ = "set_aside_judgements"
    __table_args__ = (Index("ix_set_aside_judgements_annotation", "annotation_id"),)
    set_aside_id: Mapped[UUID] = mapped_column(ForeignKey("set_asides.id"), primary_key=True)
    annotation_id: Mapped[UUID] = mapped_column(primary_key=True)
    slot_id: Mapped[int | None] = mapped_column(BigInteger)
