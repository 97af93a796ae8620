"""Gold hidden among people's work: given out unseen, kept out of labels, withdrawn when wrong."""

from types import SimpleNamespace

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session
from tests.domain.builders import (
    make_batch,
    make_item,
    make_member,
    make_project,
    make_stranger,
    make_version,
    sentiment,
)

from goldsmith.domains.annotation.errors import BatchNotFound
from goldsmith.domains.annotation.queries import batches as batch_reads
from goldsmith.domains.annotation.queries import records, work
from goldsmith.domains.annotation.types import SkipReason
from goldsmith.domains.annotation.verbs import batches, mixing, serving, submitting
from goldsmith.domains.quality.queries import report
from goldsmith.domains.quality.verbs import labels, people
from goldsmith.domains.review.errors import GoldNotFound, GoldUnsettled
from goldsmith.domains.review.queries import gold
from goldsmith.domains.review.queries.figures import get_review_figures
from goldsmith.domains.review.verbs import gold as verbs
from goldsmith.kernel.access import ProjectNotFound
from goldsmith.kernel.actor import SYSTEM, Actor, Role
from goldsmith.kernel.errors import Denied
from goldsmith.kernel.ids import BatchId, ItemId


@pytest.fixture
def house(session: Session) -> SimpleNamespace:
    """Thirty items for Anna and Ben, half as many gold ones among them at a rate of a half."""
    owner, project_id = make_project(session)
    make_version(session, owner, project_id)
    anna, ben = make_member(session, project_id), make_member(session, project_id)
    items = tuple(make_item(session, project_id) for _ in range(30))
    golden = [make_item(session, project_id) for _ in range(15)]
    verbs.make_gold(
        session, owner, project_id, item_ids=golden, reason="Clear.", answers=sentiment("positive")
    )
    batch = make_batch(
        session, owner, project_id, people=(anna, ben), item_ids=items, overlap=2, gold_rate=0.5
    )
    return SimpleNamespace(
        owner=owner, project_id=project_id, anna=anna, ben=ben, items=set(items),
        golden=set(golden), batch_id=batch.id, stranger=make_stranger(session),
    )  # fmt: skip


def work_through(
    session: Session, who: Actor, batch_id: BatchId, *, label: str = "negative"
) -> list[ItemId]:
    """Judge all there is; returns the items in the order they came."""
    seen = []
    while leases := serving.lease_next(session, who, batch_id, want=1).leases:
        item = leases[0].item
        assert item is not None
        seen.append(item.id)
        submitting.submit_annotation(
            session, who, leases[0].id, answers=sentiment(label), active_ms=1, elapsed_ms=1, want=0
        )
    return seen


def test_gold_comes_among_the_others_and_never_twice(
    session: Session, house: SimpleNamespace
) -> None:
    seen = work_through(session, house.anna, house.batch_id)
    assert len(seen) == len(set(seen))
    assert house.items <= set(seen)
    assert len(set(seen) & house.golden) >= 5
    assert set(seen) <= house.items | house.golden


def test_gold_ends_with_the_work_it_hides_in(session: Session, house: SimpleNamespace) -> None:
    work_through(session, house.anna, house.batch_id)
    assert serving.lease_next(session, house.anna, house.batch_id, want=3).leases == []


def test_what_is_given_least_comes_first(session: Session, house: SimpleNamespace) -> None:
    work_through(session, house.anna, house.batch_id)
    work_through(session, house.ben, house.batch_id)
    given = [one.exposures for one in _list(session, house)]
    assert max(given) - min(given) <= 1


def test_gold_rests_after_enough_exposures(session: Session, house: SimpleNamespace) -> None:
    mixing.hide_gold(
        session, house.owner, house.project_id, item_ids=list(house.golden), reason="Clear.",
        most_exposures=1,
    )  # fmt: skip
    work_through(session, house.anna, house.batch_id)
    ben = set(work_through(session, house.ben, house.batch_id))
    assert all(one.exposures <= 1 for one in _list(session, house))
    assert len(ben & house.golden) <= 15


