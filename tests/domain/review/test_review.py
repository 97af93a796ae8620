"""Review: verdicts and adjudications settle answers, and nobody reviews their own work."""

import pytest
from sqlalchemy.orm import Session
from tests.domain.builders import (
    make_batch,
    make_item,
    make_member,
    make_project,
    make_stranger,
    sentiment,
)

from goldsmith.domains.annotation.errors import AnnotationNotFound
from goldsmith.domains.annotation.types import BatchState
from goldsmith.domains.annotation.verbs import batches, serving, submitting
from goldsmith.domains.guidelines.types import Answer, Mark
from goldsmith.domains.items.errors import ItemNotFound
from goldsmith.domains.items.types import ItemAct
from goldsmith.domains.items.verbs.acts import act_on_items
from goldsmith.domains.quality.verbs.labels import refresh_labels
from goldsmith.domains.review.errors import NothingJudged, OwnWork, VerdictIncomplete
from goldsmith.domains.review.queries import overview, reviews
from goldsmith.domains.review.queries.history import list_item_history
from goldsmith.domains.review.types import Judgement, QuestionVerdict, ReopenFor
from goldsmith.domains.review.verbs import judging as verbs
from goldsmith.kernel.actor import SYSTEM, Role

ACCEPT = QuestionVerdict("sentiment", Judgement.ACCEPT)
REJECT = QuestionVerdict("sentiment", Judgement.REJECT, "Irony: read it again.")
FIX = QuestionVerdict(
    "sentiment",
    Judgement.FIX,
    "It praises.",
    Answer(state="answered", marks=[Mark(id="m", value="positive")]),
)


def judged_item(session, labels=("positive",)):
    """An item judged by one person per label: (owner, people, batch, item, annotations)."""
    owner, project_id = make_project(session)
    people = tuple(make_member(session, project_id) for _ in labels)
    item = make_item(session, project_id)
    batch = make_batch(
        session, owner, project_id, people=people, item_ids=(item,), overlap=len(labels)
    )
    done = []
    for person, label in zip(people, labels, strict=True):
        lease = serving.lease_next(session, person, batch.id, want=1).leases[0]
        result = submitting.submit_annotation(
            session, person, lease.id, answers=sentiment(label), active_ms=1, elapsed_ms=1, want=0
        )
        done.append(result.annotation.id)
    return owner, people, batch, item, done


def test_a_rejected_answer_goes_back_to_its_author_with_the_reason(session: Session) -> None:
    owner, (anna,), batch, _, (annotation,) = judged_item(session)
    verbs.give_verdict(session, owner, annotation, verdicts=[REJECT])
    back = serving.lease_next(session, anna, batch.id, want=1).leases[0]
    assert (back.message, back.base_revision) == ("Irony: read it again.", 1)


def test_rework_becomes_a_new_revision_that_counts(session: Session) -> None:
    owner, (anna,), batch, item, (annotation,) = judged_item(session)
    verbs.give_verdict(session, owner, annotation, verdicts=[REJECT])
    back = serving.lease_next(session, anna, batch.id, want=1).leases[0]
    submitting.submit_annotation(
        session, anna, back.id, answers=sentiment("negative"), active_ms=1, elapsed_ms=1,
        base_revision=1,
    )  # fmt: skip
    judged = reviews.get_item_review(session, owner, item).annotations
    assert [(one.revision, one.is_counted) for one in judged] == [(2, True)]


def test_a_rejected_answer_can_go_to_somebody_else(session: Session) -> None:
    owner, (anna,), batch, _, (annotation,) = judged_item(session)
    verbs.give_verdict(session, owner, annotation, verdicts=[REJECT], reopen_for=ReopenFor.ANYONE)
    assert serving.lease_next(session, anna, batch.id, want=1).leases == []


def test_a_fix_settles_the_answer(session: Session) -> None:
    owner, _, _, item, (annotation,) = judged_item(session, ("negative",))
    verbs.give_verdict(session, owner, annotation, verdicts=[FIX])
    settled = reviews.find_adjudication(session, item)
    assert settled is not None
    assert settled.answers["sentiment"]["marks"][0]["value"] == "positive"


def test_adjudication_keeps_the_minority_answer(session: Session) -> None:
    owner, _, _, item, _ = judged_item(session, ("positive", "negative"))
    review = verbs.adjudicate(
        session, owner, item, answers=sentiment("positive"), rationale="Clause 2."
    )
    assert review.differing == ["sentiment"]
    assert review.adjudication is not None
    assert {one.answers["sentiment"].marks[0].value for one in review.annotations} == {
        "positive",
        "negative",
    }


def test_a_later_adjudication_supersedes_the_first(session: Session) -> None:
    owner, _, _, item, _ = judged_item(session, ("positive", "negative"))
    verbs.adjudicate(session, owner, item, answers=sentiment("positive"), rationale="First.")
    verbs.adjudicate(session, owner, item, answers=sentiment("negative"), rationale="Second.")
    settled = reviews.find_adjudication(session, item)
    assert settled is not None
    assert settled.rationale == "Second."


