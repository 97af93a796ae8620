"""What is suggested for the items that somebody has in hand: one statement for all of them."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from goldsmith.domains.annotation.errors import LeaseNotFound
from goldsmith.domains.annotation.types import Offered
from goldsmith.domains.predictions.queries import to_suggestion
from goldsmith.domains.predictions.types import Suggestion
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.database import fetch_all, fetch_one
from goldsmith.kernel.ids import ItemId, LeaseId, ProjectId, SourceId

# What a lease was given stays what it shows. Where nothing is noted yet, it is for each question
# what was suggested last, by the batch's source if it names one.
_OFFERED = """
SELECT DISTINCT ON (l.id, g.question_id) l.id AS lease_id,
       (l.presentation #>> '{suggestions,is_shown}')::boolean AS is_shown,
       g.id, g.item_id, g.question_id, g.marks, g.confidence, g.sure, g.source_id,
       s.kind, s.name, s.version
FROM leases l JOIN suggestions g ON g.item_id = l.item_id
JOIN prediction_sources s ON s.id = g.source_id
WHERE l.id = ANY(%(lease_ids)s::uuid[])
  AND CASE WHEN l.presentation ? 'suggestions'
      THEN l.presentation #> '{suggestions,ids}' ? g.id::text
      ELSE %(source_id)s::uuid IS NULL OR g.source_id = %(source_id)s END
ORDER BY l.id, g.question_id, g.id DESC
"""


def list_offered(
    session: Session, lease_ids: Sequence[LeaseId], source_id: SourceId | None
) -> dict[LeaseId, Offered]:
    """What is suggested for each of these leases; none for those without a suggestion."""
    found: defaultdict[LeaseId, list[Suggestion]] = defaultdict(list)
    shown: dict[LeaseId, bool | None] = {}
    given = {"lease_ids": list(lease_ids), "source_id": source_id}
    for row in fetch_all(session, _OFFERED, given):
        lease_id = LeaseId(row["lease_id"])
        shown[lease_id] = row["is_shown"]
        found[lease_id].append(to_suggestion(row))
    return {lease_id: Offered(shown[lease_id], found[lease_id]) for lease_id in found}


@dataclass(frozen=True, slots=True)
class OwnLease:
    """A lease by what it is about."""

    project_id: ProjectId
    item_id: ItemId
    shows_suggestions: bool


def find_own_lease(session: Session, actor: Actor, lease_id: LeaseId) -> OwnLease:
    """The item of a lease that the actor, or for the system anybody, has. Raises LeaseNotFound."""
    given = {"id": lease_id, "me": None if actor.is_system else actor.person_id}
    row = fetch_one(session, _OWN_LEASE, given)
    if row is None:
        raise LeaseNotFound
    return OwnLease(ProjectId(row["project_id"]), ItemId(row["item_id"]), row["is_shown"])


_OWN_LEASE = """
SELECT l.project_id, l.item_id, b.suggestions = 'shown' AS is_shown
FROM leases l JOIN batches b ON b.id = l.batch_id
WHERE l.id = %(id)s AND l.item_id IS NOT NULL
  AND (%(me)s::uuid IS NULL OR l.annotator_id = %(me)s)
"""
