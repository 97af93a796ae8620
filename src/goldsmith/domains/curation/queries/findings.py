"""The worklist of findings, how the last pass went, and what looking at entries yielded."""

import json
from collections.abc import Mapping
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from goldsmith.domains.curation import rules
from goldsmith.domains.curation.errors import FindingNotFound
from goldsmith.domains.curation.types import (
    CheckKind,
    CheckReport,
    CheckRun,
    CheckYield,
    Finding,
    FindingState,
)
from goldsmith.domains.guidelines.types import Question
from goldsmith.domains.quality.queries.ratings import list_questions
from goldsmith.domains.quality.rules import rate_of
from goldsmith.formats.conversation import begins_with
from goldsmith.kernel import access
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.ids import FindingId, ItemId, JobId, ProjectId
from goldsmith.kernel.pages import Page, Rank, decode_cursor, encode_cursor
from goldsmith.kernel.phrases import Phrase

_EXCERPT = 200

# A label as one text, to tell later whether it changed; of a finding about the whole item, all labels.
LABEL = """CASE WHEN {question} = '' THEN md5(coalesce((
    SELECT jsonb_object_agg(q.key, q.value -> 'value') FROM jsonb_each(s.labels) q)::text, ''))
    ELSE coalesce(s.labels #>> ARRAY[{question}, 'value'], '') END"""
# What was settled a moment ago is not known before its label followed.
_IS_CHANGED = f"""CASE WHEN f.state = 'sent' THEN CASE
    WHEN {LABEL.format(question="f.question_id")} <> f.label THEN true
    WHEN EXISTS (SELECT FROM stale_marks m WHERE m.kind = 'item_label'
                 AND m.id = f.item_id) THEN NULL
    WHEN EXISTS (SELECT FROM review_flags r WHERE r.item_id = f.item_id
                 AND r.settled_at >= f.decided_at) THEN false END END"""  # noqa: S608  # as below
_ROWS = f"""
SELECT f.*, i.external_id, i.fields, o.fields AS other_fields, {_IS_CHANGED} AS is_changed
FROM findings f JOIN items i ON i.id = f.item_id LEFT JOIN items o ON o.id = f.other_item_id
LEFT JOIN item_standings s ON s.item_id = f.item_id
"""  # noqa: S608  # put together from the constants above
_LIST = (
    _ROWS
    + """
WHERE f.project_id = :project_id AND f.state = :state
  AND (CAST(:kind AS text) IS NULL OR f.kind = :kind)
  AND (CAST(:question_id AS text) IS NULL OR f.question_id = :question_id)
  AND (-f.rank, f.id) > (:rank, CAST(:after AS uuid))
  AND i.withheld_event_id IS NULL AND i.withdrawn_event_id IS NULL
ORDER BY -f.rank, f.id LIMIT :limit
"""
)
_FIRST = "00000000-0000-0000-0000-000000000000"
_YIELDS = f"""
SELECT kind, count(*) FILTER (WHERE state = 'open') AS open,
       count(*) FILTER (WHERE state = 'sent' AND is_changed IS NULL) AS pending,
       count(*) FILTER (WHERE is_known) AS n, count(*) FILTER (WHERE is_changed) AS changed,
       count(*) FILTER (WHERE is_known AND decided_run_id = :run_id) AS last_n,
       count(*) FILTER (WHERE is_changed AND decided_run_id = :run_id) AS last_changed
FROM (SELECT f.kind, f.state, f.decided_run_id, c.is_changed,
             f.state IN ('confirmed', 'dismissed') OR c.is_changed IS NOT NULL AS is_known
      FROM findings f LEFT JOIN item_standings s ON s.item_id = f.item_id
      CROSS JOIN LATERAL (SELECT {_IS_CHANGED} AS is_changed) c
      WHERE f.project_id = :project_id) t
GROUP BY kind
"""  # noqa: S608  # as above
_RUN = """
SELECT r.*, j.state AS job_state, j.done, j.total FROM check_runs r
LEFT JOIN job_runs j ON j.id = r.job_id
WHERE r.project_id = :project_id ORDER BY r.id DESC LIMIT 1
"""


