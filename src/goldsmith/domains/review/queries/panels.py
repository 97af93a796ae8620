"""Where a panel stands on an item."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from goldsmith.domains.projects.queries import names_of
from goldsmith.domains.review.errors import PanelDecides
from goldsmith.domains.review.queries.policies import find_policy
from goldsmith.domains.review.tables import PanelVoteRow
from goldsmith.domains.review.types import Adjudication, ItemReview
from goldsmith.domains.review.types.policies import Panel, PanelState, PanelVote
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.ids import AdjudicationId, ItemId, PersonId, ProjectId


def list_open_votes(session: Session, item_id: ItemId) -> list[tuple[PersonId, dict[str, Any]]]:
    """Who voted what in the round that is not decided yet, for work whose access is decided."""
    rows = session.execute(
        select(PanelVoteRow.voter_id, PanelVoteRow.answers)
        .where(PanelVoteRow.item_id == item_id, PanelVoteRow.adjudication_id.is_(None))
        .order_by(PanelVoteRow.id)
    )
    return [(PersonId(row.voter_id), row.answers or {}) for row in rows]


def find_panel_state(
    session: Session,
    actor: Actor,
    project_id: ProjectId,
    item_id: ItemId,
    *,
    is_own: bool,
    differing: Sequence[str],
    adjudication: Adjudication | None,
) -> PanelState | None:
    """Where the panel stands on an item, for those who may review it; None where none decides."""
    panel = find_policy(session, project_id).panel
    if panel is None:
        return None
    cast = [voter for voter, _ in list_open_votes(session, item_id)]
    is_open = bool(differing) and adjudication is None
    is_tied = is_open and len(cast) >= panel.wanted
    has_voted = actor.person_id in cast
    is_member = actor.person_id in panel.member_ids
    return PanelState(
        wanted=panel.wanted,
        rule=panel.rule,
        cast=len(cast),
        has_voted=has_voted,
        may_vote=is_open and is_member and not (is_own or has_voted or is_tied),
        is_tied=is_tied,
        may_settle=not is_own and _may_settle(actor, panel, is_tied=is_tied, differing=differing),
        votes=_votes(session, adjudication.id) if adjudication else [],
    )


def _may_settle(actor: Actor, panel: Panel, *, is_tied: bool, differing: Sequence[str]) -> bool:
    if not differing:
        return True
    return is_tied and (panel.expert_id is None or actor.person_id == panel.expert_id)


def _votes(session: Session, adjudication_id: AdjudicationId) -> list[PanelVote]:
    rows = session.scalars(
        select(PanelVoteRow)
        .where(PanelVoteRow.adjudication_id == adjudication_id)
        .order_by(PanelVoteRow.id)
    ).all()
    names = names_of(session, {PersonId(row.voter_id) for row in rows})
    return [
        PanelVote(names.get(PersonId(row.voter_id), ""), row.answers or {}, row.rationale)
        for row in rows
    ]


def require_single_hand(review: ItemReview) -> None:
    """Let one person settle the item, or raise PanelDecides."""
    if review.panel is not None and not review.panel.may_settle:
        raise PanelDecides
