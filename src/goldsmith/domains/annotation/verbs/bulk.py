"""Many items at once: a grid of leases, labels for many of them, each judgement recorded singly.

A judgement made in bulk has its lease, its event and its even share of the time like any other; its
origin says how it was made, so that figures of agreement and pace leave it out.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from goldsmith.domains.annotation import rules
from goldsmith.domains.annotation.errors import BatchNotOpen, BulkNotAllowed, LeaseNotFound
from goldsmith.domains.annotation.queries import work
from goldsmith.domains.annotation.queries.free import FREE_FOR_ME
from goldsmith.domains.annotation.queries.left import count_left
from goldsmith.domains.annotation.types import (
    BatchState,
    Lease,
    Origin,
    Queue,
    Submitted,
)
from goldsmith.domains.annotation.verbs import deciding, serving, submitting
from goldsmith.domains.guidelines import queries as guidelines
from goldsmith.domains.guidelines.types import Answers
from goldsmith.domains.media.types import referenced
from goldsmith.kernel import stale
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.database import execute, fetch_all
from goldsmith.kernel.ids import BatchId, GuidelineVersionId, LeaseId, new_id
from goldsmith.learning.similar import most_similar

MOST_COMPARED = 5000

_IN_REACH = """
SELECT DISTINCT ON (s.item_id) s.id, s.item_id, i.fields FROM slots s JOIN items i ON i.id = s.item_id
WHERE s.batch_id = %(batch_id)s AND s.lane = ANY(%(lanes)s::smallint[]) AND s.state = 'open'
  AND (s.reserved_for IS NULL OR s.reserved_for = %(me)s) AND {free}
