"""One person's course over time: where errors became more frequent, what raised it, and odd times."""

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session
from tests.domain.builders import make_member, make_stranger
from tests.domain.quality.test_standings import make_judged

from goldsmith.domains.quality.queries.people_report import get_people
from goldsmith.domains.quality.queries.person import get_person
from goldsmith.domains.quality.verbs.people import refresh_people
from goldsmith.kernel.access import ProjectNotFound
from goldsmith.kernel.actor import Role
from goldsmith.kernel.errors import Denied

P, N = "positive", "negative"
TRUE = [P, N] * 40
SLEEPY = TRUE[:50] + [N, P] * 15
"""Right for fifty items, wrong from then on."""


def make_course(session):
    owner, project_id, items = make_judged(session, [TRUE, TRUE, TRUE, SLEEPY])
    refresh_people(session, project_id)
    people = get_people(session, owner, project_id).people
    found = [get_person(session, owner, project_id, one.person_id) for one in people]
    (sleepy,) = [one for one in found if one.courses[0].paths[0].since is not None]
    return owner, project_id, items, sleepy, [one for one in found if one is not sleepy]


def test_the_line_rises_where_errors_begin_and_names_the_items(session: Session) -> None:
    _, _, items, sleepy, others = make_course(session)
    (course,) = sleepy.courses
    whole = course.paths[0]
    assert (whole.label, whole.n) == ("", 80)
    assert max(point.total for point in whole.points if point.n <= 50) < whole.limit
    assert max(point.total for point in whole.points) >= whole.limit
    assert set(whole.item_ids) <= set(items[50:])
    assert whole.item_ids
    assert {path.since for one in others for path in one.courses[0].paths} == {None}
    told = course.told
    assert told is not None
    assert (told.n, told.points[-1].n, told.began in {50, 55}) == (80, 80, True)
    assert [one.courses[0].told.began for one in others] == [None] * 3


def test_each_label_given_often_enough_has_a_line_of_its_own(session: Session) -> None:
    _, _, _, sleepy, _ = make_course(session)
    assert {path.label: path.n for path in sleepy.courses[0].paths} == {"": 80, P: 40, N: 40}


def test_what_is_taken_for_what_is_counted(session: Session) -> None:
    _, _, _, sleepy, others = make_course(session)
    told = {(one.given, one.taken): one.n for one in sleepy.courses[0].taken_for}
    assert (told[("Positive", "Negative")], told[("Negative", "Positive")]) == (15, 15)
    assert all(one.given == one.taken for one in others[0].courses[0].taken_for)


def test_judgements_that_took_very_unlike_others_are_named(session: Session) -> None:
    owner, project_id, items, sleepy, _ = make_course(session)
    person_id = sleepy.person.person_id
    session.execute(
        text(
            "UPDATE annotation_revisions r SET active_ms = CASE WHEN a.item_id = :odd THEN 400000"
            " ELSE 2000 + 100 * (hashtext(a.id::text) & 7) END"
            " FROM annotations a WHERE a.id = r.annotation_id AND a.annotator_id = :person"
        ),
        {"odd": items[7], "person": person_id},
    )
    times = get_person(session, owner, project_id, person_id).times
    assert (times.n, times.n_outliers) == (80, 1)
    assert [(one.item_id, one.s) for one in times.outliers] == [(items[7], 400.0)]
    assert sum(one.n for one in times.bins) == 80


def test_sensitive_items_stay_out_of_times(session: Session) -> None:
    owner, project_id, items, sleepy, _ = make_course(session)
    session.execute(
        text("UPDATE items SET sensitivity = 'harmful' WHERE id = ANY(:ids)"), {"ids": list(items)}
    )
    assert get_person(session, owner, project_id, sleepy.person.person_id).times.n == 0


def test_only_those_who_lead_look_at_a_person(session: Session) -> None:
    owner, project_id, _, sleepy, _ = make_course(session)
    person_id = sleepy.person.person_id
    for role in (Role.ANNOTATOR, Role.REVIEWER, Role.VIEWER):
        with pytest.raises(Denied):
            get_person(session, make_member(session, project_id, role=role), project_id, person_id)
    stranger = make_stranger(session)
    with pytest.raises(ProjectNotFound):
        get_person(session, stranger, project_id, person_id)
    assert get_person(session, owner, project_id, stranger.person_id).person.name == ""
