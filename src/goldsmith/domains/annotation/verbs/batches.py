"""Batches: made, changed, paused, closed, cloned, and given items, people, overlap or a newer version."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from goldsmith.domains.annotation import rules
from goldsmith.domains.annotation.errors import (
    BatchEmpty,
    BatchNotFound,
    BulkUnfit,
    NotInBatch,
    VersionIncompatible,
)
from goldsmith.domains.annotation.queries import batches as reads
from goldsmith.domains.annotation.tables import BatchMemberRow, BatchRow
from goldsmith.domains.annotation.types import (
    Batch,
    BatchState,
    Brief,
    ItemOrder,
    Kept,
    Selection,
)
from goldsmith.domains.annotation.types.overlap import AdaptiveOverlap
from goldsmith.domains.annotation.verbs import adapting, serving, slots
from goldsmith.domains.guidelines import queries as guidelines
from goldsmith.domains.guidelines.errors import GuidelineVersionNotFound
from goldsmith.domains.predictions.errors import SourceNotFound
from goldsmith.domains.predictions.queries import get_source
from goldsmith.domains.predictions.types import Showing
from goldsmith.domains.projects import queries as projects
from goldsmith.domains.projects.errors import PersonNotFound
from goldsmith.kernel import access, events
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.database import execute, fetch_all
from goldsmith.kernel.errors import PreconditionFailed
from goldsmith.kernel.ids import (
    BatchId,
    GuidelineVersionId,
    ItemId,
    PersonId,
    ProjectId,
    SourceId,
    new_id,
)

HIDDEN_SHARE = 0.1

_ITEMS_OF = """
SELECT item_id FROM slots
WHERE batch_id = %(batch_id)s AND replica = 0 AND brief IS NULL ORDER BY rank
"""
_BRIEFS_OF = """
SELECT brief, count(*) AS n FROM slots WHERE batch_id = %(batch_id)s AND brief IS NOT NULL
GROUP BY brief ORDER BY min(rank)
"""


def create_batch(
    session: Session,
    actor: Actor,
    project_id: ProjectId,
    *,
    name: str,
    selection: Selection,
    overlap: int,
    person_ids: Sequence[PersonId],
    guideline_version_id: GuidelineVersionId | None = None,
    order: ItemOrder = ItemOrder.GIVEN,
    seed: int = 0,
    priority: int = 0,
    deadline: datetime | None = None,
    briefs: Sequence[Brief] = (),
    suggestions: Showing = Showing.NONE,
    hidden_share: float = HIDDEN_SHARE,
    suggestion_source_id: SourceId | None = None,
    may_bulk: bool = False,
    gold_rate: float = 0.0,
    repeat_rate: float = 0.0,
    adaptive: AdaptiveOverlap | None = None,
) -> Batch:
    """Open a batch: its slots are there at once. Where it shows suggestions, a share does without.

    With ``adaptive`` the overlap is the most an item gets: further slots open one at a time.
    Raises BatchEmpty, BulkUnfit, GuidelineVersionNotFound, OverlapUnfit, PersonNotFound,
    SourceNotFound.
    """
    access.require(actor, "batch.manage", project_id)
    version_id = _own_version(session, actor, project_id, guideline_version_id)
    policy = adapting.columns_of(
        session, version_id, adaptive, overlap=overlap, is_writing=bool(briefs)
    )
    row = BatchRow(
        id=new_id(), project_id=project_id, name=name.strip(), state=BatchState.OPEN,
        guideline_version_id=version_id, overlap=overlap, item_order=order, seed=seed,
        priority=priority, deadline=deadline, is_writing=bool(briefs), suggestions=suggestions,
        hidden_share=hidden_share,
        suggestion_source_id=_own_source(session, actor, project_id, suggestion_source_id),
        may_bulk=_fits_bulk(session, version_id, may_bulk=may_bulk), gold_rate=gold_rate,
        repeat_rate=0.0 if briefs else repeat_rate, created_by=actor.person_id, **policy,
    )  # fmt: skip
    _put(session, row, person_ids)
    slots.add(session, row, reads.choose_items(session, actor, project_id, selection), briefs)
    _record(session, actor, "batch.created", row, overlap=overlap, items=row.item_count)
    return reads.get_batch(session, actor, BatchId(row.id))


def _put(session: Session, row: BatchRow, person_ids: Sequence[PersonId]) -> None:
    session.add(row)
    session.flush()
    for person_id in dict.fromkeys(person_ids):
        _add_member(session, row, person_id)


def _own_version(
    session: Session, actor: Actor, project_id: ProjectId, chosen: GuidelineVersionId | None
) -> GuidelineVersionId:
    version_id = chosen or guidelines.find_latest_version(session, project_id)
    if version_id is None:
        raise GuidelineVersionNotFound("Release a guideline version first; a batch needs one.")
    if guidelines.get_version(session, actor, version_id).project_id != project_id:
        raise GuidelineVersionNotFound
    return version_id


def _own_source(
    session: Session, actor: Actor, project_id: ProjectId, source_id: SourceId | None
) -> SourceId | None:
    if source_id and get_source(session, actor, source_id).project_id != project_id:
        raise SourceNotFound
    return source_id


def _fits_bulk(session: Session, version_id: GuidelineVersionId, *, may_bulk: bool) -> bool:
    if may_bulk and not rules.fits_bulk(guidelines.get_schema(session, version_id)):
        raise BulkUnfit
    return may_bulk


def _add_member(session: Session, row: BatchRow, person_id: PersonId) -> None:
    role = projects.find_role(session, ProjectId(row.project_id), person_id)
    if role not in access.roles_for("annotation.submit"):
        raise PersonNotFound("Only members of the project who judge can be put on its batches.")
    member = session.get(BatchMemberRow, (row.id, person_id))
    if member is None:
        session.add(BatchMemberRow(batch_id=row.id, person_id=person_id))
    else:
        member.is_active = True
    session.flush()


def add_member(session: Session, actor: Actor, batch_id: BatchId, person_id: PersonId) -> Batch:
    """Put somebody of the project on a batch. Raises BatchNotFound, PersonNotFound."""
    row = _lock(session, actor, batch_id)
    _add_member(session, row, person_id)
    _record(session, actor, "batch.member_added", row, person=str(person_id))
    return reads.get_batch(session, actor, batch_id)


def remove_member(session: Session, actor: Actor, batch_id: BatchId, person_id: PersonId) -> Batch:
    """Take somebody off a batch; their leases are free at once. Raises BatchNotFound, NotInBatch."""
    row = _lock(session, actor, batch_id)
    member = session.get(BatchMemberRow, (batch_id, person_id))
    if member is None or not member.is_active:
        raise NotInBatch("This person is not on the batch.")
    member.is_active = False
    session.flush()
    serving.free_person(session, batch_id, person_id)
    _record(session, actor, "batch.member_removed", row, person=str(person_id))
    return reads.get_batch(session, actor, batch_id)


def add_items(session: Session, actor: Actor, batch_id: BatchId, *, selection: Selection) -> Batch:
    """Add items to a batch, after those it has. Raises BatchNotFound, BatchEmpty."""
    row = _lock(session, actor, batch_id)
    project_id = ProjectId(row.project_id)
    slots.add(session, row, reads.choose_items(session, actor, project_id, selection))
    _record(session, actor, "batch.items_added", row, items=row.item_count)
    return reads.get_batch(session, actor, batch_id)


def raise_overlap(session: Session, actor: Actor, batch_id: BatchId, *, overlap: int) -> Batch:
    """Want more judgements per item. Fewer would throw work away, so that is refused.

    Raises BatchNotFound, Conflict.
    """
    row = _lock(session, actor, batch_id)
    if overlap <= row.overlap or row.is_writing:
        raise BatchEmpty("Overlap can only be raised, and only for items that are there.")
    slots.raise_overlap(session, row, overlap)
    _record(session, actor, "batch.overlap_raised", row, overlap=overlap)
    return reads.get_batch(session, actor, batch_id)


def set_state(session: Session, actor: Actor, batch_id: BatchId, *, state: BatchState) -> Batch:
    """Pause, close or reopen a batch. Work in hand can still be submitted. Raises BatchNotFound."""
    row = _lock(session, actor, batch_id)
    row.state, row.revision = state, row.revision + 1
    session.flush()
    _record(session, actor, "batch.state_set", row, state=state)
    return reads.get_batch(session, actor, batch_id)


def edit_batch(
    session: Session,
    actor: Actor,
    batch_id: BatchId,
    *,
    revision: int,
    name: str | None = None,
    priority: int | None = None,
    deadline: datetime | Kept | None = Kept.KEPT,
    suggestions: Showing | None = None,
    hidden_share: float | None = None,
    suggestion_source_id: SourceId | Kept | None = Kept.KEPT,
    may_bulk: bool | None = None,
    gold_rate: float | None = None,
    repeat_rate: float | None = None,
    confidence: float | None = None,
) -> Batch:
    """Change name, priority, deadline or policy; a deadline of None takes it away.

    What is in hand stays as it was shown. With another ``confidence`` every judged item of a batch
    whose overlap adapts is decided anew.
    Raises BatchNotFound, BulkUnfit, PreconditionFailed, SourceNotFound.
    """
    row = _lock(session, actor, batch_id)
    if row.revision != revision:
        raise PreconditionFailed(revision=row.revision)
    row.name = name.strip() if name else row.name
    row.priority = row.priority if priority is None else priority
    row.deadline = row.deadline if isinstance(deadline, Kept) else deadline
    row.suggestions = suggestions or row.suggestions
    row.hidden_share = row.hidden_share if hidden_share is None else hidden_share
    row.gold_rate = row.gold_rate if gold_rate is None else gold_rate
    row.repeat_rate = row.repeat_rate if repeat_rate is None else repeat_rate
    adapting.want_confidence(session, row, confidence)
    if not isinstance(suggestion_source_id, Kept):
        own = _own_source(session, actor, ProjectId(row.project_id), suggestion_source_id)
        row.suggestion_source_id = own
    if may_bulk is not None:
        version_id = GuidelineVersionId(row.guideline_version_id)
        row.may_bulk = _fits_bulk(session, version_id, may_bulk=may_bulk)
    row.revision += 1
    session.flush()
    _record(session, actor, "batch.edited", row)
    return reads.get_batch(session, actor, batch_id)


def take_guideline_version(
    session: Session,
    actor: Actor,
    batch_id: BatchId,
    *,
    version_id: GuidelineVersionId,
    may_add_labels: bool,
) -> Batch:
    """Let an open batch go on with a newer version; what was begun finishes on its own.

    Raises BatchNotFound, GuidelineVersionNotFound, LabelsAdded, VersionIncompatible.
    """
    row = _lock(session, actor, batch_id)
    newer = guidelines.get_version(session, actor, version_id)
    if newer.project_id != row.project_id:
        raise GuidelineVersionNotFound
    present = guidelines.get_version(session, actor, GuidelineVersionId(row.guideline_version_id))
    if newer.number < present.number:
        raise VersionIncompatible(f"This batch has version {present.number} already, a newer one.")
    rules.check_newer_version(
        present.content.schema_, newer.content.schema_, may_add_labels=may_add_labels
    )
    row.guideline_version_id, row.revision = version_id, row.revision + 1
    session.flush()
    execute(
        session,
        """
        UPDATE leases l SET guideline_version_id = %(version_id)s FROM slots s
        WHERE s.batch_id = %(batch_id)s AND s.state = 'leased' AND l.id = s.lease_id
          AND NOT EXISTS (SELECT 1 FROM drafts d WHERE d.lease_id = l.id)
        """,
        {"batch_id": batch_id, "version_id": version_id},
    )
    _record(session, actor, "batch.version_taken", row)
    return reads.get_batch(session, actor, batch_id)


def return_set_aside(session: Session, actor: Actor, batch_id: BatchId) -> Batch:
    """Serve the items again that were skipped twice, to everybody. Raises BatchNotFound."""
    row = _lock(session, actor, batch_id)
    execute(
        session,
        """
        WITH back AS (
            UPDATE slots SET state = 'open', is_returned = true
            WHERE batch_id = %(batch_id)s AND state = 'set_aside'
            RETURNING coalesce(item_id, lpad(to_hex(id), 32, '0')::uuid) AS item_id
        )
        DELETE FROM skips k USING back
        WHERE k.batch_id = %(batch_id)s AND k.item_id = back.item_id AND k.reason <> 'rejected'
        """,
        {"batch_id": batch_id},
    )
    _record(session, actor, "batch.set_aside_returned", row)
    return reads.get_batch(session, actor, batch_id)


def clone_batch(session: Session, actor: Actor, batch_id: BatchId, *, name: str) -> Batch:
    """Open a new batch with the same items or briefs, people and settings.

    Raises BatchNotFound, BatchEmpty.
    """
    row = _lock(session, actor, batch_id)
    briefs = [
        rules.read_brief({**found["brief"], "count": found["n"] // row.overlap})
        for found in fetch_all(session, _BRIEFS_OF, {"batch_id": batch_id})
    ]
    items = fetch_all(session, _ITEMS_OF, {"batch_id": batch_id})
    members = session.scalars(
        select(BatchMemberRow.person_id).where(
            BatchMemberRow.batch_id == batch_id, BatchMemberRow.is_active
        )
    )
    return create_batch(
        session,
        actor,
        ProjectId(row.project_id),
        name=name,
        selection=Selection(item_ids=[ItemId(item["item_id"]) for item in items]),
        overlap=row.overlap,
        person_ids=[PersonId(person_id) for person_id in members],
        guideline_version_id=GuidelineVersionId(row.guideline_version_id),
        order=ItemOrder(row.item_order),
        seed=row.seed,
        priority=row.priority,
        deadline=row.deadline,
        briefs=briefs,
        suggestions=Showing(row.suggestions),
        hidden_share=row.hidden_share,
        suggestion_source_id=SourceId(row.suggestion_source_id)
        if row.suggestion_source_id
        else None,
        may_bulk=row.may_bulk,
        gold_rate=row.gold_rate,
        repeat_rate=row.repeat_rate,
        adaptive=reads.adaptive_of(row),
    )


def _lock(session: Session, actor: Actor, batch_id: BatchId) -> BatchRow:
    row = session.get(BatchRow, batch_id, with_for_update=True)
    if row is None or ProjectId(row.project_id) not in actor.roles:
        raise BatchNotFound
    access.require(actor, "batch.manage", ProjectId(row.project_id))
    return row


def _record(session: Session, actor: Actor, verb: str, row: BatchRow, **data: Any) -> None:
    events.append(
        session,
        actor,
        verb,
        subject_id=row.id,
        project_id=ProjectId(row.project_id),
        guideline_version_id=GuidelineVersionId(row.guideline_version_id),
        data=data,
    )
