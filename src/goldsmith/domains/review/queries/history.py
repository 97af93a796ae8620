"""The whole life of an item, with what people answered, asked, reported and decided."""

from sqlalchemy.orm import Session

from goldsmith.domains.items.queries import history, items
from goldsmith.domains.items.types import HistoryEntry
from goldsmith.kernel import access
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.database import fetch_all
from goldsmith.kernel.ids import ItemId

_SUBJECTS = """
SELECT id FROM annotations WHERE item_id = %(item_id)s
UNION ALL SELECT id FROM inquiries WHERE project_id = %(project_id)s AND item_id = %(item_id)s
UNION ALL SELECT id FROM rulings WHERE project_id = %(project_id)s AND item_id = %(item_id)s
UNION ALL SELECT id FROM concerns WHERE project_id = %(project_id)s AND item_id = %(item_id)s
"""
# A past judgement has no event of its own: it came with those of its import.
_REVISIONS = """
SELECT DISTINCT r.event_id FROM annotations a JOIN annotation_revisions r ON r.annotation_id = a.id
WHERE a.item_id = %(item_id)s
"""


def list_item_history(session: Session, actor: Actor, item_id: ItemId) -> list[HistoryEntry]:
    """What happened to an item, oldest first; judgements only for those who may see them.

    Raises ItemNotFound, Denied.
    """
    item = items.get_item(session, actor, item_id)
    if not access.allows(actor, "annotation.read_all", item.project_id):
        return history.list_history(session, actor, item_id)
    given = {"item_id": item_id, "project_id": item.project_id}
    return history.list_history(
        session,
        actor,
        item_id,
        subject_ids=[row["id"] for row in fetch_all(session, _SUBJECTS, given)],
        event_ids=[row["event_id"] for row in fetch_all(session, _REVISIONS, given)],
    )
