"""Sources and their suggestions, as others see them."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from goldsmith.domains.items.types import ImportState
from goldsmith.kernel.ids import (
    ItemId,
    ProjectId,
    SourceId,
    SuggestionId,
    SuggestionImportId,
    UploadId,
)


class SourceKind(StrEnum):
    """What makes suggestions."""

    MODEL = "model"
    RULE = "rule"
    PERSON = "person"


class Showing(StrEnum):
    """Whether the annotators of a batch see what was suggested."""

    NONE = "none"
    SHOWN = "shown"


class Outcome(StrEnum):
    """What became of a suggestion: taken as it was, answered alike by hand, changed, or not taken.

    One that was hidden from its annotator is answered alike, or otherwise.
    """

    ACCEPTED = "accepted"
    SAME = "same"
    CHANGED = "changed"
    REJECTED = "rejected"
    DIFFERS = "differs"


@dataclass(frozen=True, slots=True)
class NamedSource:
    """Who suggests: a name and a version, which together are one source for ever."""

    name: str
    version: str
    kind: SourceKind = SourceKind.MODEL


@dataclass(frozen=True, slots=True)
class Source:
    """A source with how much it has suggested."""

    id: SourceId
    project_id: ProjectId
    kind: SourceKind
    name: str
    version: str
    created_at: datetime
    suggestions: int = 0
    items: int = 0


@dataclass(frozen=True, slots=True)
class Suggested:
    """What a source would answer to one question, before it is kept; ``sure`` of each value."""

    question_id: str
    marks: list[dict[str, Any]]
    confidence: float | None = None
    sure: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class OfferedRow:
    """One item's suggestions as a caller sends them: by the item's id or the caller's own.

    Where a row ``names_file``, the caller's own id may be the name of the item's picture.
    """

    values: dict[str, Any]
    item_id: ItemId | None = None
    external_id: str | None = None
    line: int = 0
    names_file: bool = False


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What a source would answer to one question about one item; no marks: it would mark nothing.

    ``sure`` holds how sure it is of single labels, where it says so.
    """

    id: SuggestionId
    item_id: ItemId
    question_id: str
    marks: list[dict[str, Any]]
    confidence: float | None
    source_id: SourceId
    source_kind: SourceKind
    source_name: str
    source_version: str
    sure: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RowProblem:
    """A row that was not taken, and why. ``line`` counts from 1, in a file or in what was sent."""

    line: int
    reason: str
    external_id: str | None = None


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of rows: suggestions that are new, those known already, rows that do not fit."""

    added: int
    known: int
    problems: list[RowProblem] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class SuggestionImport:
    """A file of suggestions: how far it is, and what became of its rows."""

    id: SuggestionImportId
    project_id: ProjectId
    source: Source
    upload_id: UploadId
    filename: str
    state: ImportState
    error: str | None
    rows_read: int
    added: int
    known: int
    bad: int
    problems: list[RowProblem]
    created_at: datetime
    finished_at: datetime | None
