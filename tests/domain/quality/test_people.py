"""What is known about people: gold apart from peers, odd labels found, everybody sees their own."""

from types import SimpleNamespace
from typing import Any

import numpy as np
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
)

from goldsmith.domains.annotation.queries.set_asides import Whose
from goldsmith.domains.annotation.tables import AnnotationRevisionRow, AnnotationRow, SlotRow
from goldsmith.domains.annotation.tables.measuring import GoldExposureRow
from goldsmith.domains.annotation.types import Batch
from goldsmith.domains.annotation.verbs import setting_aside
from goldsmith.domains.guidelines.types import Answer, Answers, LabelSpec, Mark, Question, plain
from goldsmith.domains.quality.errors import ContestAnswered, ContestNotFound
from goldsmith.domains.quality.queries import contests, people_report
from goldsmith.domains.quality.queries.report import get_report
from goldsmith.domains.quality.types import PersonQuality, SkillOnQuestion
from goldsmith.domains.quality.verbs import people
from goldsmith.domains.review.verbs import gold
from goldsmith.kernel import stale
from goldsmith.kernel.access import ProjectNotFound
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.errors import Denied
from goldsmith.kernel.ids import ItemId, new_id

TOPICS = ("price", "delivery", "quality", "service", "other")
TOPIC = Question(
    id="topic",
    kind="one_of",
    title="What is it about?",
    labels=[LabelSpec(id=one, name=one.title()) for one in TOPICS],
)
N_ITEMS, N_GOLD = 70, 40


def _topic(value: str) -> Answers:
    return {"topic": Answer(state="answered", marks=[Mark(id="m", value=value)])}


def _slip(rng: np.random.Generator, truth: str, share: float) -> str:
    if rng.random() >= share:
        return truth
    return str(rng.choice([one for one in TOPICS if one != truth]))


@pytest.fixture
def house(session: Session) -> SimpleNamespace:
    """Anna tries and errs, Ben copies her, Cleo gives one answer throughout; all meet gold."""
    rng = np.random.default_rng(7)
    owner, project_id = make_project(session)
    make_version(session, owner, project_id, questions=(TOPIC,))
    anna, ben, cleo = (make_member(session, project_id) for _ in range(3))
    items = [make_item(session, project_id) for _ in range(N_ITEMS + N_GOLD)]
    truth = {item: str(rng.choice(TOPICS)) for item in items}
    annas = {item: _slip(rng, truth[item], 0.3) for item in items}
    for topic in TOPICS:
        golden = [item for item in items[N_ITEMS:] if truth[item] == topic]
        gold.make_gold(
            session, owner, project_id, item_ids=golden, reason="Clear.", answers=_topic(topic)
        )
    batch = make_batch(
        session, owner, project_id, people=(anna, ben, cleo), item_ids=tuple(items[:N_ITEMS]),
        overlap=3, gold_rate=0.4,
    )  # fmt: skip
    constant = dict.fromkeys(items, "other")
    for place, (who, told) in enumerate(((anna, annas), (ben, annas), (cleo, constant))):
        _judge(session, batch, who, told, golden=items[N_ITEMS:], replica=-1 - place)
    people.refresh_people(session, project_id)
    return SimpleNamespace(
        owner=owner, project_id=project_id, anna=anna, ben=ben, cleo=cleo, truth=truth,
        annas=annas, batch_id=batch.id, golden=set(items[N_ITEMS:]), stranger=make_stranger(session),
    )  # fmt: skip


def _judge(
    session: Session,
    batch: Batch,
    who: Actor,
    told: dict[ItemId, str],
    *,
    golden: list[ItemId],
    replica: int,
) -> None:
    """Judgements as they are stored, without the way there: that is tried elsewhere."""
    slots = {
        item: SlotRow(
            batch_id=batch.id, project_id=batch.project_id, item_id=item, rank=0, lane=0,
            replica=replica, state="done", holder_id=who.person_id,
        )
        for item in golden
    }  # fmt: skip
    session.add_all(slots.values())
    session.flush()
    for item, topic in told.items():
        slot_id = slots[item].id if item in slots else None
        annotation_id = new_id()
        session.add(
            AnnotationRow(
                id=annotation_id, project_id=batch.project_id, item_id=item, batch_id=batch.id,
                annotator_id=who.person_id, origin="lease", revision=1, slot_id=slot_id,
                is_counted=slot_id is None,
            )
        )  # fmt: skip
        session.add(
            AnnotationRevisionRow(
                annotation_id=annotation_id, revision=1, answers=plain(_topic(topic)),
                digest_key=b"", active_ms=4000, event_id=0,
            )
        )  # fmt: skip
        if slot_id is not None:
            session.add(
                GoldExposureRow(
                    person_id=who.person_id, item_id=item, project_id=batch.project_id,
                    batch_id=batch.id, slot_id=slot_id,
                )
            )  # fmt: skip
    session.flush()


