"""Giving out work: the hot path. Prepared statements, one walk along an index, no anti-join.

Serving a slot is one statement: it finds the first slot that may be taken, takes it, moves the
cursor and records the lease. A slot that comes back brings along what its holder had begun. A brief
has no item yet, so that in ``skips`` the number of its slot stands for it. Two tabs of one person
wait for each other on the member's row.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy.orm import Session

from goldsmith.domains.annotation import rules
from goldsmith.domains.annotation.errors import BatchNotOpen, NotInBatch
from goldsmith.domains.annotation.queries import work
from goldsmith.domains.annotation.queries.free import FREE_FOR_ME, FREE_FOR_MEMBER
from goldsmith.domains.annotation.queries.left import count_left
from goldsmith.domains.annotation.types import (
    BatchState,
    Heartbeat,
    Lease,
    Policy,
    Queue,
)
from goldsmith.domains.annotation.verbs import mixing, presenting
from goldsmith.domains.predictions.types import Showing
from goldsmith.domains.projects.types import PersonKind
from goldsmith.kernel import access, stale
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.database import execute, fetch_all, fetch_one
from goldsmith.kernel.ids import BatchId, LeaseId, PersonId, ProjectId, new_id

# The order makes the counting of few open slots a walk along their partial indexes; without it the
# planner reads the table from its start, where in a batch half done no slot is open. It begins at
# the end of the batch: at its start the index remembers all that was done since the last vacuum.
_LOCK_MEMBER = """
SELECT b.project_id, b.state, b.guideline_version_id, b.suggestions, b.hidden_share,
       b.suggestion_source_id, b.may_bulk, b.gold_rate, b.repeat_rate, m.done, p.kind, p.languages,
       p.sensitivities,
       (SELECT count(*) FROM batch_members o WHERE o.batch_id = b.id AND o.is_active) AS people,
       (SELECT count(*) FROM (
            (SELECT 1 FROM slots s WHERE s.batch_id = b.id AND s.state = 'open'
             AND NOT s.is_returned ORDER BY s.lane DESC, s.rank DESC LIMIT 64)
            UNION ALL
            (SELECT 1 FROM slots s WHERE s.batch_id = b.id AND s.state = 'open'
             AND s.is_returned ORDER BY s.lane, s.rank LIMIT 64)) few
       ) AS open_slots,
       (SELECT jsonb_agg(jsonb_build_array(l.lane, l.language, l.sensitivity))
        FROM batch_lanes l WHERE l.batch_id = b.id) AS lanes
