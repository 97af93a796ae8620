"""Somebody's judgements stop counting, others judge again, and one undo brings them back."""

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
    make_stranger,
    make_version,
    sentiment,
)

from goldsmith.domains.annotation.errors import (
    NothingToSetAside,
    SetAsideNotFound,
    SetAsideUndone,
)
from goldsmith.domains.annotation.queries import set_asides
from goldsmith.domains.annotation.queries.set_asides import Consequence, Whose
from goldsmith.domains.annotation.tables import SlotRow
from goldsmith.domains.annotation.verbs import serving, setting_aside, submitting
from goldsmith.domains.quality.queries import report
from goldsmith.domains.quality.verbs import labels
from goldsmith.kernel.access import ProjectNotFound
from goldsmith.kernel.actor import SYSTEM, Actor
from goldsmith.kernel.errors import Denied


def _work(session: Session, house: SimpleNamespace, who: Actor, label: str) -> int:
    n = 0
    while leases := serving.lease_next(session, who, house.batch_id, want=1).leases:
        submitting.submit_annotation(
            session, who, leases[0].id, answers=sentiment(label), active_ms=1, elapsed_ms=1, want=0
        )
        n += 1
    return n


@pytest.fixture
def house(session: Session) -> SimpleNamespace:
    """Four items that Anna calls positive and Ben negative; Cleo is on the batch too."""
    owner, project_id = make_project(session)
    make_version(session, owner, project_id, questions=(SENTIMENT,))
    anna, ben, cleo = (make_member(session, project_id) for _ in range(3))
    items = tuple(make_item(session, project_id) for _ in range(4))
    batch = make_batch(
        session, owner, project_id, people=(anna, ben, cleo), item_ids=items, overlap=2
    )
    found = SimpleNamespace(
        owner=owner, project_id=project_id, anna=anna, ben=ben, cleo=cleo, items=list(items),
        batch_id=batch.id, stranger=make_stranger(session),
    )  # fmt: skip
    _work(session, found, anna, "positive")
    _work(session, found, ben, "negative")
    return found


def _labels(session: Session, house: SimpleNamespace) -> set[str]:
    labels.refresh_labels(session, SYSTEM, house.items)
    rows = session.execute(
        text(
            "SELECT labels #>> '{sentiment,value,0}' AS v FROM item_standings WHERE item_id = ANY(:i)"
        ),
        {"i": house.items},
    )
    return {row.v or "none" for row in rows}


def _aside(session: Session, house: SimpleNamespace, **which: object) -> set_asides.SetAside:
    whose = Whose(house.ben.person_id, **which)  # type: ignore[arg-type]  # named fields
    return setting_aside.set_judgements_aside(
        session, house.owner, house.project_id, whose=whose, reason="Read nothing."
    )


def test_what_would_happen_is_counted_first(session: Session, house: SimpleNamespace) -> None:
    found = set_asides.foresee(
        session, house.owner, house.project_id, whose=Whose(house.ben.person_id)
    )
    assert found == Consequence(judgements=4, items=4, slots=4, unjudged=0)
    assert _labels(session, house) == {"none"}  # a tie: nothing changed


def test_labels_follow_and_others_fill_the_slots(session: Session, house: SimpleNamespace) -> None:
    done = _aside(session, house)
    assert (done.judgements, done.slots) == (4, 4)
    assert _labels(session, house) == {"positive"}
    assert serving.lease_next(session, house.ben, house.batch_id, want=1).leases == []
    assert _work(session, house, house.cleo, "positive") == 4
    labels.refresh_labels(session, SYSTEM, house.items)
    assert report.get_report(session, house.owner, house.project_id).n_judgements == 8


def test_one_undo_brings_everything_back(session: Session, house: SimpleNamespace) -> None:
    done = setting_aside.undo_set_aside(session, house.owner, _aside(session, house).id)
    assert done.restored == 4
    assert _labels(session, house) == {"none"}
    assert serving.lease_next(session, house.cleo, house.batch_id, want=1).leases == []
    with pytest.raises(SetAsideUndone):
        setting_aside.undo_set_aside(session, house.owner, done.id)


def test_who_met_an_item_again_gets_it_back_as_well(
    session: Session, house: SimpleNamespace
) -> None:
    session.add(
        SlotRow(
            batch_id=house.batch_id, project_id=house.project_id, item_id=house.items[0], rank=0,
            lane=0, replica=-7, state="done", holder_id=house.ben.person_id,
        )
    )  # fmt: skip
    session.flush()
    done = setting_aside.undo_set_aside(session, house.owner, _aside(session, house).id)
    assert done.restored == 4


def test_what_others_filled_stays_theirs(session: Session, house: SimpleNamespace) -> None:
    done = _aside(session, house)
    lease = serving.lease_next(session, house.cleo, house.batch_id, want=1).leases[0]
    submitting.submit_annotation(
        session, house.cleo, lease.id, answers=sentiment("positive"), active_ms=1, elapsed_ms=1,
        want=0,
    )  # fmt: skip
    assert setting_aside.undo_set_aside(session, house.owner, done.id).restored == 3
    counted = session.scalar(
        text("SELECT max(n) FROM (SELECT count(*) n FROM annotations WHERE is_counted "
             "AND project_id = :p GROUP BY item_id) x"), {"p": house.project_id},
    )  # fmt: skip
    assert counted == 2


def test_one_question_alone_is_left_out(session: Session, house: SimpleNamespace) -> None:
    done = _aside(session, house, question_id="sentiment")
    assert (done.judgements, done.slots) == (4, 0)
    assert _labels(session, house) == {"positive"}
    found = report.get_report(session, house.owner, house.project_id)
    assert found.questions[0].distribution[0].count == 4
    setting_aside.undo_set_aside(session, house.owner, done.id)
    assert _labels(session, house) == {"none"}


def test_nothing_counts_that_could_be_set_aside(session: Session, house: SimpleNamespace) -> None:
    _aside(session, house)
    with pytest.raises(NothingToSetAside):
        _aside(session, house)


def test_only_who_leads_sets_aside(session: Session, house: SimpleNamespace) -> None:
    whose = Whose(house.ben.person_id)
    done = _aside(session, house)
    with pytest.raises(Denied):
        set_asides.foresee(session, house.anna, house.project_id, whose=whose)
    with pytest.raises(Denied):
        set_asides.list_set_asides(session, house.anna, house.project_id)
    with pytest.raises(Denied):
        setting_aside.set_judgements_aside(
            session, house.anna, house.project_id, whose=whose, reason="x"
        )
    with pytest.raises(Denied):
        setting_aside.undo_set_aside(session, house.anna, done.id)
    with pytest.raises(ProjectNotFound):
        setting_aside.set_judgements_aside(
            session, house.stranger, house.project_id, whose=whose, reason="x"
        )
    with pytest.raises(SetAsideNotFound):
        setting_aside.undo_set_aside(session, house.stranger, done.id)
