"""Overlap that adapts: one slot at a time, until the labels of an item are sure enough."""

from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session
from tests.domain.builders import (
    SENTIMENT,
    make_batch,
    make_item,
    make_member,
    make_project,
    make_stranger,
    make_version,
    sentiment,
)

from goldsmith.domains.annotation.errors import OverlapUnfit
from goldsmith.domains.annotation.queries import batches as batch_reads
from goldsmith.domains.annotation.queries import overlap as reads
from goldsmith.domains.annotation.queries import records
from goldsmith.domains.annotation.queries.set_asides import Whose
from goldsmith.domains.annotation.types.overlap import (
    AdaptiveOverlap,
    Beliefs,
    Believed,
    Grounds,
    ItemOverlap,
    OverlapState,
)
from goldsmith.domains.annotation.verbs import (
    batches,
    believing,
    deciding,
    revising,
    serving,
    setting_aside,
    submitting,
)
from goldsmith.domains.guidelines.types import Answer, Answers, LabelSpec, Mark, Question
from goldsmith.domains.items.errors import ItemNotFound
from goldsmith.domains.quality.verbs import labels
from goldsmith.kernel import stale
from goldsmith.kernel.actor import SYSTEM, Actor, Role
from goldsmith.kernel.errors import Denied
from goldsmith.kernel.ids import ItemId

POLICY = AdaptiveOverlap(fewest=2, confidence=0.95, full_share=0.05)


@pytest.fixture
def house(session: Session) -> SimpleNamespace:
    """Twenty items for five people, at most four labels each, of which nothing is known yet."""
    owner, project_id = make_project(session)
    make_version(session, owner, project_id, questions=(SENTIMENT,))
    people = [make_member(session, project_id) for _ in range(5)]
    items = tuple(make_item(session, project_id) for _ in range(20))
    batch = make_batch(
        session, owner, project_id, people=tuple(people), item_ids=items, overlap=4,
        adaptive=POLICY,
    )  # fmt: skip
    return SimpleNamespace(
        owner=owner, project_id=project_id, people=people, batch_id=batch.id, items=items,
        reviewer=make_member(session, project_id, role=Role.REVIEWER),
        stranger=make_stranger(session),
    )  # fmt: skip


def judge(session: Session, house: SimpleNamespace, who: Actor, says: Any) -> list[ItemId]:
    """Judge all there is; ``says`` gives a label for an item."""
    seen = []
    while leases := serving.lease_next(session, who, house.batch_id, want=1).leases:
        item = leases[0].item
        assert item is not None
        label = says(item.id) if callable(says) else says
        submitting.submit_annotation(
            session, who, leases[0].id, answers=sentiment(label), active_ms=1, elapsed_ms=1, want=0
        )
        seen.append(item.id)
    return seen


def trust(session: Session, house: SimpleNamespace, *skills: float, echoes: bool = False) -> None:
    people = [
        Believed(
            one.person_id, [skill, 1 - skill, 1 - skill, skill], skill, 100,
            [other.person_id for other in house.people if echoes and other is not one],
        )
        for one, skill in zip(house.people, skills, strict=False)
    ]  # fmt: skip
    held = Beliefs("sentiment", ["positive", "negative"], [0.5, 0.5], 1.0, 50, people)
    believing.hold_beliefs(session, SYSTEM, house.project_id, beliefs=[held])


def standing(session: Session, house: SimpleNamespace, item_id: ItemId) -> ItemOverlap:
    return reads.list_item_overlaps(session, house.owner, item_id)[0]


def plain_items(session: Session, house: SimpleNamespace) -> list[ItemId]:
    return [one for one in house.items if not standing(session, house, one).is_full]


def count_slots(session: Session, house: SimpleNamespace) -> dict[int, int]:
    """How many items have so many slots."""
    found = session.execute(
        text("SELECT n, count(*) FROM (SELECT count(*) AS n FROM slots WHERE batch_id = :b"
             " GROUP BY item_id) s GROUP BY 1"), {"b": house.batch_id}
    )  # fmt: skip
    return {row[0]: row[1] for row in found}


def test_a_random_share_gets_every_slot_and_the_others_the_fewest(
    session: Session, house: SimpleNamespace
) -> None:
    assert count_slots(session, house) == {2: 19, 4: 1}
    assert batch_reads.get_batch(session, house.owner, house.batch_id).slots == 42


