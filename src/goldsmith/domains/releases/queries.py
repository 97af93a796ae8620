"""Reads of releases, and of a project as it was at a position of the log."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from psycopg.rows import class_row, tuple_row
from sqlalchemy import select
from sqlalchemy.orm import Session

from goldsmith.domains.guidelines.tables import GuidelineVersionRow
from goldsmith.domains.projects import queries as projects
from goldsmith.domains.releases.errors import ReleaseNotFound, ReleaseNotReady
from goldsmith.domains.releases.tables import ReleaseRow
from goldsmith.domains.releases.types import Gaps, Recipe, Release, ReleaseState, Ties, Truth
from goldsmith.kernel import access
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.database import driver, fetch_all
from goldsmith.kernel.events import EventPositionRow
from goldsmith.kernel.ids import JobId, PersonId, ProjectId, ReleaseId
from goldsmith.kernel.job_runs import find_job_of
from goldsmith.kernel.pages import Number, Page, decode_cursor, encode_cursor

ROWS_AT_ONCE = 5000


@dataclass(frozen=True, slots=True)
class FrozenVersion:
    """A guideline version that had been released."""

    id: UUID
    number: int
    digest: str
    content: dict[str, Any]


@dataclass(frozen=True, slots=True)
class FrozenItem:
    """An item as it was at the position, with the ruling on it."""

    id: str
    ordinal: int
    external_id: str
    fields: dict[str, str]
    language: str
    sensitivity: str
    metadata: dict[str, Any]
    source: str | None
    licence: str | None
    settled: dict[str, Any] | None
    is_ambiguous: bool = False
    is_gold: bool = False


@dataclass(frozen=True, slots=True)
class FrozenJudgement:
    """A judgement as it was at the position; without answers it was erased."""

    ordinal: int
    id: str
    annotator_id: UUID
    origin: str
    is_counted: bool
    is_late: bool
    revision: int
    guideline_version_id: UUID | None
    answers: dict[str, Any] | None
    active_ms: int | None
    elapsed_ms: int | None
    is_unsure: bool
    position: int
    presentation: dict[str, Any] | None


# What happened to an item last, up to the position, decides whether it is held back.
_ITEMS = """
WITH held AS (
    SELECT DISTINCT ON (t.item_id) t.item_id, t.act FROM item_acts t
    JOIN event_positions p ON p.event_id = t.event_id AND p.position <= %(position)s
    JOIN items i ON i.id = t.item_id AND i.project_id = %(project_id)s
    ORDER BY t.item_id, p.position DESC
), past AS (
    SELECT DISTINCT ON (m.item_id) m.item_id, m.language, m.sensitivity, m.metadata
    FROM item_past_metadata m
    JOIN event_positions p ON p.event_id = m.event_id AND p.position <= %(position)s
    JOIN items i ON i.id = m.item_id AND i.project_id = %(project_id)s
    ORDER BY m.item_id, p.position DESC
), ruled AS (
    SELECT DISTINCT ON (d.item_id) d.item_id, d.answers, d.source = 'gold' AS is_gold,
           d.disagreement
    FROM adjudications d
    JOIN event_positions p ON p.event_id = d.event_id AND p.position <= %(position)s
    WHERE d.project_id = %(project_id)s
    ORDER BY d.item_id, p.position DESC, d.id DESC
)
SELECT i.id::text, i.ordinal, i.external_id, i.fields,
       CASE WHEN now.position IS NULL THEN coalesce(past.language, i.language)
            ELSE i.language END AS language,
       CASE WHEN now.position IS NULL THEN coalesce(past.sensitivity, i.sensitivity)
            ELSE i.sensitivity END AS sensitivity,
       CASE WHEN now.position IS NULL THEN coalesce(past.metadata, i.metadata)
            ELSE i.metadata END AS metadata,
       o.source, o.licence, ruled.answers AS settled,
       coalesce(ruled.disagreement = 'ambiguous', false) AS is_ambiguous,
       coalesce(ruled.is_gold, false) AS is_gold
FROM items i
JOIN event_positions came ON came.event_id = i.event_id AND came.position <= %(position)s
LEFT JOIN event_positions now ON now.event_id = i.metadata_event_id
                             AND now.position <= %(position)s
