"""Ruling on a question or a disagreement, overturning a ruling, making it a clause."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, literal_column, select
from sqlalchemy.orm import Session

from goldsmith.domains.annotation.queries.inquiries import get_inquiry
from goldsmith.domains.guidelines import queries as guidelines
from goldsmith.domains.guidelines.types import Clause
from goldsmith.domains.guidelines.verbs import add_clause
from goldsmith.domains.items.errors import ItemNotFound
from goldsmith.domains.items.tables import ItemRow
from goldsmith.domains.projects.tables import ProjectRow
from goldsmith.domains.review.errors import RulingNotFound, RulingNotInForce, RulingUnfit
from goldsmith.domains.review.queries import rulings
from goldsmith.domains.review.tables import RulingCitationRow, RulingRow
from goldsmith.domains.review.types.rulings import Ruling, RulingState
from goldsmith.kernel import access, events, stale
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.ids import (
    GuidelineVersionId,
    InquiryId,
    ItemId,
    ProjectId,
    RulingId,
    new_id,
)


@dataclass(frozen=True, slots=True)
class _About:
    """What a ruling is about, and what it was made on."""

    question_id: str
    label_id: str | None
    clause_id: str | None
    item_id: UUID | None
    inquiry_id: UUID | None


def make_ruling(
    session: Session,
    actor: Actor,
    project_id: ProjectId,
    *,
    question_id: str,
    text: str,
    decision: str,
    reason: str,
    label_id: str | None = None,
    clause_id: str | None = None,
    item_id: ItemId | None = None,
    inquiry_id: InquiryId | None = None,
) -> Ruling:
    """Decide what holds wherever the same comes up again; made on an answered question or an item.

    Raises RulingUnfit, ItemNotFound, InquiryNotFound.
    """
    access.require(actor, "ruling.make", project_id)
    version_id = _check_about(session, project_id, question_id, label_id, clause_id)
    if inquiry_id is not None:
        inquiry = get_inquiry(session, actor, inquiry_id)
        if inquiry.project_id != project_id or inquiry.answer is None:
            raise RulingUnfit("Answer the question first, then rule on it.")
        item_id = inquiry.item_id
    elif item_id is not None:
        item = session.get(ItemRow, item_id)
        sees = item is not None and access.allows(actor, "item.read", project_id)
        if not sees or item is None or item.project_id != project_id:
            raise ItemNotFound
    about = _About(question_id, label_id, clause_id, item_id, inquiry_id)
    row = _add(session, actor, project_id, version_id, about, (text, decision, reason))
    return rulings.get_ruling(session, actor, RulingId(row.id))


def _check_about(
    session: Session,
    project_id: ProjectId,
    question_id: str,
    label_id: str | None,
    clause_id: str | None,
) -> GuidelineVersionId:
    version_id = guidelines.find_latest_version(session, project_id)
    if version_id is None:
        raise RulingUnfit(
            "Release a guideline version first: a ruling is about one of its questions."
        )
    content = guidelines.load_version(session, version_id).content
    question = next((one for one in content.schema_.questions if one.id == question_id), None)
    if question is None:
        raise RulingUnfit("The guideline has no such question.")
    if label_id is not None and label_id not in {label.id for label in question.labels}:
        raise RulingUnfit("The question has no such label.")
    if clause_id is not None and clause_id not in {clause.id for clause in content.clauses}:
        raise RulingUnfit("The guideline has no such clause.")
    return version_id


def _add(
    session: Session,
    actor: Actor,
    project_id: ProjectId,
    version_id: GuidelineVersionId | None,
    about: _About,
    words: tuple[str, str, str],
) -> RulingRow:
    session.get_one(ProjectRow, project_id, with_for_update=True)  # numbers do not collide
    last = select(func.max(RulingRow.number)).where(RulingRow.project_id == project_id)
    number = (session.scalar(last) or 0) + 1
    ruling_id, digest_key = new_id(), events.new_digest_key()
    text, decision, reason = (part.strip() for part in words)
    event_id = events.append(
        session,
        actor,
        "ruling.made",
        subject_id=ruling_id,
        project_id=project_id,
        guideline_version_id=version_id,
        digest=events.digest_of(digest_key, [text, decision, reason]),
        data={"number": number, **({"item": str(about.item_id)} if about.item_id else {})},
    )
    row = RulingRow(
        id=ruling_id,
        project_id=project_id,
        number=number,
        question_id=about.question_id,
        label_id=about.label_id,
        clause_id=about.clause_id,
        text=text,
        decision=decision,
        reason=reason,
        words=func.to_tsvector(literal_column("'simple'"), f"{text} {decision} {reason}"),
        digest_key=digest_key,
        state=RulingState.IN_FORCE,
        item_id=about.item_id,
        inquiry_id=about.inquiry_id,
        guideline_version_id=version_id,
        made_by=actor.person_id,
        event_id=event_id,
    )
    session.add(row)
    session.flush()
    _mark_items(session, row)
    return row


def _mark_items(session: Session, ruling: RulingRow) -> None:
    """Which clauses an item turns on is told beside its label."""
    cited = select(RulingCitationRow.item_id).where(RulingCitationRow.ruling_id == ruling.id)
    items = {*session.scalars(cited), *([ruling.item_id] if ruling.item_id else [])}
    if ruling.clause_id and items:
        stale.mark(session, "item_label", sorted(items))


def overturn_ruling(
    session: Session, actor: Actor, ruling_id: RulingId, *, text: str, decision: str, reason: str
) -> Ruling:
    """Put a newer ruling in the place of one that is in force; returns the newer one.

    Raises RulingNotFound, RulingNotInForce.
    """
    row = _lock_in_force(session, actor, ruling_id, act="ruling.make")
    project_id = ProjectId(row.project_id)
    about = _About(row.question_id, row.label_id, row.clause_id, row.item_id, row.inquiry_id)
    version_id = guidelines.find_latest_version(session, project_id)
    newer = _add(session, actor, project_id, version_id, about, (text, decision, reason))
    row.state, row.overturned_by = RulingState.OVERTURNED, newer.id
    events.append(
        session, actor, "ruling.overturned", subject_id=row.id, project_id=project_id,
        data={"number": row.number, "by": str(newer.id)},
    )  # fmt: skip
    session.flush()
    return rulings.get_ruling(session, actor, RulingId(newer.id))


def turn_into_clause(
    session: Session, actor: Actor, ruling_id: RulingId, *, title: str, body: str
) -> Ruling:
    """Write a ruling into the guideline's draft as a clause of its own.

    Raises RulingNotFound, RulingNotInForce.
    """
    row = _lock_in_force(session, actor, ruling_id, act="guideline.edit")
    project_id, clause_id = ProjectId(row.project_id), f"ruling-{row.number}"
    clause = Clause(id=clause_id, title=title.strip(), body=body.strip())
    add_clause(session, actor, project_id, clause=clause)
    row.state, row.clause_id = RulingState.CLAUSE, clause_id
    _mark_items(session, row)
    events.append(
        session, actor, "ruling.codified", subject_id=row.id, project_id=project_id,
        data={"number": row.number},
    )  # fmt: skip
    session.flush()
    return rulings.get_ruling(session, actor, ruling_id)


def _lock_in_force(session: Session, actor: Actor, ruling_id: RulingId, *, act: str) -> RulingRow:
    row = session.get(RulingRow, ruling_id, with_for_update=True)
    if row is None or ProjectId(row.project_id) not in actor.roles:
        raise RulingNotFound
    access.require(actor, act, ProjectId(row.project_id))
    if row.state != RulingState.IN_FORCE:
        raise RulingNotInForce
    return row
