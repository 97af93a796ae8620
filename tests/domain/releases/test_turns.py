"""Conversations in a release: a label for each turn, and a table of turns that reads back."""

import json
from pathlib import Path

import pyarrow.parquet as pq
from sqlalchemy.orm import Session
from tests.domain.builders import make_batch, make_item, make_member, make_project, make_version

from goldsmith.domains.annotation.verbs import serving, submitting
from goldsmith.domains.guidelines.types import Answer, FieldSpec, Question, plain
from goldsmith.domains.quality.queries.ratings import load_column
from goldsmith.domains.quality.queries.report import question_quality
from goldsmith.domains.releases.queries import FrozenItem
from goldsmith.domains.releases.rules import cell_of, decide, details_of, given_values
from goldsmith.domains.releases.types import LabelState, Recipe
from goldsmith.domains.releases.verbs.turning import Turns
from goldsmith.formats.conversation import read_conversation
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.ids import BatchId

CHAT = read_conversation(
    [
        {"role": "user", "content": "Where is my parcel?"},
        {"role": "assistant", "content": "No idea."},
        {"role": "user", "content": "मेरा पार्सल?"},
        {"role": "assistant", "content": "It comes on Friday."},
    ]
)
FIELD = FieldSpec(id="chat", kind="conversation", title="Chat")
GOOD = Question.model_validate({
    "id": "good", "kind": "one_of", "title": "Good?", "field": "chat", "per_turn": True,
    "turn_roles": ["assistant"],
    "labels": [{"id": "yes", "name": "Yes"}, {"id": "no", "name": "No"}],
})  # fmt: skip
BETTER = Question.model_validate({
    "id": "better", "kind": "correction", "title": "Better", "field": "chat", "per_turn": True,
})  # fmt: skip


def said(question: Question, *values: tuple[int, str]) -> Answer:
    marks = [
        {"id": f"m{n}", "field": "chat", "anchor": {"kind": "turn", "turn": turn}, "value": value}
        for n, (turn, value) in enumerate(values)
    ]
    return Answer.model_validate({"state": "answered", "marks": marks})


def good(*values: tuple[int, str]) -> dict:
    return plain({"good": said(GOOD, *values)})


def decided(*answers: dict, settled: dict | None = None):
    given = [(given_values(GOOD, one), one) for one in answers]
    return decide(GOOD, given, settled, Recipe())


def test_each_turn_has_the_majority_of_its_own() -> None:
    label = decided(
        good((1, "no"), (3, "yes")), good((1, "no"), (3, "no")), good((1, "yes"), (3, "yes"))
    )
    assert cell_of(GOOD, label.value) == [
        {"turn": 1, "value": "no"},
        {"turn": 3, "value": "yes"},
    ]
    assert label.distribution == {"1": {"no": 2, "yes": 1}, "3": {"yes": 2, "no": 1}}
    assert label.state is LabelState.MAJORITY


def test_a_tie_on_one_turn_leaves_only_that_turn_open() -> None:
    label = decided(good((1, "no"), (3, "yes")), good((1, "yes"), (3, "yes")))
    assert label.state is LabelState.TIE
    assert (label.turns[1].value, label.turns[3].value) == (None, ("yes",))


def test_what_was_settled_holds_turn_by_turn() -> None:
    settled = good((1, "yes"), (3, "yes"))
    label = decided(good((1, "no"), (3, "no")), settled=settled)
    assert (label.state, label.turns[1].value) == (LabelState.ADJUDICATED, ("yes",))


def test_the_table_of_turns_reads_back(tmp_path: Path) -> None:
    label = decided(good((1, "no"), (3, "yes")))
    item = FrozenItem(
        id="i1", ordinal=1, external_id="c1", fields={"chat": CHAT}, language="en",
        sensitivity="none", source=None, licence=None, metadata={}, settled=None,
    )  # fmt: skip
    with Turns(tmp_path, [GOOD]) as turns:
        turns.add(item, {"good": label})
        turns.flush()
    rows = pq.read_table(tmp_path / "turns.parquet").to_pylist()
    lines = [
        json.loads(line) for line in (tmp_path / "turns.jsonl").read_text("utf-8").split("\n")[:-1]
    ]
    found = [(row["turn"], row["role"], row["content"], row["label.good"]) for row in rows]
    assert found[1:] == [
        (1, "assistant", "No idea.", "no"),
        (2, "user", "मेरा पार्सल?", None),
        (3, "assistant", "It comes on Friday.", "yes"),
    ]
    assert [line["label.good"] for line in lines] == [None, "no", None, "yes"]


def test_a_rewritten_turn_tells_its_changes() -> None:
    answer = plain({"better": said(BETTER, (1, "No clue."))})["better"]
    told = details_of(BETTER, answer, {"chat": CHAT})["answer.better.changes"]
    assert told[0]["turn"] == 1
    assert ["removed", "idea"] in told[0]["changes"]


def answer_all(session: Session, who: Actor, batch_id: BatchId, answers: dict[str, Answer]) -> None:
    lease = serving.lease_next(session, who, batch_id, want=1).leases[0]
    submitting.submit_annotation(session, who, lease.id, answers=answers, active_ms=1, elapsed_ms=1)


def test_agreement_counts_turns(session: Session) -> None:
    owner, project_id = make_project(session)
    make_version(session, owner, project_id, questions=(GOOD,), fields=(FIELD,))
    people = [make_member(session, project_id) for _ in range(2)]
    item = make_item(session, project_id, fields={"chat": CHAT})
    batch = make_batch(
        session, owner, project_id, people=tuple(people), item_ids=(item,), overlap=2
    )
    answer_all(session, people[0], batch.id, {"good": said(GOOD, (1, "no"), (3, "yes"))})
    answer_all(session, people[1], batch.id, {"good": said(GOOD, (1, "yes"), (3, "yes"))})
    column = load_column(session, project_id, None, GOOD)
    observed = question_quality(GOOD, column).observed
    assert (observed.value, observed.n_items) == (0.5, 2)


def talk(n: int) -> str:
    """A conversation like no other."""
    turns = [
        {"role": "user", "content": f"Parcel {n}?"},
        {"role": "assistant", "content": "No idea."},
    ]
    return read_conversation([*turns, *turns])


def test_turns_of_one_talk_are_no_evidence_each_by_itself(session: Session) -> None:
    owner, project_id = make_project(session)
    make_version(session, owner, project_id, questions=(GOOD,), fields=(FIELD,))
    people = [make_member(session, project_id) for _ in range(2)]
    items = tuple(make_item(session, project_id, fields={"chat": talk(n)}) for n in range(8))
    batch = make_batch(session, owner, project_id, people=tuple(people), item_ids=items, overlap=2)
    for place in range(8):
        worse = "no" if place % 2 else "yes"
        answer_all(session, people[0], batch.id, {"good": said(GOOD, (1, "yes"), (3, "no"))})
        answer_all(session, people[1], batch.id, {"good": said(GOOD, (1, worse), (3, "no"))})
    found = question_quality(GOOD, load_column(session, project_id, None, GOOD))
    assert found.alpha.n_items == found.observed.n_items == 16
    assert found.alpha.method.endswith("percentile bootstrap over clusters")
    assert found.observed.method.endswith("percentile bootstrap over clusters")
    assert (found.observed.low, found.observed.high) != (None, None)