def _of(
    session: Session, house: SimpleNamespace, who: Actor
) -> tuple[PersonQuality, SkillOnQuestion]:
    found = people_report.get_people(session, house.owner, house.project_id)
    person = next(one for one in found.people if one.person_id == who.person_id)
    return person, person.questions[0]


def test_gold_measures_apart_from_what_peers_say(session: Session, house: SimpleNamespace) -> None:
    person, anna = _of(session, house, house.anna)
    assert (person.judgements, anna.n) == (N_ITEMS, N_ITEMS)
    assert (person.pace.median_s, person.pace.is_outlier) == (4.0, False)
    assert anna.gold.n == N_GOLD
    assert anna.gold.value is not None
    assert anna.gold.low is not None
    right = sum(house.annas[item] == house.truth[item] for item in house.golden)
    assert (anna.gold.hits, anna.gold.value) == (right, right / N_GOLD)
    assert anna.gold.low < right / N_GOLD < (anna.gold.high or 0)
    assert anna.peers.n == N_ITEMS


def test_what_is_told_to_oneself_moves_by_fives(session: Session, house: SimpleNamespace) -> None:
    """A count that moves with each judgement but gold would tell which was gold."""
    hidden = text(
        "UPDATE annotations SET is_counted = false WHERE id IN (SELECT id FROM annotations"
        " WHERE annotator_id = :me AND slot_id IS NULL ORDER BY id DESC LIMIT 2)"
    )
    session.execute(hidden, {"me": house.anna.person_id})
    people.refresh_people(session, house.project_id)
    person, exact = _of(session, house, house.anna)
    own = next(one for one in people_report.list_own(session, house.anna) if one.person)
    assert (person.judgements, exact.n, exact.peers.n) == (68, 68, 68)
    assert own.person is not None
    (told,) = own.person.questions
    assert (own.person.judgements, told.n, told.peers.n, told.told) == (65, 65, 65, None)
    assert sum(one.skill.n for one in told.by_class) == pytest.approx(65, abs=2)


def test_claims_are_held_against_gold_by_what_people_said_of_it(
    session: Session, house: SimpleNamespace
) -> None:
    (model,) = people_report.get_people(session, house.owner, house.project_id).models
    assert sum(one.n for one in model.reliability) == N_GOLD
    assert max(one.claimed for one in model.reliability) > 0.5
    assert model.n_labels == 3 * N_ITEMS


def test_one_answer_throughout_is_found(session: Session, house: SimpleNamespace) -> None:
    _, cleo = _of(session, house, house.cleo)
    _, anna = _of(session, house, house.anna)
    assert (cleo.careless, anna.careless) == ("one class throughout", None)
    assert cleo.classes[0].value == "other"
    assert cleo.classes[0].given == 1.0


def test_identical_wrong_answers_are_found_between_the_two(
    session: Session, house: SimpleNamespace
) -> None:
    found = people_report.get_people(session, house.owner, house.project_id).alike
    assert [{pair.one_id, pair.other_id} for pair in found] == [
        {house.anna.person_id, house.ben.person_id}
    ]
    assert found[0].same_wrong > 3 * found[0].expected
    assert all(
        house.annas[item] != house.truth[item] for item in found[0].item_ids if item in house.golden
    )


def test_what_was_set_aside_measures_no_longer(session: Session, house: SimpleNamespace) -> None:
    setting_aside.set_judgements_aside(
        session, house.owner, house.project_id, whose=Whose(house.cleo.person_id), reason="x"
    )
    people.refresh_people(session, house.project_id)
    person, cleo = _of(session, house, house.cleo)
    assert (person.judgements, cleo.n, cleo.careless) == (0, 0, None)


