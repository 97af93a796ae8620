"""Take note of where items stand, as computed by a higher domain."""

import json
from collections.abc import Sequence

from sqlalchemy.orm import Session

from goldsmith.domains.items.rules.search import label_keys
from goldsmith.domains.items.types import Standing
from goldsmith.kernel.database import driver

_RECORD = """
INSERT INTO item_standings (item_id, project_id, ordinal, status, judgements, agreement, labels,
                            label_keys, annotator_ids)
SELECT i.id, i.project_id, i.ordinal, n.status, n.judgements, n.agreement, n.labels::jsonb,
       ARRAY(SELECT jsonb_array_elements_text(n.label_keys::jsonb)),
       ARRAY(SELECT jsonb_array_elements_text(n.annotator_ids::jsonb)::uuid)
FROM unnest(%(ids)s::uuid[], %(statuses)s::text[], %(judgements)s::int[], %(agreements)s::float8[],
            %(labels)s::text[], %(label_keys)s::text[], %(annotator_ids)s::text[])
    AS n(id, status, judgements, agreement, labels, label_keys, annotator_ids)
JOIN items i ON i.id = n.id
ON CONFLICT (item_id) DO UPDATE SET
    status = excluded.status, judgements = excluded.judgements, agreement = excluded.agreement,
    labels = excluded.labels, label_keys = excluded.label_keys,
    annotator_ids = excluded.annotator_ids
"""


def record_standings(session: Session, standings: Sequence[Standing]) -> None:
    """Replace what is known of where these items stand. A cache, so no event."""
    driver(session).execute(
        _RECORD,
        {
            "ids": [standing.item_id for standing in standings],
            "statuses": [standing.status.value for standing in standings],
            "judgements": [standing.judgements for standing in standings],
            "agreements": [standing.agreement for standing in standings],
            "labels": [json.dumps(standing.labels) for standing in standings],
            "label_keys": [json.dumps(label_keys(standing.labels)) for standing in standings],
            "annotator_ids": [
                json.dumps([str(person_id) for person_id in standing.annotator_ids])
                for standing in standings
            ],
        },
    )
