"""Suggestions come along with the lease, some are hidden, and what became of them is noted."""

from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session
from tests.domain.builders import (
    make_batch,
    make_item,
    make_member,
    make_project,
    make_suggestions,
    make_version,
    sentiment,
)

from goldsmith.domains.annotation import rules
from goldsmith.domains.annotation.types import Lease
from goldsmith.domains.annotation.verbs import revising, serving, submitting
from goldsmith.domains.guidelines.types import Answer, Answers, Mark
from goldsmith.domains.predictions.errors import SourceNotFound
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.ids import AnnotationId, ItemId, SourceId, new_id

SHOWN = {"suggestions": "shown", "hidden_share": 0.0}
HIDDEN = {"suggestions": "shown", "hidden_share": 1.0}


def _lease(session: Session, policy: dict[str, Any]) -> tuple[Actor, Lease]:
    """A lease in a batch with this policy, of an item that a model holds to be positive."""
    owner, project_id = make_project(session)
    make_version(session, owner, project_id)
    item_id = make_item(session, project_id)
    make_suggestions(session, owner, project_id, label="positive", item_ids=(item_id,))
    anna = make_member(session, project_id)
    batch = make_batch(session, owner, project_id, people=(anna,), item_ids=(item_id,), **policy)
    return anna, serving.lease_next(session, anna, batch.id, want=1).leases[0]


def _submit(session: Session, actor: Actor, lease: Lease, answers: Answers) -> list[Any]:
    submitting.submit_annotation(
        session, actor, lease.id, answers=answers, active_ms=1500, elapsed_ms=2000, want=0
    )
    return list(
        session.execute(
            text(
                "SELECT outcome, is_shown, marks, kept, changed, active_ms FROM suggestion_outcomes"
                " WHERE lease_id = :lease"
            ),
            {"lease": lease.id},
        )
    )


def _accepted(lease: Lease, **change: object) -> Answers:
    mark = Mark.model_validate({**lease.suggestions[0].marks[0], **change})
    return {"sentiment": Answer(state="answered", marks=[mark])}


def test_a_lease_brings_what_is_suggested(session: Session) -> None:
    _, lease = _lease(session, SHOWN)
    (found,) = lease.suggestions
    assert (found.question_id, found.marks[0]["value"]) == ("sentiment", "positive")


def test_a_batch_shows_none_unless_it_says_so(session: Session) -> None:
    anna, lease = _lease(session, {})
    assert lease.suggestions == []
    assert _submit(session, anna, lease, sentiment("positive")) == []


def test_a_hidden_slot_shows_none_and_what_it_answers_is_compared(session: Session) -> None:
    anna, lease = _lease(session, HIDDEN)
    assert lease.suggestions == []
    assert _submit(session, anna, lease, sentiment("positive")) == [("same", False, 1, 0, 0, 1500)]


def test_taking_a_suggestion_as_it_is_is_noted(session: Session) -> None:
    anna, lease = _lease(session, SHOWN)
    assert _submit(session, anna, lease, _accepted(lease)) == [("accepted", True, 1, 1, 0, 1500)]


def test_taking_a_suggestion_under_marks_of_ones_own_is_taking_it(session: Session) -> None:
    anna, lease = _lease(session, SHOWN)
    answers = _accepted(lease, id="own")
    assert _submit(session, anna, lease, answers) == [("accepted", True, 1, 1, 0, 1500)]


def test_changing_a_suggestion_is_noted(session: Session) -> None:
    anna, lease = _lease(session, SHOWN)
    found = _submit(session, anna, lease, _accepted(lease, value="negative"))
    assert found == [("changed", True, 1, 0, 1, 1500)]


@pytest.mark.parametrize(("label", "outcome"), [("positive", "same"), ("negative", "rejected")])
def test_an_answer_by_hand_agrees_or_rejects(session: Session, label: str, outcome: str) -> None:
    anna, lease = _lease(session, SHOWN)
    assert _submit(session, anna, lease, sentiment(label)) == [(outcome, True, 1, 0, 0, 1500)]


def test_revising_ones_answer_notes_the_suggestion_anew(session: Session) -> None:
    anna, lease = _lease(session, SHOWN)
    submitting.submit_annotation(
        session, anna, lease.id, answers=_accepted(lease), active_ms=1500, elapsed_ms=2000, want=0
    )
    stored = session.scalar(
        text("SELECT id FROM annotations WHERE lease_id = :id"), {"id": lease.id}
    )
    changed = _accepted(lease, value="negative")
    revising.revise_annotation(
        session, anna, AnnotationId(stored), answers=changed, base_revision=1
    )
    noted = text("SELECT outcome, kept, changed, active_ms FROM suggestion_outcomes")
    assert list(session.execute(noted)) == [("changed", 0, 1, 1500)]


def test_what_a_lease_shows_does_not_change_under_the_hand(session: Session) -> None:
    anna, lease = _lease(session, SHOWN)
    owner = Actor(anna.person_id, {lease.project_id: "owner"})
    item_id = lease.item.id if lease.item else ItemId(new_id())
    make_suggestions(
        session, owner, lease.project_id, label="negative", item_ids=(item_id,), version="2"
    )
    again = serving.lease_next(session, anna, lease.batch_id, want=1).leases[0]
    assert again.suggestions == lease.suggestions


def test_a_batch_may_name_the_source_it_shows(session: Session) -> None:
    owner, project_id = make_project(session)
    make_version(session, owner, project_id)
    item_id = make_item(session, project_id)
    make_suggestions(session, owner, project_id, label="positive", item_ids=(item_id,))
    make_suggestions(session, owner, project_id, label="negative", item_ids=(item_id,), version="2")
    first = session.scalar(text("SELECT id FROM prediction_sources WHERE version = '1'"))
    anna = make_member(session, project_id)
    policy = {**SHOWN, "suggestion_source_id": first}
    batch = make_batch(session, owner, project_id, people=(anna,), item_ids=(item_id,), **policy)
    lease = serving.lease_next(session, anna, batch.id, want=1).leases[0]
    assert [one.source_version for one in lease.suggestions] == ["1"]


def test_a_batch_cannot_show_a_foreign_source(session: Session) -> None:
    owner, project_id = make_project(session)
    item_id = make_item(session, project_id)
    with pytest.raises(SourceNotFound):
        make_batch(
            session, owner, project_id, people=(owner,), item_ids=(item_id,),
            suggestion_source_id=SourceId(new_id()),
        )  # fmt: skip


def test_about_the_asked_share_of_slots_is_hidden() -> None:
    n_hidden = sum(rules.is_hidden(0.1, new_id(), new_id(), new_id()) for _ in range(4000))
    assert 300 < n_hidden < 500
