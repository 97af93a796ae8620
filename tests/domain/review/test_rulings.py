"""Rulings: made once, found by their words, cited by their number, overturned or made a clause."""

import pytest
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

from goldsmith.domains.annotation.verbs import inquiries, serving, submitting
from goldsmith.domains.guidelines import queries as guidelines
from goldsmith.domains.guidelines import verbs as guideline_verbs
from goldsmith.domains.guidelines.types import Clause
from goldsmith.domains.items.errors import ItemNotFound
from goldsmith.domains.items.queries.items import get_item
from goldsmith.domains.quality.verbs.labels import refresh_labels
from goldsmith.domains.review.errors import RulingNotFound, RulingNotInForce, RulingUnfit
from goldsmith.domains.review.queries import figures, rulings
from goldsmith.domains.review.types import Judgement, QuestionVerdict
from goldsmith.domains.review.types.rulings import Disagreement, RulingState
from goldsmith.domains.review.verbs import judging, ruling
from goldsmith.kernel import access
from goldsmith.kernel.actor import SYSTEM, Role
from goldsmith.kernel.errors import Denied

WORDS = {
    "text": "Praise that is meant as mockery",
    "decision": "Label what is meant: negative.",
    "reason": "Readers take it as mockery.",
}


def ruled_project(session):
    """A project with one ruling on its guideline: (owner, project, ruling)."""
    owner, project_id = make_project(session)
    make_version(session, owner, project_id)
    made = ruling.make_ruling(session, owner, project_id, question_id="sentiment", **WORDS)
    return owner, project_id, made


def judged_by(session, owner, project_id, labels, note=""):
    """An item with one judgement per label, the first with a note: (people, item, annotations)."""
    people = tuple(make_member(session, project_id) for _ in labels)
    item = make_item(session, project_id)
    batch = make_batch(
        session, owner, project_id, people=people, item_ids=(item,), overlap=len(labels)
    )
    done = []
    for person, label in zip(people, labels, strict=True):
        lease = serving.lease_next(session, person, batch.id, want=1).leases[0]
        result = submitting.submit_annotation(
            session, person, lease.id, answers=sentiment(label), active_ms=1, elapsed_ms=1, want=0,
            note="" if done else note,
        )  # fmt: skip
        done.append(result.annotation.id)
    return people, item, done


def asked(session, *, answer=None):
    """A question that somebody asked about an item: (owner, project, asker, inquiry)."""
    owner, project_id = make_project(session)
    anna = make_member(session, project_id)
    item = make_item(session, project_id)
    batch = make_batch(session, owner, project_id, people=(anna,), item_ids=(item,))
    lease = serving.lease_next(session, anna, batch.id, want=1).leases[0]
    inquiries.ask(session, anna, lease.id, text="Is this praise?", answers={}, want=0)
    inquiry = inquiries.reads.list_own(session, anna)[0]
    if answer:
        inquiries.answer(session, owner, inquiry.id, text=answer)
    return owner, project_id, anna, inquiry


def cited(session, owner, project_id, item):
    """How often each ruling is cited, once the item was looked at again; newest first."""
    refresh_labels(session, SYSTEM, [item])
    return [one.cited for one in rulings.list_rulings(session, owner, project_id).items]


def test_an_answered_question_is_ruled_on_with_its_item(session: Session) -> None:
    owner, project_id, _, inquiry = asked(session, answer="No.")
    made = ruling.make_ruling(
        session, owner, project_id, question_id="sentiment", inquiry_id=inquiry.id, **WORDS
    )
    assert (made.number, made.item_id, made.state) == (1, inquiry.item_id, RulingState.IN_FORCE)


def test_a_question_without_an_answer_cannot_be_ruled_on(session: Session) -> None:
    owner, project_id, _, inquiry = asked(session)
    with pytest.raises(RulingUnfit):
        ruling.make_ruling(
            session, owner, project_id, question_id="sentiment", inquiry_id=inquiry.id, **WORDS
        )


def test_numbers_count_up_in_each_project(session: Session) -> None:
    owner, project_id, first = ruled_project(session)
    second = ruling.make_ruling(session, owner, project_id, question_id="sentiment", **WORDS)
    assert (first.number, second.number) == (1, 2)
    assert ruled_project(session)[2].number == 1


@pytest.mark.parametrize(
    "about", [{"question_id": "no"}, {"label_id": "no"}, {"clause_id": "no"}], ids=str
)
def test_a_ruling_is_about_something_in_the_guideline(session: Session, about) -> None:
    owner, project_id, _ = ruled_project(session)
    with pytest.raises(RulingUnfit):
        ruling.make_ruling(
            session, owner, project_id, **{"question_id": "sentiment", **WORDS, **about}
        )


def test_an_item_of_another_project_cannot_be_ruled_on(session: Session) -> None:
    owner, project_id, _ = ruled_project(session)
    _, elsewhere = make_project(session)
    with pytest.raises(ItemNotFound):
        ruling.make_ruling(
            session, owner, project_id, question_id="sentiment",
            item_id=make_item(session, elsewhere), **WORDS,
        )  # fmt: skip


