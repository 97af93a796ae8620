"""Consistency checks: what they find, in which order, what becomes of it, and what that yields."""

from collections.abc import Iterator
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

from goldsmith.domains.annotation.verbs import serving, submitting
from goldsmith.domains.curation import rules
from goldsmith.domains.curation.errors import (
    ChecksRunning,
    FindingDecided,
    FindingNotFound,
    ReasonMissing,
)
from goldsmith.domains.curation.queries import comparing, evidence
from goldsmith.domains.curation.queries import findings as reads
from goldsmith.domains.curation.types import CheckKind, Finding, FindingState, Found
from goldsmith.domains.curation.verbs import checking, looking
from goldsmith.domains.guidelines.types import LabelSpec, Question
from goldsmith.domains.quality.verbs import labels
from goldsmith.domains.review.errors import OwnWork
from goldsmith.domains.review.queries import reviews
from goldsmith.domains.review.types import ReviewKind
from goldsmith.domains.review.verbs import flagging, judging
from goldsmith.kernel import stale
from goldsmith.kernel.access import ProjectNotFound
from goldsmith.kernel.actor import SYSTEM, Actor, Role
from goldsmith.kernel.errors import Denied, NotFound
from goldsmith.kernel.ids import FindingId, ItemId, new_id
from goldsmith.kernel.phrases import Phrase

SAME = "The parcel came two weeks late and nobody answered when I called the shop about it."


@pytest.fixture
def house(session: Session) -> SimpleNamespace:
    """Anna judged four texts, of which three are nearly the same and one of these has another label."""
    owner, project_id = make_project(session)
    make_version(session, owner, project_id, questions=(SENTIMENT,))
    anna = make_member(session, project_id)
    texts = (SAME, SAME.replace("two", "three"), SAME + " Never again!", "Lovely colours.")
    items = [make_item(session, project_id, text=one) for one in texts]
    batch = make_batch(session, owner, project_id, people=(anna,), item_ids=tuple(items))
    given = dict(zip(items, ("negative", "negative", "positive", "positive"), strict=True))
    found = SimpleNamespace(
        owner=owner, project_id=project_id, anna=anna, items=items, batch_id=batch.id,
        reviewer=make_member(session, project_id, role=Role.REVIEWER),
        stranger=make_stranger(session),
    )  # fmt: skip
    judge(session, found, given)
    return found


def judge(session: Session, house: SimpleNamespace, given: dict[ItemId, str]) -> None:
    while leases := serving.lease_next(session, house.anna, house.batch_id, want=1).leases:
        item = leases[0].item
        assert item is not None
        submitting.submit_annotation(
            session, house.anna, leases[0].id, answers=sentiment(given[item.id]),
            active_ms=4000, elapsed_ms=4000, want=0,
        )  # fmt: skip
    labels.refresh_labels(session, SYSTEM, list(given))


def look_through(session: Session, house: SimpleNamespace) -> None:
    """A pass in this transaction, without the model, which wants a process of its own."""
    checking.run_checks(session, house.owner, house.project_id)
    run = session.execute(text("SELECT id FROM check_runs ORDER BY id DESC LIMIT 1")).scalar_one()
    row = checking.find_run_row(session, run)
    assert row is not None
    unread = evidence.list_unread(session, house.project_id, 100)
    texts = [(one.id, comparing.text_in(one.fields)) for one in unread]
    checking.remember_texts(session, house.project_id, texts)
    for question in comparing.list_labelled(session, house.project_id):
        pairs = list(evidence.stream_pairs(session, house.project_id, question))
        found = [one for pair in pairs if (one := comparing.near_duplicate(question, pair))]
        checking.keep_findings(session, row, found)
    schema = comparing.find_schema(session, house.project_id)
    assert schema is not None
    for item in evidence.list_judged(session, house.project_id, after=-1, n=100):
        misfits = list(comparing.misfits(session, house.project_id, schema, item))
        checking.keep_findings(session, row, misfits)
    checking.go_on(session, row, step=5, n_items=4)
    checking.finish_run(session, row)
    session.refresh(row)


def entries(
    session: Session, house: SimpleNamespace, state: FindingState = FindingState.OPEN
) -> list[Finding]:
    page = reads.list_findings(session, house.reviewer, house.project_id, state=state)
    return list(page.items)


def test_nearly_the_same_text_with_another_label_is_found(
    session: Session, house: SimpleNamespace
) -> None:
    look_through(session, house)
    (found,) = entries(session, house)
    assert (found.kind, found.item_id) == (CheckKind.NEAR_DUPLICATE, house.items[2])
    assert found.other_item_id in house.items[:2]
    assert (found.label, found.question_title) == ("Positive", "Which feeling?")
    assert "is labelled Negative" in found.reason


