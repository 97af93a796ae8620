"""What was settled otherwise is told to its author alone, and never where gold is live."""

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session
from tests.domain.builders import make_member, sentiment
from tests.domain.quality.test_standings import make_judged

from goldsmith.domains.annotation.verbs import mixing
from goldsmith.domains.quality.errors import OwnErrorNotFound
from goldsmith.domains.quality.queries.own_errors import MOST, list_own_errors
from goldsmith.domains.quality.verbs.own_errors import read_own_error
from goldsmith.domains.quality.verbs.people import raise_contest
from goldsmith.domains.review.verbs.citing import refresh_citations
from goldsmith.domains.review.verbs.gold import withdraw_gold
from goldsmith.domains.review.verbs.judging import adjudicate
from goldsmith.domains.review.verbs.ruling import make_ruling
from goldsmith.kernel.actor import Actor, Role
from goldsmith.kernel.ids import PersonId

P, N = "positive", "negative"


def make_settled(session, n=1):
    """Two people differ on each item, and the owner settles all for the first of them."""
    owner, project_id, items = make_judged(session, [[P] * n, [N] * n])
    for item in items:
        adjudicate(session, owner, item, answers=sentiment(P), rationale="It thanks somebody.")
    return owner, project_id, items


def authors(session, project_id, item):
    """Who said positive, and who negative."""
    rows = session.execute(
        text("SELECT annotator_id FROM annotations WHERE item_id = :id ORDER BY id"), {"id": item}
    )
    return [Actor(PersonId(one), {project_id: Role.ANNOTATOR}) for (one,) in rows]


def test_an_author_is_told_the_final_answer_with_its_reason(session: Session) -> None:
    _, project_id, (item,) = make_settled(session)
    right, wrong = authors(session, project_id, item)
    (found,) = list_own_errors(session, wrong)
    assert (found.item_id, found.question_id) == (item, "sentiment")
    assert found.own["marks"][0]["value"] == N
    assert found.settled["marks"][0]["value"] == P
    assert found.rationale == "It thanks somebody."
    assert list_own_errors(session, right) == []


def test_the_reason_comes_with_the_ruling_that_it_cites(session: Session) -> None:
    owner, project_id, (item,) = make_settled(session)
    ruling = make_ruling(
        session, owner, project_id, question_id="sentiment", text="Thanks with a complaint.",
        decision="Positive.", reason="Clause 2.",
    )  # fmt: skip
    adjudicate(session, owner, item, answers=sentiment(P), rationale=f"As in R{ruling.number}.")
    refresh_citations(session, [item])
    (found,) = list_own_errors(session, authors(session, project_id, item)[1])
    assert [(one.number, one.decision) for one in found.rulings] == [(ruling.number, "Positive.")]


def test_at_most_five_come_at_once_and_read_ones_make_room(session: Session) -> None:
    _, project_id, items = make_settled(session, MOST + 2)
    wrong = authors(session, project_id, items[0])[1]
    first = list_own_errors(session, wrong)
    assert len(first) == MOST
    for one in first:
        read_own_error(session, wrong, one.adjudication_id, question_id=one.question_id)
    assert {one.item_id for one in list_own_errors(session, wrong)} == set(items) - {
        one.item_id for one in first
    }


def test_live_gold_is_never_told_and_withdrawn_gold_is(session: Session) -> None:
    owner, project_id, (item,) = make_settled(session)
    wrong = authors(session, project_id, item)[1]
    mixing.hide_gold(session, owner, project_id, item_ids=[item], reason="Clear.", most_exposures=5)
    assert list_own_errors(session, wrong) == []
    withdraw_gold(session, owner, item, reason="Known by now.", keeps_answer=True)
    assert [one.item_id for one in list_own_errors(session, wrong)] == [item]


def test_what_was_contested_is_told_no_more(session: Session) -> None:
    _, project_id, (item,) = make_settled(session)
    wrong = authors(session, project_id, item)[1]
    raise_contest(
        session, wrong, project_id, text="It is irony.", question_id="sentiment", item_id=item
    )
    assert list_own_errors(session, wrong) == []


def test_nobody_reads_what_is_another_s(session: Session) -> None:
    _, project_id, (item,) = make_settled(session)
    right, wrong = authors(session, project_id, item)
    (found,) = list_own_errors(session, wrong)
    for other in (right, make_member(session, project_id, role=Role.MANAGER)):
        with pytest.raises(OwnErrorNotFound):
            read_own_error(session, other, found.adjudication_id, question_id="sentiment")
    assert len(list_own_errors(session, wrong)) == 1