LEFT JOIN held ON held.item_id = i.id
LEFT JOIN past ON past.item_id = i.id
LEFT JOIN ruled ON ruled.item_id = i.id
LEFT JOIN imports o ON o.id = i.import_id
WHERE i.project_id = %(project_id)s AND coalesce(held.act, 'restore') = 'restore'
ORDER BY i.ordinal
"""
# Whether a judgement counted then: what was noted last, else the contrary of what came next.
_JUDGEMENTS = """
WITH counted AS (
    SELECT a.id, c.is_counted, p.position FROM annotations a
    JOIN annotation_countings c ON c.annotation_id = a.id
    LEFT JOIN event_positions p ON p.event_id = c.event_id
    WHERE a.project_id = %(project_id)s
), before AS (
    SELECT DISTINCT ON (id) id, is_counted FROM counted
    WHERE position <= %(position)s ORDER BY id, position DESC
), after AS (
    SELECT DISTINCT ON (id) id, NOT is_counted AS is_counted FROM counted
    WHERE position IS NULL OR position > %(position)s ORDER BY id, position NULLS LAST
), latest AS (
    SELECT DISTINCT ON (r.annotation_id) r.*, p.position
    FROM annotations a
    JOIN annotation_revisions r ON r.annotation_id = a.id
    JOIN event_positions p ON p.event_id = r.event_id AND p.position <= %(position)s
    WHERE a.project_id = %(project_id)s
    ORDER BY r.annotation_id, r.revision DESC
), left_out AS (
    SELECT j.annotation_id, array_agg(x.question_id) AS question_ids FROM set_asides x
    JOIN set_aside_judgements j ON j.set_aside_id = x.id
    JOIN event_positions p ON p.event_id = x.event_id AND p.position <= %(position)s
    LEFT JOIN event_positions u ON u.event_id = x.undone_event_id AND u.position <= %(position)s
    WHERE x.project_id = %(project_id)s AND x.question_id IS NOT NULL AND u.event_id IS NULL
    GROUP BY 1
)
SELECT i.ordinal, a.id::text, a.annotator_id, a.origin,
       coalesce(before.is_counted, after.is_counted, a.is_counted) AS is_counted,
       coalesce(given.outcome = 'late', false) AS is_late,
       l.revision, l.guideline_version_id,
       l.answers - coalesce(left_out.question_ids, '{}') AS answers, l.active_ms, l.elapsed_ms, l.is_unsure,
       l.position, leased.presentation
FROM latest l
JOIN annotations a ON a.id = l.annotation_id
JOIN items i ON i.id = a.item_id
LEFT JOIN leases given ON given.id = a.lease_id
LEFT JOIN before ON before.id = a.id
LEFT JOIN after ON after.id = a.id
LEFT JOIN left_out ON left_out.annotation_id = a.id
LEFT JOIN leases leased ON leased.id = a.lease_id AND leased.presentation IS NOT NULL
ORDER BY i.ordinal, a.id
"""
_ANNOTATORS = """
SELECT p.id, p.kind FROM people p WHERE EXISTS (
    SELECT FROM annotations a
    JOIN annotation_revisions r ON r.annotation_id = a.id
    JOIN event_positions e ON e.event_id = r.event_id AND e.position <= %(position)s
    WHERE a.annotator_id = p.id AND a.project_id = %(project_id)s)
"""
_FIELDS = """
SELECT DISTINCT jsonb_object_keys(i.fields) AS name FROM items i
JOIN event_positions p ON p.event_id = i.event_id AND p.position <= %(position)s
WHERE i.project_id = %(project_id)s ORDER BY 1
"""


def get_release(session: Session, actor: Actor, release_id: ReleaseId) -> Release:
    """A release the actor may see. Raises ReleaseNotFound, Denied."""
    return to_release(session, _get_row(session, actor, release_id))


def list_releases(
    session: Session,
    actor: Actor,
    project_id: ProjectId,
    *,
    cursor: str | None = None,
    limit: int = 50,
) -> Page[Release]:
    """The project's releases, newest first. Raises ProjectNotFound, Denied."""
    access.require(actor, "release.read", project_id)
    query = select(ReleaseRow).where(ReleaseRow.project_id == project_id)
    if cursor:
        query = query.where(ReleaseRow.number < decode_cursor(cursor, tuple[Number])[0])
    rows = session.scalars(query.order_by(ReleaseRow.number.desc()).limit(limit + 1)).all()
    next_cursor = encode_cursor(rows[limit - 1].number) if len(rows) > limit else None
    return Page([to_release(session, row) for row in rows[:limit]], next_cursor)


