"""Reads of review queues, verdicts and adjudications."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from goldsmith.domains.annotation.queries import records
from goldsmith.domains.annotation.types import Annotation
from goldsmith.domains.guidelines import queries as guidelines
from goldsmith.domains.items.errors import ItemNotFound
from goldsmith.domains.items.tables import ItemRow
from goldsmith.domains.projects.tables import PersonRow
from goldsmith.domains.review import rules
from goldsmith.domains.review.queries.panels import find_panel_state
from goldsmith.domains.review.queries.policies import find_policy
from goldsmith.domains.review.tables import AdjudicationRow, VerdictRow
from goldsmith.domains.review.types import (
    Adjudication,
    AdjudicationSource,
    BlindAnnotation,
    ItemReview,
    Judgement,
    OwnVerdict,
    ReviewCounts,
    ReviewKind,
    ReviewTask,
    Verdict,
)
from goldsmith.domains.review.types.policies import ReasonCode
from goldsmith.domains.review.types.rulings import Disagreement
from goldsmith.formats.conversation import begins_with
from goldsmith.kernel import access
from goldsmith.kernel.actor import SYSTEM, Actor
from goldsmith.kernel.ids import (
    AdjudicationId,
    AnnotationId,
    BatchId,
    ItemId,
    PersonId,
    ProjectId,
    VerdictId,
)
from goldsmith.kernel.pages import Number, Page, Rank, decode_cursor, encode_cursor
from goldsmith.stats.stopping import NEWCOMER

# Judged here and not reviewed yet.
_UNREVIEWED = """s.status IN ('judged', 'disputed')
        AND EXISTS (SELECT 1 FROM annotations a WHERE a.item_id = s.item_id AND a.is_counted
                    AND a.origin <> 'import' AND NOT a.is_reviewed)"""
_SAMPLED = """abs(hashtextextended(s.item_id::text, :seed) % 100) < coalesce(
    (SELECT p.sample_percent FROM review_policies p WHERE p.project_id = s.project_id), :percent)"""
_SAMPLED_OF = f"""
SELECT s.item_id FROM (SELECT id AS item_id, project_id FROM items
                       WHERE id = ANY(CAST(:ids AS uuid[]))) s WHERE {_SAMPLED}
"""  # noqa: S608  # only our own condition is put in
_SAMPLED_BY_PERSON = f"""
SELECT s.annotator_id, coalesce(i.agreement, 1) < 1 AS is_contested, count(*) AS n
FROM annotations s LEFT JOIN item_standings i ON i.item_id = s.item_id
WHERE s.project_id = :project_id AND s.is_counted
  AND (CAST(:batch_id AS uuid) IS NULL OR s.batch_id = :batch_id) AND {_SAMPLED}
