"""Many items at once: where it is allowed, what is recorded of each, and what is like what."""

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session
from tests.domain.builders import (
    make_batch,
    make_item,
    make_member,
    make_project,
    make_version,
    sentiment,
)

from goldsmith.domains.annotation.errors import BulkNotAllowed, BulkUnfit, LeaseNotFound
from goldsmith.domains.annotation.types import Batch, Lease
from goldsmith.domains.annotation.verbs import batches, bulk, serving
from goldsmith.domains.annotation.verbs.bulk import BulkJudgement
from goldsmith.domains.guidelines.errors import AnswersInvalid
from goldsmith.domains.guidelines.types import Question
from goldsmith.domains.quality.queries.report import get_report
from goldsmith.domains.quality.verbs.labels import refresh_labels
from goldsmith.kernel import stale
from goldsmith.kernel.actor import SYSTEM, Actor
from goldsmith.kernel.errors import NotFound

TEXTS = (
    "The parcel never came to me.",
    "The parcel never came, again.",
    "I love this shop!",
    "My parcel never came.",
    "What a splendid day for a walk.",
)


def make_grid(
    session: Session, *, overlap: int = 1, texts: tuple[str, ...] = TEXTS
) -> tuple[Actor, Actor, Batch]:
    owner, project_id = make_project(session)
    anna = make_member(session, project_id)
    bert = make_member(session, project_id)
    items = tuple(make_item(session, project_id, text=text) for text in texts)
    people = (anna, bert) if overlap == 2 else (anna,)
    batch = make_batch(
        session, owner, project_id, people=people, item_ids=items, overlap=overlap, may_bulk=True
    )
    return owner, anna, batch


def label_all(session: Session, actor: Actor, batch: Batch, label: str, **given: int) -> None:
    leases = bulk.lease_many(session, actor, batch.id, want=48).leases
    bulk.submit_in_bulk(
        session,
        actor,
        batch.id,
        judgements=[BulkJudgement(lease.id, sentiment(label)) for lease in leases],
        **{"active_ms": 5000, "elapsed_ms": 10_000, "want": 48, **given},
    )


def words(leases: list[Lease]) -> list[str]:
    return [lease.item.fields["text"] for lease in leases if lease.item]


def test_a_batch_is_not_answered_in_bulk_unless_its_policy_says_so(session: Session) -> None:
    owner, project_id = make_project(session)
    anna = make_member(session, project_id)
    item = make_item(session, project_id)
    batch = make_batch(session, owner, project_id, people=(anna,), item_ids=(item,))
    with pytest.raises(BulkNotAllowed):
        bulk.lease_many(session, anna, batch.id, want=48)


def test_a_guideline_that_asks_for_words_is_not_answered_in_bulk(session: Session) -> None:
    owner, project_id = make_project(session)
    anna = make_member(session, project_id)
    why = Question.model_validate({"id": "why", "kind": "short_text", "title": "Why?"})
    make_version(session, owner, project_id, questions=(why,))
    item = make_item(session, project_id)
    with pytest.raises(BulkUnfit):
        make_batch(session, owner, project_id, people=(anna,), item_ids=(item,), may_bulk=True)


def test_each_judgement_has_its_own_lease_event_and_share_of_the_time(session: Session) -> None:
    _, anna, batch = make_grid(session)
    label_all(session, anna, batch, "positive", active_ms=5000)
    rows = session.execute(
        text(
            "SELECT a.origin, a.lease_id, r.event_id, r.active_ms FROM annotations a"
            " JOIN annotation_revisions r ON r.annotation_id = a.id WHERE a.batch_id = :id"
        ),
        {"id": batch.id},
    ).all()
    assert len({row.lease_id for row in rows}) == len({row.event_id for row in rows}) == 5
    assert {(row.origin, row.active_ms) for row in rows} == {("bulk", 1000)}


def test_agreement_leaves_out_what_was_judged_in_bulk(session: Session) -> None:
    owner, anna, batch = make_grid(session, overlap=2)
    label_all(session, anna, batch, "positive")
    refresh_labels(session, SYSTEM, stale.drain(session, "item_label", 100))
    report = get_report(session, owner, batch.project_id)
    assert (report.n_judgements, report.n_bulk) == (0, 5)


def test_sending_again_stores_nothing_new(session: Session) -> None:
    _, anna, batch = make_grid(session)
    leases = bulk.lease_many(session, anna, batch.id, want=48).leases
    judgements = [BulkJudgement(lease.id, sentiment("positive")) for lease in leases]
    sent = {"judgements": judgements, "active_ms": 1, "elapsed_ms": 1, "want": 48}
    first = bulk.submit_in_bulk(session, anna, batch.id, **sent)
    assert bulk.submit_in_bulk(session, anna, batch.id, **sent).annotations == first.annotations


def test_one_bad_answer_takes_none(session: Session) -> None:
    _, anna, batch = make_grid(session)
    one, other, *_ = bulk.lease_many(session, anna, batch.id, want=48).leases
    judgements = [
        BulkJudgement(one.id, sentiment("positive")),
        BulkJudgement(other.id, sentiment("no such label")),
    ]
    with pytest.raises(AnswersInvalid), session.begin_nested():
        bulk.submit_in_bulk(
            session, anna, batch.id, judgements=judgements, active_ms=1, elapsed_ms=1, want=48
        )
    assert len(bulk.lease_many(session, anna, batch.id, want=48).leases) == 5


def test_a_grid_leaves_others_their_share(session: Session) -> None:
    _, anna, batch = make_grid(session, overlap=2)
    assert len(bulk.lease_many(session, anna, batch.id, want=48).leases) == 5
    owner, anna, batch = make_grid(session)
    bert = make_member(session, batch.project_id)
    batches.add_member(session, owner, batch.id, bert.person_id)
    assert len(bulk.lease_many(session, anna, batch.id, want=48).leases) == 2


def test_what_is_like_an_item_comes_after_it_best_first(session: Session) -> None:
    _, anna, batch = make_grid(session)
    head = bulk.lease_many(session, anna, batch.id, want=48).leases[0]
    found = bulk.lease_similar(session, anna, batch.id, lease_id=head.id, want=3)
    assert words(found.queue.leases) == [TEXTS[0], TEXTS[3], TEXTS[1]]
    shares = list(found.likeness.values())
    assert shares == sorted(shares, reverse=True)


def test_nobody_answers_in_bulk_who_is_not_on_the_batch(session: Session) -> None:
    owner, anna, batch = make_grid(session)
    lease = bulk.lease_many(session, anna, batch.id, want=48).leases[0]
    judgements = [BulkJudgement(lease.id, sentiment("positive"))]
    with pytest.raises(NotFound):
        serving.lock_member(session, owner, batch.id)
    with pytest.raises(NotFound):
        bulk.lease_many(session, owner, batch.id, want=48)
    with pytest.raises(NotFound):
        bulk.lease_similar(session, owner, batch.id, lease_id=lease.id, want=48)
    with pytest.raises(NotFound):
        bulk.submit_in_bulk(
            session, owner, batch.id, judgements=judgements, active_ms=1, elapsed_ms=1, want=48
        )


def test_nothing_is_compared_with_an_item_that_is_not_in_hand(session: Session) -> None:
    _, anna, batch = make_grid(session)
    head = serving.lease_next(session, anna, batch.id, want=1).leases[0]
    serving.leave(session, anna, batch.id)
    with pytest.raises(LeaseNotFound):
        bulk.lease_similar(session, anna, batch.id, lease_id=head.id, want=3)
