"""What people make of the entries of the worklist."""

from sqlalchemy.orm import Session

from goldsmith.domains.annotation.queries.records import list_of_item
from goldsmith.domains.curation.errors import FindingDecided, ReasonMissing
from goldsmith.domains.curation.queries import findings as reads
from goldsmith.domains.curation.types import Finding, FindingState
from goldsmith.domains.review.errors import OwnWork
from goldsmith.domains.review.verbs.flagging import flag_item
from goldsmith.kernel import events
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.database import execute
from goldsmith.kernel.ids import FindingId

_DECIDE = """
UPDATE findings SET state = %(state)s, note = %(note)s, decided_by = %(me)s, decided_at = now(),
       decided_run_id = run_id
WHERE id = %(id)s AND state = 'open'
"""


def look_at_finding(
    session: Session, actor: Actor, finding_id: FindingId, *, state: FindingState, note: str = ""
) -> Finding:
    """Send an entry's item to review, confirm its label as right, or dismiss the entry with a reason.

    Nobody confirms what they said themselves. Raises FindingNotFound, FindingDecided, OwnWork,
    ReasonMissing.
    """
    finding = reads.get_finding(session, actor, finding_id)
    if state is FindingState.DISMISSED and not note.strip():
        raise ReasonMissing
    judged = list_of_item(session, actor, finding.item_id)
    if state is FindingState.CONFIRMED and any(a.annotator_id == actor.person_id for a in judged):
        raise OwnWork
    given = {"id": finding_id, "state": state, "note": note.strip(), "me": actor.person_id}
    if state is FindingState.OPEN or not execute(session, _DECIDE, given):
        raise FindingDecided
    if state is FindingState.SENT:
        flag_item(session, actor, finding.item_id, reason=note.strip() or finding.reason)
    events.append(
        session,
        actor,
        "finding.decided",
        subject_id=finding.item_id,
        project_id=finding.project_id,
        data={"kind": finding.kind, "state": state},
    )
    return reads.get_finding(session, actor, finding_id)
