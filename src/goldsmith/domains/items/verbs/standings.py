"""Take note of where items stand, as computed by a higher domain."""

from collections.abc import Sequence

from pydantic_core import to_json
from sqlalchemy.orm import Session

from goldsmith.domains.items.rules.search import label_keys
from goldsmith.domains.items.types import Standing
from goldsmith.kernel.database import driver

_RECORD = """
INSERT INTO item_standings (item_id, project_id, ordinal, status, judgements, agreement, labels,
                            label_keys, annotator_ids, judged_week, version_ids, disagreement,
                            clause_ids)
SELECT i.id, i.project_id, i.ordinal, n.status, n.judgements, n.agreement, n.labels, n.label_keys,
       n.annotator_ids, n.judged_week, n.version_ids, n.disagreement, n.clause_ids
FROM jsonb_to_recordset(%(standings)s::jsonb)
    AS n(item_id uuid, status text, judgements int, agreement float8, labels jsonb,
         label_keys text[], annotator_ids uuid[], judged_week text, version_ids uuid[],
         disagreement text, clause_ids text[])
JOIN items i ON i.id = n.item_id
ON CONFLICT (item_id) DO UPDATE SET
    status = excluded.status, judgements = excluded.judgements, agreement = excluded.agreement,
    labels = excluded.labels, label_keys = excluded.label_keys,
    annotator_ids = excluded.annotator_ids, judged_week = excluded.judged_week,
    version_ids = excluded.version_ids, disagreement = excluded.disagreement,
    clause_ids = excluded.clause_ids
"""


def record_standings(session: Session, standings: Sequence[Standing]) -> None:
    """Replace what is known of where these items stand. A cache, so no event."""
    given = [
        {
            "item_id": standing.item_id,
            "status": standing.status,
            "judgements": standing.judgements,
            "agreement": standing.agreement,
            "labels": standing.labels,
            "label_keys": label_keys(standing.labels),
            "annotator_ids": standing.annotator_ids,
            "judged_week": standing.judged_week,
            "version_ids": standing.version_ids,
            "disagreement": standing.disagreement,
            "clause_ids": standing.clause_ids,
        }
        for standing in standings
    ]
    driver(session).execute(_RECORD, {"standings": to_json(given).decode()})
