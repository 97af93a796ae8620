"""Reads of how a project reviews, and how much somebody reviewed today."""

from sqlalchemy.orm import Session

from goldsmith.domains.review.tables import ReviewPolicyRow
from goldsmith.domains.review.types.policies import HeldPolicy, ReviewPolicy
from goldsmith.kernel import access
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.database import fetch_one
from goldsmith.kernel.ids import PersonId, ProjectId

# What somebody did is counted by judgements, not by the questions they have.
_TODAY = """
SELECT (SELECT count(DISTINCT annotation_id) FROM verdicts WHERE project_id = %(project_id)s
          AND reviewer_id = %(me)s AND created_at >= date_trunc('day', now(), 'UTC'))
     + (SELECT count(*) FROM adjudications WHERE project_id = %(project_id)s
          AND decided_by = %(me)s AND source = 'adjudication'
          AND created_at >= date_trunc('day', now(), 'UTC'))
     + (SELECT count(*) FROM panel_votes WHERE project_id = %(project_id)s
          AND voter_id = %(me)s AND cast_at >= date_trunc('day', now(), 'UTC')) AS n
"""


def find_policy(session: Session, project_id: ProjectId) -> ReviewPolicy:
    """How the project reviews, for work whose access is decided."""
    row = session.get(ReviewPolicyRow, project_id)
    return ReviewPolicy.model_validate(row.policy) if row else ReviewPolicy()


def get_policy(session: Session, actor: Actor, project_id: ProjectId) -> HeldPolicy:
    """How the project reviews."""
    access.require(actor, "review.judge", project_id)
    row = session.get(ReviewPolicyRow, project_id)
    return HeldPolicy(row.revision if row else 0, find_policy(session, project_id))


def count_today(session: Session, project_id: ProjectId, person_id: PersonId) -> int:
    """How much somebody reviewed today (UTC), for work whose access is decided."""
    row = fetch_one(session, _TODAY, {"project_id": project_id, "me": person_id})
    return int(row["n"]) if row else 0