def test_pace_leaves_sensitive_items_out_wherever_it_is_told(
    session: Session, house: SimpleNamespace
) -> None:
    report = get_report(session, house.owner, house.project_id)
    assert {one.median_active_ms for one in report.annotators} == {4000.0}
    session.execute(text("UPDATE items SET sensitivity = 'harmful'"))
    report = get_report(session, house.owner, house.project_id)
    assert {one.judgements for one in report.annotators} == {N_ITEMS}
    assert {(one.median_active_ms, one.per_hour) for one in report.annotators} == {(None, None)}


def test_skill_is_told_class_by_class_with_its_interval(
    session: Session, house: SimpleNamespace
) -> None:
    session.execute(text("UPDATE annotations SET is_counted = false WHERE slot_id IS NULL"))
    rng = np.random.default_rng(2)
    dora, elif_ = (make_member(session, house.project_id) for _ in range(2))
    items = [make_item(session, house.project_id) for _ in range(150)]
    truth = {item: str(rng.choice(TOPICS[:3])) for item in items}
    batch = make_batch(
        session, house.owner, house.project_id, people=(house.anna, dora, elif_),
        item_ids=tuple(items), overlap=3,
    )  # fmt: skip
    blind = {item: "quality" if topic == "delivery" else topic for item, topic in truth.items()}
    for who, told in ((dora, truth), (elif_, truth), (house.anna, blind)):
        _judge(session, batch, who, told, golden=[], replica=0)
    people.refresh_people(session, house.project_id)
    _, anna = _of(session, house, house.anna)
    told = {one.value: one.skill for one in anna.by_class}
    assert told["price"].value == pytest.approx(1.0, abs=0.02)
    assert told["delivery"].value == pytest.approx(0.0, abs=0.02)
    assert told["delivery"].n == sum(topic == "delivery" for topic in truth.values())
    assert told["price"].low is not None
    assert told["price"].low < 0.99


def test_hidden_gold_and_what_was_set_aside_are_no_settled_disagreements(
    session: Session, house: SimpleNamespace
) -> None:
    golden = next(iter(house.golden))
    plain_item = next(item for item in house.annas if item not in house.golden)
    session.execute(text("UPDATE adjudications SET source = 'adjudication'"))
    session.execute(
        text("UPDATE adjudications SET item_id = :to WHERE item_id = :was"),
        {"to": plain_item, "was": golden},
    )

    def disputed() -> dict[Any, int]:
        found = get_report(session, house.owner, house.project_id).annotators
        return {one.person_id: one.disputed.n for one in found}

    me = house.anna.person_id
    assert set(disputed().values()) == {1}  # of forty gold items that everybody met none
    done = setting_aside.set_judgements_aside(
        session, house.owner, house.project_id, whose=Whose(me), reason="x"
    )
    assert me not in disputed()
    setting_aside.undo_set_aside(session, house.owner, done.id)
    assert disputed()[me] == 1
    whose = Whose(me, question_id="topic")
    setting_aside.set_judgements_aside(
        session, house.owner, house.project_id, whose=whose, reason="x"
    )
    assert disputed()[me] == 0


def test_people_see_what_is_kept_of_them_label_by_label_and_of_reviews(
    session: Session, house: SimpleNamespace
) -> None:
    (own,) = people_report.list_own(session, house.anna)
    person, _ = _of(session, house, house.anna)
    report = people_report.get_people(session, house.owner, house.project_id)
    mine = next(one for one in report.annotators if one.person_id == house.anna.person_id)
    assert (own.reviewed, own.disputed) == (mine.random, mine.disputed)
    assert own.person is not None
    assert own.person.questions[0].by_class == person.questions[0].by_class
    assert sum(one.skill.n for one in person.questions[0].by_class) <= N_ITEMS  # gold is not in it


def test_withdrawn_gold_measures_nobody(session: Session, house: SimpleNamespace) -> None:
    wrong = next(one for one in house.golden if house.annas[one] != house.truth[one])
    before = _of(session, house, house.anna)[1].gold
    gold.withdraw_gold(session, house.owner, wrong, reason="Wrong.", keeps_answer=False)
    people.refresh_people(session, house.project_id)
    after = _of(session, house, house.anna)[1].gold
    assert (after.n, after.hits) == (before.n - 1, before.hits)