@pytest.mark.parametrize("sought", ["mock", "MEANT negative", "R1", "1", "praise th"])
def test_a_ruling_is_found_by_beginnings_of_words_or_its_number(session: Session, sought) -> None:
    owner, project_id, made = ruled_project(session)
    found = rulings.list_rulings(session, owner, project_id, sought=sought).items
    assert [one.id for one in found] == [made.id]


def test_a_ruling_without_the_words_is_not_found(session: Session) -> None:
    owner, project_id, _ = ruled_project(session)
    assert rulings.list_rulings(session, owner, project_id, sought="mockery tariff").items == []


@pytest.mark.parametrize("sought", ["讽刺", "يُقص", "%", "it's", "!"])
def test_a_ruling_in_any_script_is_found_and_signs_do_no_harm(session: Session, sought) -> None:
    owner, project_id, _ = ruled_project(session)
    words = {"text": "用户在讽刺", "decision": "ما يُقصد", "reason": "50% it's so!"}
    made = ruling.make_ruling(session, owner, project_id, question_id="sentiment", **words)
    found = rulings.list_rulings(session, owner, project_id, sought=sought).items
    assert [one.id for one in found] == [made.id]


def test_rulings_are_filtered_by_state_and_question_and_come_in_pages(session: Session) -> None:
    owner, project_id, first = ruled_project(session)
    ruling.overturn_ruling(session, owner, first.id, **WORDS)

    def numbers(**wanted):
        return [
            one.number for one in rulings.list_rulings(session, owner, project_id, **wanted).items
        ]

    assert numbers(state=RulingState.IN_FORCE) == [2]
    assert numbers(question_id="other") == []
    page = rulings.list_rulings(session, owner, project_id, limit=1)
    assert numbers(limit=1, cursor=page.next_cursor) == [1]


def test_who_may_not_see_items_gets_the_ruling_without_its_item(session: Session) -> None:
    owner, project_id, anna, inquiry = asked(session, answer="No.")
    made = ruling.make_ruling(
        session, owner, project_id, question_id="sentiment", inquiry_id=inquiry.id, **WORDS
    )
    seen = rulings.get_ruling(session, anna, made.id)
    assert (seen.decision, seen.item_id) == (WORDS["decision"], None)


def test_a_ruling_is_cited_by_its_number_in_note_reason_and_rationale(session: Session) -> None:
    owner, project_id, _ = ruled_project(session)
    _, item, (first, _) = judged_by(
        session, owner, project_id, ("positive", "negative"), note="按R1处理"
    )
    reject = QuestionVerdict("sentiment", Judgement.REJECT, "See R1.")
    judging.give_verdict(session, owner, first, verdicts=[reject])
    judging.adjudicate(session, owner, item, answers=sentiment("negative"), rationale="R1, R1.")
    assert cited(session, owner, project_id, item) == [3]


@pytest.mark.parametrize("note", ["R10", "XR1", "R1a", "r1", "R99"])
def test_other_words_cite_nothing(session: Session, note) -> None:
    owner, project_id, _ = ruled_project(session)
    _, item, _ = judged_by(session, owner, project_id, ("positive",), note=note)
    assert cited(session, owner, project_id, item) == [0]


def test_a_ruling_of_another_project_is_not_cited(session: Session) -> None:
    owner, project_id, _ = ruled_project(session)
    other, elsewhere, _ = ruled_project(session)
    _, item, _ = judged_by(session, owner, project_id, ("positive",), note="R1")
    refresh_labels(session, SYSTEM, [item])
    assert [one.cited for one in rulings.list_rulings(session, other, elsewhere).items] == [0]


def test_an_overturned_ruling_names_the_one_that_holds(session: Session) -> None:
    owner, _, first = ruled_project(session)
    newer = ruling.overturn_ruling(session, owner, first.id, **{**WORDS, "reason": "We asked."})
    older = rulings.get_ruling(session, owner, first.id)
    assert (older.state, older.overturned_by) == (RulingState.OVERTURNED, newer.number)
    assert (newer.state, newer.overturns) == (RulingState.IN_FORCE, first.number)
    with pytest.raises(RulingNotInForce):
        ruling.overturn_ruling(session, owner, first.id, **WORDS)


def test_a_ruling_becomes_a_clause_of_the_draft(session: Session) -> None:
    owner, project_id, made = ruled_project(session)
    done = ruling.turn_into_clause(session, owner, made.id, title="Mockery", body="As meant.")
    clauses = guidelines.get_draft(session, owner, project_id).content.clauses
    assert clauses == [Clause(id="ruling-1", title="Mockery", body="As meant.")]
    assert (done.state, done.clause_id) == (RulingState.CLAUSE, "ruling-1")
    with pytest.raises(RulingNotInForce):
        ruling.turn_into_clause(session, owner, made.id, title="Again", body="")


