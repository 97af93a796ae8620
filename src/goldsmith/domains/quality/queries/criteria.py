"""Acceptance criteria, and what there is to judge them by."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import LiteralString

from pydantic import TypeAdapter
from sqlalchemy.orm import Session

from goldsmith.domains.guidelines.types import Question
from goldsmith.domains.quality.queries.audits import Audit, audits_at
from goldsmith.domains.quality.queries.report import Reading
from goldsmith.domains.quality.types import Figure
from goldsmith.kernel import access
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.database import fetch_all
from goldsmith.kernel.ids import ProjectId


class CriterionKind(StrEnum):
    """What a criterion looks at."""

    AUDITED_ERROR = "audited_error"
    ALPHA = "alpha"
    LABELS_PER_CLASS = "labels_per_class"


@dataclass(frozen=True, slots=True)
class Criterion:
    """A bound on a figure of a question: errors at most, agreement or labels at least.

    An audited error must lie below it with all of its interval of ``level``.
    """

    kind: CriterionKind
    question_id: str
    bound: float
    level: float = 0.95


@dataclass(frozen=True, slots=True)
class CriterionState:
    """Whether a criterion is met; None where there is no figure yet. ``of`` is the scarcest class."""

    criterion: Criterion
    is_met: bool | None
    value: float | None
    low: float | None
    high: float | None
    n: int
    of: str | None = None


@dataclass(frozen=True, slots=True)
class Criteria:
    """A project's acceptance criteria and where they stand."""

    revision: int
    states: list[CriterionState]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of one question when its criteria are judged."""

    alpha: Figure | None
    per_class: dict[str, int]
    audit: Audit | None


CRITERIA = TypeAdapter(list[Criterion])
_CRITERIA: LiteralString = """
SELECT c.revision, c.rules FROM acceptance_criteria c
WHERE c.project_id = %(project_id)s AND (%(position)s::bigint IS NULL OR EXISTS (
    SELECT FROM event_positions e WHERE e.event_id = c.event_id AND e.position <= %(position)s))
ORDER BY c.revision DESC LIMIT 1
"""
_PER_CLASS = """
SELECT s.labels #>> ARRAY[%(question_id)s, 'value', '0'] AS value, count(*) AS n
FROM item_standings s WHERE s.project_id = %(project_id)s
  AND s.labels #>> ARRAY[%(question_id)s, 'state'] IN ('majority', 'adjudicated') GROUP BY 1
"""


def criteria_at(
    session: Session, project_id: ProjectId, *, position: int | None = None
) -> tuple[int, list[Criterion]]:
    """The criteria that hold, or held, with their revision; for reads whose access is decided."""
    rows = fetch_all(session, _CRITERIA, {"project_id": project_id, "position": position})
    if not rows:
        return 0, []
    return rows[0]["revision"], CRITERIA.validate_python(rows[0]["rules"]["criteria"])


def get_criteria(session: Session, actor: Actor, project_id: ProjectId) -> Criteria:
    """A project's criteria, each judged by what is known now."""
    access.require(actor, "quality.read", project_id)
    return judge_now(session, project_id)


def judge_now(session: Session, project_id: ProjectId, reading: Reading | None = None) -> Criteria:
    """As ``get_criteria``, for reads whose access is decided."""
    revision, wanted = criteria_at(session, project_id)
    if not wanted:
        return Criteria(revision, [])
    reading = reading or Reading(session, project_id)
    questions = {question.id: question for question in reading.questions}
    audits = audits_at(session, project_id)
    found = {
        one: _evidence(session, project_id, questions.get(one), latest(audits, one), reading)
        for one in {criterion.question_id for criterion in wanted}
    }
    states = [judge(criterion, found[criterion.question_id]) for criterion in wanted]
    return Criteria(revision, states)


def latest(audits: Iterable[Audit], question_id: str) -> Audit | None:
    """The newest audit of a question of which something was checked."""
    return next((one for one in audits if one.question_id == question_id and one.checked), None)


def _evidence(
    session: Session,
    project_id: ProjectId,
    question: Question | None,
    audit: Audit | None,
    reading: Reading,
) -> Evidence:
    if question is None:
        return Evidence(None, {}, audit)
    given = {"project_id": project_id, "question_id": question.id}
    counts = {row["value"]: row["n"] for row in fetch_all(session, _PER_CLASS, given)}
    per_class = {**declared(question), **{key: n for key, n in counts.items() if key is not None}}
    return Evidence(reading.alpha(question), per_class, audit)


def declared(question: Question) -> dict[str, int]:
    """Every class of a question, none counted yet: one that nobody used is the scarcest."""
    values = [label.id for label in question.labels] + [str(p.value) for p in question.points]
    return dict.fromkeys(values, 0)


def judge(criterion: Criterion, evidence: Evidence) -> CriterionState:
    """Whether a criterion is met, with the figure it looked at."""
    if criterion.kind is CriterionKind.LABELS_PER_CLASS:
        counts = evidence.per_class
        scarcest = min(counts, key=lambda one: (counts[one], one), default=None)
        n = sum(counts.values())
        fewest = counts[scarcest] if scarcest is not None else 0
        is_met = fewest >= criterion.bound if n else None
        return CriterionState(criterion, is_met, float(fewest), None, None, n, scarcest)
    if criterion.kind is CriterionKind.ALPHA:
        alpha = evidence.alpha
        if alpha is None or alpha.value is None:
            return CriterionState(criterion, None, None, None, None, alpha.n_items if alpha else 0)
        is_met = alpha.value >= criterion.bound
        return CriterionState(criterion, is_met, alpha.value, alpha.low, alpha.high, alpha.n_items)
    audit = evidence.audit
    if audit is None or audit.high is None:
        return CriterionState(criterion, None, None, None, None, 0)
    is_met = audit.high <= criterion.bound
    return CriterionState(criterion, is_met, audit.value, audit.low, audit.high, audit.checked)
