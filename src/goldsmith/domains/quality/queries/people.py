"""What each annotator did, and how often the settled answer agrees with theirs."""

from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from goldsmith.domains.quality.queries.ratings import SET_ASIDE, list_set_questions
from goldsmith.domains.quality.rules import given_to, rate_of, with_empty_sets
from goldsmith.domains.quality.types import AnnotatorQuality, Rate
from goldsmith.domains.review.queries.reviews import count_sampled, list_sampled
from goldsmith.kernel.ids import BatchId, ItemId, PersonId, ProjectId
from goldsmith.stats.audits import Stratum, stratified_share

# Sensitive items stay out of times: nobody is hurried through them.
_PEOPLE = """
SELECT p.id, p.name, p.kind, count(*) AS judgements,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY nullif(r.active_ms, 0))
           FILTER (WHERE {timed}) AS median_active_ms,
       sum(nullif(r.active_ms, 0)) FILTER (WHERE {timed}) AS active_ms,
       count(nullif(r.active_ms, 0)) FILTER (WHERE {timed}) AS timed
FROM annotations a JOIN people p ON p.id = a.annotator_id
JOIN items i ON i.id = a.item_id
JOIN annotation_revisions r ON r.annotation_id = a.id AND r.revision = a.revision
WHERE a.project_id = :project_id AND a.is_counted
  AND (CAST(:batch_id AS uuid) IS NULL OR a.batch_id = :batch_id)
GROUP BY p.id, p.name, p.kind ORDER BY judgements DESC, p.name, p.id LIMIT 500
""".replace("{timed}", "a.origin <> 'bulk' AND i.sensitivity IN ('none', 'unknown')")
# What was set aside measures nobody; hidden gold and repeats have figures of their own.
_MEASURES = f"""
  AND NOT {SET_ASIDE}
  AND NOT EXISTS (SELECT FROM slots s WHERE s.id = a.slot_id AND s.replica < 0)
"""
# A verdict was given on the first revision or a later one; the first one is what the author thought
# before being corrected, so that is what is measured.
_VERDICTS = """
SELECT DISTINCT ON (v.annotation_id, v.question_id) a.annotator_id, v.annotation_id,
       v.question_id, v.verdict, coalesce(s.agreement, 1) < 1 AS is_contested
FROM verdicts v JOIN annotations a ON a.id = v.annotation_id
LEFT JOIN item_standings s ON s.item_id = a.item_id
WHERE v.project_id = :project_id AND v.is_random AND v.question_id <> ALL(a.left_out)
  AND (CAST(:batch_id AS uuid) IS NULL OR a.batch_id = :batch_id) {measures}
ORDER BY v.annotation_id, v.question_id, v.id
""".replace("{measures}", _MEASURES)
_ADJUDICATED = """
SELECT a.id, a.item_id, a.annotator_id, d.answers AS settled, r.answers, a.left_out,
       coalesce(s.agreement, 1) < 1 AS is_contested
FROM adjudications d JOIN annotations a ON a.item_id = d.item_id
LEFT JOIN item_standings s ON s.item_id = a.item_id
JOIN annotation_revisions r ON r.annotation_id = a.id AND r.revision = 1
WHERE d.project_id = :project_id AND d.superseded_by IS NULL AND d.source IN ('adjudication', 'panel')
  AND (CAST(:batch_id AS uuid) IS NULL OR a.batch_id = :batch_id) {measures}
""".replace("{measures}", _MEASURES)


def list_annotators(
    session: Session, project_id: ProjectId, batch_id: BatchId | None
) -> list[AnnotatorQuality]:
    """Everybody whose judgements count, most first. A person decides about people, never this list."""
    given = {"project_id": project_id, "batch_id": batch_id}
    random, disputed = _agreed(session, project_id, given)
    sampled = count_sampled(session, project_id, batch_id) if random else {}
    return [
        AnnotatorQuality(
            person_id=PersonId(row.id),
            name=row.name,
            kind=row.kind,
            judgements=row.judgements,
            median_active_ms=row.median_active_ms,
            per_hour=3_600_000 * row.timed / float(row.active_ms) if row.active_ms else None,
            random=_weighed(
                [
                    (sampled.get((row.id, is_contested), 0), random.get((row.id, is_contested), []))
                    for is_contested in (False, True)
                ]
            ),
            disputed=_rate(disputed.get(row.id, [])),
        )
        for row in session.execute(text(_PEOPLE), given)
    ]


_Agreed = dict[Any, list[bool]]


def _agreed(
    session: Session, project_id: ProjectId, given: dict[str, Any]
) -> tuple[_Agreed, _Agreed]:
    """Did each answer agree: by annotator and whether people differ on the item, of the random share;
    by annotator, of adjudicated items.

    A randomly chosen item that was disputed and then adjudicated is in both: leaving it out of the
    first would leave out what is hard, and flatter everybody.
    """
    random: _Agreed = {}
    disputed: _Agreed = {}
    ruled = set()
    for row in session.execute(text(_VERDICTS), given):
        ruled.add((row.annotation_id, row.question_id))
        part = (row.annotator_id, row.is_contested)
        random.setdefault(part, []).append(row.verdict == "accept")
    rows = session.execute(text(_ADJUDICATED), given).all()
    sampled = list_sampled(session, {ItemId(row.item_id) for row in rows})
    sets = list_set_questions(session, project_id)
    for row in rows:
        answers = with_empty_sets(row.answers, sets)
        settled = with_empty_sets(row.settled, sets)
        for question_id in settled:
            values = given_to(settled, question_id)
            if values is None or question_id in row.left_out:
                continue
            is_equal = given_to(answers, question_id) == values
            disputed.setdefault(row.annotator_id, []).append(is_equal)
            if row.item_id in sampled and (row.id, question_id) not in ruled:
                part = (row.annotator_id, row.is_contested)
                random.setdefault(part, []).append(is_equal)
    return random, disputed


def _rate(agreed: list[bool]) -> Rate:
    return rate_of(sum(agreed), len(agreed))


def _weighed(parts: list[tuple[int, list[bool]]]) -> Rate:
    """The share that agrees, each part of the sample weighing as many items as it has.

    Disagreements are settled first: what was reviewed so far, taken as it is, would say that
    everybody errs as often as there. Without a value while one part has no review at all.
    """
    strata = [Stratum(size, len(agreed), sum(agreed)) for size, agreed in parts if size or agreed]
    hits, n = sum(one.hits for one in strata), sum(one.n for one in strata)
    if len(strata) < 2:
        return rate_of(hits, n)
    if not all(one.n for one in strata):
        return Rate(None, hits, n, None, None)
    found = stratified_share(strata)
    return Rate(found.value, hits, n, found.interval.low, found.interval.high)
