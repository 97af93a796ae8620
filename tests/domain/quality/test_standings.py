"""Labels and standings follow judgements, and agreement says when it has nothing to say."""

import pytest
from sqlalchemy.orm import Session
from tests.domain.builders import (
    SENTIMENT,
    make_batch,
    make_item,
    make_member,
    make_project,
    make_stranger,
    make_version,
    sentiment,
)
from tests.domain.review.test_gold import make_gold

from goldsmith.domains.annotation.verbs import serving, submitting
from goldsmith.domains.guidelines.types import Answer, LabelSpec, Mark, Question
from goldsmith.domains.items.tables import ItemStandingRow
from goldsmith.domains.quality.queries import report
from goldsmith.domains.quality.verbs import labels as verbs
from goldsmith.domains.review.verbs.gold import adopt_gold, recheck_gold
from goldsmith.domains.review.verbs.judging import adjudicate
from goldsmith.kernel.access import ProjectNotFound
from goldsmith.kernel.actor import SYSTEM
from goldsmith.kernel.errors import Denied
from goldsmith.kernel.stale import StaleMarkRow


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


TOPIC = Question(
    id="topic",
    kind="one_of",
    title="About what?",
    labels=[LabelSpec(id="billing", name="Billing"), LabelSpec(id="login", name="Login")],
)
NOTE = Question(id="note", kind="short_text", title="Anything else?", required=False)


def make_golden(session, questions=(SENTIMENT, TOPIC), **values):
    """An item that came with gold for some questions, under a version that asks these."""
    owner, project_id = make_project(session)
    make_version(session, owner, project_id, questions=questions)
    import_id, item = make_gold(session, project_id, **values)
    adopt_gold(session, project_id, import_id, after=0)
    verbs.refresh_labels(session, SYSTEM, [item])
    return owner, project_id, item


def answer_both(session, person, batch, label, topic):
    lease = serving.lease_next(session, person, batch.id, want=1).leases[0]
    answers = sentiment(label) | {
        "topic": Answer(state="answered", marks=[Mark(id="t", value=topic)])
    }
    submitting.submit_annotation(
        session, person, lease.id, answers=answers, active_ms=1, elapsed_ms=1, want=0
    )


def test_gold_for_every_question_settles_the_item(session: Session) -> None:
    _, _, item = make_golden(session, sentiment="positive", topic="billing")
    assert standing(session, item).status == "adjudicated"


def test_gold_for_some_questions_leaves_the_item_to_be_judged(session: Session) -> None:
    owner, project_id, item = make_golden(session, sentiment="positive")
    row = standing(session, item)
    assert (row.status, row.labels["sentiment"]["state"]) == ("new", "adjudicated")
    anna = make_member(session, project_id)
    batch = make_batch(session, owner, project_id, people=(anna,), item_ids=(item,))
    verbs.refresh_labels(session, SYSTEM, [item])
    assert standing(session, item).status == "queued"
    answer_both(session, anna, batch, "negative", "login")
    verbs.refresh_labels(session, SYSTEM, [item])
    row = standing(session, item)
    assert (row.status, row.labels["topic"]["value"]) == ("judged", ["login"])
    assert row.labels["sentiment"]["value"] == ["positive"]


def test_only_what_gold_does_not_know_can_be_disputed(session: Session) -> None:
    owner, project_id, item = make_golden(session, sentiment="positive")
    people = (make_member(session, project_id), make_member(session, project_id))
    batch = make_batch(session, owner, project_id, people=people, item_ids=(item,), overlap=2)
    answer_both(session, people[0], batch, "negative", "login")
    answer_both(session, people[1], batch, "positive", "login")
    verbs.refresh_labels(session, SYSTEM, [item])
    assert standing(session, item).status == "judged"


def test_a_question_that_wants_no_answer_is_not_waited_for(session: Session) -> None:
    _, _, item = make_golden(session, (SENTIMENT, NOTE), sentiment="positive")
    assert standing(session, item).status == "adjudicated"


def test_a_version_that_asks_more_brings_golden_items_back(session: Session) -> None:
    owner, project_id, item = make_golden(session, (SENTIMENT,), sentiment="positive")
    make_version(session, owner, project_id, questions=(SENTIMENT, TOPIC))
    assert session.get(StaleMarkRow, ("asked", project_id)) is not None
    recheck_gold(session, [project_id])
    assert session.get(StaleMarkRow, ("item_label", item)) is not None
    verbs.refresh_labels(session, SYSTEM, [item])
    assert standing(session, item).status == "new"
