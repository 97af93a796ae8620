"""Sources, imports, and what was suggested for items."""

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from goldsmith.domains.items.queries.imports import name_upload
from goldsmith.domains.items.queries.items import get_item
from goldsmith.domains.items.types import ImportState
from goldsmith.domains.predictions.errors import SourceNotFound, SuggestionImportNotFound
from goldsmith.domains.predictions.tables import SuggestionImportRow
from goldsmith.domains.predictions.types import (
    RowProblem,
    Source,
    SourceKind,
    Suggestion,
    SuggestionImport,
)
from goldsmith.kernel import access
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.database import fetch_all
from goldsmith.kernel.ids import (
    ItemId,
    ProjectId,
    SourceId,
    SuggestionId,
    SuggestionImportId,
    UploadId,
)
from goldsmith.kernel.job_runs import find_job_of
from goldsmith.kernel.pages import Page

_SOURCES = """
SELECT s.*, coalesce(n.suggestions, 0) AS suggestions, coalesce(n.items, 0) AS items
FROM prediction_sources s LEFT JOIN LATERAL (
    SELECT count(*) AS suggestions, count(DISTINCT item_id) AS items
    FROM suggestions WHERE source_id = s.id) n ON true
WHERE {} ORDER BY s.id DESC LIMIT 500
"""
# Of several sources that answer a question about an item, the one that suggested last is shown.
_NEWEST = """
SELECT DISTINCT ON (g.item_id, g.question_id) g.id, g.item_id, g.question_id, g.marks, g.confidence,
       g.sure, g.source_id, s.kind, s.name, s.version
FROM suggestions g JOIN prediction_sources s ON s.id = g.source_id
WHERE g.item_id = ANY(%(item_ids)s::uuid[])
  AND (%(source_id)s::uuid IS NULL OR g.source_id = %(source_id)s)
ORDER BY g.item_id, g.question_id, g.id DESC
"""
_BY_ID = """
SELECT g.id, g.item_id, g.question_id, g.marks, g.confidence, g.sure, g.source_id,
       s.kind, s.name, s.version
FROM suggestions g JOIN prediction_sources s ON s.id = g.source_id
WHERE g.id = ANY(%(ids)s::uuid[]) ORDER BY g.question_id, g.id
"""
_OF_ITEM = """
SELECT g.id, g.item_id, g.question_id, g.marks, g.confidence, g.sure, g.source_id,
       s.kind, s.name, s.version
FROM suggestions g JOIN prediction_sources s ON s.id = g.source_id
WHERE g.item_id = %(item_id)s ORDER BY g.question_id, g.id DESC LIMIT 500
"""


def get_source(session: Session, actor: Actor, source_id: SourceId) -> Source:
    """A source of one of the actor's projects. Raises SourceNotFound, Denied."""
    row = session.execute(text(_SOURCES.format("s.id = :id")), {"id": source_id}).first()
    if row is None or not (actor.is_system or ProjectId(row.project_id) in actor.roles):
        raise SourceNotFound
    access.require(actor, "suggestion.read", ProjectId(row.project_id))
    return _source(row)


def list_sources(session: Session, actor: Actor, project_id: ProjectId) -> Page[Source]:
    """A project's sources, the newest first. Raises ProjectNotFound, Denied."""
    access.require(actor, "suggestion.read", project_id)
    rows = session.execute(text(_SOURCES.format("s.project_id = :id")), {"id": project_id})
    return Page([_source(row) for row in rows])


def list_suggestions(session: Session, actor: Actor, item_id: ItemId) -> list[Suggestion]:
    """What was suggested for an item, by question, the newest first. Raises ItemNotFound, Denied."""
    item = get_item(session, actor, item_id)
    access.require(actor, "suggestion.read", item.project_id)
    return [to_suggestion(row) for row in fetch_all(session, _OF_ITEM, {"item_id": item_id})]


def find_newest(
    session: Session, item_ids: Collection[ItemId], source_id: SourceId | None
) -> list[Suggestion]:
    """What is suggested for these items, by one source or by whoever suggested last.

    For verbs whose access is already decided.
    """
    given = {"item_ids": list(item_ids), "source_id": source_id}
    return [to_suggestion(row) for row in fetch_all(session, _NEWEST, given)]


def find_suggestions(session: Session, ids: Collection[SuggestionId]) -> list[Suggestion]:
    """Suggestions by id, for verbs whose access is already decided."""
    if not ids:
        return []
    return [to_suggestion(row) for row in fetch_all(session, _BY_ID, {"ids": list(ids)})]


def get_import(session: Session, actor: Actor, import_id: SuggestionImportId) -> SuggestionImport:
    """How far a file of suggestions is. Raises SuggestionImportNotFound, Denied."""
    row = session.get(SuggestionImportRow, import_id)
    if row is None or not (actor.is_system or ProjectId(row.project_id) in actor.roles):
        raise SuggestionImportNotFound
    access.require(actor, "suggestion.manage", ProjectId(row.project_id))
    return _import(session, actor, row)


def list_imports(session: Session, actor: Actor, project_id: ProjectId) -> Page[SuggestionImport]:
    """A project's files of suggestions, the newest first. Raises ProjectNotFound, Denied."""
    access.require(actor, "suggestion.manage", project_id)
    rows = session.scalars(
        select(SuggestionImportRow)
        .where(SuggestionImportRow.project_id == project_id)
        .order_by(SuggestionImportRow.id.desc())
        .limit(50)
    )
    return Page([_import(session, actor, row) for row in rows])


def _import(session: Session, actor: Actor, row: SuggestionImportRow) -> SuggestionImport:
    job = find_job_of(session, row.id)
    return SuggestionImport(
        id=SuggestionImportId(row.id),
        project_id=ProjectId(row.project_id),
        source=get_source(session, actor, SourceId(row.source_id)),
        upload_id=UploadId(row.upload_id),
        filename=name_upload(session, UploadId(row.upload_id)),
        state=ImportState(job.state.value) if job else ImportState.DONE,
        error=job.error if job else None,
        rows_read=row.rows_read,
        added=row.added,
        known=row.known,
        bad=row.bad,
        problems=[RowProblem(**problem) for problem in row.problems],
        created_at=row.created_at,
        finished_at=row.finished_at,
    )


def _source(row: Any) -> Source:
    return Source(
        id=SourceId(row.id),
        project_id=ProjectId(row.project_id),
        kind=SourceKind(row.kind),
        name=row.name,
        version=row.version,
        created_at=row.created_at,
        suggestions=row.suggestions,
        items=row.items,
    )


def to_suggestion(row: Mapping[str, Any]) -> Suggestion:
    """A suggestion of a row that has its source's kind, name and version beside it."""
    return Suggestion(
        id=SuggestionId(row["id"]),
        item_id=ItemId(row["item_id"]),
        question_id=row["question_id"],
        marks=row["marks"],
        confidence=row["confidence"],
        sure=row["sure"] or {},
        source_id=SourceId(row["source_id"]),
        source_kind=SourceKind(row["kind"]),
        source_name=row["name"],
        source_version=row["version"],
    )
