"""What is known about the people of a project: computed by a job, read from its cache."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TypeVar

from pydantic import TypeAdapter
from sqlalchemy import text
from sqlalchemy.orm import Session

from goldsmith.domains.annotation.types.overlap import Beliefs
from goldsmith.domains.projects import queries as projects
from goldsmith.domains.quality.queries.contests import list_own_contests
from goldsmith.domains.quality.queries.drifting import TOLD_BY, Course, ToldPath, list_courses
from goldsmith.domains.quality.queries.paces import count_done, list_paces, no_pace
from goldsmith.domains.quality.queries.people import list_annotators
from goldsmith.domains.quality.queries.ratings import list_counted
from goldsmith.domains.quality.queries.repeats import list_consistency
from goldsmith.domains.quality.queries.sittings import load_sitting
from goldsmith.domains.quality.queries.skills import Skills
from goldsmith.domains.quality.queries.times import Times, times_of
from goldsmith.domains.quality.tables import PeopleReportRow
from goldsmith.domains.quality.types import (
    AlikeFound,
    AnnotatorQuality,
    Contest,
    PairAgreement,
    PeopleReport,
    PersonQuality,
    Rate,
    SkillOnQuestion,
    ToldSkill,
)
from goldsmith.kernel import access
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.ids import BatchId, PersonId, ProjectId

REPORT = TypeAdapter(PeopleReport)
_MANY = 100_000
_SET_ASIDE = """
SELECT coalesce(sum(judgements), 0)::bigint FROM set_asides
WHERE project_id = :project_id AND person_id = :me AND undone_at IS NULL
"""


@dataclass(frozen=True, slots=True)
class Computed:
    """Everybody's work, names left out; what decisions of single items believe; courses over time."""

    report: PeopleReport
    beliefs: list[Beliefs]
    courses: dict[PersonId, list[Course]]


@dataclass(frozen=True, slots=True)
class OwnCourse:
    """How my answers to one question went over time, by fives and without gold."""

    question_id: str
    title: str
    path: ToldPath


@dataclass(frozen=True, slots=True)
class OwnQuality:
    """What is kept about me in one project. Identical wrong answers come without names.

    ``reviewed`` is how often my randomly reviewed answers were right, ``disputed`` those on which
    people differed.
    """

    project_id: ProjectId
    project_name: str
    computed_at: datetime | None
    person: PersonQuality | None
    alike: list[AlikeFound]
    set_aside: int
    contests: list[Contest]
    reviewed: Rate | None = None
    disputed: Rate | None = None
    courses: list[OwnCourse] = field(default_factory=list)
    times: Times | None = None


def compute_report(session: Session, project_id: ProjectId) -> Computed:
    """Look at everybody's judgements again, for the job that keeps what is found."""
    beliefs: list[Beliefs] = []
    courses: dict[PersonId, list[Course]] = {}
    skills: dict[PersonId, list[SkillOnQuestion]] = {}
    report = PeopleReport(computed_at=None)
    for question in list_counted(session, project_id):
        sitting = load_sitting(session, project_id, question)
        if sitting is None:
            continue
        found = Skills(question, sitting)
        for person_id, skill in found.by_person().items():
            skills.setdefault(person_id, []).append(skill)
        model = found.model()
        report.models.extend([model] if model else [])
        alike = found.alike()
        report.alike.extend(alike)
        report.pairs.extend(found.pairs())
        for course in found.courses():
            courses.setdefault(course.person_id, []).append(course)
        held = found.beliefs(alike)
        beliefs.extend([held] if held else [])
    paces, done = list_paces(session, project_id), count_done(session, project_id)
    steady = list_consistency(session, project_id)
    report.people.extend(
        PersonQuality(
            one, "", done.get(one, 0), paces.get(one) or no_pace(), skills.get(one, []),
            steady.get(one, []),
        )
        for one in sorted({*skills, *paces, *done}, key=lambda one: (-done.get(one, 0), one))
    )  # fmt: skip
    report.annotators.extend(
        replace(one, name="") for one in list_annotators(session, project_id, None)
    )
    return Computed(report, beliefs, courses)