def test_the_same_seed_draws_the_same_share(session: Session, house: SimpleNamespace) -> None:
    def drawn(seed: int) -> set[ItemId]:
        batch = make_batch(
            session, house.owner, house.project_id, people=tuple(house.people),
            item_ids=house.items, overlap=4, seed=seed, adaptive=AdaptiveOverlap(full_share=0.2),
        )  # fmt: skip
        rows = session.execute(
            text("SELECT item_id FROM item_overlaps WHERE batch_id = :b AND is_full"),
            {"b": batch.id},
        )
        return {row.item_id for row in rows}

    assert drawn(1) == drawn(1)
    assert any(drawn(1) != drawn(seed) for seed in range(2, 12))


def test_two_good_people_who_agree_are_enough(session: Session, house: SimpleNamespace) -> None:
    trust(session, house, 0.95, 0.95)
    judge(session, house, house.people[0], "positive")
    judge(session, house, house.people[1], "positive")
    found = [standing(session, house, one) for one in plain_items(session, house)]
    assert {one.state for one in found} == {OverlapState.ENOUGH}
    assert {one.labels for one in found} == {2}
    assert judge(session, house, house.people[2], "positive") == [
        one for one in house.items if standing(session, house, one).is_full
    ]


def test_people_of_whom_nothing_is_known_are_not_enough_by_two(
    session: Session, house: SimpleNamespace
) -> None:
    judge(session, house, house.people[0], "positive")
    judge(session, house, house.people[1], "positive")
    found = standing(session, house, plain_items(session, house)[0])
    assert (found.state, found.labels) == (OverlapState.OPEN, 2)
    assert found.questions[0].n_gold == 0
    assert len(judge(session, house, house.people[2], "positive")) == 20


def test_one_slot_opens_at_a_time_and_never_more_than_the_most(
    session: Session, house: SimpleNamespace
) -> None:
    for n, who in enumerate(house.people):
        judge(session, house, who, "positive" if n % 2 else "negative")
        assert max(count_slots(session, house)) <= 4
    found = [standing(session, house, one) for one in house.items]
    assert {one.state for one in found} == {OverlapState.CAPPED}
    assert {one.labels for one in found} == {4}


def test_somebody_near_chance_does_not_stop_an_item(
    session: Session, house: SimpleNamespace
) -> None:
    trust(session, house, 0.93, 0.5)
    judge(session, house, house.people[0], "positive")
    judge(session, house, house.people[1], "positive")
    found = standing(session, house, plain_items(session, house)[0])
    assert found.state is OverlapState.OPEN
    assert found.confidence == pytest.approx(0.93, abs=0.01)
    assert found.questions[0].counted[1].factor == pytest.approx(1.0, abs=0.01)


def test_who_repeats_anothers_wrong_answers_does_not_count_again(
    session: Session, house: SimpleNamespace
) -> None:
    trust(session, house, 0.95, 0.95, echoes=True)
    judge(session, house, house.people[0], "positive")
    judge(session, house, house.people[1], "positive")
    found = standing(session, house, plain_items(session, house)[0])
    assert found.state is OverlapState.OPEN
    assert [one.is_echo for one in found.questions[0].counted] == [False, True]


def test_an_expert_alone_does_not_settle_against_another(
    session: Session, house: SimpleNamespace
) -> None:
    trust(session, house, 0.999, 0.55)
    judge(session, house, house.people[0], "positive")
    judge(session, house, house.people[1], "negative")
    found = standing(session, house, plain_items(session, house)[0])
    assert found.confidence == pytest.approx(0.999, abs=1e-3)
    assert found.state is OverlapState.OPEN


def test_items_open_again_when_somebody_they_rested_on_falls(
    session: Session, house: SimpleNamespace
) -> None:
    trust(session, house, 0.93, 0.93)
    judge(session, house, house.people[0], "positive")
    judge(session, house, house.people[1], "positive")
    trust(session, house, 0.93, 0.55)
    waiting = [ItemId(one) for one in stale.drain(session, "item_overlap", 100)]
    assert set(waiting) >= set(plain_items(session, house))
    deciding.decide_again(session, waiting)
    found = standing(session, house, plain_items(session, house)[0])
    assert (found.state, found.reopened) == (OverlapState.OPEN, 1)
    assert len(judge(session, house, house.people[2], "positive")) == 20
    verbs = session.execute(text("SELECT verb FROM events WHERE subject_id = :i"),
                            {"i": plain_items(session, house)[0]}).scalars()  # fmt: skip
    assert "overlap.reopened" in set(verbs)


def test_a_small_fall_opens_nothing_but_many_small_ones_do(
    session: Session, house: SimpleNamespace
) -> None:
    trust(session, house, 0.97, 0.97)
    judge(session, house, house.people[0], "positive")
    judge(session, house, house.people[1], "positive")
    stale.drain(session, "item_overlap", 100)
    trust(session, house, 0.97, 0.94)
    assert stale.drain(session, "item_overlap", 100) == []
    trust(session, house, 0.97, 0.91)
    assert stale.drain(session, "item_overlap", 100) != []


