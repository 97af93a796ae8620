"""What comes back to its annotator brings along what was begun; what nobody can take goes to the lead."""

from types import SimpleNamespace

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session
from tests.domain.annotation.test_returned_slots import judge_next
from tests.domain.builders import (
    make_batch,
    make_brief_batch,
    make_item,
    make_member,
    make_project,
    sentiment,
)

from goldsmith.domains.annotation.queries import inquiries as reads
from goldsmith.domains.annotation.queries.batches import get_batch
from goldsmith.domains.annotation.queries.records import list_of_item
from goldsmith.domains.annotation.tables import SlotRow
from goldsmith.domains.annotation.types import Brief, Lease, SkipReason
from goldsmith.domains.annotation.types.asked import Asked
from goldsmith.domains.annotation.verbs import batches, counting, inquiries, serving, submitting
from goldsmith.domains.items.errors import TextKnown
from goldsmith.domains.projects.verbs import membership
from goldsmith.kernel.actor import Actor


@pytest.fixture
def desk(session: Session) -> SimpleNamespace:
    """Anna and Ben on a batch of one item, two judgements wanted."""
    owner, project_id = make_project(session)
    anna, ben = make_member(session, project_id), make_member(session, project_id)
    item = make_item(session, project_id)
    batch = make_batch(session, owner, project_id, people=(anna, ben), item_ids=(item,), overlap=2)
    return SimpleNamespace(
        owner=owner, project_id=project_id, anna=anna, ben=ben, batch=batch, item=item
    )


@pytest.fixture
def writing(session: Session) -> SimpleNamespace:
    """Anna and Ben on a batch of two briefs."""
    owner, project_id = make_project(session)
    anna, ben = make_member(session, project_id), make_member(session, project_id)
    batch = make_brief_batch(
        session,
        owner,
        project_id,
        people=(anna, ben),
        briefs=(Brief("Angry", language="en", count=2),),
    )
    return SimpleNamespace(owner=owner, project_id=project_id, anna=anna, ben=ben, batch=batch)


def head(session: Session, who: Actor, desk: SimpleNamespace) -> Lease:
    return serving.lease_next(session, who, desk.batch.id, want=1).leases[0]


def expire(session: Session) -> None:
    session.execute(update(SlotRow).values(expires_at="2020-01-01T00:00:00Z"))
    serving.expire_leases(session)


def answer_the_question(session: Session, desk: SimpleNamespace) -> None:
    asked = reads.list_inquiries(session, desk.owner, desk.project_id, is_open=True).items[0]
    inquiries.answer(session, desk.owner, asked.id, text="So.")


def test_an_answered_question_comes_back_in_its_parts_and_a_rejection_after_it_as_itself(
    session: Session, desk: SimpleNamespace
) -> None:
    lease = head(session, desk.anna, desk)
    question = "Is it?\nAnswer: no?"
    inquiries.ask(session, desk.anna, lease.id, text=question, answers={}, want=0)
    answer_the_question(session, desk)
    back = head(session, desk.anna, desk)
    assert back.asked == Asked(question, "So.")
    assert back.message == "You asked: Is it?\nAnswer: no?\nAnswer: So."
    judge_next(session, desk.anna, desk.batch.id)
    given = list_of_item(session, desk.owner, desk.item)[0].id
    counting.reopen_annotation(
        session, desk.owner, given, is_for_author=True, message="Read rule 1."
    )
    again = head(session, desk.anna, desk)
    assert (again.asked, again.message) == (None, "Read rule 1.")


def test_an_expired_lease_comes_back_with_its_draft(
    session: Session, desk: SimpleNamespace
) -> None:
    lease = head(session, desk.anna, desk)
    submitting.save_draft(
        session, desk.anna, lease.id, answers=sentiment("positive"), note="Hm.", is_unsure=True
    )
    expire(session)
    back = head(session, desk.anna, desk)
    assert back.id != lease.id
    assert back.draft is not None
    assert (back.draft.note, back.draft.is_unsure) == ("Hm.", True)


