"""Who may not: batches, leases, annotations, questions and concerns."""

from types import SimpleNamespace

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

from goldsmith.domains.annotation.errors import AnnotationReviewed
from goldsmith.domains.annotation.types import BatchState, ConcernKind, Selection, SkipReason
from goldsmith.domains.annotation.verbs import (
    batches,
    counting,
    inquiries,
    revising,
    serving,
    submitting,
)
from goldsmith.kernel.actor import Role
from goldsmith.kernel.errors import Denied, NotFound


@pytest.fixture
def house(session: Session) -> SimpleNamespace:
    """A batch of two items; Anna judged one and holds the other, Ben is a colleague."""
    owner, project_id = make_project(session)
    anna, ben = make_member(session, project_id), make_member(session, project_id)
    items = (make_item(session, project_id), make_item(session, project_id))
    batch = make_batch(session, owner, project_id, people=(anna,), item_ids=items)
    first = serving.lease_next(session, anna, batch.id, want=1).leases[0]
    done = submitting.submit_annotation(
        session, anna, first.id, answers=sentiment("positive"), active_ms=1, elapsed_ms=1, want=1
    )
    return SimpleNamespace(
        owner=owner, project_id=project_id, anna=anna, ben=ben, items=items, batch=batch,
        version_id=batch.guideline_version_id, lease=done.queue.leases[0],
        annotation_id=done.annotation.id, stranger=make_stranger(session),
    )  # fmt: skip


def test_an_annotator_manages_no_batch(session: Session, house: SimpleNamespace) -> None:
    anna, batch_id = house.anna, house.batch.id
    selection = Selection(item_ids=list(house.items))
    with pytest.raises(Denied):
        batches.create_batch(
            session, anna, house.project_id, name="X", selection=selection, overlap=1, person_ids=[]
        )
    with pytest.raises(Denied):
        batches.add_member(session, anna, batch_id, house.ben.person_id)
    with pytest.raises(Denied):
        batches.remove_member(session, anna, batch_id, house.anna.person_id)
    with pytest.raises(Denied):
        batches.add_items(session, anna, batch_id, selection=selection)
    with pytest.raises(Denied):
        batches.raise_overlap(session, anna, batch_id, overlap=2)
    with pytest.raises(Denied):
        batches.set_state(session, anna, batch_id, state=BatchState.CLOSED)
    with pytest.raises(Denied):
        batches.edit_batch(
            session, anna, batch_id, revision=1, name="X", priority=None, deadline=None
        )
    with pytest.raises(Denied):
        batches.take_guideline_version(
            session, anna, batch_id, version_id=house.version_id, may_add_labels=True
        )
    with pytest.raises(Denied):
        batches.return_set_aside(session, anna, batch_id)
    with pytest.raises(Denied):
        batches.clone_batch(session, anna, batch_id, name="X")


def test_a_stranger_finds_no_batch(session: Session, house: SimpleNamespace) -> None:
    with pytest.raises(NotFound):
        batches.set_state(session, house.stranger, house.batch.id, state=BatchState.CLOSED)
    with pytest.raises(NotFound):
        batches.reads.get_batch(session, house.stranger, house.batch.id)


def test_a_colleague_has_no_hand_in_annas_leases(session: Session, house: SimpleNamespace) -> None:
    ben, lease_id = house.ben, house.lease.id
    with pytest.raises(NotFound):
        serving.lease_next(session, ben, house.batch.id, want=1)
    with pytest.raises(NotFound):
        serving.refill(session, ben, house.batch.id, want=1)
    with pytest.raises(NotFound):
        serving.keep_leases(session, ben, house.batch.id, lease_ids=[lease_id])
    with pytest.raises(NotFound):
        serving.leave(session, ben, house.batch.id)
    with pytest.raises(NotFound):
        submitting.save_draft(session, ben, lease_id, answers={}, note="", is_unsure=False)
    with pytest.raises(NotFound):
        submitting.submit_annotation(
            session, ben, lease_id, answers=sentiment("negative"), active_ms=1, elapsed_ms=1
        )
    with pytest.raises(NotFound):
        submitting.skip_item(session, ben, lease_id, reason=SkipReason.OTHER, want=1)
    with pytest.raises(NotFound):
        inquiries.ask(session, ben, lease_id, text="?", answers={}, want=1)
    with pytest.raises(NotFound):
        revising.revise_annotation(
            session, ben, house.annotation_id, answers=sentiment("negative"), base_revision=1
        )


def test_annotators_do_not_see_each_others_answers(
    session: Session, house: SimpleNamespace
) -> None:
    with pytest.raises(NotFound):
        submitting.records.get_annotation(session, house.ben, house.annotation_id)


def test_annotators_neither_settle_nor_reopen(session: Session, house: SimpleNamespace) -> None:
    with pytest.raises(NotFound):
        counting.settle_annotation(session, house.anna, house.annotation_id)
    with pytest.raises(NotFound):
        counting.reopen_annotation(
            session, house.anna, house.annotation_id, is_for_author=True, message=""
        )


def test_a_reviewed_annotation_is_not_revised(session: Session, house: SimpleNamespace) -> None:
    counting.settle_annotation(session, house.owner, house.annotation_id)
    with pytest.raises(AnnotationReviewed):
        revising.revise_annotation(
            session, house.anna, house.annotation_id, answers=sentiment("negative"), base_revision=1
        )


def test_questions_are_answered_by_those_who_may(session: Session, house: SimpleNamespace) -> None:
    inquiries.ask(session, house.anna, house.lease.id, text="?", answers={}, want=0)
    asked = inquiries.reads.list_own(session, house.anna)[0]
    for role in (Role.VIEWER, Role.ANNOTATOR):
        other = make_member(session, house.project_id, role=role)
        with pytest.raises(NotFound):
            inquiries.answer(session, other, asked.id, text="!")
    reviewer = make_member(session, house.project_id, role=Role.REVIEWER)
    assert inquiries.answer(session, reviewer, asked.id, text="!").answer == "!"


def test_concerns_come_from_members_and_end_with_leads(
    session: Session, house: SimpleNamespace
) -> None:
    viewer = make_member(session, house.project_id, role=Role.VIEWER)
    item = house.items[0]
    with pytest.raises(NotFound):
        inquiries.raise_concern(session, viewer, item, kind=ConcernKind.PRIVACY, note="")
    raised = inquiries.raise_concern(
        session, house.anna, item, kind=ConcernKind.PRIVACY, note="A phone number."
    )
    with pytest.raises(NotFound):
        inquiries.resolve_concern(session, house.anna, raised.id, resolution="", is_withheld=False)


def test_a_removed_person_submits_no_more(session: Session, house: SimpleNamespace) -> None:
    batches.remove_member(session, house.owner, house.batch.id, house.anna.person_id)
    with pytest.raises(NotFound):
        serving.lease_next(session, house.anna, house.batch.id, want=1)
