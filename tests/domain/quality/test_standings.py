"""Labels and standings follow judgements, and agreement says when it has nothing to say."""

import pytest
from sqlalchemy.orm import Session
from tests.domain.builders import (
    make_batch,
    make_item,
    make_member,
    make_project,
    make_stranger,
    make_version,
    sentiment,
)

from goldsmith.domains.annotation.verbs import serving, submitting
from goldsmith.domains.guidelines.types import Answer, LabelSpec, Mark, Question
from goldsmith.domains.items.tables import ItemStandingRow
from goldsmith.domains.quality import verbs
from goldsmith.domains.quality.queries import report
from goldsmith.domains.review.verbs import adjudicate
from goldsmith.kernel.access import ProjectNotFound
from goldsmith.kernel.actor import SYSTEM
from goldsmith.kernel.errors import Denied


def judge(session, people, batch, labels):
    """Each person judges every item of the batch, with the labels given item by item."""
    for person, own in zip(people, labels, strict=True):
        for label in own:
            lease = serving.lease_next(session, person, batch.id, want=1).leases[0]
            submitting.submit_annotation(
                session, person, lease.id, answers=sentiment(label), active_ms=2000,
                elapsed_ms=2500, want=0,
            )  # fmt: skip


def make_judged(session, labels):
    owner, project_id = make_project(session)
    people = tuple(make_member(session, project_id) for _ in labels)
    items = tuple(make_item(session, project_id) for _ in labels[0])
    batch = make_batch(
        session, owner, project_id, people=people, item_ids=items, overlap=len(labels)
    )
    judge(session, people, batch, labels)
    verbs.refresh_labels(session, SYSTEM, items)
    return owner, project_id, items


def standing(session, item):
    return session.get(ItemStandingRow, item, populate_existing=True)


def test_equal_answers_make_a_judged_item_with_its_label(session: Session) -> None:
    _, _, (item,) = make_judged(session, [["positive"], ["positive"]])
    row = standing(session, item)
    assert (row.status, row.agreement) == ("judged", 1.0)
    assert row.labels["sentiment"]["value"] == ["positive"]


def test_different_answers_make_a_disputed_item_and_no_label(session: Session) -> None:
    _, _, (item,) = make_judged(session, [["positive"], ["negative"]])
    row = standing(session, item)
    assert (row.status, row.labels["sentiment"]["state"]) == ("disputed", "tie")
    assert row.labels["sentiment"]["distribution"] == {"positive": 1, "negative": 1}


def test_adjudication_wins_and_keeps_the_distribution(session: Session) -> None:
    owner, _, (item,) = make_judged(session, [["positive"], ["negative"]])
    adjudicate(session, owner, item, answers=sentiment("negative"), rationale="Clause 1.")
    verbs.refresh_labels(session, SYSTEM, [item])
    row = standing(session, item)
    assert (row.status, row.labels["sentiment"]["value"]) == ("adjudicated", ["negative"])
    assert row.labels["sentiment"]["distribution"] == {"positive": 1, "negative": 1}


def test_alpha_comes_with_its_interval_and_n(session: Session) -> None:
    owner, project_id, _ = make_judged(
        session, [["positive", "negative"] * 6, ["positive", "negative"] * 5 + ["negative"] * 2]
    )
    figure = report.get_report(session, owner, project_id).questions[0].alpha
    assert figure.n_items == 12
    assert figure.low is not None
    assert figure.low < figure.value < 1


def test_alpha_is_undefined_with_a_reason_when_all_answers_are_the_same(session: Session) -> None:
    owner, project_id, _ = make_judged(session, [["positive"] * 4, ["positive"] * 4])
    figure = report.get_report(session, owner, project_id).questions[0].alpha
    assert (figure.value, figure.reason) == (None, "All labels are the same category.")


def test_confusions_name_the_labels_that_are_mixed_up(session: Session) -> None:
    owner, project_id, _ = make_judged(session, [["positive"], ["negative"]])
    cells = report.get_confusions(session, owner, project_id, "sentiment").cells
    assert {(cell.left, cell.right) for cell in cells} == {
        ("positive", "negative"),
        ("negative", "positive"),
    }


def test_a_project_without_judgements_reports_nothing_instead_of_zero(session: Session) -> None:
    owner, project_id = make_project(session)
    make_batch(session, owner, project_id, people=(), item_ids=(make_item(session, project_id),))
    figure = report.get_report(session, owner, project_id).questions[0].alpha
    assert (figure.value, figure.reason) == (None, "Nobody answered this question.")


def test_an_annotator_sees_no_quality_and_refreshes_nothing(session: Session) -> None:
    _, project_id = make_project(session)
    anna = make_member(session, project_id)
    with pytest.raises(Denied):
        report.get_report(session, anna, project_id)
    with pytest.raises(Denied):
        verbs.refresh_labels(session, anna, [])


def test_a_stranger_finds_no_project(session: Session) -> None:
    _, project_id = make_project(session)
    with pytest.raises(ProjectNotFound):
        report.get_report(session, make_stranger(session), project_id)


TOPICS = Question(
    id="topics",
    kind="several_of",
    title="Which topics?",
    required=False,
    labels=[LabelSpec(id="price", name="Price"), LabelSpec(id="taste", name="Taste")],
)


def test_none_of_the_labels_is_an_answer_that_can_win(session: Session) -> None:
    owner, project_id = make_project(session)
    make_version(session, owner, project_id, questions=(TOPICS,))
    people = tuple(make_member(session, project_id) for _ in range(3))
    item = make_item(session, project_id)
    batch = make_batch(
        session, owner, project_id, people=people, item_ids=(item,), overlap=len(people)
    )
    none = {"topics": Answer(state="empty")}
    price = {"topics": Answer(state="answered", marks=[Mark(id="m", value="price")])}
    for person, answers in zip(people, (none, none, price), strict=True):
        lease = serving.lease_next(session, person, batch.id, want=1).leases[0]
        submitting.submit_annotation(
            session, person, lease.id, answers=answers, active_ms=1, elapsed_ms=1, want=0
        )
    verbs.refresh_labels(session, SYSTEM, [item])
    assert standing(session, item).labels["topics"] == {
        "state": "majority",
        "value": [],
        "distribution": {"none": 2, "price": 1},
    }
