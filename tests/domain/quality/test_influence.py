"""Suggestions in sight stay out of the figures, and what they do is told apart."""

import pytest
from sqlalchemy.orm import Session
from tests.domain.builders import (
    make_batch,
    make_item,
    make_member,
    make_project,
    make_stranger,
    make_suggestions,
    make_version,
    sentiment,
)

from goldsmith.domains.annotation.verbs import serving, submitting
from goldsmith.domains.guidelines.types import Answer, Mark
from goldsmith.domains.quality.queries import influence, report
from goldsmith.domains.quality.verbs.labels import refresh_labels
from goldsmith.kernel.access import ProjectNotFound
from goldsmith.kernel.actor import SYSTEM, Actor
from goldsmith.kernel.ids import ProjectId


def _judged(session: Session, *, hidden_share: float, label: str | None) -> tuple[Actor, ProjectId]:
    """Two people who judge two items that a model calls positive: taken as it is, or ``label``."""
    owner, project_id = make_project(session)
    make_version(session, owner, project_id)
    items = tuple(make_item(session, project_id) for _ in range(2))
    make_suggestions(session, owner, project_id, label="positive", item_ids=items)
    people = tuple(make_member(session, project_id) for _ in range(2))
    batch = make_batch(
        session, owner, project_id, people=people, item_ids=items, overlap=2,
        suggestions="shown", hidden_share=hidden_share,
    )  # fmt: skip
    for person in people * 2:
        lease = serving.lease_next(session, person, batch.id, want=1).leases[0]
        taken = [Mark.model_validate(one.marks[0]) for one in lease.suggestions]
        answers = (
            sentiment(label) if label else {"sentiment": Answer(state="answered", marks=taken)}
        )
        submitting.submit_annotation(
            session, person, lease.id, answers=answers, active_ms=4000, elapsed_ms=5000, want=0
        )
    refresh_labels(session, SYSTEM, items)
    return owner, project_id


def test_judgements_with_a_suggestion_in_sight_stay_out_of_the_figures(session: Session) -> None:
    owner, project_id = _judged(session, hidden_share=0.0, label=None)
    found = report.get_report(session, owner, project_id)
    assert (found.n_judgements, found.n_seen) == (0, 4)
    assert found.questions[0].alpha.n_labels == 0


def test_judgements_whose_suggestion_was_hidden_count(session: Session) -> None:
    owner, project_id = _judged(session, hidden_share=1.0, label="negative")
    found = report.get_report(session, owner, project_id)
    assert (found.n_judgements, found.n_seen) == (4, 0)
    assert found.questions[0].observed.n_labels == 4


def test_what_was_taken_is_told_by_source_and_label(session: Session) -> None:
    owner, project_id = _judged(session, hidden_share=0.0, label=None)
    (found,) = influence.get_influence(session, owner, project_id).sources
    assert (found.source_name, found.seen, found.accepted) == ("Classifier", 4, 4)
    assert (found.taken.value, found.taken.n) == (1.0, 4)
    assert [(label.name, label.taken.hits) for label in found.labels] == [("Positive", 4)]
    assert found.influence.value is None  # nobody judged without seeing


def test_what_was_hidden_is_compared(session: Session) -> None:
    owner, project_id = _judged(session, hidden_share=1.0, label="negative")
    told = influence.get_influence(session, owner, project_id)
    assert (told.sources[0].agreed_hidden.hits, told.sources[0].agreed_hidden.n) == (0, 4)
    assert (told.hidden.median_s, told.hidden.n, told.seen.n) == (4.0, 4, 0)


def test_agreement_is_shown_apart(session: Session) -> None:
    owner, project_id = _judged(session, hidden_share=0.0, label="negative")
    (found,) = influence.get_influence(session, owner, project_id).agreement
    assert (found.without.n_labels, found.seen.n_labels) == (0, 4)


def test_strangers_learn_nothing_of_influence(session: Session) -> None:
    _, project_id = _judged(session, hidden_share=0.0, label=None)
    with pytest.raises(ProjectNotFound):
        influence.get_influence(session, make_stranger(session), project_id)
