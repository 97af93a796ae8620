"""Slots that nobody may take are named, before a batch is issued and after."""

from sqlalchemy.orm import Session
from tests.domain.annotation.test_returned_slots import judge_next
from tests.domain.builders import make_batch, make_brief_batch, make_item, make_member, make_project

from goldsmith.domains.annotation.queries import batches as reads
from goldsmith.domains.annotation.types import Brief, Estimate, Selection
from goldsmith.domains.annotation.verbs import batches, serving


def test_a_language_that_nobody_has_is_named(session: Session) -> None:
    owner, project_id = make_project(session)
    anna = make_member(session, project_id, languages=("en",))
    items = (make_item(session, project_id, language="sw"), make_item(session, project_id))
    batch = make_batch(session, owner, project_id, people=(anna,), item_ids=items)
    (found,) = batch.unreachable
    assert (found.language, found.items) == ("sw", 1)


def test_more_judgements_than_people_are_named(session: Session) -> None:
    owner, project_id = make_project(session)
    people = (make_member(session, project_id), make_member(session, project_id))
    item = make_item(session, project_id)
    batch = make_batch(session, owner, project_id, people=people, item_ids=(item,), overlap=3)
    (found,) = batch.unreachable
    assert found.reason.startswith("Only 2 of the 3 people that each item needs")


def test_an_item_that_those_left_can_finish_is_not_named(session: Session) -> None:
    owner, project_id = make_project(session)
    anna, ben = make_member(session, project_id), make_member(session, project_id)
    item = make_item(session, project_id)
    batch = make_batch(session, owner, project_id, people=(anna, ben), item_ids=(item,), overlap=2)
    judge_next(session, anna, batch.id)
    after = batches.remove_member(session, owner, batch.id, anna.person_id)
    assert after.unreachable == []


def test_an_item_that_those_left_have_judged_is_named(session: Session) -> None:
    owner, project_id = make_project(session)
    anna, ben = make_member(session, project_id), make_member(session, project_id)
    item = make_item(session, project_id)
    batch = make_batch(session, owner, project_id, people=(anna, ben), item_ids=(item,), overlap=2)
    judge_next(session, anna, batch.id)
    after = batches.remove_member(session, owner, batch.id, ben.person_id)
    assert [found.items for found in after.unreachable] == [1]


def test_briefs_in_a_language_that_nobody_has_are_named(session: Session) -> None:
    owner, project_id = make_project(session)
    anna = make_member(session, project_id, languages=("en",))
    batch = make_brief_batch(
        session,
        owner,
        project_id,
        people=(anna,),
        briefs=(
            Brief("Angry", language="sw", count=3),
            Brief("Calm", language="en"),
        ),
    )
    (found,) = batch.unreachable
    assert (found.language, found.items) == ("sw", 3)
    assert len(serving.lease_next(session, anna, batch.id, want=3).leases) == 1


def estimate(session: Session, **given: object) -> Estimate:
    owner, project_id = make_project(session)
    anna = make_member(session, project_id, languages=("en",))
    item = make_item(session, project_id, language="en")
    order = {"selection": Selection(item_ids=[item]), "overlap": 2, **given}
    return reads.estimate(
        session, owner, project_id, person_ids=[anna.person_id], seconds_each=60, **order
    )


def test_an_estimate_names_what_the_chosen_people_cannot_do(session: Session) -> None:
    (found,) = estimate(session).unreachable
    assert (found.language, found.items) == ("en", 1)


def test_an_estimate_counts_what_briefs_ask_for(session: Session) -> None:
    found = estimate(session, briefs=[Brief("Angry", count=30)])
    assert (found.items, found.judgements, found.hours, found.unreachable) == (30, 60, 1.0, [])