def get_people(session: Session, actor: Actor, project_id: ProjectId) -> PeopleReport:
    """Everybody's figures. A person decides about people, never a score alone."""
    access.require(actor, "people.assess", project_id)
    found = _read(session, project_id)
    ids = {one.person_id for one in found.people}
    ids |= {one for pair in found.pairs for one in (pair.one_id, pair.other_id)}
    ids |= {one.person_id for one in found.annotators}
    names = projects.names_of(session, ids)
    annotators = [replace(one, name=names.get(one.person_id, "")) for one in found.annotators]
    people = [replace(one, name=names.get(one.person_id, "")) for one in found.people]
    return replace(
        found, people=people, alike=_named(found.alike, names), pairs=_named(found.pairs, names),
        annotators=annotators,
    )  # fmt: skip


def annotators_of(
    session: Session, project_id: ProjectId, batch_id: BatchId | None, *, n_judgements: int
) -> list[AnnotatorQuality]:
    """Everybody whose judgements count, most first, for reads whose access is decided.

    Of a large project it is what the job that looks at people found: counting takes a second for a
    million judgements.
    """
    found = _read(session, project_id).annotators if n_judgements > _MANY else []
    if batch_id is not None or not found:
        return list_annotators(session, project_id, batch_id)
    names = projects.names_of(session, {one.person_id for one in found})
    return [replace(one, name=names.get(one.person_id, "")) for one in found]


_Pair = TypeVar("_Pair", AlikeFound, PairAgreement)


def _named(pairs: Iterable[_Pair], names: dict[PersonId, str]) -> list[_Pair]:
    return [
        replace(pair, one_name=names.get(pair.one_id, ""), other_name=names.get(pair.other_id, ""))
        for pair in pairs
    ]


def _read(session: Session, project_id: ProjectId) -> PeopleReport:
    row = session.get(PeopleReportRow, project_id)
    if row is None:
        return PeopleReport(computed_at=None)
    return replace(REPORT.validate_python(row.report), computed_at=row.computed_at)


def list_own(session: Session, actor: Actor) -> list[OwnQuality]:
    """What is kept about the actor, by project. Gold comes as totals that move by fives."""
    ids = list(access.projects_where(actor, "annotation.submit"))
    names = {one.id: one.name for one in projects.list_projects(session, actor)}
    return [_own(session, actor, project_id, names.get(project_id, "")) for project_id in ids]


def _own(session: Session, actor: Actor, project_id: ProjectId, name: str) -> OwnQuality:
    me, found = actor.person_id, _read(session, project_id)
    person = next((one for one in found.people if one.person_id == me), None)
    rates = next((one for one in found.annotators if one.person_id == me), None)
    given = {"project_id": project_id, "me": me}
    return OwnQuality(
        project_id=project_id,
        project_name=name,
        computed_at=found.computed_at,
        person=_told(person) if person else None,
        alike=[
            # Whose answers they are, and on which items, is for somebody to ask about first.
            replace(pair, one_id=me, other_id=me, item_ids=[])
            for pair in found.alike
            if me in {pair.one_id, pair.other_id}
        ],
        set_aside=session.scalar(text(_SET_ASIDE), given) or 0,
        contests=list_own_contests(session, actor, project_id),
        reviewed=rates.random if rates else None,
        disputed=rates.disputed if rates else None,
        courses=[
            OwnCourse(one.question_id, one.title, one.told)
            for one in list_courses(session, project_id, me)
            if one.told is not None
        ],
        # Items that took very long are counted, not named: hidden gold may be among them.
        times=replace(times_of(session, project_id, me), outliers=[]) if person else None,
    )


def _told(person: PersonQuality) -> PersonQuality:
    """Without what would tell which items were gold or repeats: totals alone, and those by fives."""
    pace = replace(person.pace, hasty_item_ids=[])
    questions = [_told_skill(one) for one in person.questions]
    consistency = [replace(one, same=one.told) for one in person.consistency]
    return replace(
        person, judgements=person.judgements // TOLD_BY * TOLD_BY, pace=pace, questions=questions,
        consistency=consistency,
    )  # fmt: skip


def _told_skill(skill: SkillOnQuestion) -> SkillOnQuestion:
    told = skill.told or ToldSkill(skill.n, skill.peers, skill.classes, skill.by_class)
    return replace(
        skill, n=told.n, gold=skill.gold_told, peers=told.peers, classes=told.classes,
        by_class=told.by_class, told=None,
    )  # fmt: skip
