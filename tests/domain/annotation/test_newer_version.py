"""An open batch takes a newer guideline version: wording at once, labels on a word, the rest never."""

import pytest
from sqlalchemy.orm import Session
from tests.domain.builders import (
    SENTIMENT,
    make_batch,
    make_item,
    make_member,
    make_project,
    make_version,
    sentiment,
)

from goldsmith.domains.annotation.errors import LabelsAdded, VersionIncompatible
from goldsmith.domains.annotation.queries.inquiries import list_inquiries
from goldsmith.domains.annotation.rules import check_newer_version
from goldsmith.domains.annotation.types import Batch
from goldsmith.domains.annotation.verbs import batches, inquiries, serving, submitting
from goldsmith.domains.guidelines.types import FieldSpec, LabelSpec, Question, Schema
from goldsmith.kernel.actor import Actor

CLEARER = SENTIMENT.model_copy(update={"title": "Which feeling does the writer show?"})
MORE = SENTIMENT.model_copy(
    update={"labels": [*SENTIMENT.labels, LabelSpec(id="mixed", name="Mixed")]}
)
WEIGHT = Question(id="weight", kind="number", title="How heavy?", unit="kg", min=0, max=10)


def make_open_batch(session: Session) -> tuple[Actor, Actor, Batch]:
    owner, project_id = make_project(session)
    anna = make_member(session, project_id)
    items = tuple(make_item(session, project_id) for _ in range(3))
    return owner, anna, make_batch(session, owner, project_id, people=(anna,), item_ids=items)


def take(session: Session, owner: Actor, batch: Batch, question: Question, **given: bool) -> Batch:
    version_id = make_version(session, owner, batch.project_id, questions=(question,))
    order = {"may_add_labels": False, **given}
    return batches.take_guideline_version(session, owner, batch.id, version_id=version_id, **order)


def check(newer: Question) -> None:
    fields = [FieldSpec(id="text", title="Text")]
    check_newer_version(
        Schema(fields=fields, questions=[WEIGHT]),
        Schema(fields=fields, questions=[newer]),
        may_add_labels=False,
    )


def test_wording_reaches_what_was_not_begun_and_drafts_finish_on_theirs(session: Session) -> None:
    owner, anna, batch = make_open_batch(session)
    begun, fresh = serving.lease_next(session, anna, batch.id, want=2).leases
    submitting.save_draft(
        session, anna, begun.id, answers=sentiment("positive"), note="", is_unsure=False
    )
    after = take(session, owner, batch, CLEARER)
    held = serving.lease_next(session, anna, batch.id, want=2).leases
    assert [lease.id for lease in held] == [begun.id, fresh.id]
    assert [lease.guideline_version_id for lease in held] == [
        batch.guideline_version_id,
        after.guideline_version_id,
    ]


def test_a_question_stays_with_the_version_it_was_asked_on(session: Session) -> None:
    owner, anna, batch = make_open_batch(session)
    begun = serving.lease_next(session, anna, batch.id, want=1).leases[0]
    inquiries.ask(session, anna, begun.id, text="Why?", answers={}, want=0)
    take(session, owner, batch, CLEARER)
    (asked,) = list_inquiries(session, owner, batch.project_id, is_open=True).items
    assert (asked.guideline_version, asked.guideline_version_id) == (1, batch.guideline_version_id)


def test_added_labels_ask_first(session: Session) -> None:
    owner, _, batch = make_open_batch(session)
    with pytest.raises(LabelsAdded):
        take(session, owner, batch, MORE)


def test_added_labels_may_be_used_once_confirmed(session: Session) -> None:
    owner, _, batch = make_open_batch(session)
    assert take(session, owner, batch, MORE, may_add_labels=True).guideline_number == 2


def test_a_batch_does_not_go_back_to_an_older_version(session: Session) -> None:
    owner, _, batch = make_open_batch(session)
    take(session, owner, batch, CLEARER)
    with pytest.raises(VersionIncompatible):
        batches.take_guideline_version(
            session,
            owner,
            batch.id,
            version_id=batch.guideline_version_id,
            may_add_labels=True,
        )


@pytest.mark.parametrize(
    "change",
    [
        {"unit": "lb"},
        {"min": 1.0},
        {"max": 9.0},
        {"step": 0.5},
        {"field": "text"},
        {"kind": "short_text"},
        {"id": "mass"},
        {"max_length": 10},
    ],
    ids=str,
)
def test_what_changes_given_answers_waits_for_a_migration(change: dict[str, object]) -> None:
    with pytest.raises(VersionIncompatible):
        check(Question.model_validate({**WEIGHT.model_dump(), **change}))


def test_an_optional_question_does_not_become_required_midway() -> None:
    fields = [FieldSpec(id="text", title="Text")]
    optional = WEIGHT.model_copy(update={"required": False})
    with pytest.raises(VersionIncompatible):
        check_newer_version(
            Schema(fields=fields, questions=[optional]),
            Schema(fields=fields, questions=[WEIGHT]),
            may_add_labels=False,
        )


@pytest.mark.parametrize(
    "change",
    [{"max": 20.0}, {"min": None}, {"help": "With its box."}, {"required": False}],
    ids=str,
)
def test_wording_and_wider_bounds_are_taken(change: dict[str, object]) -> None:
    check(WEIGHT.model_copy(update=change))
