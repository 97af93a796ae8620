"""Computing again where items stand."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from goldsmith.domains.guidelines.rules.outputs import parts_of
from goldsmith.domains.guidelines.types import Question, QuestionKind
from goldsmith.domains.items.types import Standing
from goldsmith.domains.items.verbs.standings import record_standings
from goldsmith.domains.quality import rules
from goldsmith.domains.quality.queries.patterns import Facet
from goldsmith.domains.quality.queries.ratings import ADAPTED, GOLD, SEEN, SET_ASIDE, list_questions
from goldsmith.domains.quality.types import Judged, Judgement, LeftOut
from goldsmith.domains.quality.verbs.patterns import lock_patterns, patterns_of, refresh_patterns
from goldsmith.domains.quality.verbs.slicing import slice_items
from goldsmith.domains.review.queries.clauses import clauses_on
from goldsmith.domains.review.verbs.citing import refresh_citations
from goldsmith.kernel import stale
from goldsmith.kernel.access import require_instance_owner
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.database import fetch_all
from goldsmith.kernel.ids import BatchId, GuidelineVersionId, ItemId, PersonId, ProjectId

_JUDGED = f"""
SELECT i.id, i.project_id, i.language, i.import_id, i.metadata,
       (SELECT jsonb_agg(jsonb_build_array(a.annotator_id, a.origin, a.is_reviewed,
               r.answers - a.left_out, a.batch_id,
               {SEEN}, {ADAPTED}, a.guideline_version_id, CASE WHEN a.origin <> 'import' THEN
               to_char(a.created_at AT TIME ZONE 'UTC', 'IYYY-"W"IW') END,
               CASE WHEN a.is_counted THEN NULL WHEN {SET_ASIDE} THEN 'set_aside' ELSE 'gold' END,
               CASE WHEN a.left_out <> '{{}}' THEN (SELECT jsonb_object_agg(key, value)
                   FROM jsonb_each(r.answers) WHERE key = ANY(a.left_out)) END) ORDER BY a.id)
        FROM annotations a JOIN annotation_revisions r
          ON r.annotation_id = a.id AND r.revision = a.revision
        WHERE a.item_id = i.id AND (a.is_counted OR {SET_ASIDE} OR {GOLD})
          AND r.answers IS NOT NULL) AS judged,
       d.answers AS settled, d.source = 'gold' AS is_gold,
       d.disagreement = 'ambiguous' AS is_ambiguous,
       CASE WHEN d.source IN ('adjudication', 'panel')
            THEN coalesce(d.disagreement, 'unsorted') END AS disagreement,
       (SELECT count(*) FROM slots s WHERE s.item_id = i.id AND s.state <> 'withdrawn'
           AND s.replica >= 0) AS slots,
       (SELECT count(*) FROM slots s WHERE s.item_id = i.id AND s.replica >= 0
           AND s.state IN ('open', 'leased', 'parked', 'set_aside')) AS slots_left,
       (SELECT coalesce(bool_and(o.state = 'enough'), false) FROM item_overlaps o
        WHERE o.item_id = i.id) AS has_enough
FROM items i LEFT JOIN LATERAL (
    SELECT answers, source, disagreement FROM adjudications WHERE item_id = i.id AND superseded_by IS NULL
    ORDER BY event_id DESC LIMIT 1) d ON true
