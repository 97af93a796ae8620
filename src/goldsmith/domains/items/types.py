"""Items, uploads, imports and slices, as others see them."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from goldsmith.formats.types import Encoding, FileFormat, Layout
from goldsmith.kernel.ids import (
    GuidelineVersionId,
    ImportId,
    ItemId,
    JobId,
    PersonId,
    ProjectId,
    SliceId,
    UploadId,
)
from goldsmith.kernel.phrases import Phrase


class ItemStatus(StrEnum):
    """Where an item stands in the project's work."""

    NEW = "new"
    QUEUED = "queued"
    IN_PROGRESS = "in_progress"
    JUDGED = "judged"
    DISPUTED = "disputed"
    REVIEWED = "reviewed"
    ADJUDICATED = "adjudicated"


class ItemAct(StrEnum):
    """What a manager can do with items; none of it destroys anything."""

    WITHHOLD = "withhold"
    RESTORE = "restore"
    WITHDRAW = "withdraw"


class ItemSort(StrEnum):
    """An order of the table of items."""

    OLDEST = "oldest"
    NEWEST = "newest"
    AGREEMENT = "agreement"
    EXTERNAL_ID = "external_id"


class ImportState(StrEnum):
    """Where an import stands."""

    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"
    WITHDRAWN = "withdrawn"


class OnKnown(StrEnum):
    """What happens where an id is known and only its metadata differ."""

    REFUSE = "refuse"
    UPDATE = "update"


class ProblemKind(StrEnum):
    """Why a row did not become an item, or what to know of one that did."""

    BAD = "bad"
    DUPLICATE = "duplicate"
    TEXT_CHANGED = "text_changed"
    METADATA_DIFFER = "metadata_differ"
    UNKNOWN_LABEL = "unknown_label"


@dataclass(frozen=True, slots=True)
class Standing:
    """Where an item stands: what ``quality`` computed last from its judgements."""

    item_id: ItemId
    status: ItemStatus
    judgements: int = 0
    agreement: float | None = None
    labels: dict[str, Any] = field(default_factory=dict)
    annotator_ids: list[PersonId] = field(default_factory=list)
    judged_week: str | None = None
    version_ids: list[GuidelineVersionId] = field(default_factory=list)
    disagreement: str | None = None
    clause_ids: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to judge, with where it stands."""

    id: ItemId
    project_id: ProjectId
    ordinal: int
    external_id: str
    fields: dict[str, str]
    language: str
    sensitivity: str
    metadata: dict[str, Any]
    import_id: ImportId | None
    author_id: PersonId | None
    parent_id: ItemId | None
    is_withheld: bool
    is_withdrawn: bool
    created_at: datetime
    status: ItemStatus
    judgements: int
    agreement: float | None
    labels: dict[str, Any]


@dataclass(frozen=True, slots=True)
class ItemFilter:
    """Which items are meant. What is None or empty does not narrow.

    ``label`` asks for the settled answer, ``answered`` for what any annotator said, alone or among
    several labels; both are written ``question:value``, and all of them must hold. ``judged_week``
    is when its latest judgement was handed in, as ``2026-W09``; ``version_id`` a guideline version
    that it was judged by; ``disagreement`` why people differed, as whoever settled it sorted it;
    ``clause_id`` a clause that a ruling made or cited on it is about.
    """

    q: str | None = None
    contains: str | None = None
    status: list[ItemStatus] = field(default_factory=list)
    label: list[str] = field(default_factory=list)
    answered: list[str] = field(default_factory=list)
    annotator: PersonId | None = None
    agreement_below: float | None = None
    language: str | None = None
    sensitivity: str | None = None
    meta: list[str] = field(default_factory=list)
    import_id: ImportId | None = None
    slice_id: SliceId | None = None
    judged_week: str | None = None
    version_id: GuidelineVersionId | None = None
    disagreement: str | None = None
    clause_id: str | None = None
    is_withheld: bool | None = None
    is_withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class ItemCount:
    """How many items; an estimate where counting would take too long, and then it says so."""

    count: int
    is_estimate: bool


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value of a facet with its count."""

    value: str
    count: int


