"""A clock that is put back: times already written lie in its future, and no lease breaks."""

from datetime import timedelta

import pytest
from sqlalchemy import func, select, update
from sqlalchemy.orm import Session
from tests.domain.builders import make_batch, make_item, make_member, make_project, sentiment

from goldsmith.domains.annotation.tables import AnnotationRow, LeaseRow, SlotRow
from goldsmith.domains.annotation.types import Annotation, Batch, Lease
from goldsmith.domains.annotation.verbs import serving, submitting
from goldsmith.kernel.actor import Actor

BACK = timedelta(days=1)


class Room:
    """Anna holds the only item of a batch, Ben waits; then the clock is put back by a day."""

    def __init__(self, session: Session) -> None:
        self.session = session
        owner, project_id = make_project(session)
        self.anna, self.ben = (make_member(session, project_id) for _ in range(2))
        items = (make_item(session, project_id),)
        self.batch: Batch = make_batch(
            session, owner, project_id, people=(self.anna, self.ben), item_ids=items
        )
        self.held = self.lease(self.anna)[0]
        session.execute(update(SlotRow).values(expires_at=SlotRow.expires_at + BACK))
        session.execute(update(LeaseRow).values(issued_at=LeaseRow.issued_at + BACK))

    def lease(self, person: Actor) -> list[Lease]:
        return serving.lease_next(self.session, person, self.batch.id, want=1).leases

    def submit(self, person: Actor, lease: Lease) -> Annotation:
        return submitting.submit_annotation(
            self.session, person, lease.id, answers=sentiment("positive"), active_ms=1,
            elapsed_ms=1, want=0,
        ).annotation  # fmt: skip

    def counted(self) -> int:
        is_counted = select(func.count()).where(AnnotationRow.is_counted)
        return self.session.scalar(is_counted) or 0


@pytest.fixture
def room(session: Session) -> Room:
    return Room(session)


def test_the_holder_keeps_the_lease_and_submits_in_time(room: Room) -> None:
    serving.expire_leases(room.session)
    assert [lease.id for lease in room.lease(room.anna)] == [room.held.id]
    kept = room.submit(room.anna, room.held)
    assert (kept.is_late, kept.is_counted) == (False, True)


def test_nobody_else_gets_the_item_meanwhile(room: Room) -> None:
    serving.expire_leases(room.session)
    assert room.lease(room.ben) == []


def test_a_sign_of_life_ends_the_lease_by_the_new_clock(room: Room) -> None:
    kept = serving.keep_leases(room.session, room.anna, room.batch.id, lease_ids=[room.held.id])
    assert kept.expires_at < room.held.expires_at + BACK / 2
    assert room.lease(room.anna)[0].expires_at < room.held.expires_at + BACK / 2


def test_what_is_left_can_be_taken_and_is_judged_once(room: Room) -> None:
    serving.leave(room.session, room.anna, room.batch.id)
    room.submit(room.ben, room.lease(room.ben)[0])
    late = room.submit(room.anna, room.held)
    assert (late.is_counted, room.counted()) == (False, 1)
