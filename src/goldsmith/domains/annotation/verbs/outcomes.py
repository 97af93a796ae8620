"""Noting what became of suggestions, shown or hidden, when an item is handed in."""

from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from goldsmith.domains.annotation import rules
from goldsmith.domains.annotation.types import Submitted
from goldsmith.domains.predictions.queries import find_suggestions
from goldsmith.kernel.database import execute, fetch_all
from goldsmith.kernel.ids import AnnotationId, PersonId, SuggestionId

_NOTE = """
INSERT INTO suggestion_outcomes (lease_id, suggestion_id, annotation_id, project_id, batch_id,
    item_id, source_id, question_id, annotator_id, is_shown, outcome, marks, kept, changed, active_ms)
VALUES (%(lease_id)s, %(suggestion_id)s, %(annotation_id)s, %(project_id)s, %(batch_id)s,
    %(item_id)s, %(source_id)s, %(question_id)s, %(annotator_id)s, %(is_shown)s, %(outcome)s,
    %(marks)s, %(kept)s, %(changed)s, %(active_ms)s)
ON CONFLICT (lease_id, suggestion_id) DO UPDATE SET outcome = excluded.outcome,
    kept = excluded.kept, changed = excluded.changed, active_ms = excluded.active_ms
"""

_NOTED = """
SELECT lease_id, suggestion_id, is_shown FROM suggestion_outcomes
WHERE lease_id = %(lease_id)s OR (annotation_id = %(annotation_id)s AND is_shown)
"""
_RENOTE = """
UPDATE suggestion_outcomes SET outcome = %(outcome)s, kept = %(kept)s, changed = %(changed)s
WHERE lease_id = %(lease_id)s AND suggestion_id = %(suggestion_id)s
"""


def record(
    session: Session,
    annotator_id: PersonId,
    lease: dict[str, Any],
    stored: Submitted,
    work: dict[str, Any],
) -> None:
    """Note for each suggestion of the lease what the answers made of it, and how long they took."""
    noted = lease["suggestions"]
    ids = [SuggestionId(UUID(id_)) for id_ in noted["ids"]]
    for suggestion in find_suggestions(session, ids):
        outcome, kept, changed = rules.outcome_of(
            suggestion.marks,
            work["answers"],
            suggestion.question_id,
            suggestion_id=str(suggestion.id),
            is_shown=noted["is_shown"],
        )
        given = {
            "lease_id": lease["id"],
            "suggestion_id": suggestion.id,
            "annotation_id": stored.id,
            "project_id": lease["project_id"],
            "batch_id": stored.batch_id,
            "item_id": stored.item_id,
            "source_id": suggestion.source_id,
            "question_id": suggestion.question_id,
            "annotator_id": annotator_id,
            "is_shown": noted["is_shown"],
            "outcome": outcome,
            "marks": len(suggestion.marks),
            "kept": kept,
            "changed": changed,
            "active_ms": work["active_ms"],
        }
        execute(session, _NOTE, given)


def revise(
    session: Session,
    annotation_id: AnnotationId,
    lease_id: UUID | None,
    answers: dict[str, Any],
) -> None:
    """Note anew what a revised annotation makes of the suggestions of its leases.

    The time stays that of the first judgement: a revision is not made under the suggestion.
    """
    wanted = {"lease_id": lease_id, "annotation_id": annotation_id}
    noted = {row["suggestion_id"]: row for row in fetch_all(session, _NOTED, wanted)}
    for suggestion in find_suggestions(session, [SuggestionId(id_) for id_ in noted]):
        row = noted[suggestion.id]
        outcome, kept, changed = rules.outcome_of(
            suggestion.marks,
            answers,
            suggestion.question_id,
            suggestion_id=str(suggestion.id),
            is_shown=row["is_shown"],
        )
        execute(
            session,
            _RENOTE,
            {
                "lease_id": row["lease_id"],
                "suggestion_id": suggestion.id,
                "outcome": outcome,
                "kept": kept,
                "changed": changed,
            },
        )
