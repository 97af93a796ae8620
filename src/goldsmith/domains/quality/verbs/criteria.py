"""Writing down when a project's labels are good enough."""

from collections.abc import Sequence
from dataclasses import asdict

from sqlalchemy.orm import Session

from goldsmith.domains.quality.errors import CriterionInvalid
from goldsmith.domains.quality.queries import criteria as reads
from goldsmith.domains.quality.queries.criteria import Criteria, Criterion, CriterionKind
from goldsmith.domains.quality.queries.ratings import list_counted
from goldsmith.domains.quality.tables import CriteriaRow
from goldsmith.kernel import access, events
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.errors import PreconditionFailed
from goldsmith.kernel.ids import ProjectId


def set_criteria(
    session: Session,
    actor: Actor,
    project_id: ProjectId,
    *,
    criteria: Sequence[Criterion],
    revision: int,
) -> Criteria:
    """Replace a project's acceptance criteria; earlier ones stay in the history.

    Raises ProjectNotFound, Denied, CriterionInvalid, PreconditionFailed.
    """
    access.require(actor, "audit.manage", project_id)
    present, _ = reads.criteria_at(session, project_id)
    if present != revision:
        raise PreconditionFailed(revision=present)
    known = {question.id for question in list_counted(session, project_id)}
    for one in criteria:
        _check(one, known)
    event_id = events.append(
        session,
        actor,
        "criteria.set",
        subject_id=project_id,
        project_id=project_id,
        data={"n": len(criteria), "revision": revision + 1},
    )
    row = CriteriaRow(
        project_id=project_id,
        revision=revision + 1,
        rules={"criteria": [asdict(one) for one in criteria]},
        event_id=event_id,
    )
    session.add(row)
    session.flush()
    return reads.get_criteria(session, actor, project_id)


def _check(criterion: Criterion, known: set[str]) -> None:
    if criterion.question_id not in known:
        raise CriterionInvalid("The guideline has no such question.")
    if criterion.kind is not CriterionKind.LABELS_PER_CLASS and not 0 < criterion.bound < 1:
        raise CriterionInvalid("Errors and agreement are bounded between 0 and 1.")
    if criterion.kind is CriterionKind.LABELS_PER_CLASS and criterion.bound < 1:
        raise CriterionInvalid("Every class wants one label at least.")