def test_a_slot_nobody_took_closes_when_the_skill_comes_back(
    session: Session, house: SimpleNamespace
) -> None:
    trust(session, house, 0.93, 0.93)
    judge(session, house, house.people[0], "positive")
    judge(session, house, house.people[1], "positive")
    trust(session, house, 0.93, 0.55)
    deciding.decide_again(session, house.items)
    assert count_slots(session, house) == {3: 19, 4: 1}
    trust(session, house, 0.93, 0.93)
    deciding.decide_again(session, house.items)
    assert count_slots(session, house) == {2: 19, 4: 1}


def test_a_batch_knows_of_the_slots_that_were_opened(
    session: Session, house: SimpleNamespace
) -> None:
    judge(session, house, house.people[0], "positive")
    judge(session, house, house.people[1], "positive")
    deciding.tell_batches(session, house.items)
    deciding.tell_batches(session, house.items)
    assert batch_reads.get_batch(session, house.owner, house.batch_id).slots == 42 + 19


def test_revising_decides_anew(session: Session, house: SimpleNamespace) -> None:
    trust(session, house, 0.95, 0.95)
    judge(session, house, house.people[0], "positive")
    judge(session, house, house.people[1], "positive")
    item_id = plain_items(session, house)[0]
    mine = records.list_of_item(session, house.owner, item_id)[0]
    revising.revise_annotation(
        session, house.people[0], mine.id, answers=sentiment("negative"), base_revision=1
    )
    assert standing(session, house, item_id).state is OverlapState.OPEN


def test_judgements_set_aside_are_replaced(session: Session, house: SimpleNamespace) -> None:
    trust(session, house, 0.95, 0.95, 0.95)
    judge(session, house, house.people[0], "positive")
    judge(session, house, house.people[1], "positive")
    setting_aside.set_judgements_aside(
        session, house.owner, house.project_id, whose=Whose(house.people[1].person_id), reason="X"
    )
    deciding.decide_again(session, house.items)
    found = standing(session, house, plain_items(session, house)[0])
    assert (found.state, found.labels) == (OverlapState.OPEN, 1)
    judge(session, house, house.people[2], "positive")
    found = standing(session, house, plain_items(session, house)[0])
    assert (found.state, found.labels) == (OverlapState.ENOUGH, 2)


def test_an_item_that_is_sure_enough_is_not_disputed(
    session: Session, house: SimpleNamespace
) -> None:
    trust(session, house, 0.85, 0.7, 0.85)
    judge(session, house, house.people[0], "positive")
    judge(session, house, house.people[1], "negative")
    judge(session, house, house.people[2], "positive")
    item_id = plain_items(session, house)[0]
    assert standing(session, house, item_id).state is OverlapState.OPEN  # 0.932
    batch = batch_reads.get_batch(session, house.owner, house.batch_id)
    batches.edit_batch(
        session, house.owner, house.batch_id, revision=batch.revision, confidence=0.9
    )
    deciding.decide_again(session, [ItemId(i) for i in stale.drain(session, "item_overlap", 100)])
    assert standing(session, house, item_id).state is OverlapState.ENOUGH
    labels.refresh_labels(session, SYSTEM, house.items)
    status = session.scalar(
        text("SELECT status FROM item_standings WHERE item_id = :i"), {"i": item_id}
    )
    assert status == "judged"


def test_raising_the_most_goes_on_with_what_was_unsettled(
    session: Session, house: SimpleNamespace
) -> None:
    for n, who in enumerate(house.people[:4]):
        judge(session, house, who, "positive" if n % 2 else "negative")
    batches.raise_overlap(session, house.owner, house.batch_id, overlap=5)
    deciding.decide_again(session, [ItemId(i) for i in stale.drain(session, "item_overlap", 100)])
    assert len(judge(session, house, house.people[4], "positive")) == 20


def test_a_copy_adapts_as_well(session: Session, house: SimpleNamespace) -> None:
    copy = batches.clone_batch(session, house.owner, house.batch_id, name="Again")
    assert (copy.adaptive, copy.slots, copy.items) == (POLICY, 42, 20)


