"""Planned repeats: one's own items again, unseen, counted nowhere, told as a share with its interval."""

from types import SimpleNamespace

import pytest
from sqlalchemy import text
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

from goldsmith.domains.annotation.queries import batches as batch_reads
from goldsmith.domains.annotation.queries import records, work
from goldsmith.domains.annotation.verbs import mixing, revising, serving, submitting
from goldsmith.domains.quality.queries import people_report, report
from goldsmith.domains.quality.verbs import labels, people
from goldsmith.kernel.actor import SYSTEM, Actor
from goldsmith.kernel.ids import AnnotationId, ItemId


@pytest.fixture
def house(session: Session, monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """Sixty items for Anna and Ben; a fifth of what they get are items of their own again."""
    monkeypatch.setattr(mixing, "REPEAT_AFTER", 5)
    owner, project_id = make_project(session)
    make_version(session, owner, project_id, questions=(SENTIMENT,))
    anna, ben = make_member(session, project_id), make_member(session, project_id)
    items = tuple(make_item(session, project_id) for _ in range(120))
    batch = make_batch(
        session, owner, project_id, people=(anna, ben), item_ids=items, overlap=2, repeat_rate=0.4
    )
    return SimpleNamespace(
        owner=owner, project_id=project_id, anna=anna, ben=ben, items=set(items), batch_id=batch.id
    )


def work_through(
    session: Session, house: SimpleNamespace, who: Actor, *, again: str = "positive"
) -> list[tuple[ItemId, AnnotationId]]:
    """Call everything positive; what comes again ``again``."""
    seen: list[tuple[ItemId, AnnotationId]] = []
    while leases := serving.lease_next(session, who, house.batch_id, want=1).leases:
        item = leases[0].item
        assert item is not None
        assert (leases[0].previous, leases[0].base_revision, leases[0].message) == (None, 0, None)
        label = again if item.id in {one for one, _ in seen} else "positive"
        result = submitting.submit_annotation(
            session, who, leases[0].id, answers=sentiment(label), active_ms=1, elapsed_ms=1, want=0
        )
        assert result.annotation.is_counted
        seen.append((item.id, result.annotation.id))
    return seen


def repeated(seen: list[tuple[ItemId, AnnotationId]]) -> list[ItemId]:
    ids = [item for item, _ in seen]
    return [item for item in set(ids) if ids.count(item) > 1]


def test_ones_own_items_come_again_after_a_while_and_once_at_most(
    session: Session, house: SimpleNamespace
) -> None:
    seen = [item for item, _ in work_through(session, house, house.anna)]
    again = [item for item in set(seen) if seen.count(item) > 1]
    assert len(again) >= 10
    assert {seen.count(item) for item in again} == {2}
    gaps = [len(seen) - 1 - seen[::-1].index(item) - seen.index(item) for item in again]
    assert min(gaps) > 5
    assert set(seen) == house.items


def test_repeats_count_in_no_label_and_no_agreement(
    session: Session, house: SimpleNamespace
) -> None:
    work_through(session, house, house.anna, again="negative")
    work_through(session, house, house.ben, again="negative")
    labels.refresh_labels(session, SYSTEM, sorted(house.items))
    found = report.get_report(session, house.owner, house.project_id)
    assert found.n_judgements == 240
    assert found.questions[0].observed.value == 1.0
    n = session.scalar(text("SELECT count(*) FROM slots WHERE batch_id = :b AND replica >= 0"),
                       {"b": house.batch_id})  # fmt: skip
    assert n == batch_reads.get_batch(session, house.owner, house.batch_id).slots == 240


def test_to_its_author_a_repeat_looks_like_any_other(
    session: Session, house: SimpleNamespace
) -> None:
    seen = work_through(session, house, house.anna)
    last = {item: annotation for item, annotation in seen if item in repeated(seen)}
    own = records.get_annotation(session, house.anna, next(iter(last.values())))
    assert own.is_counted
    revised = revising.revise_annotation(
        session, house.anna, own.id, answers=sentiment("negative"), base_revision=1
    )
    assert revised.revision == 2
    queue = serving.refill(session, house.ben, house.batch_id, want=1, counts=True)
    assert queue.remaining is None
    mine = work.get_my_work(session, house.ben).batches[0]
    assert mine.remaining % 5 == 0


def test_how_steady_somebody_is_comes_with_its_interval(
    session: Session, house: SimpleNamespace
) -> None:
    n = len(repeated(work_through(session, house, house.anna, again="negative")))
    work_through(session, house, house.ben)
    people.refresh_people(session, house.project_id)
    found = people_report.get_people(session, house.owner, house.project_id)
    by_person = {one.person_id: one.consistency[0] for one in found.people}
    anna, ben = by_person[house.anna.person_id].same, by_person[house.ben.person_id].same
    assert (anna.value, anna.hits, anna.n) == (0.0, 0, n)
    assert ben.value == 1.0
    assert ben.low is not None
    assert 0.5 < ben.low < 1.0
    told = people_report.list_own(session, house.anna)[0].person
    assert told is not None
    assert told.consistency[0].same.n % 5 == 0


def test_too_few_repeats_say_nothing(session: Session, house: SimpleNamespace) -> None:
    seen: list[ItemId] = []
    while len(seen) == len(set(seen)):
        lease = serving.lease_next(session, house.anna, house.batch_id, want=1).leases[0]
        assert lease.item is not None
        seen.append(lease.item.id)
        submitting.submit_annotation(
            session, house.anna, lease.id, answers=sentiment("positive"), active_ms=1,
            elapsed_ms=1, want=0,
        )  # fmt: skip
    people.refresh_people(session, house.project_id)
    found = people_report.get_people(session, house.owner, house.project_id).people[0]
    assert (found.consistency[0].same.n, found.consistency[0].same.value) == (1, None)


def test_a_repeat_left_lying_comes_back_to_its_own_person_only(
    session: Session, house: SimpleNamespace
) -> None:
    seen: set[ItemId] = set()
    while True:
        lease = serving.lease_next(session, house.anna, house.batch_id, want=1).leases[0]
        assert lease.item is not None
        if lease.item.id in seen:
            break
        seen.add(lease.item.id)
        submitting.submit_annotation(
            session, house.anna, lease.id, answers=sentiment("positive"), active_ms=1,
            elapsed_ms=1, want=0,
        )  # fmt: skip
    serving.leave(session, house.anna, house.batch_id)
    work_through(session, house, house.ben)
    slots = text("SELECT holder_id, state FROM slots WHERE item_id = :i AND replica < 0"
                 " AND reserved_for = :a")  # fmt: skip
    given = {"i": lease.item.id, "a": house.anna.person_id}
    assert session.execute(slots, given).all() == [(None, "open")]
    assert lease.item.id in [item for item, _ in work_through(session, house, house.anna)]


def test_without_a_rate_nothing_comes_twice(session: Session, house: SimpleNamespace) -> None:
    batch = make_batch(
        session, house.owner, house.project_id, people=(house.anna,), item_ids=tuple(house.items)
    )
    other = SimpleNamespace(**{**vars(house), "batch_id": batch.id})
    assert repeated(work_through(session, other, house.anna)) == []