def test_a_report_waits_until_it_is_due(session: Session, house: SimpleNamespace) -> None:
    stale.mark(session, "people_quality", [house.project_id])
    session.execute(text("UPDATE people_reports SET took_ms = 60000"))
    people.refresh_due(session)
    waiting = text("SELECT count(*) FROM stale_marks WHERE kind = 'people_quality'")
    assert session.scalar(waiting) == 1
    session.execute(text("UPDATE people_reports SET computed_at = now() - interval '1 hour'"))
    people.refresh_due(session)
    assert session.scalar(waiting) == 0


def test_a_judgement_that_comes_while_a_report_is_computed_makes_it_due_again(
    session: Session, house: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    compute = people.compute_report

    def compute_and_be_disturbed(*given: Any) -> Any:
        found = compute(*given)
        stale.mark(session, "people_quality", [house.project_id])
        return found

    monkeypatch.setattr(people, "compute_report", compute_and_be_disturbed)
    stale.mark(session, "people_quality", [house.project_id])
    session.execute(text("UPDATE people_reports SET computed_at = now() - interval '1 hour'"))
    people.refresh_due(session)
    waiting = text("SELECT count(*) FROM stale_marks WHERE kind = 'people_quality'")
    assert session.scalar(waiting) == 1


def test_a_large_project_tells_of_people_what_the_job_counted(
    session: Session, house: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted = get_report(session, house.owner, house.project_id).annotators
    people.refresh_people(session, house.project_id)
    monkeypatch.setattr(people_report, "_MANY", -1)
    monkeypatch.setattr(people_report, "list_annotators", None)
    assert counted != []
    assert get_report(session, house.owner, house.project_id).annotators == counted
    assert people_report.get_people(session, house.owner, house.project_id).annotators == counted


def test_everybody_sees_their_own_and_nobody_elses(
    session: Session, house: SimpleNamespace
) -> None:
    (own,) = people_report.list_own(session, house.ben)
    assert own.person is not None
    assert own.person.person_id == house.ben.person_id
    assert own.person.questions[0].gold.n % 5 == 0
    (pair,) = own.alike
    assert {pair.one_id, pair.other_id} == {house.ben.person_id}
    assert (pair.item_ids, pair.one_name) == ([], "")
    assert people_report.list_own(session, house.cleo)[0].alike == []


def test_a_figure_is_contested_and_answered(session: Session, house: SimpleNamespace) -> None:
    raised = people.raise_contest(
        session, house.anna, house.project_id, text="Sarcasm is hard.", question_id="topic"
    )
    assert people_report.list_own(session, house.anna)[0].contests[0].answer is None
    people.answer_contest(session, house.owner, raised.id, answer="We looked again.")
    assert people_report.list_own(session, house.anna)[0].contests[0].answer == "We looked again."
    with pytest.raises(ContestAnswered):
        people.answer_contest(session, house.owner, raised.id, answer="x")


def test_who_does_not_lead_sees_nobody(session: Session, house: SimpleNamespace) -> None:
    raised = people.raise_contest(session, house.anna, house.project_id, text="Why?")
    with pytest.raises(Denied):
        people_report.get_people(session, house.anna, house.project_id)
    with pytest.raises(Denied):
        contests.list_contests(session, house.anna, house.project_id)
    with pytest.raises(Denied):
        people.answer_contest(session, house.anna, raised.id, answer="x")
    with pytest.raises(ProjectNotFound):
        people.raise_contest(session, house.stranger, house.project_id, text="x")
    with pytest.raises(ContestNotFound):
        people.answer_contest(session, house.stranger, raised.id, answer="x")


def test_ones_own_course_is_told_by_fives_and_without_gold(
    session: Session, house: SimpleNamespace
) -> None:
    own = next(one for one in people_report.list_own(session, house.anna) if one.person)
    ((course,), times) = own.courses, own.times
    assert (course.question_id, course.path.n) == ("topic", N_ITEMS)
    assert {point.n % 5 for point in course.path.points} == {0}
    assert times is not None
    assert (times.n, times.outliers) == (N_ITEMS + N_GOLD, [])
    assert sum(one.n for one in times.bins) == N_ITEMS + N_GOLD
