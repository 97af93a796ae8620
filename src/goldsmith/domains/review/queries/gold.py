"""Reads of gold: which items measure people, and how often people met their answer."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy.orm import Session

from goldsmith.domains.review import rules
from goldsmith.domains.review.types import GoldItem
from goldsmith.kernel import access
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.database import fetch_all
from goldsmith.kernel.ids import ItemId, ProjectId
from goldsmith.kernel.pages import Number, Page, decode_cursor, encode_cursor

_OWN = "SELECT id FROM items WHERE id = ANY(%(ids)s::uuid[]) AND project_id = %(project_id)s"
_SETTLED = """
SELECT DISTINCT item_id FROM adjudications
WHERE item_id = ANY(%(ids)s::uuid[]) AND superseded_by IS NULL AND answers IS NOT NULL
"""
_GOLD = """
SELECT g.*, i.external_id, i.fields, i.ordinal, p.name, coalesce(d.answers, '{}') AS answers,
       (SELECT jsonb_agg(r.answers) FROM gold_exposures x
        JOIN annotations a ON a.slot_id = x.slot_id AND a.annotator_id = x.person_id
        JOIN annotation_revisions r ON r.annotation_id = a.id AND r.revision = 1
        WHERE x.item_id = g.item_id) AS judged
FROM gold_items g JOIN items i ON i.id = g.item_id LEFT JOIN people p ON p.id = g.made_by
LEFT JOIN LATERAL (SELECT answers FROM adjudications WHERE item_id = g.item_id
    AND superseded_by IS NULL ORDER BY event_id DESC LIMIT 1) d ON true
WHERE g.project_id = %(project_id)s AND i.ordinal > %(after)s
ORDER BY i.ordinal LIMIT %(limit)s
"""


def list_own_items(
    session: Session, project_id: ProjectId, item_ids: Sequence[ItemId]
) -> list[ItemId]:
    """Those of the items that are the project's, for verbs whose access is decided."""
    rows = fetch_all(session, _OWN, {"ids": list(item_ids), "project_id": project_id})
    return [ItemId(row["id"]) for row in rows]


def list_settled(session: Session, item_ids: Sequence[ItemId]) -> list[ItemId]:
    """Those of the items whose answer is settled, for verbs whose access is decided."""
    rows = fetch_all(session, _SETTLED, {"ids": list(item_ids)})
    return [ItemId(row["item_id"]) for row in rows]


def list_gold(
    session: Session, actor: Actor, project_id: ProjectId, *, cursor: str | None, limit: int
) -> Page[GoldItem]:
    """The project's gold in the order of its items, what was withdrawn too."""
    access.require(actor, "gold.manage", project_id)
    after = decode_cursor(cursor, tuple[Number])[0] if cursor else -1
    given = {"project_id": project_id, "after": after, "limit": limit + 1}
    rows = fetch_all(session, _GOLD, given)
    more = encode_cursor(rows[limit - 1]["ordinal"]) if len(rows) > limit else None
    return Page([_gold(row) for row in rows[:limit]], more)


def _gold(row: dict[str, Any]) -> GoldItem:
    judged = [one for one in row["judged"] or [] if one is not None]
    return GoldItem(
        item_id=ItemId(row["item_id"]),
        external_id=row["external_id"],
        excerpt=next(iter(row["fields"].values()), "")[:300],
        answers=row["answers"],
        reason=row["reason"],
        made_by_name=row["name"] or "Goldsmith",
        made_at=row["made_at"],
        exposures=row["exposures"],
        most_exposures=row["most_exposures"],
        judged=len(judged),
        met=sum(rules.is_gold_met(answers, row["answers"]) for answers in judged),
        withdrawn_at=row["withdrawn_at"],
        withdrawn_reason=row["withdrawn_reason"],
    )
