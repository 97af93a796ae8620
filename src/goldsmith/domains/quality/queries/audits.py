"""Audits: what a random sample of settled items says of all of them."""

from dataclasses import asdict, dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, LiteralString

from sqlalchemy.orm import Session

from goldsmith.domains.quality.errors import AuditNotFound
from goldsmith.kernel import access
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.database import fetch_all, fetch_one
from goldsmith.kernel.ids import AuditId, ItemId, ProjectId
from goldsmith.stats.acceptance import SequentialPlan, Verdict
from goldsmith.stats.audits import Stratum, lot_interval, stratified_share
from goldsmith.stats.exact import clopper_pearson_interval
from goldsmith.stats.types import Interval

LEVEL = 0.95
_LARGE_LOT = 20_000  # above, what was drawn does not narrow what is left


class PlanKind(StrEnum):
    """How an audit decides: it only measures, after so many items, or as soon as it is clear."""

    MEASURE = "measure"
    SINGLE = "single"
    SEQUENTIAL = "sequential"


@dataclass(frozen=True, slots=True)
class AuditPlan:
    """What an audit promises: labels as bad as ``bad`` are accepted at ``consumer_risk`` at most."""

    kind: PlanKind = PlanKind.MEASURE
    good: float = 0.01
    bad: float = 0.05
    producer_risk: float = 0.05
    consumer_risk: float = 0.05
    accept: int | None = None
    is_stratified: bool = False


@dataclass(frozen=True, slots=True)
class Audit:
    """A random sample of settled items, how far it is checked, and what it says so far."""

    id: AuditId
    project_id: ProjectId
    question_id: str
    seed: int
    lot: int
    wanted: int
    plan: AuditPlan
    created_by_name: str
    created_at: datetime
    checked: int
    errors: int
    value: float | None
    low: float | None
    high: float | None
    level: float
    method: str | None
    verdict: str | None
    strata: list[Stratum] = field(default_factory=list)
    """Where it was drawn by label: how many items each has, how many were checked, were wrong."""


@dataclass(frozen=True, slots=True)
class AuditTask:
    """An item to check, with the label it had when it was drawn."""

    audit_id: AuditId
    place: int
    item_id: ItemId
    fields: dict[str, str]
    language: str
    label: list[Any]
    is_right: bool | None
    note: str


# An item whose audit was noted later than the position was not checked then.
_AUDITS: LiteralString = """
SELECT u.*, p.name AS created_by_name,
       (SELECT jsonb_agg(jsonb_build_array(g.stratum_size, g.n, g.errors, g.wanted)) FROM (
           SELECT i.stratum, max(i.stratum_size) AS stratum_size, count(*) AS wanted,
                  count(*) FILTER (WHERE i.is_right IS NOT NULL AND ok.known) AS n,
                  count(*) FILTER (WHERE NOT i.is_right AND ok.known) AS errors
           FROM audit_items i CROSS JOIN LATERAL (SELECT %(position)s::bigint IS NULL OR EXISTS (
               SELECT FROM event_positions e WHERE e.event_id = i.event_id
               AND e.position <= %(position)s) AS known) ok
           WHERE i.audit_id = u.id GROUP BY i.stratum) g) AS strata
FROM audits u LEFT JOIN people p ON p.id = u.created_by
WHERE u.project_id = %(project_id)s AND (%(id)s::uuid IS NULL OR u.id = %(id)s)
  AND (%(position)s::bigint IS NULL OR EXISTS (SELECT FROM event_positions e
       WHERE e.event_id = u.event_id AND e.position <= %(position)s))
ORDER BY u.id DESC LIMIT 200
"""
# Nobody checks what they judged themselves.
_NEXT: LiteralString = """
SELECT t.*, i.fields, i.language FROM audit_items t JOIN items i ON i.id = t.item_id
WHERE t.audit_id = %(id)s AND t.is_right IS NULL AND i.withdrawn_event_id IS NULL
  AND NOT EXISTS (SELECT FROM annotations a WHERE a.item_id = t.item_id
                  AND a.annotator_id = %(me)s)
ORDER BY t.place LIMIT 1
"""