def test_events_of_rulings_hold_no_words(session: Session) -> None:
    owner, _, made = ruled_project(session)
    ruling.overturn_ruling(session, owner, made.id, **WORDS)
    rows = session.execute(
        ruling.select(ruling.events.EventRow.verb, ruling.events.EventRow.data).where(
            ruling.events.EventRow.subject_id == made.id
        )
    ).all()
    assert [(row.verb, set(row.data)) for row in rows] == [
        ("ruling.made", {"number"}),
        ("ruling.overturned", {"number", "by"}),
    ]


def test_annotators_read_rulings_and_make_none(session: Session) -> None:
    _, project_id, made = ruled_project(session)
    anna = make_member(session, project_id)
    assert rulings.list_rulings(session, anna, project_id).items[0].number == 1
    with pytest.raises(Denied):
        ruling.make_ruling(session, anna, project_id, question_id="sentiment", **WORDS)
    with pytest.raises(Denied):
        ruling.overturn_ruling(session, anna, made.id, **WORDS)
    with pytest.raises(Denied):
        guideline_verbs.add_clause(session, anna, project_id, clause=Clause(id="c", title="C"))


def test_a_reviewer_answers_and_rules_and_is_not_told_who_asked(session: Session) -> None:
    _, project_id, anna, inquiry = asked(session)
    reviewer = make_member(session, project_id, role=Role.REVIEWER)
    (seen,) = inquiries.reads.list_inquiries(session, reviewer, project_id, is_open=True).items
    assert (seen.asked_by, seen.asked_by_name) == (None, "")
    inquiries.answer(session, reviewer, inquiry.id, text="It is not.")
    made = ruling.make_ruling(
        session, reviewer, project_id, question_id="sentiment", inquiry_id=inquiry.id, **WORDS
    )
    assert (made.inquiry_id, made.item_id) == (inquiry.id, inquiry.item_id)
    assert inquiries.reads.list_own(session, anna)[0].asked_by == anna.person_id


def test_a_reviewer_cannot_write_into_the_guideline(session: Session) -> None:
    _, project_id, made = ruled_project(session)
    reviewer = make_member(session, project_id, role=Role.REVIEWER)
    with pytest.raises(Denied):
        ruling.turn_into_clause(session, reviewer, made.id, title="T", body="")


def test_a_stranger_finds_no_ruling(session: Session) -> None:
    _, project_id, made = ruled_project(session)
    stranger = make_stranger(session)
    with pytest.raises(RulingNotFound):
        rulings.get_ruling(session, stranger, made.id)
    with pytest.raises(RulingNotFound):
        ruling.overturn_ruling(session, stranger, made.id, **WORDS)
    with pytest.raises(access.ProjectNotFound):
        rulings.list_rulings(session, stranger, project_id)


def test_a_truly_ambiguous_item_keeps_its_distribution(session: Session) -> None:
    owner, project_id, _ = ruled_project(session)
    _, item, _ = judged_by(session, owner, project_id, ("positive", "positive", "negative"))
    judging.adjudicate(
        session, owner, item, answers=sentiment("positive"), rationale="Both read well.",
        disagreement=Disagreement.AMBIGUOUS,
    )  # fmt: skip
    refresh_labels(session, SYSTEM, [item])
    seen = get_item(session, owner, item)
    assert seen.labels["sentiment"] == {
        "state": "ambiguous",
        "value": [],
        "distribution": {"positive": 2, "negative": 1},
    }
    assert seen.status == "adjudicated"


def test_where_all_agree_an_ambiguous_item_keeps_its_answer(session: Session) -> None:
    owner, project_id, _ = ruled_project(session)
    _, item, _ = judged_by(session, owner, project_id, ("positive", "positive"))
    review = judging.adjudicate(
        session, owner, item, answers=sentiment("positive"), rationale="Clear.",
        disagreement=Disagreement.AMBIGUOUS,
    )  # fmt: skip
    assert review.adjudication is not None
    assert review.adjudication.answers["sentiment"]["marks"][0]["value"] == "positive"


def test_disagreements_are_counted_by_what_they_were(session: Session) -> None:
    owner, project_id, _ = ruled_project(session)
    for kind in (Disagreement.SLIP, Disagreement.SLIP, Disagreement.GUIDELINE_GAP, None):
        _, item, _ = judged_by(session, owner, project_id, ("positive", "negative"))
        judging.adjudicate(
            session, owner, item, answers=sentiment("positive"), rationale="So.", disagreement=kind
        )
    seen = figures.get_review_figures(session, owner, project_id)
    kinds = seen.disagreements
    assert (kinds.slip, kinds.guideline_gap, kinds.ambiguous, kinds.unsorted) == (2, 1, 0, 1)
    assert (seen.in_force, seen.overturned, seen.clauses) == (1, 0, 0)
