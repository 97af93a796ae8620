"""Computing again where items stand."""

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy.orm import Session

from goldsmith.domains.items.types import Standing
from goldsmith.domains.items.verbs.standings import record_standings
from goldsmith.domains.quality import rules
from goldsmith.domains.quality.queries.ratings import list_set_questions
from goldsmith.domains.quality.types import Judged
from goldsmith.kernel.access import require_instance_owner
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.database import fetch_all
from goldsmith.kernel.ids import ItemId, PersonId, ProjectId

_JUDGED = """
SELECT i.id, i.project_id,
       (SELECT jsonb_agg(jsonb_build_array(a.annotator_id, a.origin, a.is_reviewed, r.answers)
               ORDER BY a.id)
        FROM annotations a JOIN annotation_revisions r
          ON r.annotation_id = a.id AND r.revision = a.revision
        WHERE a.item_id = i.id AND a.is_counted AND r.answers IS NOT NULL) AS judged,
       (SELECT d.answers FROM adjudications d WHERE d.item_id = i.id AND d.superseded_by IS NULL
        ORDER BY d.event_id DESC LIMIT 1) AS settled,
       (SELECT count(*) FROM slots s WHERE s.item_id = i.id AND s.state <> 'withdrawn') AS slots,
       (SELECT count(*) FROM slots s WHERE s.item_id = i.id
           AND s.state IN ('open', 'leased', 'parked', 'set_aside')) AS slots_left
FROM items i WHERE i.id = ANY(%(ids)s::uuid[])
"""


def refresh_labels(session: Session, actor: Actor, item_ids: Sequence[ItemId]) -> None:
    """Compute standing and label of items again from their counted judgements.

    Called by the worker for items marked stale. Safe to run twice: it replaces rows. A cache, so
    no event. Raises Denied for anybody but the system.
    """
    require_instance_owner(actor)
    rows = fetch_all(session, _JUDGED, {"ids": list(item_ids)})
    projects = {ProjectId(row["project_id"]) for row in rows}
    sets = {project_id: list_set_questions(session, project_id) for project_id in projects}
    record_standings(
        session,
        [_standing(ItemId(row["id"]), _judged(row, sets[row["project_id"]])) for row in rows],
    )


def _judged(row: dict[str, Any], sets: Collection[str]) -> Judged:
    found = row["judged"] or []
    settled = row["settled"]
    return Judged(
        answers=[rules.with_empty_sets(answers, sets) for _, _, _, answers in found],
        annotator_ids=[PersonId(annotator) for annotator, _, _, _ in found],
        is_all_imported=all(origin == "import" for _, origin, _, _ in found),
        is_all_reviewed=all(is_reviewed for _, _, is_reviewed, _ in found),
        settled=settled and rules.with_empty_sets(settled, sets),
        slots_left=row["slots_left"],
        slots=row["slots"],
    )


def _standing(item_id: ItemId, judged: Judged) -> Standing:
    return Standing(
        item_id=item_id,
        status=rules.status_of(judged),
        judgements=len(judged.answers),
        agreement=rules.agreement_of(judged),
        labels=rules.labels_of(judged),
        annotator_ids=list(dict.fromkeys(judged.annotator_ids)),
    )
