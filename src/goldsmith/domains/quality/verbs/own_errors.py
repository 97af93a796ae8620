"""Marking one's own errors as read."""

from sqlalchemy.orm import Session

from goldsmith.domains.quality.errors import OwnErrorNotFound
from goldsmith.domains.quality.queries.own_errors import find_own_error
from goldsmith.kernel import access
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.database import execute, fetch_one
from goldsmith.kernel.ids import AdjudicationId, ProjectId

_PROJECT = "SELECT project_id FROM adjudications WHERE id = %(id)s"
_IS_READ = """
SELECT 1 AS one FROM own_errors_read
WHERE person_id = %(me)s AND adjudication_id = %(id)s AND question_id = %(question_id)s
"""
_READ = """
INSERT INTO own_errors_read (person_id, adjudication_id, question_id)
VALUES (%(me)s, %(id)s, %(question_id)s) ON CONFLICT DO NOTHING
"""


def read_own_error(
    session: Session, actor: Actor, adjudication_id: AdjudicationId, *, question_id: str
) -> None:
    """Take note that the actor read how an answer of theirs was settled. Safe to do twice.

    No event tells of it: nobody else is to know. Raises OwnErrorNotFound.
    """
    row = fetch_one(session, _PROJECT, {"id": adjudication_id})
    project_id = ProjectId(row["project_id"]) if row else None
    if project_id is None or not access.allows(actor, "annotation.submit", project_id):
        raise OwnErrorNotFound
    given = {"me": actor.person_id, "id": adjudication_id, "question_id": question_id}
    is_read = fetch_one(session, _IS_READ, given)
    if is_read or find_own_error(session, actor, project_id, adjudication_id, question_id):
        execute(session, _READ, given)
        return
    raise OwnErrorNotFound
