"""Leases: everybody gets what they may have, once, and nothing is lost."""

import pytest
from sqlalchemy import func, select, update
from sqlalchemy.orm import Session
from tests.domain.builders import (
    make_batch,
    make_item,
    make_member,
    make_project,
    make_stranger,
    sentiment,
)

from goldsmith.domains.annotation.errors import AnnotationChanged, BatchNotOpen, NotInBatch
from goldsmith.domains.annotation.tables import AnnotationRow, SlotRow
from goldsmith.domains.annotation.types import BatchState, SkipReason
from goldsmith.domains.annotation.verbs import batches, inquiries, serving, submitting
from goldsmith.domains.guidelines.errors import AnswersInvalid
from goldsmith.domains.projects.errors import PersonNotFound
from goldsmith.domains.projects.verbs import membership
from goldsmith.kernel.actor import Role


def submit(session, actor, lease, label="positive", **more):
    return submitting.submit_annotation(
        session, actor, lease.id, answers=sentiment(label), active_ms=900, elapsed_ms=1200, **more
    )


def test_a_second_tab_sees_the_same_head(session: Session) -> None:
    owner, project_id = make_project(session)
    anna = make_member(session, project_id)
    items = tuple(make_item(session, project_id) for _ in range(12))
    batch = make_batch(session, owner, project_id, people=(anna,), item_ids=items)
    first = serving.lease_next(session, anna, batch.id, want=3)
    second = serving.lease_next(session, anna, batch.id, want=3)
    assert [lease.id for lease in first.leases] == [lease.id for lease in second.leases]
    assert len(first.leases) == 3


def test_items_come_in_the_batch_order(session: Session) -> None:
    owner, project_id = make_project(session)
    anna = make_member(session, project_id)
    items = tuple(make_item(session, project_id) for _ in range(12))
    batch = make_batch(session, owner, project_id, people=(anna,), item_ids=items)
    queue = serving.lease_next(session, anna, batch.id, want=3)
    assert [lease.item.id for lease in queue.leases if lease.item] == list(items[:3])


def test_an_item_closes_at_its_overlap(session: Session) -> None:
    owner, project_id = make_project(session)
    anna, ben, cleo = (make_member(session, project_id) for _ in range(3))
    item = make_item(session, project_id)
    batch = make_batch(
        session, owner, project_id, people=(anna, ben, cleo), item_ids=(item,), overlap=2
    )
    for person in (anna, ben):
        lease = serving.lease_next(session, person, batch.id, want=1).leases[0]
        submit(session, person, lease)
    assert serving.lease_next(session, cleo, batch.id, want=1).leases == []


def test_nobody_judges_the_same_item_twice(session: Session) -> None:
    owner, project_id = make_project(session)
    anna = make_member(session, project_id)
    item = make_item(session, project_id)
    batch = make_batch(session, owner, project_id, people=(anna,), item_ids=(item,), overlap=2)
    lease = serving.lease_next(session, anna, batch.id, want=1).leases[0]
    assert submit(session, anna, lease).queue.leases == []


def test_a_retried_submission_stores_once(session: Session) -> None:
    owner, project_id = make_project(session)
    anna = make_member(session, project_id)
    batch = make_batch(
        session, owner, project_id, people=(anna,), item_ids=(make_item(session, project_id),)
    )
    lease = serving.lease_next(session, anna, batch.id, want=1).leases[0]
    first = submit(session, anna, lease)
    again = submit(session, anna, lease)
    stored = session.scalar(select(func.count()).select_from(AnnotationRow))
    assert (first.annotation, stored) == (again.annotation, 1)


def test_a_different_answer_to_a_settled_lease_is_a_conflict(session: Session) -> None:
    owner, project_id = make_project(session)
    anna = make_member(session, project_id)
    batch = make_batch(
        session, owner, project_id, people=(anna,), item_ids=(make_item(session, project_id),)
    )
    lease = serving.lease_next(session, anna, batch.id, want=1).leases[0]
    submit(session, anna, lease)
    with pytest.raises(AnnotationChanged):
        submit(session, anna, lease, "negative")


