"""Batches as those see them who manage or work on them."""

from collections.abc import Sequence
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
    Estimate,
    ItemOrder,
    Selection,
    Unreachable,
)
from goldsmith.domains.items.queries.items import find_item_ids
from goldsmith.kernel import access
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.database import fetch_all
from goldsmith.kernel.ids import BatchId, GuidelineVersionId, ItemId, PersonId, ProjectId
from goldsmith.kernel.pages import Page

_BATCHES = """
SELECT b.*, v.number AS guideline_number,
       (SELECT count(*) FROM slots s WHERE s.batch_id = b.id AND s.state = 'set_aside') AS set_aside,
       (SELECT jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'done', m.done,
               'is_active', m.is_active) ORDER BY p.name, p.id)
        FROM batch_members m JOIN people p ON p.id = m.person_id WHERE m.batch_id = b.id) AS members
FROM batches b JOIN guideline_versions v ON v.id = b.guideline_version_id
"""
_LANES = """
SELECT l.language, l.sensitivity, (
    SELECT count(DISTINCT s.item_id) FROM slots s
    WHERE s.batch_id = l.batch_id AND s.lane = l.lane AND s.state <> 'done') AS items
FROM batch_lanes l WHERE l.batch_id = %(batch_id)s
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
    active = [PersonId(UUID(m["id"])) for m in row.members or [] if m["is_active"]]
    lanes = fetch_all(session, _LANES, {"batch_id": batch_id})
    return _batch(actor, row, _unreachable(session, lanes, active))


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
        done=sum(member.done for member in members),
        set_aside=row.set_aside,
        members=[m for m in members if sees_all or m.person_id == actor.person_id],
        is_writing=row.is_writing,
        unreachable=unreachable,
    )


def choose_items(
    session: Session, actor: Actor, project_id: ProjectId, selection: Selection
) -> list[ItemId]:
    """The items a selection means; a sample is the same for the same seed.

    Raises Denied for somebody who may not see items.
    """
    access.require(actor, "item.read", project_id)
    ids = list(selection.item_ids)
    if selection.filter is not None:
        ids = find_item_ids(session, project_id, selection.filter)
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
) -> Estimate:
    """What a batch would cost: items, judgements, hours at entered or measured pace, who is missing."""
    access.require(actor, "batch.manage", project_id)
    ids = choose_items(session, actor, project_id, selection)
    lanes = fetch_all(
        session,
        """
        SELECT language, sensitivity, count(*) AS items FROM items
        WHERE id = ANY(%(ids)s::uuid[]) AND project_id = %(project_id)s
        GROUP BY 1, 2 ORDER BY 3 DESC
        """,
        {"ids": ids, "project_id": project_id},
    )
    pace = fetch_all(session, _PACE, {"project_id": project_id})[0]
    seconds, source = seconds_each, "entered"
    if seconds is None:
        measured = pace["n"] >= 5
        seconds, source = (float(pace["seconds"]), "measured") if measured else (None, "unknown")
    judgements = len(ids) * overlap
    return Estimate(
        items=len(ids),
        judgements=judgements,
        seconds_each=seconds,
        pace_source=source,
        hours=judgements * seconds / 3600 if seconds is not None else None,
        unreachable=_unreachable(session, lanes, person_ids),
    )


def _unreachable(
    session: Session, lanes: Sequence[dict[str, Any]], person_ids: Sequence[PersonId]
) -> list[Unreachable]:
    people = fetch_all(session, _PEOPLE, {"ids": list(person_ids)})
    found = []
    for lane in lanes:
        takers = [
            person
            for person in people
            if rules.may_take(
                lane["language"],
                lane["sensitivity"],
                languages=person["languages"],
                sensitivities=person["sensitivities"],
            )
        ]
        if lane["items"] and not takers:
            reason = f"Nobody here takes {lane['language']} texts marked {lane['sensitivity']}."
            found.append(Unreachable(lane["language"], lane["sensitivity"], lane["items"], reason))
    return found
