"""Quality in plain numbers, without people and item texts: for readers who were not there."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import text
from sqlalchemy.orm import Session

from goldsmith.domains.annotation.queries.work import now
from goldsmith.domains.guidelines import queries as guidelines
from goldsmith.domains.guidelines.types import QuestionKind
from goldsmith.domains.projects.queries import get_project
from goldsmith.domains.quality.queries.audits import audits_at
from goldsmith.domains.quality.queries.criteria import CriterionState, judge_now, latest
from goldsmith.domains.quality.queries.patterns import count_judgements
from goldsmith.domains.quality.queries.report import Reading
from goldsmith.domains.quality.types import Figure, ValueCount
from goldsmith.kernel import access
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.ids import ProjectId

_PEOPLE = """
SELECT count(*) FROM people p WHERE EXISTS (
    SELECT FROM annotations a
    WHERE a.annotator_id = p.id AND a.project_id = :project_id AND a.is_counted)
"""


@dataclass(frozen=True, slots=True)
class Audited:
    """Errors of a random sample, and the share of all labels that this means, with its interval."""

    value: float | None
    low: float | None
    high: float | None
    errors: int
    checked: int
    lot: int


@dataclass(frozen=True, slots=True)
class QuestionSummary:
    """One question for readers who were not there."""

    question_id: str
    title: str
    kind: QuestionKind
    alpha: Figure
    observed: Figure
    distribution: list[ValueCount]
    audited: Audited | None


@dataclass(frozen=True, slots=True)
class QualitySummary:
    """A project's quality on one page, as of a moment."""

    project_name: str
    at: datetime
    guideline_number: int | None
    n_items: int
    n_judgements: int
    n_seen: int
    n_bulk: int
    n_people: int
    questions: list[QuestionSummary]
    criteria: list[CriterionState]


def get_summary(session: Session, actor: Actor, project_id: ProjectId) -> QualitySummary:
    """What can be said of a project's labels to anybody who may know the project at all."""
    access.require(actor, "quality.summary", project_id)
    judged, judgements = count_judgements(session, project_id, None)
    audits = audits_at(session, project_id)
    version_id = guidelines.find_latest_version(session, project_id)
    numbers = guidelines.numbers_of(session, [version_id])
    questions = []
    reading = Reading(session, project_id)
    for question in reading.questions:
        found = reading.quality(question)
        audit = latest(audits, question.id)
        audited = (
            None
            if audit is None
            else Audited(audit.value, audit.low, audit.high, audit.errors, audit.checked, audit.lot)
        )
        questions.append(
            QuestionSummary(
                question_id=question.id,
                title=question.title,
                kind=question.kind,
                alpha=found.alpha,
                observed=found.observed,
                distribution=found.distribution[:20],
                audited=audited,
            )
        )
    return QualitySummary(
        project_name=get_project(session, actor, project_id).name,
        at=now(session),
        guideline_number=numbers.get(version_id) if version_id else None,
        n_items=sum(one.items for one in judged),
        n_judgements=judgements.counted,
        n_seen=judgements.seen,
        n_bulk=judgements.bulk,
        n_people=session.scalar(text(_PEOPLE), {"project_id": project_id}) or 0,
        questions=questions,
        criteria=judge_now(session, project_id, reading).states,
    )