GROUP BY 1, 2
"""  # noqa: S608  # as above
_WAITING = {
    # A member of a panel who has voted waits for the others; what they leave tied comes back.
    ReviewKind.DISAGREEMENT: """s.status = 'disputed' AND NOT EXISTS (
        SELECT 1 FROM panel_votes v JOIN review_policies p ON p.project_id = v.project_id
        WHERE v.item_id = s.item_id AND v.adjudication_id IS NULL AND v.voter_id = :me
          AND (SELECT count(*) FROM panel_votes w WHERE w.item_id = v.item_id
               AND w.adjudication_id IS NULL) < (p.policy #>> '{panel,wanted}')::int)""",
    # Imported judgements are past; only what people here answered is sampled. An item waits until
    # each of its judgements was reviewed, so that everybody's figure rests on it.
    ReviewKind.SAMPLE: f"{_UNREVIEWED} AND {_SAMPLED}",
    ReviewKind.FLAGGED: """EXISTS (SELECT 1 FROM review_flags f WHERE f.item_id = s.item_id
        AND f.settled_at IS NULL)""",
    ReviewKind.SECOND: """abs(hashtextextended(s.item_id::text, :second) % 1000) < 1000 * coalesce(
        (SELECT p.second_share FROM review_policies p WHERE p.project_id = s.project_id), 0)
        AND EXISTS (SELECT 1 FROM verdicts v JOIN annotations a ON a.id = v.annotation_id
            AND a.revision = v.revision WHERE v.item_id = s.item_id GROUP BY v.annotation_id
            HAVING bool_and(v.reviewer_id <> :me) AND NOT bool_or(v.is_second))""",
    ReviewKind.RISK: _UNREVIEWED,
    ReviewKind.ALL: _UNREVIEWED,
}
# How likely something is wrong: people differ, somebody was unsure, or is not known to be good.
_RISK = """-greatest(coalesce(1 - s.agreement, 0), coalesce((
    SELECT max(greatest(CASE WHEN r.is_unsure THEN 0.5 ELSE 0 END, 1 - coalesce((
        SELECT min(b.skill) FROM person_beliefs b
        WHERE b.project_id = s.project_id AND b.person_id = a.annotator_id), :newcomer)))
    FROM annotations a JOIN annotation_revisions r
      ON r.annotation_id = a.id AND r.revision = a.revision
    WHERE a.item_id = s.item_id AND a.is_counted), 0))::float8"""
# Where annotators differ most comes first; a sample keeps the order of the items.
_RANK = {ReviewKind.DISAGREEMENT: "coalesce(s.agreement, 2)", ReviewKind.RISK: _RISK}
_IN_ORDER = "0::float8"
_BY_PERSON = """ AND EXISTS (SELECT 1 FROM annotations a WHERE a.item_id = s.item_id AND a.is_counted
    AND a.annotator_id = :annotator)"""
_NOT_MINE = """ AND NOT EXISTS (SELECT 1 FROM annotations m WHERE m.item_id = s.item_id
    AND m.annotator_id = :me)"""


def list_waiting(
    session: Session,
    actor: Actor,
    project_id: ProjectId,
    *,
    kind: ReviewKind,
    cursor: str | None,
    limit: int,
    annotator_id: PersonId | None = None,
) -> Page[ReviewTask]:
    """Items that wait for this kind of review and that the actor did not judge.

    Disagreements come with the deepest first, risk with the greatest. With an annotator only what
    that person judged.
    """
    access.require(actor, "review.judge", project_id)
    if annotator_id is not None:
        access.require(actor, "people.assess", project_id)  # reviewers stay blind to authors
    rank, after = decode_cursor(cursor, tuple[Rank, Number]) if cursor else (-1.0, -1)
    order = _RANK.get(kind, _IN_ORDER)
    rows = session.execute(
        text(  # the conditions are the constants above
            f"""
            SELECT s.item_id, i.external_id, i.fields, i.language, s.judgements, s.agreement,
                   s.status, s.ordinal, {order} AS rank
            FROM item_standings s JOIN items i ON i.id = s.item_id
            WHERE s.project_id = :project_id AND ({order}, s.ordinal) > (:rank, :after)
              AND i.withheld_event_id IS NULL AND i.withdrawn_event_id IS NULL AND """  # noqa: S608
            + _WAITING[kind]
            + _NOT_MINE
            + (_BY_PERSON if annotator_id else "")
            + f" ORDER BY {order}, s.ordinal LIMIT :limit"
        ),
        {
            **_given(project_id, actor.person_id),
            "rank": rank,
            "after": after,
            "limit": limit + 1,
            "annotator": annotator_id,
        },
    ).all()
    last = rows[limit - 1] if len(rows) > limit else None
    more = encode_cursor(float(last.rank), last.ordinal) if last else None
    return Page([_to_task(row) for row in rows[:limit]], more)


def _given(project_id: ProjectId, person_id: PersonId | None) -> dict[str, Any]:
    return {
        "project_id": project_id,
        "me": person_id,
        "second": rules.SECOND_SEED,
        "newcomer": NEWCOMER,
        **_sample(),
    }


def _sample() -> dict[str, int]:
    return {"seed": rules.SAMPLE_SEED, "percent": rules.SAMPLE_PERCENT}


def _to_task(row: Any) -> ReviewTask:
    return ReviewTask(
        item_id=ItemId(row.item_id),
        external_id=row.external_id,
        excerpt=begins_with(row.fields, 300),
        language=row.language,
        judgements=row.judgements,
        agreement=row.agreement,
        status=row.status,
    )


def count_waiting(session: Session, project_id: ProjectId) -> ReviewCounts:
    """How many items wait for each kind of review, for screens whose access is decided."""
    counts = {
        kind: session.scalar(
            text(
                "SELECT count(*) FROM item_standings s "  # noqa: S608  # as above
                "WHERE s.project_id = :project_id AND " + _WAITING[kind]
            ),
            _given(project_id, SYSTEM.person_id),
        )
        for kind in (ReviewKind.DISAGREEMENT, ReviewKind.SAMPLE, ReviewKind.FLAGGED)
    }
    return ReviewCounts(
        disagreement=counts[ReviewKind.DISAGREEMENT] or 0,
        sample=counts[ReviewKind.SAMPLE] or 0,
        flagged=counts[ReviewKind.FLAGGED] or 0,
    )


def is_in_sample(session: Session, item_id: ItemId) -> bool:
    """Whether the item belongs to the random share that is reviewed whatever its answers are."""
    return item_id in list_sampled(session, {item_id})


def list_sampled(session: Session, item_ids: Collection[ItemId]) -> set[ItemId]:
    """Which of these items belong to the random share, for reads whose access is decided."""
    rows = session.scalars(text(_SAMPLED_OF), {**_sample(), "ids": list(item_ids)})
    return set(rows)


def count_sampled(
    session: Session, project_id: ProjectId, batch_id: BatchId | None
) -> dict[tuple[PersonId, bool], int]:
    """How many items of the random share each annotator judged, those on which people differ apart.

    For reads whose access is decided.
    """
    given = {**_sample(), "project_id": project_id, "batch_id": batch_id}
    rows = session.execute(text(_SAMPLED_BY_PERSON), given)
    return {(PersonId(row.annotator_id), row.is_contested): row.n for row in rows}


def get_item_review(session: Session, actor: Actor, item_id: ItemId) -> ItemReview:
    """An item with its judgements side by side, blind. Raises ItemNotFound."""
    item = session.get(ItemRow, item_id)
    if item is None or not access.allows(actor, "review.judge", ProjectId(item.project_id)):
        raise ItemNotFound
    project_id = ProjectId(item.project_id)
    judged = records.list_of_item(session, actor, item_id)
    version_ids = [one.guideline_version_id for one in judged if one.guideline_version_id]
    newest = max(version_ids, default=None) or guidelines.find_latest_version(session, project_id)
    seconds = _list_seconds(session, actor, item_id)
    differing = rules.differing_questions(one.answers for one in judged if one.is_counted)
    settled = find_adjudication(session, item_id)
    return ItemReview(
        item_id=item_id,
        project_id=project_id,
        external_id=item.external_id,
        fields=item.fields,
        language=item.language,
        guideline_version_id=newest,
        annotations=[
            _blind(one, number, actor, is_second=one.id in seconds)
            for number, one in enumerate(judged)
        ],
        differing=differing,
        verdicts=[
            one for one in list_verdicts(session, item_id) if one.annotation_id not in seconds
        ],
        adjudication=None
        if seconds and settled and settled.source is AdjudicationSource.FIX
        else settled,
        panel=find_panel_state(
            session,
            actor,
            project_id,
            item_id,
            is_own=any(one.annotator_id == actor.person_id for one in judged),
            differing=differing,
            adjudication=settled,
        ),
    )


def _blind(one: Annotation, number: int, actor: Actor, *, is_second: bool) -> BlindAnnotation:
    return BlindAnnotation(
        id=one.id,
        alias=rules.alias(number),
        is_own=one.annotator_id == actor.person_id,
        is_counted=one.is_counted,
        is_reviewed=one.is_reviewed,
        revision=one.revision,
        guideline_version_id=one.guideline_version_id,
        answers=one.answers,
        note=one.note,
        is_unsure=one.is_unsure,
        created_at=one.created_at,
        is_late=one.is_late,
        is_second=is_second,
    )


_SECONDS = """
SELECT v.annotation_id FROM verdicts v
JOIN annotations a ON a.id = v.annotation_id AND a.revision = v.revision
JOIN review_policies p ON p.project_id = v.project_id
WHERE v.item_id = :item_id AND a.annotator_id <> :me
  AND abs(hashtextextended(v.item_id::text, :second) % 1000) < 1000 * p.second_share
GROUP BY v.annotation_id HAVING bool_and(v.reviewer_id <> :me) AND NOT bool_or(v.is_second)
"""


def _list_seconds(session: Session, actor: Actor, item_id: ItemId) -> set[AnnotationId]:
    """Which judgements of an item the actor would review as the second, blind to the first."""
    given = {"item_id": item_id, "me": actor.person_id, "second": rules.SECOND_SEED}
    return {AnnotationId(one) for one in session.scalars(text(_SECONDS), given)}


def list_verdicts(session: Session, item_id: ItemId) -> list[Verdict]:
    """An item's verdicts, oldest first."""
    rows = session.scalars(
        select(VerdictRow).where(VerdictRow.item_id == item_id).order_by(VerdictRow.id)
    )
    return [
        Verdict(
            id=VerdictId(row.id),
            annotation_id=AnnotationId(row.annotation_id),
            revision=row.revision,
            question_id=row.question_id,
            verdict=Judgement(row.verdict),
            reason=row.reason,
            fixed=row.fixed,
            created_at=row.created_at,
            code=row.code,
            is_second=row.is_second,
        )
        for row in rows
    ]


def find_adjudication(session: Session, item_id: ItemId) -> Adjudication | None:
    """The settled answer that holds for an item, if there is one."""
    found = session.execute(
        select(AdjudicationRow, PersonRow.name)
        .outerjoin(PersonRow, PersonRow.id == AdjudicationRow.decided_by)
        .where(AdjudicationRow.item_id == item_id, AdjudicationRow.superseded_by.is_(None))
        .order_by(AdjudicationRow.event_id.desc())
        .limit(1)
    ).first()
    if found is None or found[0].answers is None:  # gold that was taken back settles nothing
        return None
    row, name = found
    return Adjudication(
        id=AdjudicationId(row.id),
        item_id=item_id,
        answers=row.answers or {},
        rationale=row.rationale,
        source=AdjudicationSource(row.source),
        decided_by=PersonId(row.decided_by),
        decided_by_name=name or "Goldsmith",
        created_at=row.created_at,
        disagreement=Disagreement(row.disagreement) if row.disagreement else None,
    )


def list_own_verdicts(session: Session, actor: Actor) -> list[OwnVerdict]:
    """Verdicts on the actor's own annotations, newest first; the reviewer stays unnamed."""
    rows: Any = session.execute(
        text(
            """
            SELECT v.*, i.fields FROM verdicts v JOIN annotations a ON a.id = v.annotation_id
            JOIN items i ON i.id = v.item_id
            WHERE a.annotator_id = :me AND a.project_id = ANY(:projects) AND NOT v.is_second
            ORDER BY v.id DESC LIMIT 100
            """
        ),
        {"me": actor.person_id, "projects": list(actor.roles)},
    )
    rows = list(rows)
    named = {ProjectId(row.project_id) for row in rows if row.code}
    codes = {
        (project_id, code.id): code
        for project_id in named
        for code in find_policy(session, project_id).codes
    }
    return [
        OwnVerdict(
            annotation_id=AnnotationId(row.annotation_id),
            item_id=ItemId(row.item_id),
            project_id=ProjectId(row.project_id),
            excerpt=begins_with(row.fields, 200),
            question_id=row.question_id,
            verdict=Judgement(row.verdict),
            reason=row.reason,
            fixed=row.fixed,
            created_at=row.created_at,
            # A code that the project does without by now is told as it was.
            code=codes.get((ProjectId(row.project_id), row.code), ReasonCode(id=row.code))
            if row.code
            else None,
        )
        for row in rows
    ]