def test_a_draft_is_not_shown_to_anybody_else(session: Session, desk: SimpleNamespace) -> None:
    lease = head(session, desk.anna, desk)
    submitting.save_draft(
        session, desk.anna, lease.id, answers=sentiment("positive"), note="Hm.", is_unsure=True
    )
    expire(session)
    assert head(session, desk.ben, desk).draft is None


def test_a_question_keeps_answers_note_and_doubt(session: Session, desk: SimpleNamespace) -> None:
    lease = head(session, desk.anna, desk)
    submitting.save_draft(
        session, desk.anna, lease.id, answers=sentiment("positive"), note="Hm.", is_unsure=True
    )
    inquiries.ask(session, desk.anna, lease.id, text="Why?", answers={}, want=0)
    answer_the_question(session, desk)
    draft = head(session, desk.anna, desk).draft
    assert draft is not None
    assert (draft.note, draft.is_unsure, list(draft.answers)) == ("Hm.", True, ["sentiment"])


def test_a_question_about_a_lost_lease_is_kept(session: Session, desk: SimpleNamespace) -> None:
    lease = head(session, desk.anna, desk)
    expire(session)
    inquiries.ask(session, desk.anna, lease.id, text="Why?", answers={}, want=0)
    answer_the_question(session, desk)
    assert [own.answer for own in reads.list_own(session, desk.anna)] == ["So."]


def test_a_question_sent_twice_is_asked_once(session: Session, desk: SimpleNamespace) -> None:
    lease = head(session, desk.anna, desk)
    inquiries.ask(session, desk.anna, lease.id, text="Why?", answers={}, want=0)
    inquiries.ask(session, desk.anna, lease.id, text="Why?", answers={}, want=0)
    assert len(reads.list_own(session, desk.anna)) == 1


def test_late_work_fills_the_slot_that_its_author_holds_again(
    session: Session, desk: SimpleNamespace
) -> None:
    lease = head(session, desk.anna, desk)
    expire(session)
    head(session, desk.anna, desk)
    done = submitting.submit_annotation(
        session, desk.anna, lease.id, answers=sentiment("positive"), active_ms=1, elapsed_ms=1
    )
    assert (done.annotation.is_counted, done.annotation.is_late) == (True, True)
    (kept,) = list_of_item(session, desk.owner, desk.item)
    assert kept.is_late


def test_whoever_leaves_frees_what_they_asked_about(
    session: Session, desk: SimpleNamespace
) -> None:
    lease = head(session, desk.anna, desk)
    inquiries.ask(session, desk.anna, lease.id, text="Why?", answers={}, want=0)
    judge_next(session, desk.ben, desk.batch.id)
    carl = make_member(session, desk.project_id)
    batches.add_member(session, desk.owner, desk.batch.id, carl.person_id)
    batches.remove_member(session, desk.owner, desk.batch.id, desk.anna.person_id)
    answer_the_question(session, desk)
    assert head(session, carl, desk).message is None


def test_an_item_that_only_one_person_could_take_is_set_aside_at_the_first_skip(
    session: Session,
) -> None:
    owner, project_id = make_project(session)
    anna = make_member(session, project_id)
    item = make_item(session, project_id)
    batch = make_batch(session, owner, project_id, people=(anna,), item_ids=(item,))
    lease = serving.lease_next(session, anna, batch.id, want=1).leases[0]
    submitting.skip_item(session, anna, lease.id, reason=SkipReason.UNCLEAR, want=0)
    assert get_batch(session, owner, batch.id).set_aside == 1


