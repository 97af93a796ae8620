"""Batches as those see them who manage or work on them."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Session

from goldsmith.domains.annotation import rules
from goldsmith.domains.annotation.errors import BatchNotFound
from goldsmith.domains.annotation.types import (
    Batch,
    BatchMember,
    BatchState,
    Brief,
    Estimate,
    ItemOrder,
    Selection,
    Unreachable,
)
from goldsmith.domains.annotation.types.overlap import AdaptiveOverlap
from goldsmith.domains.items.queries.items import find_item_ids
from goldsmith.domains.predictions.types import Showing
from goldsmith.kernel import access
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.database import fetch_all
from goldsmith.kernel.ids import BatchId, GuidelineVersionId, ItemId, PersonId, ProjectId, SourceId
from goldsmith.kernel.pages import Page
from goldsmith.kernel.phrases import Phrase

_BATCHES = """
SELECT b.*, v.number AS guideline_number,
       (SELECT count(*) FROM slots s WHERE s.batch_id = b.id AND s.state = 'set_aside') AS set_aside,
       (SELECT count(*) FROM slots s WHERE s.batch_id = b.id AND s.replica < 0
           AND s.state = 'done') AS hidden_done,
       (SELECT jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'done', m.done,
               'is_active', m.is_active) ORDER BY p.name, p.id)
        FROM batch_members m JOIN people p ON p.id = m.person_id WHERE m.batch_id = b.id) AS members
FROM batches b JOIN guideline_versions v ON v.id = b.guideline_version_id
"""
_LANES = """
SELECT lane, language, sensitivity FROM batch_lanes WHERE batch_id = %(batch_id)s
"""
# An item waits in vain where more slots are left than people who may take them and have none yet.
_WAITING_IN_VAIN = """
SELECT count(*) AS items FROM (
    SELECT count(*) FILTER (WHERE s.state IN ('open', 'set_aside')) AS wanted,
           count(*) FILTER (WHERE s.holder_id = ANY(%(takers)s::uuid[])) AS held
    FROM slots s WHERE s.batch_id = %(batch_id)s AND s.lane = %(lane)s AND s.replica >= 0
    GROUP BY coalesce(s.item_id::text, s.id::text)
) item WHERE item.wanted > 0 AND item.wanted > cardinality(%(takers)s::uuid[]) - item.held
"""
_CHOSEN_LANES = """
SELECT language, sensitivity, count(*) AS items FROM items
WHERE id = ANY(%(ids)s::uuid[]) AND project_id = %(project_id)s
  AND withheld_event_id IS NULL AND withdrawn_event_id IS NULL
GROUP BY 1, 2 ORDER BY 3 DESC
"""
_PEOPLE = "SELECT id, languages, sensitivities FROM people WHERE id = ANY(%(ids)s::uuid[])"
_PACE = """
SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY active_ms) / 1000 AS seconds, count(*) AS n
FROM (SELECT r.active_ms FROM annotations a JOIN annotation_revisions r ON r.annotation_id = a.id
      WHERE a.project_id = %(project_id)s AND a.origin = 'lease' AND r.active_ms > 0
      ORDER BY a.id DESC LIMIT 1000) recent
"""


def get_batch(session: Session, actor: Actor, batch_id: BatchId) -> Batch:
    """A batch of one of the actor's projects. Raises BatchNotFound."""
    row = session.execute(text(_BATCHES + " WHERE b.id = :id"), {"id": batch_id}).first()
    if row is None or not access.allows(actor, "batch.read", ProjectId(row.project_id)):
        raise BatchNotFound
    return _batch(actor, row, _list_unreachable(session, row))


def _list_unreachable(session: Session, row: Any) -> list[Unreachable]:
    active = [PersonId(UUID(m["id"])) for m in row.members or [] if m["is_active"]]
    people = fetch_all(session, _PEOPLE, {"ids": active})
    needed = 1 if row.is_writing else row.overlap
    found = []
    for lane in fetch_all(session, _LANES, {"batch_id": row.id}):
        takers = _takers(people, lane)
        if len(takers) >= needed:
            continue
        given = {"batch_id": row.id, "lane": lane["lane"], "takers": takers}
        items = fetch_all(session, _WAITING_IN_VAIN, given)[0]["items"]
        if items:
            found.append(_unreachable(lane, items, n_takers=len(takers), needed=needed))
    return found


def list_batches(session: Session, actor: Actor, project_id: ProjectId) -> Page[Batch]:
    """A project's batches: open first, then newest."""
    access.require(actor, "batch.read", project_id)
    order = " WHERE b.project_id = :project_id ORDER BY b.state <> 'open', b.id DESC LIMIT 500"
    rows = session.execute(text(_BATCHES + order), {"project_id": project_id})
    return Page([_batch(actor, row, []) for row in rows])


