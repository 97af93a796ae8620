"""Going back to one's own annotation, until it was reviewed."""

from psycopg.types.json import Jsonb
from sqlalchemy.orm import Session

from goldsmith.domains.annotation.errors import (
    AnnotationChanged,
    AnnotationNotFound,
    AnnotationReviewed,
)
from goldsmith.domains.annotation.queries import records
from goldsmith.domains.annotation.queries.settled import settle_on_item
from goldsmith.domains.annotation.tables import AnnotationRow
from goldsmith.domains.annotation.types import Annotation
from goldsmith.domains.annotation.verbs import deciding, outcomes
from goldsmith.domains.guidelines.types import Answers, plain
from goldsmith.kernel import access, events, stale
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.database import execute
from goldsmith.kernel.ids import AnnotationId, GuidelineVersionId, ItemId, ProjectId

_REVISE = """
WITH head AS (UPDATE annotations SET revision = %(revision)s WHERE id = %(id)s)
INSERT INTO annotation_revisions (annotation_id, revision, guideline_version_id, answers,
    digest_key, active_ms, elapsed_ms, note, is_unsure, event_id)
VALUES (%(id)s, %(revision)s, %(version_id)s, %(answers)s, %(digest_key)s, %(active_ms)s,
    %(elapsed_ms)s, %(note)s, %(is_unsure)s, %(event_id)s)
"""


def revise_annotation(
    session: Session,
    actor: Actor,
    annotation_id: AnnotationId,
    *,
    answers: Answers,
    base_revision: int,
    active_ms: int = 0,
    elapsed_ms: int = 0,
    note: str = "",
    is_unsure: bool = False,
) -> Annotation:
    """Record a new revision of one's own annotation, until it was reviewed; outcomes follow it.

    Raises AnnotationNotFound, AnnotationReviewed, AnnotationChanged, AnswersInvalid.
    """
    row = _lock_own(session, actor, annotation_id, base_revision)
    version_id = GuidelineVersionId(row.guideline_version_id) if row.guideline_version_id else None
    if version_id is None:
        raise AnnotationReviewed("An imported annotation cannot be revised.")
    project_id, item_id = ProjectId(row.project_id), ItemId(row.item_id)
    settled = plain(settle_on_item(session, project_id, version_id, answers, item_id=item_id))
    digest_key = events.new_digest_key()
    event_id = events.append(
        session,
        actor,
        "annotation.revised",
        subject_id=annotation_id,
        project_id=project_id,
        guideline_version_id=version_id,
        digest=events.digest_of(digest_key, settled),
        data={"item": str(row.item_id), "revision": row.revision + 1},
    )
    revision = {
        "id": annotation_id,
        "revision": row.revision + 1,
        "version_id": version_id,
        "answers": Jsonb(settled),
        "digest_key": digest_key,
        "active_ms": active_ms, "elapsed_ms": elapsed_ms, "note": note, "is_unsure": is_unsure,
        "event_id": event_id,
    }  # fmt: skip
    execute(session, _REVISE, revision)
    outcomes.revise(session, annotation_id, row.lease_id, settled)
    stale.mark(session, "item_label", [row.item_id])
    deciding.decide_again(session, [item_id] if row.is_counted else [])
    session.expire(row)
    return records.get_annotation(session, actor, annotation_id)


def _lock_own(
    session: Session, actor: Actor, annotation_id: AnnotationId, base_revision: int
) -> AnnotationRow:
    row = session.get(AnnotationRow, annotation_id, with_for_update=True)
    if row is None or row.annotator_id != actor.person_id:
        raise AnnotationNotFound
    access.require(actor, "annotation.submit", ProjectId(row.project_id))
    if row.is_reviewed:
        raise AnnotationReviewed
    if row.revision != base_revision:
        raise AnnotationChanged(revision=row.revision)
    return row