FROM batch_members m JOIN batches b ON b.id = m.batch_id JOIN people p ON p.id = m.person_id
WHERE m.batch_id = %(batch_id)s AND m.person_id = %(me)s AND m.is_active
FOR UPDATE OF m
"""

FEW = 64  # as many open slots are counted at most

_TAKE_ONE = """
WITH special AS (
    SELECT s.id, s.rank, s.lane, true AS is_special FROM slots s
    WHERE s.batch_id = %(batch_id)s AND s.state = 'open' AND s.is_returned
      AND s.lane = ANY(%(lanes)s::smallint[])
      AND (s.reserved_for IS NULL OR s.reserved_for = %(me)s)
      AND {free}
    ORDER BY s.reserved_for NULLS LAST, s.rank LIMIT 1 FOR UPDATE SKIP LOCKED
), ahead AS (
    SELECT f.id, f.rank, f.lane, false AS is_special
    FROM unnest(%(lanes)s::smallint[]) l(lane)
    LEFT JOIN batch_cursors c
      ON c.batch_id = %(batch_id)s AND c.person_id = %(me)s AND c.lane = l.lane
    CROSS JOIN LATERAL (
        SELECT s.id, s.rank, s.lane FROM slots s
        WHERE s.batch_id = %(batch_id)s AND s.lane = l.lane AND s.state = 'open'
          AND NOT s.is_returned AND s.rank > coalesce(c.rank, -1)
          AND {free}
        ORDER BY s.rank, s.replica LIMIT 1 FOR UPDATE SKIP LOCKED
    ) f ORDER BY f.rank LIMIT 1
), chosen AS (
    SELECT * FROM special UNION ALL SELECT * FROM ahead LIMIT 1
), taken AS (
    UPDATE slots s SET state = 'leased', holder_id = %(me)s, lease_id = %(lease_id)s,
           expires_at = clock_timestamp() + %(length)s, is_returned = false,
           reserved_for = CASE WHEN s.replica < 0 THEN s.reserved_for END
    FROM chosen WHERE s.id = chosen.id
    RETURNING s.id, s.project_id, s.item_id, chosen.rank, chosen.lane, chosen.is_special
), moved AS (
    INSERT INTO batch_cursors (batch_id, person_id, lane, rank)
    SELECT %(batch_id)s, %(me)s, lane, rank FROM taken WHERE NOT is_special
    ON CONFLICT (batch_id, person_id, lane) DO UPDATE SET rank = excluded.rank
), begun AS (
    UPDATE drafts SET lease_id = %(lease_id)s WHERE lease_id = (
        SELECT d.lease_id FROM (
            SELECT id FROM taken WHERE is_special
            UNION SELECT o.id FROM taken JOIN slots o
                  ON o.item_id = taken.item_id AND o.batch_id = %(batch_id)s WHERE is_special
        ) same(slot_id)
        JOIN leases l ON l.slot_id = same.slot_id AND l.annotator_id = %(me)s
        JOIN drafts d ON d.lease_id = l.id ORDER BY d.saved_at DESC LIMIT 1)
)
INSERT INTO leases (id, slot_id, batch_id, project_id, item_id, annotator_id, guideline_version_id)
SELECT %(lease_id)s, id, %(batch_id)s, project_id, item_id, %(me)s, %(version_id)s FROM taken
""".replace("{free}", FREE_FOR_ME)


def lease_next(session: Session, actor: Actor, batch_id: BatchId, *, want: int) -> Queue:
    """Fill the actor's queue for a batch, up to ``want`` leases, and return it, head first.

    Raises NotInBatch, BatchNotOpen (only when nothing is in hand), Denied.
    """
    return refill(session, actor, batch_id, want=want, counts=True)


def refill(
    session: Session, actor: Actor, batch_id: BatchId, *, want: int, counts: bool = False
) -> Queue:
    """``lease_next`` after each answer: what is left is counted only where that is little."""
    member = lock_member(session, actor, batch_id)
    in_hand = _in_hand(session, actor, batch_id, member)
    if member["state"] != BatchState.OPEN:
        if not in_hand:
            raise BatchNotOpen
        return Queue(in_hand, remaining=len(in_hand), done=member["done"])
    allowed = rules.prefetch(want, open_slots=member["open_slots"], people=member["people"])
    lanes = lanes_of(member)
    missing = max(0, min(want, allowed) - len(in_hand))
    version_id = member["guideline_version_id"]
    if take(session, actor.person_id, batch_id, version_id, lanes, missing, member=member):
        in_hand = _in_hand(session, actor, batch_id, member)
    elif missing and not in_hand:
        stale.mark(session, "batch_slots", [batch_id])  # somebody walked to the end: look behind
    queue = Queue(in_hand, remaining=None, done=member["done"])
    # Counted to the item, what is left would tell which item was hidden gold or a repeat.
    is_hiding = member["gold_rate"] or member["repeat_rate"]
    if (not counts and member["open_slots"] >= FEW) or is_hiding:
        return queue
    left = count_left(session, actor.person_id, batch_id, lanes)
    return replace(queue, remaining=left.n, has_more=left.has_more)


def lanes_of(member: dict[str, Any]) -> list[int]:
    """The lanes of the batch that its member may take."""
    return rules.lanes_of(
        member["lanes"], languages=member["languages"], sensitivities=member["sensitivities"]
    )


def _in_hand(
    session: Session, actor: Actor, batch_id: BatchId, member: dict[str, Any]
) -> list[Lease]:
    is_program = member["kind"] == PersonKind.SERVICE
    leases = work.list_in_hand(session, actor, batch_id)
    shown = presenting.present(session, actor.person_id, leases, is_program=is_program)
    if member["gold_rate"] and not is_program:
        shown = presenting.unnamed(shown)
    if member["suggestions"] != Showing.SHOWN or is_program or not shown:
        return shown
    policy = Policy(member["hidden_share"], member["suggestion_source_id"])
    return presenting.offer(session, actor.person_id, shown, policy)


def lock_member(session: Session, actor: Actor, batch_id: BatchId) -> dict[str, Any]:
    """The actor's place in a batch, held until the end. Raises NotInBatch, Denied."""
    member = fetch_one(session, _LOCK_MEMBER, {"batch_id": batch_id, "me": actor.person_id})
    if member is None:
        raise NotInBatch
    access.require(actor, "annotation.submit", ProjectId(member["project_id"]))
    return member