def test_a_skipped_slot_is_set_aside_once_all_others_judged(
    session: Session, desk: SimpleNamespace
) -> None:
    lease = head(session, desk.anna, desk)
    submitting.skip_item(session, desk.anna, lease.id, reason=SkipReason.UNCLEAR, want=0)
    judge_next(session, desk.ben, desk.batch.id)
    serving.find_slots_left_behind(session, [desk.batch.id])
    assert get_batch(session, desk.owner, desk.batch.id).set_aside == 1


def test_a_skipped_brief_goes_to_somebody_else(session: Session, writing: SimpleNamespace) -> None:
    lease = head(session, writing.anna, writing)
    queue = submitting.skip_item(session, writing.anna, lease.id, reason=SkipReason.UNCLEAR, want=1)
    judged = {lease.brief.scenario for lease in queue.leases if lease.brief}
    again = submitting.skip_item(
        session, writing.anna, queue.leases[0].id, reason=SkipReason.UNCLEAR, want=1
    )
    assert (judged, again.leases) == ({"Angry"}, [])
    assert len(serving.lease_next(session, writing.ben, writing.batch.id, want=1).leases) == 1


def test_briefs_set_aside_can_be_served_again(session: Session, writing: SimpleNamespace) -> None:
    batches.remove_member(session, writing.owner, writing.batch.id, writing.ben.person_id)
    lease = head(session, writing.anna, writing)
    submitting.skip_item(session, writing.anna, lease.id, reason=SkipReason.UNCLEAR, want=0)
    batches.return_set_aside(session, writing.owner, writing.batch.id)
    assert get_batch(session, writing.owner, writing.batch.id).set_aside == 0
    assert head(session, writing.anna, writing).brief is not None


def test_a_question_about_a_brief_comes_back_with_what_was_written(
    session: Session, writing: SimpleNamespace
) -> None:
    lease = head(session, writing.anna, writing)
    submitting.save_draft(
        session, writing.anna, lease.id, answers={}, note="", is_unsure=False,
        written={"text": "You call this"},
    )  # fmt: skip
    inquiries.ask(session, writing.anna, lease.id, text="How angry?", answers={}, want=0)
    (asked,) = reads.list_own(session, writing.anna)
    answer_the_question(session, writing)
    back = head(session, writing.anna, writing)
    assert asked.brief is not None
    assert (asked.item_id, asked.brief.scenario) == (None, "Angry")
    assert back.draft is not None
    assert back.draft.written == {"text": "You call this"}


def test_the_same_text_is_not_written_twice(session: Session, writing: SimpleNamespace) -> None:
    lease = head(session, writing.anna, writing)
    given = {"answers": sentiment("negative"), "active_ms": 1, "elapsed_ms": 1}
    written = {"text": "I am furious."}
    done = submitting.submit_annotation(
        session, writing.anna, lease.id, want=1, written=written, **given
    )
    next_id = done.queue.leases[0].id
    with pytest.raises(TextKnown):
        submitting.submit_annotation(session, writing.anna, next_id, written=written, **given)


def test_a_batch_of_briefs_can_be_cloned(session: Session, writing: SimpleNamespace) -> None:
    clone = batches.clone_batch(session, writing.owner, writing.batch.id, name="More")
    assert (clone.is_writing, clone.items, clone.slots) == (True, 2, 2)


def test_whoever_leaves_the_project_frees_what_they_hold(
    session: Session, desk: SimpleNamespace
) -> None:
    head(session, desk.anna, desk)
    membership.remove_member(session, desk.owner, desk.project_id, desk.anna.person_id)
    serving.free_departed(session, [desk.anna.person_id])
    batch = get_batch(session, desk.owner, desk.batch.id)
    assert {m.person_id for m in batch.members if m.is_active} == {desk.ben.person_id}
    assert session.scalars(select(SlotRow.holder_id)).all() == [None, None]


def test_whoever_stays_keeps_what_they_hold(session: Session, desk: SimpleNamespace) -> None:
    lease = head(session, desk.anna, desk)
    serving.free_departed(session, [desk.anna.person_id])
    assert head(session, desk.anna, desk).id == lease.id
