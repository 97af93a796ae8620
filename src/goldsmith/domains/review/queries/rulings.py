"""Reads of rulings, found by their words."""

import re
from typing import Any

from sqlalchemy.orm import Session

from goldsmith.domains.review.errors import RulingNotFound
from goldsmith.domains.review.types.rulings import Ruling, RulingState
from goldsmith.kernel import access
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.database import fetch_all, fetch_one
from goldsmith.kernel.ids import InquiryId, ItemId, ProjectId, RulingId
from goldsmith.kernel.pages import Number, Page, decode_cursor, encode_cursor

_RULINGS = """
SELECT r.*, maker.name AS made_by_name, newer.number AS newer, older.number AS older,
       v.number AS version,
       (SELECT count(*) FROM ruling_citations c WHERE c.ruling_id = r.id) AS cited
FROM rulings r LEFT JOIN people maker ON maker.id = r.made_by
LEFT JOIN rulings newer ON newer.id = r.overturned_by
LEFT JOIN rulings older ON older.overturned_by = r.id
LEFT JOIN guideline_versions v ON v.id = r.guideline_version_id
"""
# Words are found by their beginnings; what is written without spaces, anywhere in it.
_FOUND = """
WHERE r.project_id = %(project_id)s AND r.number < %(before)s
  AND (%(state)s::text IS NULL OR r.state = %(state)s)
  AND (%(question_id)s::text IS NULL OR r.question_id = %(question_id)s)
  AND (%(sought)s::text IS NULL OR r.number = %(number)s
       OR r.words @@ to_tsquery('simple', %(words)s)
       OR lower(concat_ws(' ', r.text, r.decision, r.reason)) LIKE %(sought)s)
ORDER BY r.number DESC LIMIT %(limit)s
"""
_NUMBER = re.compile(r"\s*[Rr]?([0-9]{1,6})\s*")


def list_rulings(
    session: Session,
    actor: Actor,
    project_id: ProjectId,
    *,
    sought: str | None = None,
    state: RulingState | None = None,
    question_id: str | None = None,
    cursor: str | None = None,
    limit: int = 50,
) -> Page[Ruling]:
    """A project's rulings, newest first: all, or those with certain words or a number."""
    access.require(actor, "ruling.read", project_id)
    words = " ".join((sought or "").lower().split())
    number = _NUMBER.fullmatch(words)
    given = {
        "project_id": project_id,
        "before": decode_cursor(cursor, tuple[Number])[0] if cursor else 2**31,
        "state": state,
        "question_id": question_id,
        "sought": _anywhere(words) if words else None,
        "words": " & ".join(f"{word}:*" for word in re.findall(r"[^\W_]+", words)),
        "number": int(number[1]) if number else 0,
        "limit": limit + 1,
    }
    rows = fetch_all(session, _RULINGS + _FOUND, given)
    more = encode_cursor(rows[limit - 1]["number"]) if len(rows) > limit else None
    return Page([_ruling(actor, row) for row in rows[:limit]], more)


def _anywhere(words: str) -> str:
    escaped = words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"


def get_ruling(session: Session, actor: Actor, ruling_id: RulingId) -> Ruling:
    """One ruling. Raises RulingNotFound."""
    row = fetch_one(session, _RULINGS + " WHERE r.id = %(id)s", {"id": ruling_id})
    if row is None or not access.allows(actor, "ruling.read", ProjectId(row["project_id"])):
        raise RulingNotFound
    return _ruling(actor, row)


def _ruling(actor: Actor, row: dict[str, Any]) -> Ruling:
    project_id = ProjectId(row["project_id"])
    sees_items = access.allows(actor, "item.read", project_id)
    return Ruling(
        id=RulingId(row["id"]),
        project_id=project_id,
        number=row["number"],
        question_id=row["question_id"],
        label_id=row["label_id"],
        clause_id=row["clause_id"],
        text=row["text"],
        decision=row["decision"],
        reason=row["reason"],
        state=RulingState(row["state"]),
        item_id=ItemId(row["item_id"]) if row["item_id"] and sees_items else None,
        inquiry_id=InquiryId(row["inquiry_id"]) if row["inquiry_id"] else None,
        guideline_version=row["version"],
        made_by_name=row["made_by_name"] or "",
        made_at=row["made_at"],
        cited=row["cited"],
        overturned_by=row["newer"],
        overturns=row["older"],
    )