def test_nothing_tells_gold_from_the_others(session: Session, house: SimpleNamespace) -> None:
    queue = serving.lease_next(session, house.anna, house.batch_id, want=3)
    assert {lease.item.external_id for lease in queue.leases if lease.item} == {""}
    assert queue.remaining is None
    assert work.get_my_work(session, house.anna).batches[0].returned == 0
    assert batch_reads.get_batch(session, house.anna, house.batch_id).gold_rate is None
    done = 0
    while leases := serving.lease_next(session, house.anna, house.batch_id, want=1).leases:
        stored = submitting.submit_annotation(
            session, house.anna, leases[0].id, answers=sentiment("positive"), active_ms=1,
            elapsed_ms=1, want=1,
        )  # fmt: skip
        done += 1
        assert (stored.annotation.is_counted, stored.queue.done) == (True, done)
        again = submitting.submit_annotation(
            session, house.anna, leases[0].id, answers=sentiment("positive"), active_ms=1,
            elapsed_ms=1, want=0,
        )  # fmt: skip
        assert again.annotation.is_counted
        assert records.get_annotation(session, house.anna, stored.annotation.id).is_counted


def test_answers_to_gold_count_for_nothing(session: Session, house: SimpleNamespace) -> None:
    work_through(session, house.anna, house.batch_id)
    work_through(session, house.ben, house.batch_id)
    labels.refresh_labels(session, SYSTEM, [*house.golden, *house.items])
    found = report.get_report(session, house.owner, house.project_id)
    assert (found.n_items, found.n_judgements) == (30, 60)
    standing = session.execute(
        text("SELECT DISTINCT status, judgements FROM item_standings WHERE item_id = ANY(:ids)"),
        {"ids": list(house.golden)},
    ).all()
    assert [tuple(row) for row in standing] == [("adjudicated", 0)]
    batch = batch_reads.get_batch(session, house.owner, house.batch_id)
    assert (batch.items, batch.slots) == (30, 60)


def test_gold_left_lying_comes_back_to_the_same_person_only(
    session: Session, house: SimpleNamespace
) -> None:
    queue = serving.lease_next(session, house.anna, house.batch_id, want=3)
    held = {lease.item.id for lease in queue.leases if lease.item} & house.golden
    serving.leave(session, house.anna, house.batch_id)
    first = set(work_through(session, house.ben, house.batch_id))
    again = set(work_through(session, house.anna, house.batch_id))
    assert held <= again
    assert house.items <= first


def test_gold_that_is_skipped_goes_to_nobody_else(session: Session, house: SimpleNamespace) -> None:
    while True:
        lease = serving.lease_next(session, house.anna, house.batch_id, want=1).leases[0]
        assert lease.item is not None
        if lease.item.id in house.golden:
            break
        submitting.submit_annotation(
            session, house.anna, lease.id, answers=sentiment("positive"), active_ms=1, elapsed_ms=1,
            want=0,
        )  # fmt: skip
    submitting.skip_item(session, house.anna, lease.id, reason=SkipReason.UNCLEAR, want=0)
    assert lease.item.id not in work_through(session, house.anna, house.batch_id)
    assert batch_reads.get_batch(session, house.owner, house.batch_id).set_aside == 0


def test_a_batch_hides_no_gold_unless_it_says_so(session: Session, house: SimpleNamespace) -> None:
    batch = make_batch(
        session, house.owner, house.project_id, people=(house.anna,), item_ids=tuple(house.items)
    )
    assert set(work_through(session, house.anna, batch.id)) == house.items


def test_gold_needs_a_settled_answer(session: Session, house: SimpleNamespace) -> None:
    with pytest.raises(GoldUnsettled):
        verbs.make_gold(
            session, house.owner, house.project_id, item_ids=list(house.items), reason="Clear."
        )