def test_late_work_is_kept_uncounted_when_somebody_else_answered(session: Session) -> None:
    owner, project_id = make_project(session)
    anna, ben = make_member(session, project_id), make_member(session, project_id)
    batch = make_batch(
        session, owner, project_id, people=(anna, ben), item_ids=(make_item(session, project_id),)
    )
    late = serving.lease_next(session, anna, batch.id, want=1).leases[0]
    session.execute(update(SlotRow).values(expires_at=func.now() - func.make_interval(0, 0, 0, 1)))
    serving.expire_leases(session)
    submit(session, ben, serving.lease_next(session, ben, batch.id, want=1).leases[0])
    kept = submit(session, anna, late).annotation
    assert (kept.is_late, kept.is_counted) == (True, False)


def test_late_work_fills_a_slot_that_is_free(session: Session) -> None:
    owner, project_id = make_project(session)
    anna = make_member(session, project_id)
    batch = make_batch(
        session, owner, project_id, people=(anna,), item_ids=(make_item(session, project_id),)
    )
    late = serving.lease_next(session, anna, batch.id, want=1).leases[0]
    session.execute(update(SlotRow).values(expires_at=func.now() - func.make_interval(0, 0, 0, 1)))
    serving.expire_leases(session)
    kept = submit(session, anna, late).annotation
    assert (kept.is_late, kept.is_counted) == (True, True)


def test_a_skipped_item_goes_to_somebody_else_and_not_back(session: Session) -> None:
    owner, project_id = make_project(session)
    anna, ben = make_member(session, project_id), make_member(session, project_id)
    batch = make_batch(
        session, owner, project_id, people=(anna, ben), item_ids=(make_item(session, project_id),)
    )
    lease = serving.lease_next(session, anna, batch.id, want=1).leases[0]
    queue = submitting.skip_item(session, anna, lease.id, reason=SkipReason.UNCLEAR, want=1)
    assert queue.leases == []
    assert len(serving.lease_next(session, ben, batch.id, want=1).leases) == 1


def test_an_item_skipped_twice_is_set_aside_for_the_lead(session: Session) -> None:
    owner, project_id = make_project(session)
    anna, ben = make_member(session, project_id), make_member(session, project_id)
    batch = make_batch(
        session, owner, project_id, people=(anna, ben), item_ids=(make_item(session, project_id),)
    )
    for person in (anna, ben):
        lease = serving.lease_next(session, person, batch.id, want=1).leases[0]
        submitting.skip_item(session, person, lease.id, reason=SkipReason.UNCLEAR, want=0)
    assert batches.reads.get_batch(session, owner, batch.id).set_aside == 1


def test_an_answered_question_brings_the_item_back_to_its_asker(session: Session) -> None:
    owner, project_id = make_project(session)
    anna = make_member(session, project_id)
    batch = make_batch(
        session, owner, project_id, people=(anna,), item_ids=(make_item(session, project_id),)
    )
    lease = serving.lease_next(session, anna, batch.id, want=1).leases[0]
    assert inquiries.ask(session, anna, lease.id, text="Irony?", answers={}, want=1).leases == []
    asked = inquiries.reads.list_inquiries(session, owner, project_id, is_open=True).items[0]
    inquiries.answer(session, owner, asked.id, text="Yes, it counts as meant.")
    back = serving.lease_next(session, anna, batch.id, want=1).leases[0]
    assert back.message is not None
    assert "counts as meant" in back.message


def test_a_paused_batch_gives_out_nothing(session: Session) -> None:
    owner, project_id = make_project(session)
    anna = make_member(session, project_id)
    batch = make_batch(
        session, owner, project_id, people=(anna,), item_ids=(make_item(session, project_id),)
    )
    batches.set_state(session, owner, batch.id, state=BatchState.PAUSED)
    with pytest.raises(BatchNotOpen):
        serving.lease_next(session, anna, batch.id, want=1)


