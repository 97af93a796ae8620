"""Saying how a project reviews."""

from sqlalchemy import func
from sqlalchemy.orm import Session

from goldsmith.domains.projects.queries import list_members
from goldsmith.domains.review.errors import EnoughReviewed, PolicyUnfit
from goldsmith.domains.review.queries import policies
from goldsmith.domains.review.tables import ReviewPolicyRow
from goldsmith.domains.review.types.policies import HeldPolicy, OnTie, Panel, ReviewPolicy
from goldsmith.kernel import access, events
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.errors import PreconditionFailed
from goldsmith.kernel.ids import PersonId, ProjectId


def set_policy(
    session: Session, actor: Actor, project_id: ProjectId, *, policy: ReviewPolicy, revision: int
) -> HeldPolicy:
    """Say how the project settles, samples, codes and bounds its review.

    Raises PolicyUnfit, PreconditionFailed.
    """
    access.require(actor, "review.manage", project_id)
    row = session.get(ReviewPolicyRow, project_id, with_for_update=True)
    present = row.revision if row else 0
    if present != revision:
        raise PreconditionFailed(revision=present)
    _check(session, actor, project_id, policy)
    if row is None:
        row = ReviewPolicyRow(project_id=project_id, revision=0)
        session.add(row)
    row.revision, row.policy = revision + 1, policy.model_dump(mode="json")
    row.sample_percent, row.second_share = policy.sample_percent, policy.second_share
    row.changed_at = func.now()
    events.append(
        session, actor, "review.policy_set", subject_id=project_id, project_id=project_id,
        data={"revision": row.revision, "panel": policy.panel is not None},
    )  # fmt: skip
    session.flush()
    return policies.get_policy(session, actor, project_id)


def _check(session: Session, actor: Actor, project_id: ProjectId, policy: ReviewPolicy) -> None:
    codes = [one.id for one in policy.codes]
    if len(set(codes)) < len(codes):
        raise PolicyUnfit("Two reason codes are the same.")
    if policy.panel is not None:
        _check_panel(session, actor, project_id, policy.panel)


def _check_panel(session: Session, actor: Actor, project_id: ProjectId, panel: Panel) -> None:
    roles = set(access.roles_for("review.adjudicate"))
    able = {
        PersonId(one.person_id)
        for one in list_members(session, actor, project_id)
        if one.role in roles
    }
    named = set(panel.member_ids)
    if len(named) < len(panel.member_ids) or panel.wanted > len(named):
        raise PolicyUnfit("Name as many different people as votes are wanted, or more.")
    if panel.on_tie is OnTie.EXPERT and panel.expert_id is None:
        raise PolicyUnfit("Name the expert who decides where the panel does not agree.")
    if not named | ({panel.expert_id} if panel.expert_id else set()) <= able:
        raise PolicyUnfit("Only members of the project who review can be on a panel.")


def bound_load(session: Session, project_id: ProjectId, person_id: PersonId) -> None:
    """Let somebody review on, or raise EnoughReviewed, for verbs whose access is decided."""
    most = policies.find_policy(session, project_id).most_per_day
    if most is not None and policies.count_today(session, project_id, person_id) >= most:
        raise EnoughReviewed