def take(
    session: Session,
    person_id: PersonId,
    batch_id: BatchId,
    version_id: Any,
    lanes: list[int],
    n: int,
    *,
    member: dict[str, Any] | None = None,
) -> int:
    """Take the first ``n`` slots that may be taken, hidden gold and repeats among them for a ``member``.

    Returns how many there were.
    """
    taken = 0
    for _ in range(n if lanes else 0):
        given = {
            "batch_id": batch_id,
            "me": person_id,
            "lanes": lanes,
            "lease_id": new_id(),
            "length": rules.LEASE_LENGTH,
            "version_id": version_id,
        }
        is_hidden = member is not None and _take_hidden(session, member, given)
        taken += is_hidden or execute(session, _TAKE_ONE, given)
    return taken


def _take_hidden(session: Session, member: dict[str, Any], given: dict[str, Any]) -> int:
    """Give hidden gold or a repeat in its turn, to people, while there is other work to hide it in."""
    is_gold = rules.is_gold_turn(member["gold_rate"], given["lease_id"])
    is_repeat = rules.is_repeat_turn(member["repeat_rate"], given["lease_id"])
    if not (is_gold or is_repeat) or member["kind"] == PersonKind.SERVICE:
        return 0
    left = count_left(session, given["me"], given["batch_id"], given["lanes"], bound=4)
    give = mixing.give_gold if is_gold else mixing.give_repeat
    return give(session, member["project_id"], given) if left.n else 0


def keep_leases(
    session: Session, actor: Actor, batch_id: BatchId, *, lease_ids: list[LeaseId]
) -> Heartbeat:
    """Renew the leases the actor still holds, and name those that went to somebody else."""
    rows = fetch_all(
        session,
        """
        UPDATE slots SET expires_at = clock_timestamp() + %(length)s
        WHERE holder_id = %(me)s AND batch_id = %(batch_id)s AND state = 'leased'
          AND lease_id = ANY(%(lease_ids)s::uuid[])
        RETURNING lease_id, expires_at
        """,
        {
            "me": actor.person_id,
            "batch_id": batch_id,
            "lease_ids": list(lease_ids),
            "length": rules.LEASE_LENGTH,
        },
    )
    kept = [LeaseId(row["lease_id"]) for row in rows]
    if not kept:
        lock_member(session, actor, batch_id)  # so that strangers learn nothing
    return Heartbeat(
        expires_at=max((row["expires_at"] for row in rows), default=work.now(session)),
        kept=kept,
        lost=[lease_id for lease_id in lease_ids if lease_id not in kept],
    )


def leave(session: Session, actor: Actor, batch_id: BatchId) -> None:
    """Free the leases the actor has not begun; begun ones stay until they expire."""
    lock_member(session, actor, batch_id)
    _free(session, "l.annotator_id = %(who)s AND s.batch_id = %(batch_id)s AND d.lease_id IS NULL",
          {"who": actor.person_id, "batch_id": batch_id, "outcome": "left"})  # fmt: skip


def give_back(
    session: Session, person_id: PersonId, batch_id: BatchId, *, keep: Sequence[LeaseId]
) -> None:
    """Free what somebody has not begun, but for the leases to be kept."""
    condition = (
        "l.annotator_id = %(who)s AND s.batch_id = %(batch_id)s AND d.lease_id IS NULL"
        " AND l.id <> ALL(%(keep)s::uuid[])"
    )
    given = {"who": person_id, "batch_id": batch_id, "keep": list(keep), "outcome": "left"}
    _free(session, condition, given)


def expire_leases(session: Session) -> int:
    """Free leases whose time is over. Drafts stay; late work still finds its place."""
    return _free(session, "s.expires_at < clock_timestamp()", {"outcome": "expired"})