def test_an_answer_that_the_newer_guideline_does_not_take_is_found(
    session: Session, house: SimpleNamespace
) -> None:
    only = SENTIMENT.model_copy(update={"labels": [LabelSpec(id="negative", name="Negative"),
                                                   LabelSpec(id="mixed", name="Mixed")]})  # fmt: skip
    make_version(session, house.owner, house.project_id, questions=(only,))
    look_through(session, house)
    found = [one for one in entries(session, house) if one.kind is CheckKind.RULE]
    assert {one.item_id for one in found} == set(house.items[2:])


def test_an_answer_that_is_wanted_now_and_a_field_without_text_are_missing(
    session: Session, house: SimpleNamespace
) -> None:
    more = Question(id="topic", kind="short_text", title="Topic", required=True)
    make_version(session, house.owner, house.project_id, questions=(SENTIMENT, more))
    look_through(session, house)
    found = [one for one in entries(session, house) if one.kind is CheckKind.MISSING]
    assert {(one.item_id, one.question_id) for one in found} == {
        (item, "topic") for item in house.items
    }


def test_the_likeliest_to_change_comes_first(session: Session, house: SimpleNamespace) -> None:
    look_through(session, house)
    row = checking.find_run_row(session, _last_run(session))
    assert row is not None
    kinds = (CheckKind.LENGTH, CheckKind.TIME, CheckKind.MODEL, CheckKind.RULE)
    reason = Phrase("check_rule", {"problem": "X"})
    checking.keep_findings(
        session, row, [Found(house.items[0], "sentiment", kind, 0.5, reason) for kind in kinds]
    )
    assert [one.kind for one in entries(session, house)] == [
        CheckKind.RULE, CheckKind.NEAR_DUPLICATE, CheckKind.MODEL, CheckKind.TIME, CheckKind.LENGTH,
    ]  # fmt: skip


def _last_run(session: Session) -> object:
    return session.execute(text("SELECT id FROM check_runs ORDER BY id DESC LIMIT 1")).scalar_one()


def test_what_looking_yielded_moves_a_kind_up_or_down() -> None:
    found = Found(ItemId(new_id()), "q", CheckKind.MODEL, 1.0, Phrase("check_rule", {}))
    assert rules.rank(found, {}) == pytest.approx(0.4)
    assert rules.rank(found, {CheckKind.MODEL: (90, 9)}) == pytest.approx(0.13)
    assert rules.rank(found, {CheckKind.MODEL: (90, 81)}) == pytest.approx(0.85)


def test_pages_follow_the_rank(session: Session, house: SimpleNamespace) -> None:
    look_through(session, house)
    row = checking.find_run_row(session, _last_run(session))
    assert row is not None
    reason = Phrase("check_rule", {"problem": "X"})
    checking.keep_findings(
        session, row, [Found(item, "", CheckKind.MISSING, 0.5, reason) for item in house.items]
    )

    def pages() -> Iterator[list[FindingId]]:
        cursor = None
        while True:
            page = reads.list_findings(
                session, house.owner, house.project_id, cursor=cursor, limit=2
            )
            yield [one.id for one in page.items]
            cursor = page.next_cursor
            if cursor is None:
                return

    seen = [one for page in pages() for one in page]
    assert seen == [one.id for one in entries(session, house)]
    assert len(set(seen)) == 5


def test_sent_to_review_changed_and_counted_as_yield(
    session: Session, house: SimpleNamespace
) -> None:
    look_through(session, house)
    (found,) = entries(session, house)
    looking.look_at_finding(session, house.reviewer, found.id, state=FindingState.SENT)
    waiting = reviews.list_waiting(
        session, house.reviewer, house.project_id, kind=ReviewKind.FLAGGED, cursor=None, limit=9
    )
    assert [one.item_id for one in waiting.items] == [found.item_id]
    total = reads.get_check_report(session, house.owner, house.project_id).yields[0]
    assert (total.pending, total.last.n) == (1, 0)
    judging.adjudicate(
        session, house.reviewer, found.item_id, answers=sentiment("negative"), rationale="Late."
    )
    labels.refresh_labels(session, SYSTEM, house.items)
    total = reads.get_check_report(session, house.owner, house.project_id).yields[0]
    assert (total.kind, total.pending) == (None, 0)
    assert (total.last.hits, total.last.n, total.last.low is not None) == (1, 1, True)
    assert reviews.count_waiting(session, house.project_id).flagged == 0
    (sent,) = entries(session, house, FindingState.SENT)
    assert sent.is_changed
    look_through(session, house)
    assert entries(session, house) == []


