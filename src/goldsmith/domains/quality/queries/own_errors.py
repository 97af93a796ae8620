"""What somebody answered otherwise than it was settled: told to them alone, a few at a time."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, LiteralString

from sqlalchemy.orm import Session

from goldsmith.domains.guidelines import queries as guidelines
from goldsmith.domains.guidelines.rules.likeness import harmonised
from goldsmith.domains.guidelines.rules.substance import substance
from goldsmith.domains.guidelines.types import Question
from goldsmith.domains.projects import queries as projects
from goldsmith.kernel import access
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.database import fetch_all
from goldsmith.kernel.ids import (
    AdjudicationId,
    AnnotationId,
    BatchId,
    GuidelineVersionId,
    ItemId,
    ProjectId,
)

MOST = 5
AFTER = 50
"""So many judgements after the last look, errors are offered at the desk."""

# Live gold is never told of. Settlements come newest first, and not all the way back: a project may
# have a million, none of them about the one who looks.
_SETTLED: LiteralString = """
SELECT d.id, d.item_id, d.answers AS settled, d.rationale, d.created_at, i.fields, i.language,
       a.id AS annotation_id, a.batch_id, a.guideline_version_id, r.answers AS own, told.questions,
       (SELECT coalesce(json_agg(json_build_object('number', u.number, 'decision', u.decision,
                                 'clause_id', u.clause_id) ORDER BY u.number), '[]')
        FROM ruling_citations c JOIN rulings u ON u.id = c.ruling_id
        WHERE c.item_id = d.item_id AND c.source_id = d.id) AS rulings
FROM (SELECT * FROM adjudications WHERE project_id = %(project_id)s ORDER BY id DESC LIMIT 5000) d
JOIN annotations a ON a.item_id = d.item_id AND a.annotator_id = %(me)s AND a.origin <> 'import'
JOIN annotation_revisions r ON r.annotation_id = a.id AND r.revision = a.revision
JOIN items i ON i.id = d.item_id AND i.withdrawn_event_id IS NULL
CROSS JOIN LATERAL (SELECT coalesce(array_agg(question_id), '{}') AS questions FROM (
    SELECT question_id FROM own_errors_read o
    WHERE o.person_id = %(me)s AND o.adjudication_id = d.id
    UNION ALL
    SELECT question_id FROM contests c
    WHERE c.item_id = d.item_id AND c.raised_by = %(me)s AND c.question_id IS NOT NULL) q) told
WHERE d.superseded_by IS NULL AND d.answers IS NOT NULL AND r.answers IS NOT NULL
  AND d.decided_by <> %(me)s AND a.id < d.id
  AND (%(id)s::uuid IS NULL OR d.id = %(id)s)
  AND NOT EXISTS (SELECT FROM gold_items g WHERE g.item_id = d.item_id AND g.withdrawn_at IS NULL)
ORDER BY d.id DESC, a.id LIMIT 500
"""


@dataclass(frozen=True, slots=True)
class CitedRuling:
    """A ruling that the reason cites, with the clause of the guideline that it is about."""

    number: int
    decision: str
    clause_id: str | None


@dataclass(frozen=True, slots=True)
class OwnError:
    """One's answer to a question, what was settled, and why; nobody else is told that it differs."""

    adjudication_id: AdjudicationId
    project_id: ProjectId
    project_name: str
    item_id: ItemId
    fields: dict[str, str]
    language: str
    annotation_id: AnnotationId
    batch_id: BatchId | None
    guideline_version_id: GuidelineVersionId | None
    question_id: str
    title: str
    own: dict[str, Any]
    settled: dict[str, Any]
    rationale: str
    rulings: list[CitedRuling]
    settled_at: datetime


def list_own_errors(session: Session, actor: Actor) -> list[OwnError]:
    """Up to five answers of the actor's that were settled otherwise, newest first, read ones left out."""
    names = {one.id: one.name for one in projects.list_projects(session, actor)}
    found = [
        error
        for project_id in access.projects_where(actor, "annotation.submit")
        for error in _in_project(session, actor, project_id, names.get(project_id, ""))
    ]
    return sorted(found, key=lambda one: one.settled_at, reverse=True)[:MOST]


def find_own_error(
    session: Session,
    actor: Actor,
    project_id: ProjectId,
    adjudication_id: AdjudicationId,
    question_id: str,
) -> OwnError | None:
    """One of the actor's own errors that is not read yet, if there is such."""
    found = _in_project(session, actor, project_id, "", adjudication_id)
    return next((one for one in found if one.question_id == question_id), None)


def _in_project(
    session: Session,
    actor: Actor,
    project_id: ProjectId,
    name: str,
    adjudication_id: AdjudicationId | None = None,
) -> Iterator[OwnError]:
    given = {"project_id": project_id, "me": actor.person_id, "id": adjudication_id}
    n = 0
    told = set()
    rows = fetch_all(session, _SETTLED, given)
    version_id = guidelines.find_latest_version(session, project_id) if rows else None
    questions = guidelines.get_schema(session, version_id).questions if version_id else []
    for row in rows:
        if row["id"] in told:  # a planned repeat was judged twice, and the first time counts
            continue
        told.add(row["id"])
        for question in questions:
            if question.id in row["questions"] or not _differs(
                question, row["own"], row["settled"]
            ):
                continue
            yield _error(row, question, project_id, name)
            n += 1
            if n == MOST:
                return


def _differs(question: Question, own: Mapping[str, Any], settled: Mapping[str, Any]) -> bool:
    """Whether both answer the question, and not the same; shapes alike to the eye are the same."""
    if question.id not in own or question.id not in settled:
        return False
    is_set = question.kind.is_set
    both = [substance(one[question.id], dict(one), is_set=is_set) for one in (own, settled)]
    if both[0] is None or both[1] is None:
        return False
    one, other = harmonised(both)
    return one != other


def _error(row: dict[str, Any], question: Question, project_id: ProjectId, name: str) -> OwnError:
    return OwnError(
        adjudication_id=AdjudicationId(row["id"]),
        project_id=project_id,
        project_name=name,
        item_id=ItemId(row["item_id"]),
        fields=row["fields"],
        language=row["language"],
        annotation_id=AnnotationId(row["annotation_id"]),
        batch_id=row["batch_id"],
        guideline_version_id=row["guideline_version_id"],
        question_id=question.id,
        title=question.title,
        own=row["own"][question.id],
        settled=row["settled"][question.id],
        rationale=row["rationale"],
        rulings=[CitedRuling(**ruling) for ruling in row["rulings"]],
        settled_at=row["created_at"],
    )