def list_findings(
    session: Session,
    actor: Actor,
    project_id: ProjectId,
    *,
    kind: CheckKind | None = None,
    question_id: str | None = None,
    state: FindingState = FindingState.OPEN,
    cursor: str | None = None,
    limit: int = 50,
) -> Page[Finding]:
    """The entries of the worklist, those first that are likeliest to change a label."""
    access.require(actor, "review.judge", project_id)
    rank, after = decode_cursor(cursor, tuple[Rank, str]) if cursor else (-2.0, _FIRST)
    given = {
        "project_id": project_id,
        "kind": kind,
        "question_id": question_id,
        "state": state,
        "rank": rank,
        "after": after,
        "limit": limit + 1,
    }
    rows = session.execute(text(_LIST), given).all()
    last = rows[limit - 1] if len(rows) > limit else None
    questions = {question.id: question for question in list_questions(session, project_id)}
    more = encode_cursor(-last.rank, str(last.id)) if last else None
    return Page([_finding(row, questions) for row in rows[:limit]], more)


def get_finding(session: Session, actor: Actor, finding_id: FindingId) -> Finding:
    """One entry. Raises FindingNotFound."""
    row = session.execute(text(_ROWS + " WHERE f.id = :id"), {"id": finding_id}).first()
    if row is None or not access.allows(actor, "review.judge", ProjectId(row.project_id)):
        raise FindingNotFound
    questions = list_questions(session, ProjectId(row.project_id))
    return _finding(row, {question.id: question for question in questions})


def _finding(row: Any, questions: Mapping[str, Question]) -> Finding:
    reason = Phrase(**row.reason)
    question = questions.get(row.question_id)
    return Finding(
        id=FindingId(row.id),
        project_id=ProjectId(row.project_id),
        item_id=ItemId(row.item_id),
        external_id=row.external_id,
        excerpt=begins_with(row.fields, _EXCERPT),
        question_id=row.question_id,
        question_title=question.title if question else "",
        kind=CheckKind(row.kind),
        rank=row.rank,
        label=_named(question, row.label) if row.question_id else "",
        reason=rules.say(reason),
        reason_phrase=reason,
        other_item_id=row.other_item_id and ItemId(row.other_item_id),
        other_excerpt=begins_with(row.other_fields, _EXCERPT) if row.other_fields else None,
        state=FindingState(row.state),
        note=row.note,
        decided_at=row.decided_at,
        is_changed=row.is_changed,
    )


def _named(question: Question | None, label: str) -> str:
    """A kept label in the guideline's words."""
    values = json.loads(label) if label.startswith("[") else []
    return name_values(question, values)


def name_values(question: Question | None, values: list[Any]) -> str:
    """Values of a label in the guideline's words."""
    names: dict[str, str] = {}
    if question is not None:
        names = {label.id: label.name for label in question.labels}
        names |= {str(p.value): f"{p.value} {p.name}".strip() for p in question.points}
    return " + ".join(names.get(str(value), str(value)) for value in values)


def get_check_report(session: Session, actor: Actor, project_id: ProjectId) -> CheckReport:
    """How the last pass went, and the yield of what was looked at, of each kind and of all."""
    access.require(actor, "review.judge", project_id)
    run = session.execute(text(_RUN), {"project_id": project_id}).first()
    found = {row.kind: row for row in yield_rows(session, project_id, run.id if run else None)}
    rows = [(kind, found[kind]) for kind in CheckKind if kind in found]
    return CheckReport(
        _run(run) if run else None,
        [*([_total(list(found.values()))] if found else []), *(_yield(k, row) for k, row in rows)],
    )


def yield_rows(session: Session, project_id: ProjectId, run_id: Any) -> list[Any]:
    """For each kind how many entries there are, were looked at and led to a change."""
    given = {"project_id": project_id, "run_id": run_id}
    return list(session.execute(text(_YIELDS), given))


def _yield(kind: CheckKind | None, row: Any) -> CheckYield:
    return CheckYield(
        kind=kind,
        open=row.open,
        last=rate_of(row.last_changed, row.last_n),
        ever=rate_of(row.changed, row.n),
        pending=row.pending,
    )


def _total(rows: list[Any]) -> CheckYield:
    def added(name: str) -> int:
        return sum(getattr(row, name) for row in rows)

    return CheckYield(
        kind=None,
        open=added("open"),
        last=rate_of(added("last_changed"), added("last_n")),
        ever=rate_of(added("changed"), added("n")),
        pending=added("pending"),
    )


def _run(row: Any) -> CheckRun:
    return CheckRun(
        job_id=row.job_id and JobId(row.job_id),
        state=row.job_state,
        done=row.done or 0,
        total=row.total,
        started_at=row.created_at,
        finished_at=row.finished_at,
        items=row.items,
        found=row.found,
        skipped=[Phrase(**one) for one in row.skipped["skipped"]],
    )