def _batch(actor: Actor, row: Any, unreachable: list[Unreachable]) -> Batch:
    project_id = ProjectId(row.project_id)
    members = [
        BatchMember(PersonId(UUID(m["id"])), m["name"], m["done"], m["is_active"])
        for m in row.members or []
    ]
    sees_all = access.allows(actor, "member.read", project_id)
    leads = access.allows(actor, "gold.manage", project_id)
    return Batch(
        id=BatchId(row.id),
        project_id=project_id,
        name=row.name,
        state=BatchState(row.state),
        guideline_version_id=GuidelineVersionId(row.guideline_version_id),
        guideline_number=row.guideline_number,
        overlap=row.overlap,
        order=ItemOrder(row.item_order),
        priority=row.priority,
        deadline=row.deadline,
        revision=row.revision,
        created_at=row.created_at,
        items=row.item_count,
        slots=row.slot_count,
        # To annotators all they did counts: else they could see which judgement was of gold.
        done=sum(member.done for member in members) - (row.hidden_done if leads else 0),
        set_aside=row.set_aside,
        members=[m for m in members if sees_all or m.person_id == actor.person_id],
        is_writing=row.is_writing,
        unreachable=unreachable,
        suggestions=Showing(row.suggestions),
        hidden_share=row.hidden_share,
        may_bulk=row.may_bulk,
        suggestion_source_id=row.suggestion_source_id and SourceId(row.suggestion_source_id),
        gold_rate=row.gold_rate if leads else None,
        repeat_rate=row.repeat_rate if leads else None,
        adaptive=adaptive_of(row) if leads else None,
    )


def adaptive_of(row: Any) -> AdaptiveOverlap | None:
    """How a batch's overlap adapts, from its row; None where it is fixed."""
    if row.fewest is None:
        return None
    return AdaptiveOverlap(row.fewest, row.confidence, row.full_share)


def choose_items(
    session: Session, actor: Actor, project_id: ProjectId, selection: Selection
) -> list[ItemId]:
    """The items a selection means; a sample is the same for the same seed.

    Raises Denied for somebody who may not see items.
    """
    access.require(actor, "item.read", project_id)
    ids = list(selection.item_ids)
    if selection.filter is not None:
        wanted = selection.filter
        if wanted.is_withheld is None:
            wanted = replace(wanted, is_withheld=False)
        ids = find_item_ids(session, project_id, wanted)
    if selection.sample_size is None or selection.sample_size >= len(ids):
        return ids
    rows = fetch_all(
        session,
        """
        SELECT id FROM unnest(%(ids)s::uuid[]) id
        ORDER BY hashtextextended(id::text, %(seed)s), id LIMIT %(n)s
        """,
        {"ids": ids, "seed": selection.seed, "n": selection.sample_size},
    )
    return [ItemId(row["id"]) for row in rows]


def estimate(
    session: Session,
    actor: Actor,
    project_id: ProjectId,
    *,
    selection: Selection,
    overlap: int,
    person_ids: Sequence[PersonId],
    seconds_each: float | None,
    briefs: Sequence[Brief] = (),
    adaptive: AdaptiveOverlap | None = None,
) -> Estimate:
    """What a batch would cost: items, judgements, hours at entered or measured pace, who is missing.

    With briefs, what is written is counted: each of its slots makes an item. Where the overlap
    adapts, judgements and hours are the least, and ``at_most`` is what every item at its cap takes.
    """
    access.require(actor, "batch.manage", project_id)
    lanes: Sequence[Mapping[str, Any]] = [
        {"language": brief.language, "sensitivity": "none", "items": brief.count}
        for brief in briefs
    ]
    if not briefs:
        ids = choose_items(session, actor, project_id, selection)
        lanes = fetch_all(session, _CHOSEN_LANES, {"ids": ids, "project_id": project_id})
    items = sum(lane["items"] for lane in lanes)
    pace = fetch_all(session, _PACE, {"project_id": project_id})[0]
    seconds, source = seconds_each, "entered"
    if seconds is None:
        measured = pace["n"] >= 5
        seconds, source = (float(pace["seconds"]), "measured") if measured else (None, "unknown")
    most = judgements = items * overlap
    if adaptive is not None:
        full = math.ceil(adaptive.full_share * items)
        judgements = full * overlap + (items - full) * min(adaptive.fewest, overlap)
    people = fetch_all(session, _PEOPLE, {"ids": list(person_ids)})
    needed = 1 if briefs else overlap
    return Estimate(
        items=items,
        judgements=judgements,
        seconds_each=seconds,
        pace_source=source,
        hours=judgements * seconds / 3600 if seconds is not None else None,
        unreachable=[
            _unreachable(lane, lane["items"], n_takers=n_takers, needed=needed)
            for lane in lanes
            if (n_takers := len(_takers(people, lane))) < needed
        ],
        at_most=most if adaptive is not None else None,
    )


def _takers(people: Sequence[dict[str, Any]], lane: Mapping[str, Any]) -> list[PersonId]:
    return [
        PersonId(person["id"])
        for person in people
        if rules.may_take(
            lane["language"],
            lane["sensitivity"],
            languages=person["languages"],
            sensitivities=person["sensitivities"],
        )
    ]


def _unreachable(lane: Mapping[str, Any], items: int, *, n_takers: int, needed: int) -> Unreachable:
    language, sensitivity = lane["language"], lane["sensitivity"]
    texts = f"{language} texts marked {sensitivity}"
    reason, phrase = f"Nobody here takes {texts}.", Phrase("nobody_takes")
    if n_takers:
        reason = f"Only {n_takers} of the {needed} people that each item needs take {texts}."
        phrase = Phrase("too_few_take", {"n": n_takers, "needed": needed})
    return Unreachable(language, sensitivity, items, reason, phrase)
