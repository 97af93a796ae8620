"""What is left counts what this person may still judge, not what the batch still wants."""

from sqlalchemy.orm import Session
from tests.domain.annotation.test_returned_slots import judge_next
from tests.domain.builders import make_batch, make_item, make_member, make_project

from goldsmith.domains.annotation.queries import work
from goldsmith.domains.annotation.queries.left import count_left
from goldsmith.domains.annotation.types import Batch, OwnWork, SkipReason
from goldsmith.domains.annotation.verbs import batches, serving, submitting
from goldsmith.domains.projects.types import Sensitivity
from goldsmith.domains.projects.verbs import people
from goldsmith.kernel.actor import Actor


def make_pair(session: Session, *, n: int = 3, overlap: int = 1) -> tuple[Actor, Actor, Batch]:
    owner, project_id = make_project(session)
    anna, ben = make_member(session, project_id), make_member(session, project_id)
    items = tuple(make_item(session, project_id) for _ in range(n))
    batch = make_batch(
        session, owner, project_id, people=(anna, ben), item_ids=items, overlap=overlap
    )
    return anna, ben, batch


def left(session: Session, actor: Actor) -> OwnWork:
    return work.get_my_work(session, actor).batches[0]


def test_an_item_is_left_once_however_many_judgements_it_wants(session: Session) -> None:
    anna, _, _ = make_pair(session, overlap=2)
    assert left(session, anna).remaining == 3


def test_what_i_judged_is_not_left_for_me(session: Session) -> None:
    anna, ben, batch = make_pair(session, overlap=2)
    judge_next(session, anna, batch.id)
    assert (left(session, anna).remaining, left(session, ben).remaining) == (2, 3)


def test_what_others_hold_or_judged_up_to_the_overlap_is_not_left(session: Session) -> None:
    anna, ben, batch = make_pair(session)
    judge_next(session, anna, batch.id)
    serving.lease_next(session, anna, batch.id, want=1)
    assert left(session, ben).remaining == 1


def test_what_i_hold_is_left(session: Session) -> None:
    anna, _, batch = make_pair(session)
    queue = serving.lease_next(session, anna, batch.id, want=3)
    assert (len(queue.leases), queue.remaining) == (1, 3)
    assert left(session, anna).remaining == 3


def test_what_i_skipped_is_not_left_for_me(session: Session) -> None:
    anna, ben, batch = make_pair(session)
    lease = serving.lease_next(session, anna, batch.id, want=1).leases[0]
    submitting.skip_item(session, anna, lease.id, reason=SkipReason.OTHER, want=0)
    assert (left(session, anna).remaining, left(session, ben).remaining) == (2, 3)


def test_a_language_i_do_not_have_is_not_left_for_me(session: Session) -> None:
    owner, project_id = make_project(session)
    anna = make_member(session, project_id, languages=("pt",))
    items = (
        make_item(session, project_id, language="sw"),
        make_item(session, project_id, language="pt-BR"),
    )
    make_batch(session, owner, project_id, people=(anna,), item_ids=items)
    assert left(session, anna).remaining == 1


def test_a_sensitivity_i_opted_out_of_is_not_left_for_me(session: Session) -> None:
    owner, project_id = make_project(session)
    anna = make_member(session, project_id)
    items = (make_item(session, project_id), make_item(session, project_id, sensitivity="harmful"))
    make_batch(session, owner, project_id, people=(anna,), item_ids=items)
    assert left(session, anna).remaining == 1
    people.edit_myself(session, Actor(anna.person_id), sensitivities=[Sensitivity.HARMFUL])
    assert left(session, anna).remaining == 2


def test_overlap_added_behind_me_is_left_for_me(session: Session) -> None:
    owner, project_id = make_project(session)
    anna, ben = make_member(session, project_id), make_member(session, project_id)
    items = (make_item(session, project_id), make_item(session, project_id))
    batch = make_batch(session, owner, project_id, people=(anna, ben), item_ids=items)
    judge_next(session, ben, batch.id)
    judge_next(session, anna, batch.id)
    batches.raise_overlap(session, owner, batch.id, overlap=2)
    assert left(session, anna).remaining == 1


def test_counting_stops_at_its_bound_and_says_so(session: Session) -> None:
    anna, _, batch = make_pair(session, n=4)
    found = count_left(session, anna.person_id, batch.id, [0], bound=2)
    assert (found.n, found.has_more) == (2, True)


def test_a_refill_counts_where_little_is_left(session: Session) -> None:
    anna, _, batch = make_pair(session)
    lease = serving.lease_next(session, anna, batch.id, want=1).leases[0]
    queue = submitting.skip_item(session, anna, lease.id, reason=SkipReason.OTHER, want=1)
    assert queue.remaining == 2


def test_a_refill_does_not_count_where_much_is_left(session: Session) -> None:
    anna, _, batch = make_pair(session, n=70)
    lease = serving.lease_next(session, anna, batch.id, want=1).leases[0]
    queue = submitting.skip_item(session, anna, lease.id, reason=SkipReason.OTHER, want=1)
    assert queue.remaining is None
