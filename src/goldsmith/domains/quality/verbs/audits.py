"""Drawing a random sample of settled items, and checking it."""

from dataclasses import replace
from typing import LiteralString

from psycopg.types.json import Jsonb
from sqlalchemy.orm import Session

from goldsmith.domains.quality.errors import (
    AuditPlanInvalid,
    AuditTaskNotFound,
    NothingSettled,
    QuestionNotFound,
)
from goldsmith.domains.quality.queries import audits as reads
from goldsmith.domains.quality.queries.audits import Audit, AuditPlan, PlanKind
from goldsmith.domains.quality.queries.ratings import list_counted
from goldsmith.kernel import access, events
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.database import execute, fetch_one
from goldsmith.kernel.ids import AuditId, ProjectId, new_id
from goldsmith.stats.acceptance import sequential_plan, single_plan
from goldsmith.stats.errors import UndefinedStatistic

# The lot is what is settled now. Of each label as many are drawn as it has a share in the lot, one
# at least, where the sample is stratified; else the items draw lots by their ids and the seed.
_LOT: LiteralString = """
SELECT s.item_id, s.labels -> %(question_id)s AS label,
       CASE WHEN %(is_stratified)s
            THEN coalesce(s.labels #>> ARRAY[%(question_id)s, 'value', '0'], '') ELSE '' END AS stratum
FROM item_standings s JOIN items i ON i.id = s.item_id
WHERE s.project_id = %(project_id)s
  AND s.labels #>> ARRAY[%(question_id)s, 'state'] IN ('majority', 'adjudicated')
  AND i.withheld_event_id IS NULL AND i.withdrawn_event_id IS NULL
  AND NOT EXISTS (SELECT FROM gold_items g WHERE g.item_id = s.item_id AND g.withdrawn_at IS NULL)
"""
_DRAW: LiteralString = """
WITH lot AS ({lot}), ranked AS (
    SELECT lot.*, count(*) OVER (PARTITION BY stratum) AS size, count(*) OVER () AS n,
           row_number() OVER (PARTITION BY stratum
               ORDER BY hashtextextended(item_id::text, %(seed)s), item_id) AS r
    FROM lot
)
INSERT INTO audit_items (audit_id, place, item_id, stratum, stratum_size, label)
SELECT %(id)s, row_number() OVER (ORDER BY hashtextextended(item_id::text, %(seed)s), item_id),
       item_id, stratum, size, label
FROM ranked WHERE r <= greatest(1, ceil(%(wanted)s::numeric * size / n))
""".replace("{lot}", _LOT)
_COUNT: LiteralString = "SELECT count(*) AS n FROM ({lot}) lot".replace("{lot}", _LOT)
_KEEP = """
INSERT INTO audits (id, project_id, question_id, seed, lot, plan, event_id, created_by)
VALUES (%(id)s, %(project_id)s, %(question_id)s, %(seed)s, %(lot)s, %(plan)s, %(event_id)s, %(me)s)
"""


def draw_audit(
    session: Session,
    actor: Actor,
    project_id: ProjectId,
    *,
    question_id: str,
    plan: AuditPlan,
    wanted: int | None = None,
    seed: int = 0,
) -> Audit:
    """Draw a random sample of settled items to be checked, as many as the plan needs.

    Raises ProjectNotFound, Denied, QuestionNotFound, AuditPlanInvalid, NothingSettled.
    """
    access.require(actor, "audit.manage", project_id)
    if question_id not in {question.id for question in list_counted(session, project_id)}:
        raise QuestionNotFound
    plan, n = _settle_plan(plan, wanted)
    audit_id = AuditId(new_id())
    given = {
        "id": audit_id,
        "project_id": project_id,
        "question_id": question_id,
        "is_stratified": plan.is_stratified,
        "seed": seed,
        "wanted": n,
        "me": actor.person_id,
    }
    counted = fetch_one(session, _COUNT, given)
    lot = counted["n"] if counted else 0
    if not lot:
        raise NothingSettled
    event_id = events.append(
        session,
        actor,
        "audit.drawn",
        subject_id=audit_id,
        project_id=project_id,
        data={"question": question_id, "n": n, "lot": lot, "seed": seed},
    )
    kept = {**given, "lot": lot, "plan": Jsonb(reads.plain_plan(plan)), "event_id": event_id}
    execute(session, _KEEP, kept)
    execute(session, _DRAW, given)
    return reads.audits_at(session, project_id, audit_id=audit_id)[0]


def _settle_plan(plan: AuditPlan, wanted: int | None) -> tuple[AuditPlan, int]:
    """The plan with its limits, and how many items it takes."""
    if plan.kind is PlanKind.MEASURE:
        return replace(plan, accept=None), wanted or 200
    risks = {"producer_risk": plan.producer_risk, "consumer_risk": plan.consumer_risk}
    try:
        if plan.kind is PlanKind.SINGLE:
            single = single_plan(plan.good, plan.bad, **risks)
            return replace(plan, accept=single.accept, is_stratified=False), single.n
        steps = sequential_plan(plan.good, plan.bad, **risks)
    except (ValueError, UndefinedStatistic) as error:
        raise AuditPlanInvalid(f"{str(error)[:1].upper()}{str(error)[1:]}.") from error
    return replace(plan, accept=steps.accept, is_stratified=False), steps.most


_CHECK = """
UPDATE audit_items t SET is_right = %(is_right)s, note = %(note)s, checked_by = %(me)s,
       checked_at = now(), event_id = %(event_id)s
WHERE t.audit_id = %(id)s AND t.place = %(place)s AND NOT EXISTS (
    SELECT FROM annotations a WHERE a.item_id = t.item_id AND a.annotator_id = %(me)s)
"""


def check_item(
    session: Session, actor: Actor, audit_id: AuditId, place: int, *, is_right: bool, note: str = ""
) -> Audit:
    """Say whether the label of an audited item is right. Checking again replaces what was said.

    Raises AuditNotFound, Denied, AuditTaskNotFound (also for one's own work).
    """
    project_id = reads.find_project(session, actor, audit_id, "review.judge")
    event_id = events.append(
        session,
        actor,
        "audit.checked",
        subject_id=audit_id,
        project_id=project_id,
        data={"place": place, "is_right": is_right},
    )
    given = {
        "id": audit_id,
        "place": place,
        "is_right": is_right,
        "note": note.strip(),
        "me": actor.person_id,
        "event_id": event_id,
    }
    if not execute(session, _CHECK, given):
        raise AuditTaskNotFound
    return reads.audits_at(session, project_id, audit_id=audit_id)[0]