WHERE i.id = ANY(%(ids)s::uuid[])
"""  # noqa: S608  # put together from the constants of the figures


def refresh_labels(session: Session, actor: Actor, item_ids: Sequence[ItemId]) -> None:
    """Compute standing and label of items again from their counted judgements.

    Called by the worker for items marked stale. Safe to run twice: it replaces rows. A cache, so
    no event. Raises Denied for anybody but the system.
    """
    require_instance_owner(actor)
    before = lock_patterns(session, item_ids)
    refresh_citations(session, item_ids)
    clauses = clauses_on(session, item_ids)
    rows = fetch_all(session, _JUDGED, {"ids": list(item_ids)})
    projects = {ProjectId(row["project_id"]) for row in rows}
    asked = {project_id: list_questions(session, project_id) for project_id in projects}
    counted = {
        project_id: [part for question in questions for part in parts_of(question)]
        for project_id, questions in asked.items()
    }
    sliced = {
        project_id: slice_items(
            session, project_id, [r for r in rows if r["project_id"] == project_id]
        )
        for project_id in sorted(projects)
    }
    standings, patterns = [], {}
    for row in rows:
        item_id, project_id = ItemId(row["id"]), ProjectId(row["project_id"])
        judgements, left_out = _told_apart([_judgement(*one) for one in row["judged"] or []])
        judged = _judged(row, judgements, asked[project_id])
        named = clauses.get(item_id, [])
        standing = _standing(item_id, judged, judgements)
        standings.append(replace(standing, disagreement=row["disagreement"], clause_ids=named))
        slices = sliced[project_id].get(item_id, []) + [f"{Facet.CLAUSE}:{one}" for one in named]
        found = patterns_of(judgements, counted[project_id], slices, left_out)
        patterns[item_id] = (project_id, found)
    record_standings(session, standings)
    refresh_patterns(session, before, patterns)
    stale.mark(session, "people_quality", sorted(projects))


def _judgement(
    annotator: str,
    origin: str,
    is_reviewed: bool,
    answers: dict[str, Any],
    batch: str | None,
    is_seen: bool,
    is_adapted: bool,
    version: str | None,
    week: str | None,
    left_out: str | None,
    answers_left_out: dict[str, Any] | None,
) -> Judgement:
    batch_id = BatchId(UUID(batch)) if batch else None
    version_id = GuidelineVersionId(UUID(version)) if version else None
    return Judgement(
        PersonId(UUID(annotator)), origin, is_reviewed, answers, batch_id, is_seen, is_adapted,
        version_id, week, LeftOut(left_out) if left_out else None, answers_left_out or {},
    )  # fmt: skip


def _told_apart(found: Sequence[Judgement]) -> tuple[list[Judgement], list[Judgement]]:
    """The judgements that count, and those that were set aside, all or in part, or met gold."""
    parts = [
        replace(one, answers=one.answers_left_out, left_out=LeftOut.SET_ASIDE)
        for one in found
        if one.left_out is None and one.answers_left_out
    ]
    counted = [one for one in found if one.left_out is None]
    return counted, [one for one in found if one.left_out is not None] + parts


def _judged(
    row: dict[str, Any], found: Sequence[Judgement], questions: Sequence[Question]
) -> Judged:
    settled = row["settled"]
    sets = {question.id for question in questions if question.kind is QuestionKind.SEVERAL_OF}
    return Judged(
        answers=[rules.with_empty_sets(one.answers, sets) for one in found],
        annotator_ids=[one.annotator_id for one in found],
        is_all_imported=all(one.origin == "import" for one in found),
        is_all_reviewed=all(one.is_reviewed for one in found),
        settled=settled and rules.with_empty_sets(settled, sets),
        # A ruling answers all questions of its version; gold only those that its file had.
        is_whole=not row["is_gold"] or rules.is_whole(questions, settled or {}),
        slots_left=row["slots_left"],
        slots=row["slots"],
        has_enough=row["has_enough"],
        is_ambiguous=bool(row["is_ambiguous"]),
    )


def _standing(item_id: ItemId, judged: Judged, judgements: Sequence[Judgement]) -> Standing:
    return Standing(
        item_id=item_id,
        status=rules.status_of(judged),
        judgements=len(judged.answers),
        agreement=rules.agreement_of(judged),
        labels=rules.labels_of(judged),
        annotator_ids=list(dict.fromkeys(judged.annotator_ids)),
        judged_week=max((one.week for one in judgements if one.week), default=None),
        version_ids=sorted({one.version_id for one in judgements if one.version_id}),
    )