ORDER BY s.item_id, s.replica LIMIT %(limit)s
""".replace("{free}", FREE_FOR_ME)
_TAKE_THESE = """
WITH chosen AS (
    SELECT s.id, o.place FROM unnest(%(slots)s::bigint[]) WITH ORDINALITY o(id, place)
    JOIN slots s ON s.id = o.id WHERE s.state = 'open' AND {free}
    ORDER BY o.place FOR UPDATE OF s SKIP LOCKED
), named AS (
    SELECT chosen.id, n.lease_id FROM chosen
    JOIN unnest(%(lease_ids)s::uuid[]) WITH ORDINALITY n(lease_id, place) USING (place)
), taken AS (
    UPDATE slots s SET state = 'leased', holder_id = %(me)s, lease_id = named.lease_id,
           expires_at = clock_timestamp() + %(length)s, is_returned = false, reserved_for = NULL
    FROM named WHERE s.id = named.id RETURNING s.id, s.project_id, s.item_id, s.lease_id
)
INSERT INTO leases (id, slot_id, batch_id, project_id, item_id, annotator_id, guideline_version_id)
SELECT lease_id, id, %(batch_id)s, project_id, item_id, %(me)s, %(version_id)s FROM taken
""".replace("{free}", FREE_FOR_ME)


@dataclass(frozen=True, slots=True)
class BulkJudgement:
    """The answers to one of the items that are handed in together."""

    lease_id: LeaseId
    answers: Answers


@dataclass(frozen=True, slots=True)
class BulkResult:
    """What was stored, each judgement by itself, and the refilled queue."""

    annotations: list[Submitted]
    queue: Queue


@dataclass(frozen=True, slots=True)
class SimilarWork:
    """A queue in which the items most like one come first, and how alike each is, from 0 to 1."""

    queue: Queue
    likeness: dict[LeaseId, float]


def lease_many(session: Session, actor: Actor, batch_id: BatchId, *, want: int) -> Queue:
    """Fill the actor's grid, up to ``want`` leases, and return it, head first.

    What came back from review is left for the desk, where each item is looked at alone.
    Raises NotInBatch, BatchNotOpen (only when nothing is in hand), BulkNotAllowed, Denied.
    """
    member = _lock_member(session, actor, batch_id)
    lanes = serving.lanes_of(member)
    in_hand = work.list_in_hand(session, actor, batch_id)
    if member["state"] != BatchState.OPEN:
        if not in_hand:
            raise BatchNotOpen
        return Queue(_fresh(in_hand), remaining=len(in_hand), done=member["done"])
    missing = max(0, _allowed(member, want, len(in_hand)) - len(in_hand))
    version_id = member["guideline_version_id"]
    if serving.take(session, actor.person_id, batch_id, version_id, lanes, missing):
        in_hand = work.list_in_hand(session, actor, batch_id)
    elif missing and not in_hand:
        stale.mark(session, "batch_slots", [batch_id])
    return _queue(session, actor, batch_id, member, in_hand)


def lease_similar(
    session: Session, actor: Actor, batch_id: BatchId, *, lease_id: LeaseId, want: int
) -> SimilarWork:
    """Fill the actor's grid with the open items whose text is most like one of those in hand.

    Whatever else is in hand and not begun is given back first.
    Raises NotInBatch, BatchNotOpen, BulkNotAllowed, LeaseNotFound, Denied.
    """
    member = _lock_member(session, actor, batch_id)
    if member["state"] != BatchState.OPEN:
        raise BatchNotOpen
    in_hand = {lease.id: lease for lease in work.list_in_hand(session, actor, batch_id)}
    model = in_hand[lease_id].item if lease_id in in_hand else None
    if model is None:
        raise LeaseNotFound
    kept = [lease for lease in in_hand.values() if lease.draft or lease.id == lease_id]
    serving.give_back(session, actor.person_id, batch_id, keep=[lease.id for lease in kept])
    given = {"batch_id": batch_id, "me": actor.person_id, "lanes": serving.lanes_of(member)}
    rows = fetch_all(session, _IN_REACH, {**given, "limit": MOST_COMPARED})
    wanted = max(0, _allowed(member, want, len(in_hand)) - len(kept))
    found = most_similar(_text(model.fields), [_text(row["fields"]) for row in rows], wanted)
    lease_ids = [LeaseId(new_id()) for _ in found]
    taken = {
        **given,
        "slots": [rows[place]["id"] for place, _ in found],
        "lease_ids": lease_ids,
        "length": rules.LEASE_LENGTH,
        "version_id": member["guideline_version_id"],
    }
    execute(session, _TAKE_THESE, taken)
    likeness = dict(zip(lease_ids, (share for _, share in found), strict=True))
    ranked = sorted(
        work.list_in_hand(session, actor, batch_id),
        key=lambda lease: (lease.id != lease_id, -likeness.get(lease.id, 1.0)),
    )
    queue = _queue(session, actor, batch_id, member, ranked)
    alike = {one.id: likeness[one.id] for one in queue.leases if one.id in likeness}
    return SimilarWork(queue, alike)


def submit_in_bulk(
    session: Session,
    actor: Actor,
    batch_id: BatchId,
    *,
    judgements: Sequence[BulkJudgement],
    active_ms: int,
    elapsed_ms: int,
    want: int,
) -> BulkResult:
    """Record many judgements, all or none: each with its own event and an even share of the time.

    Sending the same again stores nothing new.
    Raises LeaseNotFound, AnswersInvalid, AnnotationChanged, BulkNotAllowed.
    """
    _lock_member(session, actor, batch_id)
    stored = [
        submitting.submit_annotation(
            session,
            actor,
            judgement.lease_id,
            answers=judgement.answers,
            active_ms=active_ms // len(judgements),
            elapsed_ms=elapsed_ms // len(judgements),
            want=0,
            origin=Origin.BULK,
        ).annotation
        for judgement in sorted(judgements, key=lambda judgement: judgement.lease_id)
    ]
    # One order for all: two who hand in the same items must not wait for each other in a ring.
    deciding.decide_again(session, [one.item_id for one in stored if one.is_counted])
    return BulkResult(stored, lease_many(session, actor, batch_id, want=want))


def _lock_member(session: Session, actor: Actor, batch_id: BatchId) -> dict[str, Any]:
    member = serving.lock_member(session, actor, batch_id)
    schema = guidelines.get_schema(session, GuidelineVersionId(member["guideline_version_id"]))
    if not (member["may_bulk"] and rules.fits_bulk(schema)):
        raise BulkNotAllowed
    return member


def _allowed(member: dict[str, Any], want: int, n_in_hand: int) -> int:
    open_slots, people = member["open_slots"] + n_in_hand, member["people"]
    return rules.prefetch(want, open_slots=open_slots, people=people, most=rules.BULK_LENGTH)


def _fresh(leases: Sequence[Lease]) -> list[Lease]:
    return [lease for lease in leases if lease.base_revision == 0 and lease.item]


def _queue(
    session: Session,
    actor: Actor,
    batch_id: BatchId,
    member: dict[str, Any],
    leases: Sequence[Lease],
) -> Queue:
    left = count_left(session, actor.person_id, batch_id, serving.lanes_of(member))
    return Queue(_fresh(leases), remaining=left.n, done=member["done"], has_more=left.has_more)


def _text(fields: dict[str, str]) -> str:
    return "\n".join(value for value in fields.values() if referenced(value) is None)