def free_person(session: Session, batch_id: BatchId, person_id: Any) -> int:
    """Free everything somebody holds, asked about or has reserved in a batch, when taken off it."""
    execute(
        session,
        """
        UPDATE slots SET reserved_for = NULL, message = NULL, state = 'open', is_returned = true,
               holder_id = CASE WHEN state = 'parked' THEN NULL ELSE holder_id END
        WHERE batch_id = %(b)s AND state IN ('open', 'parked') AND replica >= 0
          AND (reserved_for = %(who)s OR holder_id = %(who)s)
        """,
        {"b": batch_id, "who": person_id},
    )
    return _free(session, "s.holder_id = %(who)s AND s.batch_id = %(batch_id)s",
                 {"who": person_id, "batch_id": batch_id, "outcome": "removed"})  # fmt: skip


def free_departed(session: Session, person_ids: list[Any]) -> None:
    """Take people off the batches of projects in which they may not judge any more."""
    gone = fetch_all(
        session,
        """
        UPDATE batch_members w SET is_active = false FROM batches b
        WHERE w.person_id = ANY(%(ids)s::uuid[]) AND w.is_active AND b.id = w.batch_id
          AND NOT EXISTS (SELECT 1 FROM members m WHERE m.project_id = b.project_id
                          AND m.person_id = w.person_id AND m.role = ANY(%(hands)s))
        RETURNING w.batch_id, w.person_id
        """,
        {"ids": person_ids, "hands": access.roles_for("annotation.submit")},
    )
    for row in gone:
        free_person(session, BatchId(row["batch_id"]), row["person_id"])


def _free(session: Session, condition: str, parameters: dict[str, Any]) -> int:
    statement = f"""
        WITH chosen AS (
            SELECT s.id, s.lease_id FROM slots s JOIN leases l ON l.id = s.lease_id
            LEFT JOIN drafts d ON d.lease_id = s.lease_id
            WHERE s.state = 'leased' AND {condition}
            LIMIT 1000 FOR UPDATE OF s SKIP LOCKED
        ), freed AS (
            UPDATE slots s SET state = 'open', is_returned = true, holder_id = NULL,
                   lease_id = NULL, expires_at = NULL
            FROM chosen WHERE s.id = chosen.id RETURNING chosen.lease_id
        )
        UPDATE leases SET ended_at = now(), outcome = %(outcome)s
        FROM freed WHERE leases.id = freed.lease_id
        """  # noqa: S608  # the conditions are the constants above
    return execute(session, statement, parameters)


def find_slots_left_behind(session: Session, batch_ids: list[Any]) -> None:
    """Make slots servable again that lie behind the cursor of everybody who may still take them.

    That happens when a walk passed a slot another transaction had locked and then gave back, and
    when overlap is added. Slots that were skipped and that nobody else can take are set aside for
    the lead. Runs when somebody has walked to the end.
    """
    execute(
        session,
        """
        UPDATE slots s SET is_returned = true
        WHERE s.batch_id = ANY(%(batch_ids)s::uuid[]) AND s.state = 'open' AND NOT s.is_returned
          AND EXISTS (
            SELECT 1 FROM batch_members m
            JOIN batch_cursors c ON c.batch_id = m.batch_id AND c.person_id = m.person_id
            WHERE m.batch_id = s.batch_id AND m.is_active AND c.lane = s.lane AND c.rank >= s.rank
              AND {free})
        """.replace("{free}", FREE_FOR_MEMBER),
        {"batch_ids": batch_ids},
    )
    execute(session, _SET_ASIDE, {"batch_ids": batch_ids})


# Skipped by some and judged by all others: nobody is left, so the lead decides.
_SET_ASIDE = """
UPDATE slots s SET state = 'set_aside'
WHERE s.batch_id = ANY(%(batch_ids)s::uuid[]) AND s.state = 'open' AND s.reserved_for IS NULL
  AND EXISTS (SELECT 1 FROM skips k WHERE k.batch_id = s.batch_id
              AND k.item_id = coalesce(s.item_id, lpad(to_hex(s.id), 32, '0')::uuid))
  AND NOT EXISTS (
    SELECT 1 FROM batch_members m WHERE m.batch_id = s.batch_id AND m.is_active
      AND {free})
""".replace("{free}", FREE_FOR_MEMBER)
