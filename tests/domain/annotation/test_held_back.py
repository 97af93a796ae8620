"""Withheld items: out of every queue, and no work that a batch still waits for."""

from sqlalchemy.orm import Session
from tests.domain.builders import make_batch, make_item, make_member, make_project

from goldsmith.domains.annotation.queries import batches as reads
from goldsmith.domains.annotation.types import Selection
from goldsmith.domains.annotation.verbs import batches, serving, slots
from goldsmith.domains.items.types import ItemAct, ItemFilter
from goldsmith.domains.items.verbs.acts import act_on_items
from goldsmith.kernel.ids import ItemId


def act(session: Session, owner, item_id: ItemId, what: ItemAct) -> None:  # a builder's actor
    (project_id,) = owner.roles
    act_on_items(session, owner, project_id, act=what, item_ids=[item_id])
    slots.follow_items(session, [item_id])


def test_a_raised_overlap_serves_no_withheld_item(session: Session) -> None:
    owner, project_id = make_project(session)
    anna = make_member(session, project_id)
    item = make_item(session, project_id)
    batch = make_batch(session, owner, project_id, people=(anna,), item_ids=(item,))
    act(session, owner, item, ItemAct.WITHHOLD)
    batches.raise_overlap(session, owner, batch.id, overlap=2)
    assert serving.lease_next(session, anna, batch.id, want=1).leases == []


def test_a_restored_item_is_served_as_often_as_the_raised_overlap_wants(session: Session) -> None:
    owner, project_id = make_project(session)
    anna = make_member(session, project_id)
    item = make_item(session, project_id)
    batch = make_batch(session, owner, project_id, people=(anna,), item_ids=(item,))
    act(session, owner, item, ItemAct.WITHHOLD)
    batches.raise_overlap(session, owner, batch.id, overlap=2)
    act(session, owner, item, ItemAct.RESTORE)
    assert reads.get_batch(session, owner, batch.id).slots == 2


def test_a_batch_does_not_wait_for_withheld_items(session: Session) -> None:
    owner, project_id = make_project(session)
    anna = make_member(session, project_id)
    item, other = make_item(session, project_id), make_item(session, project_id)
    batch = make_batch(session, owner, project_id, people=(anna,), item_ids=(item, other))
    act(session, owner, item, ItemAct.WITHHOLD)
    assert serving.lease_next(session, anna, batch.id, want=1).remaining == 1


def test_an_estimate_leaves_withheld_items_out(session: Session) -> None:
    owner, project_id = make_project(session)
    item, _ = make_item(session, project_id), make_item(session, project_id)
    act(session, owner, item, ItemAct.WITHHOLD)
    found = reads.estimate(
        session,
        owner,
        project_id,
        selection=Selection(filter=ItemFilter()),
        overlap=2,
        person_ids=[],
        seconds_each=36,
    )
    assert (found.items, found.judgements, found.hours) == (1, 2, 0.02)


def test_a_sample_is_drawn_from_what_can_be_served(session: Session) -> None:
    owner, project_id = make_project(session)
    items = [make_item(session, project_id) for _ in range(4)]
    act(session, owner, items[0], ItemAct.WITHHOLD)
    selection = Selection(filter=ItemFilter(), sample_size=3)
    chosen = reads.choose_items(session, owner, project_id, selection)
    assert sorted(chosen, key=str) == sorted(items[1:], key=str)
