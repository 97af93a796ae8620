"""Running the checks, step by step, and keeping what they find."""

import json
from collections.abc import Sequence
from typing import Any

from psycopg.types.json import Jsonb
from sqlalchemy import select
from sqlalchemy.orm import Session

from goldsmith.domains.curation import rules
from goldsmith.domains.curation.errors import ChecksRunning
from goldsmith.domains.curation.queries import findings as reads
from goldsmith.domains.curation.queries.findings import LABEL
from goldsmith.domains.curation.tables import CheckRunRow
from goldsmith.domains.curation.types import CheckKind, CheckReport, Found
from goldsmith.kernel import access, events, jobs
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.database import execute
from goldsmith.kernel.ids import ProjectId, new_id, new_ids
from goldsmith.kernel.job_runs import JobState
from goldsmith.kernel.phrases import Phrase
from goldsmith.learning.similar import bands_of

_ACTIVE = frozenset({JobState.QUEUED, JobState.RUNNING})

# A claim that was decided stays decided while the label is the same; a new label is a new claim.
_KEEP = f"""
INSERT INTO findings AS f (id, project_id, run_id, item_id, question_id, kind, label, rank, reason,
                           other_item_id)
SELECT g.id, %(project_id)s, %(run_id)s, g.item_id, g.question_id, g.kind,
       {LABEL.format(question="g.question_id")}, g.rank, g.reason, g.other_item_id
FROM jsonb_to_recordset(%(rows)s::jsonb) AS g(id uuid, item_id uuid, question_id text, kind text,
     rank float8, reason jsonb, other_item_id uuid)
LEFT JOIN item_standings s ON s.item_id = g.item_id
ON CONFLICT ON CONSTRAINT uq_findings_claim DO UPDATE SET run_id = excluded.run_id,
    rank = CASE WHEN f.run_id = excluded.run_id THEN greatest(f.rank, excluded.rank)
                ELSE excluded.rank END,
    reason = excluded.reason, other_item_id = excluded.other_item_id
"""  # noqa: S608  # put together from a constant
_FORGET = """
DELETE FROM findings WHERE project_id = %(project_id)s AND state = 'open' AND run_id <> %(run_id)s
"""
_REMEMBER = """
INSERT INTO item_bands (item_id, project_id, bands)
SELECT g.item_id, %(project_id)s, g.bands
FROM jsonb_to_recordset(%(rows)s::jsonb) AS g(item_id uuid, bands bigint[])
ON CONFLICT DO NOTHING
"""


def run_checks(session: Session, actor: Actor, project_id: ProjectId) -> CheckReport:
    """Look through all labels for what is probably wrong; the work goes on in a job.

    Raises ProjectNotFound, Denied, ChecksRunning.
    """
    access.require(actor, "audit.manage", project_id)
    last = reads.get_check_report(session, actor, project_id).run
    if last is not None and last.finished_at is None and last.state in _ACTIVE:
        raise ChecksRunning
    run_id = new_id()
    events.append(session, actor, "checks.run", subject_id=project_id, project_id=project_id)
    job_id = jobs.defer(
        session,
        "curation.check",
        project_id=project_id,
        subject_id=project_id,
        created_by=actor.person_id,
        lock=f"checks-{project_id}",
        run_id=run_id,
    )
    session.add(
        CheckRunRow(
            id=run_id,
            project_id=project_id,
            job_id=job_id,
            place={"step": 0, "after": -1},
            skipped={"skipped": []},
            created_by=actor.person_id,
        )
    )
    session.flush()
    return reads.get_check_report(session, actor, project_id)


def find_run_row(session: Session, run_id: Any) -> CheckRunRow | None:
    """A pass, held until the end, for the job that goes through it."""
    return session.scalar(select(CheckRunRow).where(CheckRunRow.id == run_id).with_for_update())


def go_on(
    session: Session,
    row: CheckRunRow,
    *,
    step: int,
    after: int = -1,
    n_items: int = 0,
    skipped: Sequence[Phrase] = (),
) -> None:
    """Note how far a pass is, so that it goes on there after an interruption."""
    row.place = {"step": step, "after": after}
    row.items += n_items
    told = [{"code": one.code, "data": one.data} for one in skipped]
    row.skipped = {"skipped": [*row.skipped["skipped"], *told]}
    session.flush()


def keep_findings(session: Session, row: CheckRunRow, found: Sequence[Found]) -> None:
    """Keep what was found, ranked by how likely looking at it leads to a changed label."""
    if not found:
        return
    looked = {
        CheckKind(one.kind): (one.n, one.changed)
        for one in reads.yield_rows(session, ProjectId(row.project_id), None)
    }
    rows = [
        {
            "id": str(finding_id),
            "item_id": str(one.item_id),
            "question_id": one.question_id,
            "kind": one.kind,
            "rank": rules.rank(one, looked),
            "reason": {"code": one.reason.code, "data": one.reason.data},
            "other_item_id": str(one.other_item_id) if one.other_item_id else None,
        }
        for finding_id, one in zip(new_ids(len(found)), _distinct(found), strict=False)
    ]
    given = {"project_id": row.project_id, "run_id": row.id, "rows": Jsonb(rows)}
    execute(session, _KEEP, given)


def _distinct(found: Sequence[Found]) -> list[Found]:
    """The strongest of each claim: one statement cannot write the same row twice."""
    by_claim: dict[tuple[Any, ...], Found] = {}
    for one in found:
        claim = (one.item_id, one.kind, one.question_id)
        if claim not in by_claim or by_claim[claim].strength < one.strength:
            by_claim[claim] = one
    return list(by_claim.values())


def remember_texts(
    session: Session, project_id: ProjectId, texts: Sequence[tuple[Any, str]]
) -> None:
    """Put texts into the index of what is nearly the same."""
    rows = [{"item_id": str(item_id), "bands": bands_of(text)} for item_id, text in texts]
    execute(session, _REMEMBER, {"project_id": project_id, "rows": json.dumps(rows)})


def finish_run(session: Session, row: CheckRunRow) -> None:
    """End a pass: what it did not find again is gone from the list."""
    given = {"project_id": row.project_id, "run_id": row.id}
    execute(session, _FORGET, given)
    execute(
        session,
        """
        UPDATE check_runs SET finished_at = now(), found = (
            SELECT count(*) FROM findings WHERE run_id = %(run_id)s AND state = 'open')
        WHERE id = %(run_id)s
        """,
        given,
    )