def test_savings_are_measured_on_the_random_share_alone(
    session: Session, house: SimpleNamespace
) -> None:
    batch = make_batch(
        session, house.owner, house.project_id, people=tuple(house.people), item_ids=house.items,
        overlap=4, adaptive=AdaptiveOverlap(full_share=0.2),
    )  # fmt: skip
    other = SimpleNamespace(**{**vars(house), "batch_id": batch.id})
    waiting = reads.find_overlap_report(session, house.owner, batch.id)
    assert waiting is not None
    assert (waiting.saved.value, waiting.saved.reason_phrase is not None) == (None, True)
    trust(session, other, 0.95, 0.95, 0.95, 0.95, 0.95)
    for who in house.people:
        judge(session, other, who, "positive")
    found = reads.find_overlap_report(session, house.owner, batch.id)
    assert found is not None
    assert (found.full_items, found.full_done, found.saved.n_items) == (4, 4, 4)
    assert found.saved.value == pytest.approx(0.5)
    assert (found.saved.same, [(t.labels, t.items) for t in found.taken]) == (4, [(2, 16)])


def test_a_fixed_batch_has_no_such_report(session: Session, house: SimpleNamespace) -> None:
    batch = make_batch(
        session, house.owner, house.project_id, people=tuple(house.people), item_ids=house.items
    )
    assert reads.find_overlap_report(session, house.owner, batch.id) is None


def test_an_estimate_says_the_least_and_the_most(session: Session, house: SimpleNamespace) -> None:
    found = batch_reads.estimate(
        session, house.owner, house.project_id,
        selection=batch_reads.Selection(item_ids=list(house.items)), overlap=4,
        person_ids=[one.person_id for one in house.people], seconds_each=None, adaptive=POLICY,
    )  # fmt: skip
    assert (found.judgements, found.at_most) == (42, 80)


def test_annotators_learn_nothing_of_how_the_overlap_adapts(
    session: Session, house: SimpleNamespace
) -> None:
    anna = house.people[0]
    assert batch_reads.get_batch(session, anna, house.batch_id).adaptive is None
    with pytest.raises(Denied):
        reads.list_item_overlaps(session, anna, house.items[0])
    with pytest.raises(Denied):
        reads.find_overlap_report(session, anna, house.batch_id)
    assert reads.list_item_overlaps(session, house.reviewer, house.items[0])[0].is_full is None


def test_strangers_find_nothing(session: Session, house: SimpleNamespace) -> None:
    with pytest.raises(ItemNotFound):
        reads.list_item_overlaps(session, house.stranger, house.items[0])
    with pytest.raises(batch_reads.BatchNotFound):
        reads.find_overlap_report(session, house.stranger, house.batch_id)


def test_nobody_but_the_system_says_what_is_believed(
    session: Session, house: SimpleNamespace
) -> None:
    with pytest.raises(Denied):
        believing.hold_beliefs(session, house.people[0], house.project_id, beliefs=[])


def test_texts_alone_are_refused_with_a_sentence(session: Session, house: SimpleNamespace) -> None:
    words = Question(id="words", kind="short_text", title="Say it")
    make_version(session, house.owner, house.project_id, questions=(words,))
    with pytest.raises(OverlapUnfit, match="fixed overlap"):
        make_batch(
            session, house.owner, house.project_id, people=(), item_ids=house.items, overlap=4,
            adaptive=POLICY,
        )  # fmt: skip


def test_the_most_must_be_more_than_the_fewest(session: Session, house: SimpleNamespace) -> None:
    with pytest.raises(OverlapUnfit):
        make_batch(
            session, house.owner, house.project_id, people=(), item_ids=house.items, overlap=2,
            adaptive=POLICY,
        )  # fmt: skip


SEVERAL = Question(
    id="topics", kind="several_of", title="Topics",
    labels=[LabelSpec(id="a", name="A"), LabelSpec(id="b", name="B")],
)  # fmt: skip


def _topics(*chosen: str) -> Answers:
    marks = [Mark(id=f"m{place}", value=one) for place, one in enumerate(chosen)]
    return {"topics": Answer(state="answered" if marks else "empty", marks=marks)}


def test_sets_of_labels_stop_when_all_say_the_same(
    session: Session, house: SimpleNamespace
) -> None:
    make_version(session, house.owner, house.project_id, questions=(SEVERAL,))
    batch = make_batch(
        session, house.owner, house.project_id, people=tuple(house.people),
        item_ids=house.items[:3], overlap=4, adaptive=POLICY,
    )  # fmt: skip
    for who, given in zip(house.people, (("a", "b"), ("b", "a")), strict=False):
        while leases := serving.lease_next(session, who, batch.id, want=1).leases:
            submitting.submit_annotation(
                session, who, leases[0].id, answers=_topics(*given), active_ms=1, elapsed_ms=1,
                want=0,
            )  # fmt: skip
    found = [
        one for item in house.items[:3]
        for one in reads.list_item_overlaps(session, house.owner, item)
        if one.batch_id == batch.id and not one.is_full
    ]  # fmt: skip
    assert [(one.state, one.questions[0].grounds) for one in found] == [
        (OverlapState.ENOUGH, Grounds.AGREEMENT)
    ] * 2
