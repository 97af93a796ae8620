"""Clauses that rulings were made or cited about: how often they are named, and their items' figures."""

import pytest
from sqlalchemy.orm import Session
from tests.domain.builders import (
    SENTIMENT,
    make_batch,
    make_item,
    make_member,
    make_project,
    sentiment,
)
from tests.domain.quality.test_standings import judge

from goldsmith.domains.annotation.queries import records
from goldsmith.domains.guidelines import queries as guidelines
from goldsmith.domains.guidelines import verbs as guideline_verbs
from goldsmith.domains.guidelines.types import Clause, Content, Schema
from goldsmith.domains.items.queries.items import list_items
from goldsmith.domains.items.types import ItemFilter
from goldsmith.domains.quality.queries.patterns import Facet
from goldsmith.domains.quality.queries.slicing import get_slices
from goldsmith.domains.quality.verbs.labels import refresh_labels
from goldsmith.domains.review.queries.figures import get_review_figures
from goldsmith.domains.review.types import Judgement, QuestionVerdict
from goldsmith.domains.review.types.rulings import Disagreement
from goldsmith.domains.review.verbs import judging, ruling
from goldsmith.kernel.actor import SYSTEM, Role

P, N = "positive", "negative"
IRONY = Clause(id="irony", title="Irony", body="Label what is meant.")


def make_ruled(session):
    """Forty items on which people differ, and a ruling about the clause on irony: R1."""
    owner, project_id = make_project(session)
    draft = guidelines.get_draft(session, owner, project_id)
    content = Content(
        schema_=Schema(fields=[{"id": "text", "title": "Text"}], questions=[SENTIMENT])
    )
    content = content.model_copy(update={"clauses": [IRONY]})
    guideline_verbs.save_draft(session, owner, project_id, content=content, revision=draft.revision)
    guideline_verbs.release_version(session, owner, project_id, note="")
    people = tuple(make_member(session, project_id) for _ in range(2))
    items = [make_item(session, project_id) for _ in range(40)]
    batch = make_batch(session, owner, project_id, people=people, item_ids=tuple(items), overlap=2)
    judge(session, people, batch, [[P] * 40, [N] * 20 + [P] * 20])
    ruling.make_ruling(
        session, owner, project_id, question_id=SENTIMENT.id, clause_id=IRONY.id, item_id=items[39],
        text="Mockery", decision="Negative.", reason="It is meant so.",
    )  # fmt: skip
    return owner, project_id, items


def settle(session, project_id, items, rationale, kind=None):
    expert = make_member(session, project_id, role=Role.EXPERT)
    for item in items:
        judging.adjudicate(
            session, expert, item, answers=sentiment(N), rationale=rationale, disagreement=kind
        )


def test_a_clause_says_how_many_disagreements_name_it(session: Session) -> None:
    owner, project_id, items = make_ruled(session)
    settle(session, project_id, items[:6], "As R1 says.")
    settle(session, project_id, items[6:10], "A slip.", Disagreement.SLIP)
    reviewer = make_member(session, project_id, role=Role.REVIEWER)
    (one, other) = records.list_of_item(session, owner, items[20])
    for annotation, reason in ((one, "See R1."), (other, "Wrong.")):
        verdict = QuestionVerdict(SENTIMENT.id, Judgement.REJECT, reason=reason)
        judging.give_verdict(session, reviewer, annotation.id, verdicts=[verdict])
    refresh_labels(session, SYSTEM, items)
    (irony,) = get_review_figures(session, owner, project_id).named_clauses
    assert (irony.clause_id, irony.title, irony.rulings) == ("irony", "Irony", 1)
    assert (irony.settled.hits, irony.settled.n) == (6, 10)
    assert (irony.errors.hits, irony.errors.n) == (1, 2)
    assert irony.items == 8  # six settled, one rejected, one that the ruling was made on


def test_a_clause_opens_its_items_and_has_their_figures(session: Session) -> None:
    owner, project_id, items = make_ruled(session)
    settle(session, project_id, items[:20], "As R1 says.")
    refresh_labels(session, SYSTEM, items)
    found = get_slices(session, owner, project_id, SENTIMENT.id, facet=Facet.CLAUSE)
    (irony,) = found.slices
    assert (irony.name, irony.n_items) == ("Irony", 21)
    assert irony.observed.value == pytest.approx(1 / 21)
    page = list_items(session, owner, project_id, ItemFilter(**irony.search), limit=100)
    assert {one.id for one in page.items} == {*items[:20], items[39]}


def test_a_ruling_that_becomes_a_clause_names_it_on_its_items(session: Session) -> None:
    owner, project_id, items = make_ruled(session)
    made = ruling.make_ruling(
        session, owner, project_id, question_id=SENTIMENT.id, item_id=items[3],
        text="Thanks", decision="Neutral.", reason="No judgement.",
    )  # fmt: skip
    ruling.turn_into_clause(session, owner, made.id, title="Thanks", body="Neutral.")
    refresh_labels(session, SYSTEM, items)
    page = list_items(session, owner, project_id, ItemFilter(clause_id="ruling-2"), limit=10)
    assert [one.id for one in page.items] == [items[3]]


def test_kinds_of_disagreement_open_their_items(session: Session) -> None:
    owner, project_id, items = make_ruled(session)
    settle(session, project_id, items[:2], "A slip.", Disagreement.SLIP)
    settle(session, project_id, items[2:5], "Not said.")
    refresh_labels(session, SYSTEM, items)
    counts = get_review_figures(session, owner, project_id).disagreements
    opened = {
        kind: len(
            list_items(session, owner, project_id, ItemFilter(disagreement=kind), limit=9).items
        )
        for kind in ("slip", "unsorted", "ambiguous")
    }
    assert opened == {"slip": counts.slip, "unsorted": counts.unsorted, "ambiguous": 0}
    assert (counts.slip, counts.unsorted) == (2, 3)
