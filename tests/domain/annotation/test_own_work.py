"""What a person wrote and answered: briefs, drafts of them, and reading one's own answers again."""

from datetime import UTC, datetime

import pytest
from sqlalchemy.orm import Session
from tests.domain.builders import (
    make_batch,
    make_brief_batch,
    make_item,
    make_member,
    make_project,
    sentiment,
)

from goldsmith.domains.annotation.errors import AnnotationNotFound
from goldsmith.domains.annotation.queries import records, work
from goldsmith.domains.annotation.types import Brief, Lease
from goldsmith.domains.annotation.verbs import serving, submitting
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.errors import Denied
from goldsmith.kernel.ids import AnnotationId


def make_brief_lease(session: Session) -> tuple[Actor, Lease]:
    owner, project_id = make_project(session)
    anna = make_member(session, project_id)
    parent_id = make_item(session, project_id, text="Too loud.")
    batch = make_brief_batch(
        session,
        owner,
        project_id,
        people=(anna,),
        briefs=(Brief(scenario="The same in other words.", parent_id=parent_id),),
    )
    return anna, serving.lease_next(session, anna, batch.id, want=1).leases[0]


def make_own(session: Session) -> tuple[Actor, Actor, AnnotationId]:
    owner, project_id = make_project(session)
    anna = make_member(session, project_id)
    item_id = make_item(session, project_id, text="All of it.")
    batch = make_batch(session, owner, project_id, people=(anna,), item_ids=(item_id,))
    lease = serving.lease_next(session, anna, batch.id, want=1).leases[0]
    done = submitting.submit_annotation(
        session, anna, lease.id, answers=sentiment("positive"), active_ms=1, elapsed_ms=1
    )
    return owner, anna, done.annotation.id


def test_a_brief_shows_the_item_to_vary(session: Session) -> None:
    _, lease = make_brief_lease(session)
    assert lease.parent is not None
    assert lease.parent.fields == {"text": "Too loud."}


def test_what_was_written_so_far_comes_back_with_the_draft(session: Session) -> None:
    anna, lease = make_brief_lease(session)
    submitting.save_draft(
        session, anna, lease.id, answers={}, note="", is_unsure=False, written={"text": "So lo"}
    )
    again = work.list_in_hand(session, anna, lease.batch_id)[0]
    assert again.draft is not None
    assert again.draft.written == {"text": "So lo"}


def test_one_reads_the_whole_item_of_ones_own_answer(session: Session) -> None:
    _, anna, annotation_id = make_own(session)
    record = work.get_own_record(session, anna, annotation_id)
    assert record.item.fields == {"text": "All of it."}
    assert record.annotation.answers == sentiment("positive")


def test_another_persons_answer_is_not_ones_own(session: Session) -> None:
    owner, _, annotation_id = make_own(session)
    with pytest.raises(AnnotationNotFound):
        work.get_own_record(session, owner, annotation_id)


def test_who_answers_for_an_item_sees_who_judged_it_and_under_which_guideline(
    session: Session,
) -> None:
    owner, anna, annotation_id = make_own(session)
    item_id = work.get_own_record(session, anna, annotation_id).item.id
    (judgement,) = records.list_judgements(session, owner, item_id)
    assert judgement.annotation.annotator_id == anna.person_id
    assert (judgement.annotator_name, judgement.guideline_number) == ("Somebody", 1)


def test_an_annotator_does_not_see_who_judged_an_item(session: Session) -> None:
    _, anna, annotation_id = make_own(session)
    item_id = work.get_own_record(session, anna, annotation_id).item.id
    with pytest.raises(Denied):
        records.list_judgements(session, anna, item_id)


def test_batches_are_offered_by_priority_then_deadline(session: Session) -> None:
    owner, project_id = make_project(session)
    anna = make_member(session, project_id)
    items = (make_item(session, project_id),)
    soon, later = datetime(2031, 1, 1, tzinfo=UTC), datetime(2032, 1, 1, tzinfo=UTC)
    given = [(0, None), (0, later), (0, soon), (5, None), (5, later)]
    made = [
        make_batch(
            session, owner, project_id, people=(anna,), item_ids=items,
            priority=priority, deadline=deadline,
        )
        for priority, deadline in given
    ]  # fmt: skip
    offered = [one.batch_id for one in work.get_my_work(session, anna).batches]
    assert offered == [made[n].id for n in (4, 3, 2, 1, 0)]