def test_wrong_gold_is_withdrawn_with_its_answer(session: Session, house: SimpleNamespace) -> None:
    work_through(session, house.anna, house.batch_id, label="negative")
    wrong = next(one for one in _list(session, house) if one.judged)
    assert (wrong.met, wrong.answers["sentiment"]["marks"][0]["value"]) == (0, "positive")
    verbs.withdraw_gold(
        session, house.owner, wrong.item_id, reason="It is a joke.", keeps_answer=False
    )
    labels.refresh_labels(session, SYSTEM, [wrong.item_id])
    found = session.execute(
        text("SELECT status, labels FROM item_standings WHERE item_id = :id"),
        {"id": wrong.item_id},
    ).one()
    assert (found.status, found.labels) == ("new", {})
    assert [one.met for one in _list(session, house) if one.item_id == wrong.item_id] == [0]
    assert wrong.item_id not in work_through(session, house.ben, house.batch_id)
    with pytest.raises(GoldNotFound):
        verbs.withdraw_gold(session, house.owner, wrong.item_id, reason="x", keeps_answer=True)


def _list(session: Session, house: SimpleNamespace) -> list[gold.GoldItem]:
    page = gold.list_gold(session, house.owner, house.project_id, cursor=None, limit=200)
    return list(page.items)


def test_who_does_not_lead_makes_and_sees_no_gold(session: Session, house: SimpleNamespace) -> None:
    some, one = list(house.golden), next(iter(house.golden))
    with pytest.raises(Denied):
        verbs.make_gold(session, house.anna, house.project_id, item_ids=some, reason="x")
    with pytest.raises(Denied):
        verbs.withdraw_gold(session, house.anna, one, reason="x", keeps_answer=True)
    with pytest.raises(Denied):
        mixing.hide_gold(session, house.anna, house.project_id, item_ids=some, reason="x")
    with pytest.raises(Denied):
        mixing.retire_gold(session, house.anna, house.project_id, one, reason="x")
    with pytest.raises(Denied):
        mixing.note_reconsidered(session, house.anna, house.project_id, one)
    with pytest.raises(Denied):
        gold.list_gold(session, house.anna, house.project_id, cursor=None, limit=5)
    with pytest.raises(ProjectNotFound):
        verbs.make_gold(session, house.stranger, house.project_id, item_ids=some, reason="x")
    with pytest.raises(GoldNotFound):
        verbs.withdraw_gold(session, house.stranger, one, reason="x", keeps_answer=True)
    with pytest.raises(BatchNotFound):
        batches.edit_batch(session, house.stranger, house.batch_id, revision=1, gold_rate=0.1)


def contested(session: Session, house: SimpleNamespace, item: ItemId) -> None:
    raised = people.raise_contest(
        session, house.anna, house.project_id, text="It is not.", item_id=item
    )
    second = make_member(session, house.project_id, role=Role.MANAGER)
    people.answer_contest(session, second, raised.id, answer="We looked again.")


def test_contested_gold_that_falls_counts_against_who_settled_it(
    session: Session, house: SimpleNamespace
) -> None:
    kept, fallen = sorted(house.golden)[:2]
    contested(session, house, kept)
    contested(session, house, fallen)
    manager = make_member(session, house.project_id, role=Role.MANAGER)
    verbs.withdraw_gold(session, manager, fallen, reason="Wrong.", keeps_answer=False)
    found = get_review_figures(session, house.owner, house.project_id)
    assert (found.overturned_decisions.hits, found.overturned_decisions.n) == (1, 2)
    (one,) = found.deciders
    assert (one.person_id, one.overturned.hits) == (house.owner.person_id, 1)
    reviewer = make_member(session, house.project_id, role=Role.REVIEWER)
    assert get_review_figures(session, reviewer, house.project_id).deciders == []


def test_gold_that_rests_with_its_answer_was_not_overturned(
    session: Session, house: SimpleNamespace
) -> None:
    manager = make_member(session, house.project_id, role=Role.MANAGER)
    verbs.withdraw_gold(session, manager, min(house.golden), reason="Known.", keeps_answer=True)
    assert get_review_figures(session, house.owner, house.project_id).overturned_decisions.n == 0
