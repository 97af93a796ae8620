"""Rows of items, of the uploads and imports they come from, and of what makes them findable.

Items, staged answers and what follows from them pour in by the hundred thousand and name their
parents without foreign keys (docs/decisions/0014).
"""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    Boolean,
    ForeignKey,
    Identity,
    Index,
    Integer,
    LargeBinary,
    Text,
    UniqueConstraint,
    Uuid,
    func,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY, JSONB, TSVECTOR
from sqlalchemy.orm import Mapped, mapped_column

from goldsmith.kernel.database import Base


class ItemRow(Base):
    """One thing to judge. Fields never change; metadata may, and keep their history.

    Few indexes on purpose: items come in by the hundred thousand. What the table of items filters
    on lies in ``item_search`` and ``item_standings``, filled a moment later.
    """

    __tablename__ = "items"
    __table_args__ = (
        Index(
            "uq_items_external_id",
            "project_id",
            "external_id",
            unique=True,
            postgresql_where=text("withdrawn_event_id IS NULL"),
        ),
        UniqueConstraint("project_id", "ordinal"),
        # Two lookups of an import, each with one index that can serve it: while a project is being
        # filled the planner has no statistics, and would choose among several wrongly.
        Index("ix_items_lookup", text("hashtextextended(project_id::text || external_id, 0)")),
        Index("ix_items_content_hash", "content_hash"),
        Index("ix_items_import", "import_id", postgresql_where=text("import_id IS NOT NULL")),
        Index("ix_items_written", "project_id", postgresql_where=text("import_id IS NULL")),
        Index(
            "ix_items_withdrawn",
            "project_id",
            postgresql_where=text("withdrawn_event_id IS NOT NULL"),
        ),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    project_id: Mapped[UUID]
    ordinal: Mapped[int] = mapped_column(BigInteger, Identity())
    external_id: Mapped[str] = mapped_column(Text)
    fields: Mapped[dict[str, Any]] = mapped_column(JSONB)
    content_hash: Mapped[bytes] = mapped_column(LargeBinary)
    language: Mapped[str] = mapped_column(Text, server_default="und")
    sensitivity: Mapped[str] = mapped_column(Text, server_default="unknown")
    meta: Mapped[dict[str, Any]] = mapped_column("metadata", JSONB, server_default="{}")
    meta_event_id: Mapped[int] = mapped_column("metadata_event_id")
    import_id: Mapped[UUID | None]
    author_id: Mapped[UUID | None]
    parent_id: Mapped[UUID | None]
    event_id: Mapped[int]
    withheld_event_id: Mapped[int | None]
    withdrawn_event_id: Mapped[int | None]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())


class ItemPastMetadataRow(Base):
    """What an item's metadata were until an update, with the event that had set them."""

    __tablename__ = "item_past_metadata"

    item_id: Mapped[UUID] = mapped_column(ForeignKey("items.id"), primary_key=True)
    event_id: Mapped[int] = mapped_column(primary_key=True)
    language: Mapped[str] = mapped_column(Text)
    sensitivity: Mapped[str] = mapped_column(Text)
    meta: Mapped[dict[str, Any]] = mapped_column("metadata", JSONB)


class ItemActRow(Base):
    """An item was withheld, restored or withdrawn; the truth at a position is read from here."""

    __tablename__ = "item_acts"

    item_id: Mapped[UUID] = mapped_column(ForeignKey("items.id"), primary_key=True)
    event_id: Mapped[int] = mapped_column(primary_key=True)
    act: Mapped[str] = mapped_column(Text)


class ItemSearchRow(Base):
    """What makes an item findable: hashes of its n-grams, its words, its metadata as keys."""

    __tablename__ = "item_search"
    __table_args__ = (
        Index("ix_item_search_grams", "grams", postgresql_using="gin"),
        Index("ix_item_search_words", "words", postgresql_using="gin"),
        Index("ix_item_search_metadata_keys", "metadata_keys", postgresql_using="gin"),
        Index("ix_item_search_ordinal", "project_id", "ordinal"),
        Index("ix_item_search_language", "project_id", "language", "ordinal"),
        Index("ix_item_search_sensitivity", "project_id", "sensitivity", "ordinal"),
        Index("ix_item_search_import", "import_id", "ordinal"),
    )

    item_id: Mapped[UUID] = mapped_column(primary_key=True)
    project_id: Mapped[UUID]
    ordinal: Mapped[int]
    import_id: Mapped[UUID | None]
    language: Mapped[str] = mapped_column(Text)
    sensitivity: Mapped[str] = mapped_column(Text)
    metadata_keys: Mapped[list[str]] = mapped_column(ARRAY(Text))
    grams: Mapped[list[int]] = mapped_column(ARRAY(Integer))
    words: Mapped[Any] = mapped_column(TSVECTOR)


class ItemSearchMarkRow(Base):
    """Up to which ordinal the items of a project are findable by index."""

    __tablename__ = "item_search_marks"

    project_id: Mapped[UUID] = mapped_column(ForeignKey("projects.id"), primary_key=True)
    ordinal: Mapped[int]


