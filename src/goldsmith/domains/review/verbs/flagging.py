"""Sending an item to review for a reason of its own, whatever people said of it."""

from sqlalchemy.orm import Session

from goldsmith.domains.items.errors import ItemNotFound
from goldsmith.domains.items.tables import ItemRow
from goldsmith.kernel import access, events
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.database import execute
from goldsmith.kernel.ids import ItemId, ProjectId

_FLAG = """
INSERT INTO review_flags (item_id, project_id, reason, flagged_by)
VALUES (%(item_id)s, %(project_id)s, %(reason)s, %(me)s)
ON CONFLICT (item_id) DO UPDATE SET reason = excluded.reason, flagged_by = excluded.flagged_by,
    flagged_at = now(), settled_at = NULL
"""


def flag_item(session: Session, actor: Actor, item_id: ItemId, *, reason: str) -> None:
    """Put an item up for review, saying why. Raises ItemNotFound, Denied."""
    item = session.get(ItemRow, item_id)
    if item is None or ProjectId(item.project_id) not in actor.roles:
        raise ItemNotFound
    project_id = ProjectId(item.project_id)
    access.require(actor, "review.judge", project_id)
    execute(
        session,
        _FLAG,
        {
            "item_id": item_id,
            "project_id": project_id,
            "reason": reason,
            "me": actor.person_id,
        },
    )
    events.append(session, actor, "item.flagged", subject_id=item_id, project_id=project_id)


def settle_flag(session: Session, item_id: ItemId) -> None:
    """An item that was sent to review was looked at there."""
    execute(
        session,
        "UPDATE review_flags SET settled_at = now() WHERE item_id = %(id)s AND settled_at IS NULL",
        {"id": item_id},
    )
