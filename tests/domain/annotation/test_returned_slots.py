"""Slots that came back: an item met out of turn is not met again in its turn."""

from sqlalchemy.orm import Session
from tests.domain.builders import make_batch, make_item, make_member, make_project, sentiment

from goldsmith.domains.annotation.verbs import serving, submitting


def judge_next(session: Session, actor, batch_id) -> object:  # builders' types
    lease = serving.lease_next(session, actor, batch_id, want=1).leases[0]
    submitting.submit_annotation(
        session, actor, lease.id, answers=sentiment("positive"), active_ms=1, elapsed_ms=1, want=0
    )
    return lease.item.id


def test_an_item_taken_from_the_returned_ones_is_not_served_again(session: Session) -> None:
    owner, project_id = make_project(session)
    anna, ben = make_member(session, project_id), make_member(session, project_id)
    items = tuple(make_item(session, project_id) for _ in range(4))
    batch = make_batch(session, owner, project_id, people=(anna, ben), item_ids=items, overlap=2)
    serving.lease_next(session, ben, batch.id, want=3)
    serving.leave(session, ben, batch.id)  # the first three come back, out of anna's turn
    met = [judge_next(session, anna, batch.id) for _ in items]
    assert sorted(met, key=str) == sorted(items, key=str)
    assert serving.lease_next(session, anna, batch.id, want=1).leases == []
