"""Which clauses of the guideline items turn on, and how often each is named: read from rulings.

A clause is named where a ruling about it was made on an item, or is cited there: in an annotator's
note, a verdict's reason, a settlement's rationale.
"""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from goldsmith.domains.guidelines import queries as guidelines
from goldsmith.domains.review.rules import rate_of
from goldsmith.domains.review.types.figures import ClauseFigures
from goldsmith.kernel.database import fetch_all, fetch_one
from goldsmith.kernel.ids import ItemId, ProjectId

_ANY = "SELECT true AS is_any FROM rulings WHERE clause_id IS NOT NULL LIMIT 1"
_ON_ITEMS = """
SELECT item_id, array_agg(DISTINCT clause_id ORDER BY clause_id) AS clause_ids FROM (
    SELECT c.item_id, r.clause_id FROM ruling_citations c JOIN rulings r ON r.id = c.ruling_id
    WHERE c.item_id = ANY(%(ids)s::uuid[]) AND r.clause_id IS NOT NULL
    UNION SELECT item_id, clause_id FROM rulings
    WHERE item_id = ANY(%(ids)s::uuid[]) AND clause_id IS NOT NULL) named
GROUP BY item_id
"""
_NAMED = """
WITH named AS (
    SELECT r.clause_id, c.source, c.source_id, c.item_id
    FROM ruling_citations c JOIN rulings r ON r.id = c.ruling_id
    WHERE r.project_id = %(project_id)s AND r.clause_id IS NOT NULL
    UNION SELECT clause_id, 'ruling', id, item_id FROM rulings
    WHERE project_id = %(project_id)s AND clause_id IS NOT NULL
)
SELECT n.clause_id, count(DISTINCT n.item_id) AS items,
       count(DISTINCT n.source_id) FILTER (WHERE n.source = 'ruling') AS rulings,
       count(DISTINCT n.source_id) FILTER (WHERE n.source = 'annotation') AS notes,
       count(DISTINCT v.id) AS errors, count(DISTINCT d.id) AS settled
FROM named n
LEFT JOIN verdicts v ON n.source = 'verdict' AND v.id = n.source_id AND v.verdict <> 'accept'
    AND NOT v.is_second
LEFT JOIN adjudications d ON n.source = 'adjudication' AND d.id = n.source_id
    AND d.superseded_by IS NULL AND d.source IN ('adjudication', 'panel')
GROUP BY n.clause_id ORDER BY settled DESC, errors DESC, items DESC, n.clause_id LIMIT 100
"""
_ALL = """
SELECT (SELECT count(*) FROM verdicts WHERE project_id = %(project_id)s AND verdict <> 'accept'
            AND NOT is_second) AS errors,
       (SELECT count(*) FROM adjudications WHERE project_id = %(project_id)s
            AND superseded_by IS NULL AND source IN ('adjudication', 'panel')) AS settled
"""


def clauses_on(session: Session, item_ids: Sequence[ItemId]) -> dict[ItemId, list[str]]:
    """The clauses that rulings made or cited on these items are about, for work whose access is decided."""
    if fetch_one(session, _ANY, {}) is None:
        return {}
    rows = fetch_all(session, _ON_ITEMS, {"ids": list(item_ids)})
    return {ItemId(row["item_id"]): row["clause_ids"] for row in rows}


def list_named_clauses(session: Session, project_id: ProjectId) -> list[ClauseFigures]:
    """How often each clause is named, those first that most disagreements were settled by.

    For reads whose access is decided.
    """
    rows = fetch_all(session, _NAMED, {"project_id": project_id})
    if not rows:
        return []
    (every,) = fetch_all(session, _ALL, {"project_id": project_id})
    titles = clause_titles(session, project_id)
    return [
        ClauseFigures(
            clause_id=row["clause_id"],
            title=titles.get(row["clause_id"], ""),
            items=row["items"],
            rulings=row["rulings"],
            notes=row["notes"],
            settled=rate_of(row["settled"], every["settled"]),
            errors=rate_of(row["errors"], every["errors"]),
        )
        for row in rows
    ]


def clause_titles(session: Session, project_id: ProjectId) -> dict[str, str]:
    """The titles of the newest version's clauses; one that is still a draft has none."""
    version_id = guidelines.find_latest_version(session, project_id)
    if version_id is None:
        return {}
    clauses = guidelines.load_version(session, version_id).content.clauses
    return {clause.id: clause.title for clause in clauses}
