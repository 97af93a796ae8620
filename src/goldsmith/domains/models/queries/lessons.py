"""What models can learn from: settled items, without what only a model said of them."""

from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from goldsmith.domains.guidelines import queries as guidelines
from goldsmith.domains.guidelines.types import Question, Schema
from goldsmith.domains.models.rules import Lesson, kind_of, lesson_of, settled_marks
from goldsmith.domains.models.types import Trainable
from goldsmith.domains.predictions.errors import NothingToSuggestFor
from goldsmith.kernel import access
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.ids import GuidelineVersionId, ProjectId

NEEDED = 20
MOST = 20_000  # the newest settled items; more teach bags of words little
# Judgements of models are no lesson for models, and items held back are none for anybody.
_SETTLED = """
SELECT i.id, i.fields,
       (SELECT jsonb_agg(r.answers ORDER BY a.id) FROM annotations a
        JOIN annotation_revisions r ON r.annotation_id = a.id AND r.revision = a.revision
        WHERE a.item_id = i.id AND a.is_counted AND a.origin <> 'model'
          AND r.answers IS NOT NULL) AS given,
       (SELECT d.answers FROM adjudications d WHERE d.item_id = i.id AND d.superseded_by IS NULL
        ORDER BY d.event_id DESC LIMIT 1) AS ruled
FROM items i JOIN item_standings t ON t.item_id = i.id
WHERE i.project_id = :project_id AND t.labels ? :question_id
  AND t.labels -> :question_id ->> 'state' <> 'ambiguous'
  AND i.withheld_event_id IS NULL AND i.withdrawn_event_id IS NULL
ORDER BY i.id DESC LIMIT :most
"""
_COUNTS = """
SELECT q.id, count(*) AS n FROM item_standings t, LATERAL jsonb_object_keys(t.labels) q(id)
WHERE t.project_id = :project_id AND t.labels -> q.id ->> 'state' IN ('adjudicated', 'majority')
GROUP BY q.id
"""


def list_trainable(session: Session, actor: Actor, project_id: ProjectId) -> list[Trainable]:
    """The questions that our models can learn, with how much there is to learn from.

    Raises ProjectNotFound, Denied.
    """
    access.require(actor, "suggestion.read", project_id)
    version_id = guidelines.find_latest_version(session, project_id)
    if version_id is None:
        return []
    settled = {row.id: row.n for row in session.execute(text(_COUNTS), {"project_id": project_id})}
    schema = guidelines.get_schema(session, version_id)
    return [
        Trainable(question.id, question.title, kind, settled.get(question.id, 0), NEEDED)
        for question in schema.questions
        if (kind := kind_of(question)) is not None
    ]


def find_question(
    session: Session, project_id: ProjectId, question_id: str
) -> tuple[GuidelineVersionId, Schema, Question] | None:
    """A question of the newest version, with its schema; None where there is none of that id."""
    version_id = guidelines.find_latest_version(session, project_id)
    if version_id is None:
        return None
    schema = guidelines.get_schema(session, version_id)
    found = next((one for one in schema.questions if one.id == question_id), None)
    return None if found is None else (version_id, schema, found)


def find_whole(session: Session, project_id: ProjectId) -> Schema:
    """The newest version's schema, for jobs whose access is decided. Raises NothingToSuggestFor."""
    version_id = guidelines.find_latest_version(session, project_id)
    if version_id is None:
        raise NothingToSuggestFor
    return guidelines.get_schema(session, version_id)


def list_lessons(
    session: Session, project_id: ProjectId, schema: Schema, question: Question
) -> list[Lesson]:
    """The settled items of a question as lessons, for jobs whose access is decided."""
    given: dict[str, Any] = {
        "project_id": project_id,
        "question_id": question.id,
        "most": MOST,
    }
    found: list[Lesson] = []
    for row in session.execute(text(_SETTLED), given, execution_options={"yield_per": 1000}):
        marks = settled_marks(question, row.given or [], row.ruled)
        lesson = None if marks is None else lesson_of(schema, question, row.id, row.fields, marks)
        if lesson is not None:
            found.append(lesson)
    return found