def test_a_person_removed_from_the_batch_frees_their_leases(session: Session) -> None:
    owner, project_id = make_project(session)
    anna, ben = make_member(session, project_id), make_member(session, project_id)
    batch = make_batch(
        session, owner, project_id, people=(anna, ben), item_ids=(make_item(session, project_id),)
    )
    serving.lease_next(session, anna, batch.id, want=1)
    batches.remove_member(session, owner, batch.id, anna.person_id)
    assert len(serving.lease_next(session, ben, batch.id, want=1).leases) == 1


def test_items_go_only_to_those_who_have_their_language(session: Session) -> None:
    owner, project_id = make_project(session)
    german = make_member(session, project_id, languages=("de",))
    french = make_item(session, project_id, language="fr")
    batch = make_batch(session, owner, project_id, people=(german,), item_ids=(french,))
    assert serving.lease_next(session, german, batch.id, want=1).leases == []
    assert batch.unreachable[0].language == "fr"


def test_raised_overlap_reaches_people_who_had_passed_the_item(session: Session) -> None:
    owner, project_id = make_project(session)
    anna, ben = make_member(session, project_id), make_member(session, project_id)
    items = (make_item(session, project_id), make_item(session, project_id))
    batch = make_batch(session, owner, project_id, people=(anna, ben), item_ids=items)
    submit(session, anna, serving.lease_next(session, anna, batch.id, want=1).leases[0], want=0)
    submit(session, ben, serving.lease_next(session, ben, batch.id, want=1).leases[0], want=0)
    batches.raise_overlap(session, owner, batch.id, overlap=2)
    served = serving.lease_next(session, anna, batch.id, want=1).leases[0]
    assert served.item is not None
    assert served.item.id == items[1]


def test_invalid_answers_leave_the_lease_as_it_was(session: Session) -> None:
    owner, project_id = make_project(session)
    anna = make_member(session, project_id)
    batch = make_batch(
        session, owner, project_id, people=(anna,), item_ids=(make_item(session, project_id),)
    )
    lease = serving.lease_next(session, anna, batch.id, want=1).leases[0]
    with pytest.raises(AnswersInvalid):
        submit(session, anna, lease, "no-such-label")
    assert serving.lease_next(session, anna, batch.id, want=1).leases[0].id == lease.id


def test_a_stranger_is_not_on_the_batch(session: Session) -> None:
    owner, project_id = make_project(session)
    batch = make_batch(
        session, owner, project_id, people=(), item_ids=(make_item(session, project_id),)
    )
    with pytest.raises(NotInBatch):
        serving.lease_next(session, make_stranger(session), batch.id, want=1)


def test_a_viewer_cannot_open_a_batch(session: Session) -> None:
    owner, project_id = make_project(session)
    viewer = make_member(session, project_id, role=Role.VIEWER)
    item = make_item(session, project_id)
    make_batch(session, owner, project_id, people=(), item_ids=(item,))
    with pytest.raises(Exception, match="role does not allow"):
        make_batch(session, viewer, project_id, people=(), item_ids=(item,))


def test_an_adviser_is_put_on_no_batch(session: Session) -> None:
    owner, project_id = make_project(session)
    adviser = make_member(session, project_id, role=Role.ADVISER)
    item = make_item(session, project_id)
    with pytest.raises(PersonNotFound):
        make_batch(session, owner, project_id, people=(adviser,), item_ids=(item,))


def test_an_annotator_who_becomes_an_adviser_leaves_the_batches(session: Session) -> None:
    owner, project_id = make_project(session)
    anna, ben = make_member(session, project_id), make_member(session, project_id)
    item = make_item(session, project_id)
    batch = make_batch(session, owner, project_id, people=(anna, ben), item_ids=(item,))
    serving.lease_next(session, anna, batch.id, want=1)
    membership.set_role(session, owner, project_id, anna.person_id, role=Role.ADVISER)
    serving.free_departed(session, [anna.person_id])
    assert len(serving.lease_next(session, ben, batch.id, want=1).leases) == 1
