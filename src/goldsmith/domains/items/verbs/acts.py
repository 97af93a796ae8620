"""Hold items back, let them go on, take them out: by id or by filter, never destroying anything."""

from collections.abc import Sequence
from typing import LiteralString

from sqlalchemy import select
from sqlalchemy.orm import Session

from goldsmith.domains.items.errors import ItemNotFound, ItemsJudged, NothingChosen
from goldsmith.domains.items.queries.items import find_item_ids
from goldsmith.domains.items.tables import ItemRow
from goldsmith.domains.items.types import ActResult, ItemAct, ItemFilter
from goldsmith.kernel import access, events, stale
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.database import execute, fetch_all
from goldsmith.kernel.ids import ItemId, ProjectId

# Judged is what has a judgement in its standing, or a mark that says one is about to be counted.
_CHANGES: dict[ItemAct, LiteralString] = {
    ItemAct.WITHHOLD: """
        UPDATE items SET withheld_event_id = %(event_id)s
        WHERE id = ANY(%(ids)s) AND withheld_event_id IS NULL AND withdrawn_event_id IS NULL
        RETURNING id""",
    ItemAct.RESTORE: """
        UPDATE items SET withheld_event_id = NULL
        WHERE id = ANY(%(ids)s) AND withheld_event_id IS NOT NULL AND withdrawn_event_id IS NULL
        RETURNING id""",
    ItemAct.WITHDRAW: """
        UPDATE items SET withdrawn_event_id = %(event_id)s
        WHERE id = ANY(%(ids)s) AND withdrawn_event_id IS NULL
          AND NOT EXISTS (SELECT FROM item_standings s WHERE s.item_id = items.id
                          AND s.judgements > 0)
          AND NOT EXISTS (SELECT FROM stale_marks m WHERE m.kind = 'item_label'
                          AND m.id = items.id)
        RETURNING id""",
}
_VERBS = {
    ItemAct.WITHHOLD: "items.withheld",
    ItemAct.RESTORE: "items.restored",
    ItemAct.WITHDRAW: "items.withdrawn",
}


def act_on_items(
    session: Session,
    actor: Actor,
    project_id: ProjectId,
    *,
    act: ItemAct,
    item_ids: Sequence[ItemId] | None = None,
    wanted: ItemFilter | None = None,
) -> ActResult:
    """Withhold, restore or withdraw items, named by id or meant by a filter.

    Withheld items leave queues and releases. Withdrawn ones are as if never imported, so those
    that somebody judged are kept and counted. Appends one event for all.
    Raises ProjectNotFound, Denied, NothingChosen, ItemNotFound, ItemsJudged.
    """
    access.require(actor, "item.manage", project_id)
    ids = _choose(session, project_id, item_ids, wanted)
    event_id = events.append(
        session,
        actor,
        _VERBS[act],
        subject_id=ids[0] if len(ids) == 1 else project_id,
        project_id=project_id,
        data={"items": len(ids)},
    )
    parameters = {"ids": ids, "event_id": event_id}
    changed = [row["id"] for row in fetch_all(session, _CHANGES[act], parameters)]
    execute(
        session,
        """
        INSERT INTO item_acts (item_id, event_id, act)
        SELECT unnest(%(changed)s::uuid[]), %(event_id)s, %(act)s
        """,
        {"changed": changed, "event_id": event_id, "act": act.value},
    )
    stale.mark(session, "item_availability", changed)
    session.expire_all()
    kept = len(ids) - len(changed) if act is ItemAct.WITHDRAW else 0
    if kept and not changed:
        raise ItemsJudged(items=kept)
    return ActResult(changed=len(changed), kept=kept)


def _choose(
    session: Session,
    project_id: ProjectId,
    item_ids: Sequence[ItemId] | None,
    wanted: ItemFilter | None,
) -> list[ItemId]:
    if (not item_ids) == (wanted is None):
        raise NothingChosen
    if wanted is not None:
        found = find_item_ids(session, project_id, wanted)
        if not found:
            raise NothingChosen("No item fits this filter.")
        return found
    ids = list(dict.fromkeys(item_ids or ()))
    known = session.scalars(
        select(ItemRow.id).where(ItemRow.id.in_(ids), ItemRow.project_id == project_id)
    )
    if len(known.all()) < len(ids):
        raise ItemNotFound
    return ids