class ItemStandingRow(Base):
    """Where an item stands in its project's work: a cache, computed by ``quality``."""

    __tablename__ = "item_standings"
    __table_args__ = (
        Index("ix_item_standings_ordinal", "project_id", "ordinal"),
        Index("ix_item_standings_status", "project_id", "status", "ordinal"),
        Index(
            "ix_item_standings_agreement", "project_id", text("coalesce(agreement, 2)"), "ordinal"
        ),
        Index("ix_item_standings_labels", "label_keys", postgresql_using="gin"),
        Index("ix_item_standings_annotators", "annotator_ids", postgresql_using="gin"),
        Index(
            "ix_item_standings_week",
            "project_id",
            "judged_week",
            "ordinal",
            postgresql_where=text("judged_week IS NOT NULL"),
        ),
        Index(
            "ix_item_standings_disagreement",
            "project_id",
            "disagreement",
            "ordinal",
            postgresql_where=text("disagreement IS NOT NULL"),
        ),
        Index(
            "ix_item_standings_clauses",
            "project_id",
            "ordinal",
            postgresql_where=text("clause_ids <> '{}'"),
        ),
    )

    item_id: Mapped[UUID] = mapped_column(primary_key=True)
    project_id: Mapped[UUID]
    ordinal: Mapped[int]
    status: Mapped[str] = mapped_column(Text)
    judgements: Mapped[int] = mapped_column(Integer, server_default="0")
    agreement: Mapped[float | None]
    labels: Mapped[dict[str, Any]] = mapped_column(JSONB, server_default="{}")
    label_keys: Mapped[list[str]] = mapped_column(ARRAY(Text), server_default="{}")
    annotator_ids: Mapped[list[UUID]] = mapped_column(ARRAY(Uuid), server_default="{}")
    judged_week: Mapped[str | None] = mapped_column(Text)
    version_ids: Mapped[list[UUID]] = mapped_column(ARRAY(Uuid), server_default="{}")
    disagreement: Mapped[str | None] = mapped_column(Text)
    clause_ids: Mapped[list[str]] = mapped_column(ARRAY(Text), server_default="{}")


class SliceRow(Base):
    """A saved filter over a project's items."""

    __tablename__ = "slices"
    __table_args__ = (UniqueConstraint("project_id", "name"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    project_id: Mapped[UUID] = mapped_column(ForeignKey("projects.id"))
    name: Mapped[str] = mapped_column(Text)
    query: Mapped[dict[str, Any]]
    created_by: Mapped[UUID]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())


class UploadRow(Base):
    """A file as it came, kept as a blob until nobody needs it."""

    __tablename__ = "uploads"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    project_id: Mapped[UUID] = mapped_column(ForeignKey("projects.id"))
    filename: Mapped[str] = mapped_column(Text)
    blob: Mapped[str] = mapped_column(Text)
    size_bytes: Mapped[int]
    sha256: Mapped[bytes] = mapped_column(LargeBinary)
    is_utf8: Mapped[bool] = mapped_column(Boolean)
    created_by: Mapped[UUID]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())


class ImportRow(Base):
    """One import of an upload: how it is read, how far it is, what became of its rows."""

    __tablename__ = "imports"
    __table_args__ = (Index("ix_imports_project", "project_id", "id"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    project_id: Mapped[UUID] = mapped_column(ForeignKey("projects.id"))
    upload_id: Mapped[UUID] = mapped_column(ForeignKey("uploads.id"))
    job_id: Mapped[UUID | None]
    state: Mapped[str] = mapped_column(Text)
    layout: Mapped[dict[str, Any]]
    mapping: Mapped[dict[str, Any]]
    source: Mapped[str | None] = mapped_column(Text)
    licence: Mapped[str | None] = mapped_column(Text)
    language: Mapped[str] = mapped_column(Text, server_default="und")
    sensitivity: Mapped[str] = mapped_column(Text, server_default="unknown")
    is_strict: Mapped[bool] = mapped_column(Boolean, server_default="false")
    on_known: Mapped[str] = mapped_column(Text, server_default="refuse")
    details_kept_for: Mapped[str | None] = mapped_column(Text)
    store: Mapped[str | None] = mapped_column(Text)
    rows_read: Mapped[int] = mapped_column(server_default="0")
    added: Mapped[int] = mapped_column(server_default="0")
    updated: Mapped[int] = mapped_column(server_default="0")
    unchanged: Mapped[int] = mapped_column(server_default="0")
    duplicates: Mapped[int] = mapped_column(server_default="0")
    refused: Mapped[int] = mapped_column(server_default="0")
    bad: Mapped[int] = mapped_column(server_default="0")
    answers: Mapped[int] = mapped_column(server_default="0")
    unknown_labels: Mapped[int] = mapped_column(server_default="0")
    created_by: Mapped[UUID]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    finished_at: Mapped[datetime | None]


class ImportProblemRow(Base):
    """A row of a file that did not become an item, or only with a warning, and why."""

    __tablename__ = "import_problems"

    import_id: Mapped[UUID] = mapped_column(ForeignKey("imports.id"), primary_key=True)
    row_number: Mapped[int] = mapped_column(primary_key=True)
    line: Mapped[int]
    kind: Mapped[str] = mapped_column(Text)
    reason: Mapped[str] = mapped_column(Text)
    excerpt: Mapped[str] = mapped_column(Text)
    external_id: Mapped[str | None] = mapped_column(Text)


class StagedAnswerRow(Base):
    """A past answer or gold that came with an import, until annotation or review takes it up."""

    __tablename__ = "staged_answers"
    __table_args__ = (Index("ix_staged_answers_import", "import_id", "id"),)

    id: Mapped[int] = mapped_column(BigInteger, Identity(), primary_key=True)
    import_id: Mapped[UUID]
    item_id: Mapped[UUID]
    question_id: Mapped[str] = mapped_column(Text)
    annotator_name: Mapped[str] = mapped_column(Text)
    value: Mapped[Any] = mapped_column(JSONB)
    is_gold: Mapped[bool] = mapped_column(Boolean)
