"""Accepting above a threshold without looking: the model's judgement, told beforehand, undone."""

from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session
from tests.domain.builders import (
    make_batch,
    make_item,
    make_member,
    make_project,
    make_stranger,
    make_suggestions,
    make_version,
)

from goldsmith.domains.annotation.errors import AcceptanceRunning, AcceptanceUndone
from goldsmith.domains.annotation.queries.acceptances import Acceptance, count_acceptable
from goldsmith.domains.annotation.types import Batch
from goldsmith.domains.annotation.verbs import accepting, serving
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.errors import Denied, NotFound
from goldsmith.kernel.ids import ProjectId, SourceId


class Desk:
    """A batch of three items, for which a model is sure, less sure, and silent."""

    def __init__(self, session: Session, *, overlap: int = 1) -> None:
        self.session = session
        self.owner, self.project_id = make_project(session)
        make_version(session, self.owner, self.project_id)
        items = tuple(make_item(session, self.project_id) for _ in range(3))
        for item_id, confidence in zip(items, (0.95, 0.6), strict=False):
            make_suggestions(
                session, self.owner, self.project_id, label="positive", item_ids=(item_id,),
                confidence=confidence,
            )  # fmt: skip
        self.anna = make_member(session, self.project_id)
        self.batch: Batch = make_batch(
            session, self.owner, self.project_id, people=(self.anna,), item_ids=items,
            overlap=overlap,
        )  # fmt: skip
        self.source_id: SourceId = session.scalar(
            text("SELECT max(id::text)::uuid FROM prediction_sources")
        )

    def accept(self, threshold: float = 0.9) -> Acceptance:
        made = accepting.accept_suggestions(
            self.session, self.owner, self.batch.id, source_id=self.source_id, threshold=threshold
        )
        while accepting.accept_step(self.session, made.id):
            pass
        self.session.execute(
            text("UPDATE job_runs SET state = 'done' WHERE subject_id = :id"), {"id": made.id}
        )
        return made

    def judged(self) -> list[Any]:
        return list(
            self.session.execute(
                text(
                    "SELECT a.origin, p.kind, p.name, a.is_counted FROM annotations a"
                    " JOIN people p ON p.id = a.annotator_id WHERE a.batch_id = :batch"
                ),
                {"batch": self.batch.id},
            )
        )


def test_counts_come_before_the_act_and_change_nothing(session: Session) -> None:
    desk = Desk(session)
    found = count_acceptable(
        session, desk.owner, desk.batch.id, source_id=desk.source_id, threshold=0.9
    )
    assert (found.accepted, found.below, found.incomplete) == (1, 1, 0)
    assert desk.judged() == []


def test_what_is_accepted_is_the_models_own_judgement(session: Session) -> None:
    desk = Desk(session)
    desk.accept()
    assert desk.judged() == [("model", "service", "Classifier 1", True)]


def test_accepted_items_are_not_served_any_more_and_the_others_are(session: Session) -> None:
    desk = Desk(session)
    desk.accept()
    queue = serving.lease_next(session, desk.anna, desk.batch.id, want=3)
    assert queue.remaining == 2


def test_a_model_fills_one_slot_of_an_item(session: Session) -> None:
    desk = Desk(session, overlap=2)
    desk.accept()
    desk.accept()  # again: the model judged this item already
    states = session.execute(
        text("SELECT state, count(*) FROM slots WHERE batch_id = :b GROUP BY 1 ORDER BY 1"),
        {"b": desk.batch.id},
    )
    assert [tuple(row) for row in states] == [("done", 1), ("open", 5)]


def test_undone_it_no_longer_counts_and_people_get_the_item(session: Session) -> None:
    desk = Desk(session)
    made = desk.accept(0.5)
    undone = accepting.take_back_accepted(session, desk.owner, made.id)
    assert undone.taken_back == 2
    assert [row.is_counted for row in desk.judged()] == [False, False]
    assert serving.lease_next(session, desk.anna, desk.batch.id, want=3).remaining == 3
    with pytest.raises(AcceptanceUndone):
        accepting.take_back_accepted(session, desk.owner, made.id)


def test_what_was_reviewed_stays(session: Session) -> None:
    desk = Desk(session)
    made = desk.accept()
    session.execute(text("UPDATE annotations SET is_reviewed = true"))
    assert accepting.take_back_accepted(session, desk.owner, made.id).taken_back == 0


def test_while_it_runs_it_cannot_be_undone(session: Session) -> None:
    desk = Desk(session)
    made = accepting.accept_suggestions(
        session, desk.owner, desk.batch.id, source_id=desk.source_id, threshold=0.9
    )
    with pytest.raises(AcceptanceRunning):
        accepting.take_back_accepted(session, desk.owner, made.id)


def test_who_may_not_manage_the_batch_accepts_nothing(session: Session) -> None:
    desk = Desk(session)
    made = desk.accept()
    given = {"source_id": desk.source_id, "threshold": 0.9}
    with pytest.raises(Denied):
        accepting.accept_suggestions(session, desk.anna, desk.batch.id, **given)
    with pytest.raises(NotFound):
        accepting.take_back_accepted(session, make_stranger(session), made.id)


def test_a_source_of_another_project_is_unknown(session: Session) -> None:
    desk, other = Desk(session), Desk(session)
    actor = Actor(
        desk.owner.person_id,
        {ProjectId(desk.project_id): "owner", ProjectId(other.project_id): "owner"},
    )
    with pytest.raises(NotFound):
        accepting.accept_suggestions(
            session, actor, desk.batch.id, source_id=other.source_id, threshold=0.9
        )