def list_audits(session: Session, actor: Actor, project_id: ProjectId) -> list[Audit]:
    """A project's audits, newest first."""
    access.require(actor, "quality.read", project_id)
    return audits_at(session, project_id)


def audits_at(
    session: Session,
    project_id: ProjectId,
    *,
    position: int | None = None,
    audit_id: AuditId | None = None,
) -> list[Audit]:
    """The audits as they stand, or stood, for reads whose access is decided."""
    given = {"project_id": project_id, "position": position, "id": audit_id}
    return [_audit(row) for row in fetch_all(session, _AUDITS, given)]


def find_project(session: Session, actor: Actor, audit_id: AuditId, act: str) -> ProjectId:
    """The project of an audit that the actor may use so. Raises AuditNotFound, Denied."""
    row = fetch_one(session, "SELECT project_id FROM audits WHERE id = %(id)s", {"id": audit_id})
    if row is None or ProjectId(row["project_id"]) not in actor.roles:
        raise AuditNotFound
    project_id = ProjectId(row["project_id"])
    access.require(actor, act, project_id)
    return project_id


def find_next_task(session: Session, actor: Actor, audit_id: AuditId) -> AuditTask | None:
    """The next item to check that the actor did not judge; None at the end. Raises AuditNotFound."""
    find_project(session, actor, audit_id, "review.judge")
    row = fetch_one(session, _NEXT, {"id": audit_id, "me": actor.person_id})
    if row is None:
        return None
    return AuditTask(
        audit_id=audit_id,
        place=row["place"],
        item_id=ItemId(row["item_id"]),
        fields=row["fields"],
        language=row["language"],
        label=row["label"].get("value", []),
        is_right=row["is_right"],
        note=row["note"],
    )


def _audit(row: dict[str, Any]) -> Audit:
    plan = AuditPlan(**{**row["plan"], "kind": PlanKind(row["plan"]["kind"])})
    strata = row["strata"] or []
    checked, errors = sum(one[1] for one in strata), sum(one[2] for one in strata)
    value, interval = _found(plan, strata, row["lot"])
    return Audit(
        id=AuditId(row["id"]),
        project_id=ProjectId(row["project_id"]),
        question_id=row["question_id"],
        seed=row["seed"],
        lot=row["lot"],
        wanted=sum(one[3] for one in strata),
        plan=plan,
        created_by_name=row["created_by_name"] or "",
        created_at=row["created_at"],
        checked=checked,
        errors=errors,
        value=value,
        low=interval.low if interval else None,
        high=interval.high if interval else None,
        level=LEVEL,
        method=interval.method if interval else None,
        verdict=_verdict(plan, checked, errors, sum(one[3] for one in strata)),
        strata=[Stratum(*one[:3]) for one in strata] if plan.is_stratified else [],
    )


def _found(
    plan: AuditPlan, strata: list[list[int]], lot: int
) -> tuple[float | None, Interval | None]:
    """The share of errors with its interval: by stratum where it was drawn so, else exact."""
    n, errors = sum(one[1] for one in strata), sum(one[2] for one in strata)
    if not n:
        return None, None
    if plan.is_stratified:
        if any(one[1] == 0 for one in strata):
            return None, None
        found = stratified_share([Stratum(size, k, bad) for size, k, bad, _ in strata])
        return found.value, found.interval
    if lot <= _LARGE_LOT:
        return errors / n, lot_interval(errors, n, lot, level=LEVEL)
    return errors / n, clopper_pearson_interval(errors, n, level=LEVEL)


def _verdict(plan: AuditPlan, checked: int, errors: int, wanted: int) -> str | None:
    """What the plan says now; None where it only measures."""
    if plan.kind is PlanKind.MEASURE or plan.accept is None:
        return None
    if plan.kind is PlanKind.SEQUENTIAL:
        rates = (plan.good, plan.bad, plan.producer_risk, plan.consumer_risk)
        return SequentialPlan(*rates, wanted, plan.accept).verdict(errors, checked)
    if errors > plan.accept:
        return Verdict.REFUSE
    return Verdict.ACCEPT if checked >= wanted else Verdict.GO_ON


def plain_plan(plan: AuditPlan) -> dict[str, Any]:
    """A plan as it is kept."""
    return asdict(plan)
