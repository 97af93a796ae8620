"""What is learnt of people for decisions of single items: shrunk, calibrated on gold, copies named."""

from types import SimpleNamespace

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

from goldsmith.domains.annotation.queries.beliefs import find_beliefs
from goldsmith.domains.annotation.types.overlap import Beliefs
from goldsmith.domains.annotation.verbs import serving, submitting
from goldsmith.domains.quality.queries.sittings import load_sitting
from goldsmith.domains.quality.queries.skills import Skills
from goldsmith.domains.quality.types import AlikeFound
from goldsmith.domains.quality.verbs import people
from goldsmith.domains.review.verbs import gold
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.ids import ItemId


@pytest.fixture
def house(session: Session) -> SimpleNamespace:
    """Sixty items for Anna, Ben and Cleo, with forty gold ones hidden among them."""
    owner, project_id = make_project(session)
    make_version(session, owner, project_id, questions=(SENTIMENT,))
    anna, ben, cleo = (make_member(session, project_id) for _ in range(3))
    items = [make_item(session, project_id) for _ in range(60)]
    golden = [make_item(session, project_id) for _ in range(40)]
    for place, label in enumerate(("positive", "negative")):
        gold.make_gold(
            session, owner, project_id, item_ids=golden[place::2], reason="Clear.",
            answers=sentiment(label),
        )  # fmt: skip
    batch = make_batch(
        session, owner, project_id, people=(anna, ben, cleo), item_ids=tuple(items), overlap=3,
        gold_rate=0.5,
    )  # fmt: skip
    truth = {item: ("positive", "negative")[place % 2] for place, item in enumerate(items)}
    truth |= {item: ("positive", "negative")[place % 2] for place, item in enumerate(golden)}
    return SimpleNamespace(
        project_id=project_id, anna=anna, ben=ben, cleo=cleo, batch_id=batch.id, truth=truth,
        places={item: place for place, item in enumerate([*items, *golden])},
    )  # fmt: skip


def judge(
    session: Session, house: SimpleNamespace, who: Actor, *, wrong: int, most: int = 10_000
) -> None:
    """Be wrong on one item of every ``wrong``."""
    done = 0
    while leases := serving.lease_next(session, who, house.batch_id, want=1).leases:
        if done == most:
            return
        item = leases[0].item
        assert item is not None
        submitting.submit_annotation(
            session, who, leases[0].id, answers=sentiment(_says(house, item.id, wrong)),
            active_ms=1, elapsed_ms=1, want=0,
        )  # fmt: skip
        done += 1


def _says(house: SimpleNamespace, item_id: ItemId, wrong: int) -> str:
    truth: str = house.truth[item_id]
    is_wrong = (house.places[item_id] * 7 + wrong) % wrong == 0
    return {"positive": "negative", "negative": "positive"}[truth] if is_wrong else truth


def believed(session: Session, house: SimpleNamespace) -> Beliefs:
    people.refresh_people(session, house.project_id)
    who = [one.person_id for one in (house.anna, house.ben, house.cleo)]
    return find_beliefs(session, house.project_id, who)["sentiment"]


def test_few_labels_make_nobody_and_no_class_certain(
    session: Session, house: SimpleNamespace
) -> None:
    judge(session, house, house.anna, wrong=10_000, most=2)
    found = believed(session, house)
    assert max(found.shares) < 0.6
    assert 0.7 < found.people[0].skill < 0.9
    assert (found.n_gold, found.temperature) == (0, 2.0)


def test_skill_is_learnt_from_gold_as_well(session: Session, house: SimpleNamespace) -> None:
    judge(session, house, house.anna, wrong=10_000)
    judge(session, house, house.ben, wrong=5)
    judge(session, house, house.cleo, wrong=2)
    found = believed(session, house)
    skills = {one.person_id: one.skill for one in found.people}
    anna, ben, cleo = (skills[one.person_id] for one in (house.anna, house.ben, house.cleo))
    assert anna > ben > cleo
    assert anna > 0.95
    assert cleo == pytest.approx(0.5, abs=0.1)


def test_enough_gold_calibrates_the_claims(session: Session, house: SimpleNamespace) -> None:
    for who, wrong in ((house.anna, 9), (house.ben, 5), (house.cleo, 4)):
        judge(session, house, who, wrong=wrong)
    found = believed(session, house)
    assert found.n_gold >= 30
    assert found.temperature != 2.0


def test_who_was_found_to_repeat_another_is_named(session: Session, house: SimpleNamespace) -> None:
    judge(session, house, house.anna, wrong=4, most=5)
    judge(session, house, house.ben, wrong=4, most=5)
    sitting = load_sitting(session, house.project_id, SENTIMENT)
    assert sitting is not None
    one, other = house.anna.person_id, house.ben.person_id
    pair = AlikeFound("sentiment", "Which feeling?", one, "", other, "", 40, 9, 2.0, [])
    found = Skills(SENTIMENT, sitting).beliefs([pair])
    assert found is not None
    assert {who.person_id: who.echoes for who in found.people} == {one: [other], other: [one]}