def get_archive_name(session: Session, actor: Actor, release_id: ReleaseId) -> tuple[str, int]:
    """The blob of a release's archive, and the release's number.

    Raises ReleaseNotFound, Denied, ReleaseNotReady.
    """
    row = _get_row(session, actor, release_id)
    if row.blob is None:
        raise ReleaseNotReady
    return row.blob, row.number


def list_versions_at(session: Session, project_id: ProjectId, position: int) -> list[FrozenVersion]:
    """The guideline versions that were released up to the position, oldest first."""
    rows = session.scalars(
        select(GuidelineVersionRow)
        .join(EventPositionRow, EventPositionRow.event_id == GuidelineVersionRow.event_id)
        .where(GuidelineVersionRow.project_id == project_id, EventPositionRow.position <= position)
        .order_by(GuidelineVersionRow.number)
    )
    return [FrozenVersion(row.id, row.number, row.digest, row.content) for row in rows]


def list_annotators_at(session: Session, project_id: ProjectId, position: int) -> dict[UUID, str]:
    """Who had judged up to the position, with the kind of annotator each is."""
    rows = fetch_all(session, _ANNOTATORS, {"project_id": project_id, "position": position})
    return {row["id"]: row["kind"] for row in rows}


def list_fields_at(session: Session, project_id: ProjectId, position: int) -> list[str]:
    """The names of the fields that items had."""
    rows = fetch_all(session, _FIELDS, {"project_id": project_id, "position": position})
    return [row["name"] for row in rows]


def stream_items_at(session: Session, project_id: ProjectId, position: int) -> Iterator[FrozenItem]:
    """Items that had come and were not held back, in their order, a few thousand at a time."""
    with driver(session).cursor("frozen_items", row_factory=class_row(FrozenItem)) as rows:
        rows.itersize = ROWS_AT_ONCE
        yield from rows.execute(_ITEMS, {"project_id": project_id, "position": position})


def stream_judgements_at(
    session: Session, project_id: ProjectId, position: int
) -> Iterator[FrozenJudgement]:
    """Judgements in their latest revision at the position, in the order of their items."""
    with driver(session).cursor("frozen_judgements", row_factory=tuple_row) as rows:
        rows.itersize = ROWS_AT_ONCE
        rows.execute(_JUDGEMENTS, {"project_id": project_id, "position": position})
        for row in rows:
            yield FrozenJudgement(*row)


def to_release(session: Session, row: ReleaseRow) -> Release:
    """What others see of a release; its job knows whether it runs or failed."""
    job = find_job_of(session, row.id)
    creator = PersonId(row.created_by)
    state = ReleaseState.DONE
    if row.digest is None:
        state = ReleaseState(job.state.value) if job else ReleaseState.QUEUED
    return Release(
        id=ReleaseId(row.id),
        project_id=ProjectId(row.project_id),
        number=row.number,
        note=row.note,
        recipe=Recipe(Ties(row.ties), Gaps(row.gaps), Truth(row.truth)),
        state=state,
        job_id=None if row.job_id is None else JobId(row.job_id),
        error=job.error if job and row.digest is None else None,
        error_phrase=job.error_phrase if job and row.digest is None else None,
        position=row.position,
        digest=row.digest,
        size_bytes=row.size_bytes,
        items=row.items,
        judgements=row.judgements,
        undecided=row.undecided,
        left_out=row.left_out,
        created_by=creator,
        creator_name=projects.names_of(session, {creator}).get(creator, ""),
        created_at=row.created_at,
    )


def _get_row(session: Session, actor: Actor, release_id: ReleaseId) -> ReleaseRow:
    row = session.get(ReleaseRow, release_id)
    if row is None or not (actor.is_system or ProjectId(row.project_id) in actor.roles):
        raise ReleaseNotFound
    access.require(actor, "release.read", ProjectId(row.project_id))
    return row
