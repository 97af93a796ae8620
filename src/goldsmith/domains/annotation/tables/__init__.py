"""Rows of batches, slots, leases, drafts, annotations, inquiries and concerns."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    Boolean,
    Double,
    ForeignKey,
    Identity,
    Index,
    Integer,
    LargeBinary,
    SmallInteger,
    Text,
    func,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column

from goldsmith.kernel.database import Base


class BatchRow(Base):
    """A work order."""

    __tablename__ = "batches"
    __table_args__ = (Index("ix_batches_project", "project_id", "id"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    project_id: Mapped[UUID] = mapped_column(ForeignKey("projects.id"))
    name: Mapped[str] = mapped_column(Text)
    state: Mapped[str] = mapped_column(Text)
    guideline_version_id: Mapped[UUID] = mapped_column(ForeignKey("guideline_versions.id"))
    overlap: Mapped[int] = mapped_column(Integer)
    item_order: Mapped[str] = mapped_column(Text)
    seed: Mapped[int]
    priority: Mapped[int] = mapped_column(Integer, server_default="0")
    deadline: Mapped[datetime | None]
    is_writing: Mapped[bool] = mapped_column(Boolean, server_default="false")
    item_count: Mapped[int] = mapped_column(server_default="0")
    slot_count: Mapped[int] = mapped_column(server_default="0")
    revision: Mapped[int] = mapped_column(server_default="1")
    suggestions: Mapped[str] = mapped_column(Text, server_default="none")
    hidden_share: Mapped[float] = mapped_column(Double, server_default="0.1")
    suggestion_source_id: Mapped[UUID | None]
    may_bulk: Mapped[bool] = mapped_column(Boolean, server_default="false")
    gold_rate: Mapped[float] = mapped_column(Double, server_default="0")
    repeat_rate: Mapped[float] = mapped_column(Double, server_default="0")
    fewest: Mapped[int | None] = mapped_column(Integer)
    confidence: Mapped[float | None] = mapped_column(Double)
    full_share: Mapped[float | None] = mapped_column(Double)
    created_by: Mapped[UUID]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())


class BatchLaneRow(Base):
    """A language and sensitivity that occur in a batch; slots name their lane by number."""

    __tablename__ = "batch_lanes"

    batch_id: Mapped[UUID] = mapped_column(ForeignKey("batches.id"), primary_key=True)
    lane: Mapped[int] = mapped_column(SmallInteger, primary_key=True, autoincrement=False)
    language: Mapped[str] = mapped_column(Text)
    sensitivity: Mapped[str] = mapped_column(Text)


class BatchMemberRow(Base):
    """Somebody who works on a batch; the row that two tabs of the same person wait for."""

    __tablename__ = "batch_members"
    __table_args__ = (Index("ix_batch_members_person", "person_id"),)

    batch_id: Mapped[UUID] = mapped_column(ForeignKey("batches.id"), primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("people.id"), primary_key=True)
    is_active: Mapped[bool] = mapped_column(Boolean, server_default="true")
    done: Mapped[int] = mapped_column(server_default="0")


class BatchCursorRow(Base):
    """How far somebody has walked along a lane: serving goes on from here, whatever lies behind."""

    __tablename__ = "batch_cursors"

    batch_id: Mapped[UUID] = mapped_column(ForeignKey("batches.id"), primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("people.id"), primary_key=True)
    lane: Mapped[int] = mapped_column(SmallInteger, primary_key=True, autoincrement=False)
    rank: Mapped[int] = mapped_column(BigInteger)


class SlotRow(Base):
    """One wanted judgement. A slot has one holder at most, which is what keeps the overlap.

    ``state``: open, leased, done, parked (waits for an answer), set_aside (skipped twice), withdrawn.
    An open slot that lies behind people's cursors is ``is_returned`` and found through its own index.
    A negative ``replica`` is hidden gold or a planned repeat: one person's alone, and no part of the
    overlap.
    """

    __tablename__ = "slots"
    __table_args__ = (
        Index(
            "ix_slots_forward", "batch_id", "lane", "rank", "replica",
            postgresql_where=text("state = 'open' AND NOT is_returned"),
        ),
        Index(
            "ix_slots_returned", "batch_id", "lane", "rank",
            postgresql_where=text("state = 'open' AND is_returned"),
        ),
        Index(
            "uq_slots_holder", "batch_id", "item_id", "holder_id", text("(replica < 0)"), unique=True,
            postgresql_where=text("holder_id IS NOT NULL"),
        ),
        Index("ix_slots_in_hand", "holder_id", "batch_id", postgresql_where=text("state = 'leased'")),
        Index("ix_slots_expiry", "expires_at", postgresql_where=text("state = 'leased'")),
        Index("ix_slots_reserved", "reserved_for", postgresql_where=text("reserved_for IS NOT NULL")),
        Index("ix_slots_item", "item_id"),
        Index("uq_slots_replica", "batch_id", "item_id", "replica", unique=True),
        Index("ix_slots_hidden", "batch_id", postgresql_where=text("replica < 0")),
    )  # fmt: skip

    id: Mapped[int] = mapped_column(BigInteger, Identity(), primary_key=True)
    batch_id: Mapped[UUID] = mapped_column(ForeignKey("batches.id"))
    project_id: Mapped[UUID]
    item_id: Mapped[UUID | None] = mapped_column(ForeignKey("items.id"))
    rank: Mapped[int] = mapped_column(BigInteger)
    replica: Mapped[int] = mapped_column(SmallInteger)
    lane: Mapped[int] = mapped_column(SmallInteger)
    state: Mapped[str] = mapped_column(Text, server_default="open")
    is_returned: Mapped[bool] = mapped_column(Boolean, server_default="false")
    reserved_for: Mapped[UUID | None]
    message: Mapped[str | None] = mapped_column(Text)
    holder_id: Mapped[UUID | None]
    lease_id: Mapped[UUID | None]
    expires_at: Mapped[datetime | None]
    brief: Mapped[dict[str, Any] | None]


class LeaseRow(Base):
    """A slot was given to somebody: kept for ever, so that late work finds its place."""

    __tablename__ = "leases"
    __table_args__ = (Index("ix_leases_slot", "slot_id"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    slot_id: Mapped[int] = mapped_column(ForeignKey("slots.id"))
    batch_id: Mapped[UUID]
    project_id: Mapped[UUID]
    item_id: Mapped[UUID | None]
    annotator_id: Mapped[UUID]
    guideline_version_id: Mapped[UUID]
    presentation: Mapped[dict[str, Any] | None]
    issued_at: Mapped[datetime] = mapped_column(server_default=func.now())
    ended_at: Mapped[datetime | None]
    outcome: Mapped[str | None] = mapped_column(Text)


class DraftRow(Base):
    """Unfinished answers of a lease. Overwritten as the annotator goes on."""

    __tablename__ = "drafts"

    lease_id: Mapped[UUID] = mapped_column(ForeignKey("leases.id"), primary_key=True)
    answers: Mapped[dict[str, Any]]
    note: Mapped[str] = mapped_column(Text, server_default="")
    is_unsure: Mapped[bool] = mapped_column(Boolean, server_default="false")
    revision: Mapped[int] = mapped_column(server_default="1")
    saved_at: Mapped[datetime] = mapped_column(server_default=func.now())
    written: Mapped[dict[str, Any] | None]


class SkipRow(Base):
    """Somebody did not want to judge an item; it is not served to that person again."""

    __tablename__ = "skips"

    batch_id: Mapped[UUID] = mapped_column(ForeignKey("batches.id"), primary_key=True)
    item_id: Mapped[UUID] = mapped_column(primary_key=True)
    annotator_id: Mapped[UUID] = mapped_column(primary_key=True)
    reason: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime] = mapped_column(server_default=func.now())


class SuggestionOutcomeRow(Base):
    """What somebody made of a suggestion that was shown, or answered where it was hidden.

    ``marks`` were suggested; of these ``kept`` are in the answer unchanged, ``changed`` otherwise.
    """

    __tablename__ = "suggestion_outcomes"
    __table_args__ = (
        Index("ix_suggestion_outcomes_project", "project_id", "source_id"),
        Index("ix_suggestion_outcomes_seen", "annotation_id", postgresql_where=text("is_shown")),
    )

    lease_id: Mapped[UUID] = mapped_column(primary_key=True)
    suggestion_id: Mapped[UUID] = mapped_column(primary_key=True)
    annotation_id: Mapped[UUID]
    project_id: Mapped[UUID]
    batch_id: Mapped[UUID]
    item_id: Mapped[UUID]
    source_id: Mapped[UUID]
    question_id: Mapped[str] = mapped_column(Text)
    annotator_id: Mapped[UUID]
    is_shown: Mapped[bool] = mapped_column(Boolean)
    outcome: Mapped[str] = mapped_column(Text)
    marks: Mapped[int] = mapped_column(Integer)
    kept: Mapped[int] = mapped_column(Integer)
    changed: Mapped[int] = mapped_column(Integer)
    active_ms: Mapped[int | None]
    at: Mapped[datetime] = mapped_column(server_default=func.now())


class AcceptanceRow(Base):
    """A manager took a model's suggestions above a threshold without looking, and may undo it."""

    __tablename__ = "acceptances"
    __table_args__ = (Index("ix_acceptances_batch", "batch_id", "id"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    project_id: Mapped[UUID]
    batch_id: Mapped[UUID] = mapped_column(ForeignKey("batches.id"))
    source_id: Mapped[UUID]
    annotator_id: Mapped[UUID]
    threshold: Mapped[float] = mapped_column(Double)
    after_item_id: Mapped[UUID | None]
    accepted: Mapped[int] = mapped_column(server_default="0")
    taken_back: Mapped[int] = mapped_column(server_default="0")
    created_by: Mapped[UUID]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    finished_at: Mapped[datetime | None]
    undone_at: Mapped[datetime | None]


class AnnotationRow(Base):
    """One annotator's judgement of one item; its revisions hold the answers.

    Past ones pour in with imports: no foreign keys here and in the revisions, see items.
    """

    __tablename__ = "annotations"
    __table_args__ = (
        Index("ix_annotations_item", "item_id"),
        Index("ix_annotations_project", "project_id", "id"),
        Index("ix_annotations_annotator", "annotator_id", "id"),
        Index(
            "uq_annotations_lease",
            "lease_id",
            unique=True,
            postgresql_where=text("lease_id IS NOT NULL"),
        ),
        Index("ix_annotations_slot", "slot_id", postgresql_where=text("slot_id IS NOT NULL")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    project_id: Mapped[UUID]
    item_id: Mapped[UUID]
    batch_id: Mapped[UUID | None]
    slot_id: Mapped[int | None]
    lease_id: Mapped[UUID | None]
    annotator_id: Mapped[UUID]
    origin: Mapped[str] = mapped_column(Text)
    guideline_version_id: Mapped[UUID | None]
    revision: Mapped[int] = mapped_column(Integer)
    is_counted: Mapped[bool] = mapped_column(Boolean)
    is_reviewed: Mapped[bool] = mapped_column(Boolean, server_default="false")
    left_out: Mapped[list[str]] = mapped_column(ARRAY(Text), server_default="{}")
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())


class AnnotationRevisionRow(Base):
    """The answers of one revision; never changed, only erased."""

    __tablename__ = "annotation_revisions"

    annotation_id: Mapped[UUID] = mapped_column(primary_key=True)
    revision: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    guideline_version_id: Mapped[UUID | None]
    answers: Mapped[dict[str, Any] | None]
    digest_key: Mapped[bytes] = mapped_column(LargeBinary)
    active_ms: Mapped[int | None]
    elapsed_ms: Mapped[int | None]
    note: Mapped[str] = mapped_column(Text, server_default="")
    is_unsure: Mapped[bool] = mapped_column(Boolean, server_default="false")
    event_id: Mapped[int]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())


class CountingRow(Base):
    """From an event on, an annotation counts or no longer counts; read by releases."""

    __tablename__ = "annotation_countings"

    annotation_id: Mapped[UUID] = mapped_column(ForeignKey("annotations.id"), primary_key=True)
    event_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    is_counted: Mapped[bool] = mapped_column(Boolean)


class InquiryRow(Base):
    """An annotator's question about an item, or about a brief that has none yet."""

    __tablename__ = "inquiries"
    __table_args__ = (
        Index("ix_inquiries_project", "project_id", "id"),
        Index("ix_inquiries_asker", "asked_by"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    project_id: Mapped[UUID] = mapped_column(ForeignKey("projects.id"))
    batch_id: Mapped[UUID | None]
    slot_id: Mapped[int | None]
    lease_id: Mapped[UUID | None]
    item_id: Mapped[UUID | None]
    asked_by: Mapped[UUID]
    text: Mapped[str] = mapped_column(Text)
    answer: Mapped[str | None] = mapped_column(Text)
    answered_by: Mapped[UUID | None]
    asked_at: Mapped[datetime] = mapped_column(server_default=func.now())
    answered_at: Mapped[datetime | None]


class ConcernRow(Base):
    """Somebody's worry about an item."""

    __tablename__ = "concerns"
    __table_args__ = (Index("ix_concerns_project", "project_id", "id"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    project_id: Mapped[UUID] = mapped_column(ForeignKey("projects.id"))
    item_id: Mapped[UUID]
    kind: Mapped[str] = mapped_column(Text)
    note: Mapped[str] = mapped_column(Text)
    raised_by: Mapped[UUID]
    raised_at: Mapped[datetime] = mapped_column(server_default=func.now())
    resolved_by: Mapped[UUID | None]
    resolved_at: Mapped[datetime | None]
    resolution: Mapped[str | None] = mapped_column(Text)
    is_withheld: Mapped[bool] = mapped_column(Boolean, server_default="false")