def test_nobody_reviews_their_own_work(session: Session) -> None:
    owner, project_id = make_project(session)
    item = make_item(session, project_id)
    reviewer = make_member(session, project_id, role=Role.REVIEWER)
    batch = make_batch(session, owner, project_id, people=(reviewer,), item_ids=(item,))
    lease = serving.lease_next(session, reviewer, batch.id, want=1).leases[0]
    done = submitting.submit_annotation(
        session, reviewer, lease.id, answers=sentiment("positive"), active_ms=1, elapsed_ms=1
    )
    with pytest.raises(OwnWork):
        verbs.give_verdict(session, reviewer, done.annotation.id, verdicts=[ACCEPT])
    with pytest.raises(OwnWork):
        verbs.adjudicate(session, reviewer, item, answers=sentiment("positive"), rationale="Mine.")


def test_a_reject_without_a_reason_is_refused(session: Session) -> None:
    owner, _, _, _, (annotation,) = judged_item(session)
    with pytest.raises(VerdictIncomplete):
        verbs.give_verdict(
            session,
            owner,
            annotation,
            verdicts=[QuestionVerdict("sentiment", Judgement.REJECT)],
        )


def test_an_item_nobody_judged_cannot_be_adjudicated(session: Session) -> None:
    owner, project_id = make_project(session)
    item = make_item(session, project_id)
    with pytest.raises(NothingJudged):
        verbs.adjudicate(session, owner, item, answers={}, rationale="?")


def test_an_annotator_cannot_give_a_verdict_or_adjudicate(session: Session) -> None:
    _, people, _, item, (annotation, _) = judged_item(session, ("positive", "negative"))
    with pytest.raises(AnnotationNotFound):
        verbs.give_verdict(session, people[1], annotation, verdicts=[ACCEPT])
    with pytest.raises(ItemNotFound):
        verbs.adjudicate(session, people[0], item, answers={}, rationale="?")


def test_a_stranger_sees_no_review(session: Session) -> None:
    _, _, _, item, _ = judged_item(session)
    with pytest.raises(ItemNotFound):
        reviews.get_item_review(session, make_stranger(session), item)


def test_the_overview_counts_what_is_done(session: Session) -> None:
    owner, _, batch, _, _ = judged_item(session)
    seen = overview.get_overview(session, owner, batch.project_id)
    assert (seen.items, seen.slots, seen.slots_done, seen.judgements) == (1, 1, 1, 1)


def test_the_overview_counts_items_by_where_they_stand_and_none_that_was_withdrawn(
    session: Session,
) -> None:
    owner, _, batch, judged, _ = judged_item(session)
    project_id = batch.project_id
    gone, fresh = make_item(session, project_id), make_item(session, project_id)
    refresh_labels(session, SYSTEM, [judged, gone])  # the other came in a moment ago
    seen = overview.get_overview(session, owner, project_id)
    assert (seen.items, seen.by_status) == (3, {"judged": 1, "new": 2})
    act_on_items(session, owner, project_id, act=ItemAct.WITHDRAW, item_ids=[gone])
    seen = overview.get_overview(session, owner, project_id)
    assert (seen.items, seen.by_status) == (2, {"judged": 1, "new": 1})
    act_on_items(session, owner, project_id, act=ItemAct.WITHDRAW, item_ids=[fresh])
    seen = overview.get_overview(session, owner, project_id)
    assert (seen.items, seen.by_status) == (1, {"judged": 1})


def test_the_overview_says_who_is_doing_what_and_what_waits_for_whom(session: Session) -> None:
    owner, (anna,), batch, _, (annotation,) = judged_item(session)
    verbs.give_verdict(session, owner, annotation, verdicts=[REJECT])
    (project_id,) = owner.roles
    person = overview.get_overview(session, owner, project_id).people[0]
    assert (person.batches, person.in_hand, person.returned) == (["Batch"], 0, 1)
    serving.lease_next(session, anna, batch.id, want=1)
    person = overview.get_overview(session, owner, project_id).people[0]
    assert (person.in_hand, person.returned) == (1, 0)


def test_what_a_closed_batch_leaves_undone_does_not_remain(session: Session) -> None:
    owner, project_id = make_project(session)
    anna = make_member(session, project_id)
    items = (make_item(session, project_id), make_item(session, project_id))
    batch = make_batch(session, owner, project_id, people=(anna,), item_ids=items)
    batches.set_state(session, owner, batch.id, state=BatchState.CLOSED)
    found = overview.get_overview(session, owner, project_id)
    assert (found.slots, found.slots_done) == (0, 0)


def test_the_history_of_an_item_names_who_judged_and_decided_what(session: Session) -> None:
    owner, _, _, item, (first, _) = judged_item(session, ("positive", "negative"))
    verbs.give_verdict(session, owner, first, verdicts=[ACCEPT])
    found = list_item_history(session, owner, item)
    assert [entry.verb for entry in found] == [
        "item.made",
        "annotation.submitted",
        "annotation.submitted",
        "annotation.reviewed",
    ]
    assert [entry.guideline_number for entry in found] == [None, 1, 1, None]
    assert found[-1].actor_name == "Owner"


def test_a_viewer_sees_no_judgement_in_the_history(session: Session) -> None:
    owner, _, _, item, _ = judged_item(session)
    (project_id,) = owner.roles
    viewer = make_member(session, project_id, role=Role.VIEWER)
    found = list_item_history(session, viewer, item)
    assert [(entry.verb, entry.actor_name) for entry in found] == [("item.made", None)]


def test_a_stranger_finds_no_history(session: Session) -> None:
    *_, item, _ = judged_item(session)
    with pytest.raises(ItemNotFound):
        list_item_history(session, make_stranger(session), item)
