"""One person's work in a project, as those who lead look at it: drift, times, what is taken for what."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from goldsmith.domains.quality.queries.drifting import Course, list_courses
from goldsmith.domains.quality.queries.paces import no_pace
from goldsmith.domains.quality.queries.people_report import get_people
from goldsmith.domains.quality.queries.times import Times, times_of
from goldsmith.domains.quality.types import PersonQuality
from goldsmith.kernel import access
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.ids import PersonId, ProjectId


@dataclass(frozen=True, slots=True)
class PersonDetail:
    """One person's figures with their course over time."""

    person: PersonQuality
    courses: list[Course]
    times: Times


def get_person(
    session: Session, actor: Actor, project_id: ProjectId, person_id: PersonId
) -> PersonDetail:
    """All that is kept about one person's work; nothing, and no name, of who did none here.

    Raises ProjectNotFound, Denied.
    """
    access.require(actor, "people.assess", project_id)
    report = get_people(session, actor, project_id)
    nothing = PersonQuality(person_id, "", 0, no_pace(), [])
    found = next((one for one in report.people if one.person_id == person_id), nothing)
    courses = list_courses(session, project_id, person_id)
    return PersonDetail(found, courses, times_of(session, project_id, person_id))