@dataclass(frozen=True, slots=True)
class Facets:
    """What items can be narrowed by. Counts come from ``n_items``, the newest if not all."""

    n_items: int
    is_sample: bool
    status: list[FacetValue]
    language: list[FacetValue]
    sensitivity: list[FacetValue]
    labels: list[FacetValue]
    metadata: list[FacetValue]


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One event in the life of an item; who did it is named for those who see members."""

    event_id: int
    position: int | None
    at: datetime
    actor_id: PersonId
    verb: str
    subject_id: UUID
    guideline_version_id: UUID | None
    data: dict[str, Any]
    actor_name: str | None = None
    guideline_number: int | None = None


@dataclass(frozen=True, slots=True)
class ActResult:
    """How many items an act changed, and how many it left alone because they were judged."""

    changed: int
    kept: int = 0


@dataclass(frozen=True, slots=True)
class Slice:
    """A saved filter with its name."""

    id: SliceId
    project_id: ProjectId
    name: str
    query: ItemFilter
    created_by: PersonId
    created_at: datetime


@dataclass(frozen=True, slots=True)
class AnswerColumn:
    """A column of past answers or of gold: to which question, and whose they are."""

    column: str
    question_id: str
    annotator: str | None = None
    annotator_column: str | None = None
    separator: str | None = None
    is_gold: bool = False


@dataclass(frozen=True, slots=True)
class Mapping:
    """What each column of a file becomes.

    ``references`` are columns of ``fields`` that name files of the import's store.
    """

    fields: dict[str, str]
    external_id: str | None = None
    language: str | None = None
    metadata: list[str] = field(default_factory=list)
    answers: list[AnswerColumn] = field(default_factory=list)
    references: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class PreviewProblem:
    """A row of the preview that cannot be used, and why."""

    line: int
    reason: str
    reason_phrase: Phrase | None = None


@dataclass(frozen=True, slots=True)
class UploadFile:
    """Where an upload lies, and how it is read."""

    project_id: ProjectId
    blob: str
    size_bytes: int
    layout: Layout


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came, and how it would be read. ``problem`` says what stands in the way."""

    id: UploadId
    project_id: ProjectId
    filename: str
    size_bytes: int
    format: FileFormat | None
    encoding: Encoding | None
    delimiter: str | None
    columns: list[str]
    rows: list[dict[str, Any]]
    problems: list[PreviewProblem]
    problem: str | None
    suggested: Mapping | None
    created_at: datetime
    problem_phrase: Phrase | None = None


class DetailsReason(StrEnum):
    """Why place, camera and names are left in the pictures of an import, where they else go out."""

    CONSENT = "consent"
    OWN_WORK = "own_work"
    PUBLISHED = "published"
    SUBJECT = "subject"


@dataclass(frozen=True, slots=True)
class ImportOrder:
    """Everything that says how an upload is to be imported."""

    mapping: Mapping
    format: FileFormat | None = None
    encoding: Encoding | None = None
    source: str | None = None
    licence: str | None = None
    language: str = "und"
    sensitivity: str = "unknown"
    is_strict: bool = False
    on_known: OnKnown = OnKnown.REFUSE
    details_kept_for: DetailsReason | None = None
    store: str | None = None


@dataclass(frozen=True, slots=True)
class Import:
    """An import: how far it is and what became of its rows."""

    id: ImportId
    project_id: ProjectId
    upload_id: UploadId
    filename: str
    job_id: JobId | None
    state: ImportState
    error: str | None
    error_phrase: Phrase | None
    mapping: Mapping
    source: str | None
    licence: str | None
    language: str
    sensitivity: str
    is_strict: bool
    on_known: OnKnown
    details_kept_for: DetailsReason | None
    store: str | None
    size_bytes: int
    rows_read: int
    added: int
    updated: int
    unchanged: int
    duplicates: int
    refused: int
    bad: int
    answers: int
    unknown_labels: int
    created_by: PersonId
    created_at: datetime
    finished_at: datetime | None


@dataclass(frozen=True, slots=True)
class ImportProblem:
    """A row that did not become an item, or only with a warning, and why."""

    line: int
    kind: ProblemKind
    reason: str
    excerpt: str
    external_id: str | None
    reason_phrase: Phrase | None = None


@dataclass(frozen=True, slots=True)
class NewItem:
    """What a written item is made of, when a brief asked somebody to write it."""

    external_id: str
    fields: dict[str, str]
    language: str = "und"
    sensitivity: str = "unknown"
    metadata: dict[str, Any] = field(default_factory=dict)
    author_id: PersonId | None = None
    parent_id: ItemId | None = None


@dataclass(frozen=True, slots=True)
class StagedAnswer:
    """A past answer or gold that waits to be taken up."""

    item_id: ItemId
    question_id: str
    annotator_name: str
    value: Any
    is_gold: bool
