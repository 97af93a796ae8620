"""What is left out of a figure, and the figure with it, are kept a change at a time."""

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session
from tests.domain.builders import SENTIMENT, make_member
from tests.domain.quality.test_standings import make_judged

from goldsmith.domains.annotation.queries.set_asides import Whose
from goldsmith.domains.annotation.verbs.setting_aside import set_judgements_aside, undo_set_aside
from goldsmith.domains.quality.queries.left_out import get_left_out
from goldsmith.domains.quality.queries.report import get_report
from goldsmith.domains.quality.types import LeftOut
from goldsmith.domains.quality.verbs.labels import refresh_labels
from goldsmith.kernel.actor import SYSTEM, Role
from goldsmith.kernel.errors import Denied
from goldsmith.kernel.ids import PersonId

P, N = "positive", "negative"


def annotator(session, project_id, place):
    rows = session.execute(
        text(
            "SELECT DISTINCT ON (annotator_id) annotator_id, id FROM annotations"
            " WHERE project_id = :id ORDER BY annotator_id, id"
        ),
        {"id": project_id},
    )
    first = sorted(rows, key=lambda row: row.id)
    return PersonId(first[place].annotator_id)


def told(session, owner, project_id):
    report = get_left_out(session, owner, project_id, SENTIMENT.id)
    return report.alpha, {one.why: one for one in report.moved}


def test_a_figure_moves_back_with_what_was_set_aside(session: Session) -> None:
    owner, project_id, items = make_judged(session, [[P, N] * 10, [P, N] * 10, [P] * 10 + [N] * 10])
    before, moved = told(session, owner, project_id)
    assert moved == {}
    third = annotator(session, project_id, 2)
    made = set_judgements_aside(
        session, owner, project_id, whose=Whose(person_id=third), reason="Careless."
    )
    refresh_labels(session, SYSTEM, items)
    after, moved = told(session, owner, project_id)
    assert (after.value, after.n_labels) == (1.0, 40)
    assert moved[LeftOut.SET_ASIDE].n_labels == 20
    assert moved[LeftOut.SET_ASIDE].with_them.value == before.value
    undo_set_aside(session, owner, made.id)
    refresh_labels(session, SYSTEM, items)
    again, moved = told(session, owner, project_id)
    assert (again.value, moved) == (before.value, {})


def test_answers_to_one_question_are_told_when_set_aside(session: Session) -> None:
    owner, project_id, items = make_judged(session, [[P, N] * 5, [P, N] * 5, [P] * 10])
    before, _ = told(session, owner, project_id)
    third = annotator(session, project_id, 2)
    whose = Whose(person_id=third, question_id=SENTIMENT.id)
    set_judgements_aside(session, owner, project_id, whose=whose, reason="Misread.")
    refresh_labels(session, SYSTEM, items)
    after, moved = told(session, owner, project_id)
    assert after.value == 1.0
    assert moved[LeftOut.SET_ASIDE].with_them.value == before.value


def test_what_was_made_in_bulk_is_told(session: Session) -> None:
    owner, project_id, items = make_judged(session, [[P, N] * 10, [P, N] * 10, [P] * 20])
    before, _ = told(session, owner, project_id)
    session.execute(
        text("UPDATE annotations SET origin = 'bulk' WHERE annotator_id = :id"),
        {"id": annotator(session, project_id, 2)},
    )
    refresh_labels(session, SYSTEM, items)
    after, moved = told(session, owner, project_id)
    assert (after.value, after.n_labels) == (1.0, 40)
    assert (moved[LeftOut.BULK].n_labels, moved[LeftOut.BULK].with_them.value) == (20, before.value)
    assert get_report(session, owner, project_id).n_bulk == 20


def test_items_that_got_as_many_labels_as_they_needed_are_told(session: Session) -> None:
    owner, project_id, items = make_judged(session, [[P, N] * 10, [P] * 20])
    before, _ = told(session, owner, project_id)
    batch_id = session.scalar(
        text("SELECT batch_id FROM annotations WHERE project_id = :id LIMIT 1"), {"id": project_id}
    )
    session.execute(
        text("INSERT INTO item_overlaps (batch_id, item_id, project_id, is_full)"
             " SELECT :batch, unnest(CAST(:items AS uuid[])), :project, false"),
        {"batch": batch_id, "items": list(items[1::2]), "project": project_id},
    )  # fmt: skip
    refresh_labels(session, SYSTEM, items)
    after, moved = told(session, owner, project_id)
    assert (after.value, after.n_items) == (None, 10)  # all the same: undefined, never 1
    assert moved[LeftOut.ADAPTED].n_labels == 20
    assert moved[LeftOut.ADAPTED].with_them.value == pytest.approx(before.value)


def test_who_may_not_read_quality_reads_nothing(session: Session) -> None:
    _, project_id, _ = make_judged(session, [[P], [P]])
    for role in (Role.ANNOTATOR, Role.VIEWER):
        with pytest.raises(Denied):
            told(session, make_member(session, project_id, role=role), project_id)