def test_a_label_that_review_kept_is_no_yield(session: Session, house: SimpleNamespace) -> None:
    look_through(session, house)
    (found,) = entries(session, house)
    looking.look_at_finding(session, house.reviewer, found.id, state=FindingState.SENT)
    judging.adjudicate(
        session, house.reviewer, found.item_id, answers=sentiment("positive"), rationale="Joke."
    )
    early = reads.get_check_report(session, house.owner, house.project_id).yields[0]
    assert (early.last.n, early.pending) == (0, 1)  # not before its label followed
    labels.refresh_labels(session, SYSTEM, stale.drain(session, "item_label", 100))
    total = reads.get_check_report(session, house.owner, house.project_id).yields[0]
    assert (total.last.hits, total.last.n) == (0, 1)


def test_what_was_decided_is_not_asked_again_while_the_label_is_the_same(
    session: Session, house: SimpleNamespace
) -> None:
    look_through(session, house)
    (found,) = entries(session, house)
    looking.look_at_finding(session, house.reviewer, found.id, state=FindingState.CONFIRMED)
    look_through(session, house)
    assert entries(session, house) == []
    (kept,) = entries(session, house, FindingState.CONFIRMED)
    assert kept.id == found.id
    with pytest.raises(FindingDecided):
        looking.look_at_finding(session, house.reviewer, found.id, state=FindingState.SENT)


def test_a_dismissal_says_why(session: Session, house: SimpleNamespace) -> None:
    look_through(session, house)
    (found,) = entries(session, house)
    with pytest.raises(ReasonMissing):
        looking.look_at_finding(session, house.reviewer, found.id, state=FindingState.DISMISSED)
    done = looking.look_at_finding(
        session, house.reviewer, found.id, state=FindingState.DISMISSED, note="Quoted."
    )
    assert (done.state, done.note) == (FindingState.DISMISSED, "Quoted.")


def test_nobody_confirms_what_they_said_themselves(
    session: Session, house: SimpleNamespace
) -> None:
    look_through(session, house)
    (found,) = entries(session, house)
    lead = Actor(house.anna.person_id, {house.project_id: Role.MANAGER})
    with pytest.raises(OwnWork):
        looking.look_at_finding(session, lead, found.id, state=FindingState.CONFIRMED)


def test_what_is_not_found_again_is_gone(session: Session, house: SimpleNamespace) -> None:
    look_through(session, house)
    assert len(entries(session, house)) == 1
    judging.adjudicate(
        session, house.reviewer, house.items[2], answers=sentiment("negative"), rationale="Late."
    )
    labels.refresh_labels(session, SYSTEM, house.items)
    look_through(session, house)
    assert entries(session, house) == []


def test_two_passes_at_once_are_refused(session: Session, house: SimpleNamespace) -> None:
    checking.run_checks(session, house.owner, house.project_id)
    with pytest.raises(ChecksRunning):
        checking.run_checks(session, house.owner, house.project_id)


def test_odd_lengths_and_times_stand_out(session: Session, house: SimpleNamespace) -> None:
    items = [make_item(session, house.project_id, text="Some words. " * 10) for _ in range(40)]
    odd = make_item(session, house.project_id, text="No")
    batch = make_batch(
        session, house.owner, house.project_id, people=(house.anna,), item_ids=(*items, odd)
    )
    while leases := serving.lease_next(session, house.anna, batch.id, want=1).leases:
        item = leases[0].item
        assert item is not None
        submitting.submit_annotation(
            session, house.anna, leases[0].id, answers=sentiment("positive"),
            active_ms=50 if item.id == items[7] else 4000, elapsed_ms=4000, want=0,
        )  # fmt: skip
    labels.refresh_labels(session, SYSTEM, [*items, odd])
    lengths = evidence.list_odd_lengths(session, house.project_id, rules.FAR)
    assert odd in {one.item_id for one in lengths}
    times = evidence.list_odd_times(session, house.project_id, rules.FAR)
    assert [one.item_id for one in times] == [items[7]]
    assert "usually takes 4.0 s" in rules.say(comparing.odd(CheckKind.TIME, times[0]).reason)


def test_annotators_and_strangers_see_no_findings(session: Session, house: SimpleNamespace) -> None:
    look_through(session, house)
    (found,) = entries(session, house)
    with pytest.raises(Denied):
        reads.list_findings(session, house.anna, house.project_id)
    with pytest.raises(Denied):
        reads.get_check_report(session, house.anna, house.project_id)
    with pytest.raises(Denied):
        checking.run_checks(session, house.reviewer, house.project_id)
    with pytest.raises(ProjectNotFound):
        checking.run_checks(session, house.stranger, house.project_id)
    with pytest.raises(FindingNotFound):
        looking.look_at_finding(session, house.stranger, found.id, state=FindingState.SENT)
    with pytest.raises(FindingNotFound):
        looking.look_at_finding(session, house.anna, found.id, state=FindingState.SENT)
    with pytest.raises(NotFound):
        flagging.flag_item(session, house.stranger, house.items[0], reason="X")
    with pytest.raises(Denied):
        flagging.flag_item(session, house.anna, house.items[0], reason="X")
