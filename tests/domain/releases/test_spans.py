"""Spans in a release: offsets and surfaces that plain slicing finds again."""

import json
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from sqlalchemy.orm import Session
from tests.domain.builders import make_batch, make_item, make_member, make_project, make_version

from goldsmith.domains.annotation.verbs import serving, submitting
from goldsmith.domains.guidelines.errors import AnswersInvalid
from goldsmith.domains.guidelines.types import Answer, Answers, LabelSpec, Question, plain
from goldsmith.domains.releases.rules import cell_of, decide, given_values
from goldsmith.domains.releases.types import LabelState, Recipe
from goldsmith.formats.release import Column, ColumnKind, TableWriter

TEXT = "Ann 👩‍👧 met Zoë in कोलकाता."
WHO = Question(
    id="who",
    kind="spans",
    title="Who?",
    field="text",
    labels=[LabelSpec(id="person", name="Person"), LabelSpec(id="place", name="Place")],
)
KNOWS = Question(
    id="knows",
    kind="relations",
    title="Who knows whom?",
    about="who",
    labels=[LabelSpec(id="met", name="Met")],
)


def span(id_: str, start: int, end: int, label: str = "person") -> dict:
    parts = [{"start": start, "end": end, "text": TEXT[start:end]}]
    anchor = {"kind": "span", "parts": parts}
    return {"id": id_, "field": "text", "anchor": anchor, "value": label}


def answers(*marks: dict, links: tuple[dict, ...] = ()) -> Answers:
    given = {"who": marks, "knows": links}
    return {
        key: Answer.model_validate({"state": "answered", "marks": list(some)})
        for key, some in given.items()
        if some
    }


def met(start: str, end: str) -> dict:
    return {"id": "r", "value": "met", "anchor": {"kind": "link", "from": start, "to": end}}


def said(question: Question, *judged: dict) -> list:
    return [(given_values(question, one), one) for one in judged]


def test_the_majority_is_an_identical_set_of_spans() -> None:
    one = plain(answers(span("a", 0, 3), span("b", 12, 15)))
    same = plain(answers(span("x", 12, 15), span("y", 0, 3)))
    other = plain(answers(span("a", 0, 3)))
    label = decide(WHO, said(WHO, one, other, same), None, Recipe())
    assert label.state is LabelState.MAJORITY
    cell = cell_of(WHO, label.value, label.answers)
    assert [TEXT[s["start"] : s["end"]] for s in cell] == ["Ann", "Zoë"]


def test_a_relation_tells_the_spans_it_joins() -> None:
    given = plain(answers(span("a", 0, 3), span("b", 12, 15), links=(met("b", "a"),)))
    label = decide(KNOWS, said(KNOWS, given), None, Recipe())
    cell = cell_of(KNOWS, label.value, label.answers)
    assert (cell[0]["from"]["text"], cell[0]["label"], cell[0]["to"]["text"]) == (
        "Zoë",
        "met",
        "Ann",
    )


def test_all_three_forms_hold_the_spans(tmp_path: Path) -> None:
    cell = cell_of(WHO, ("x",), plain(answers(span("a", 12, 15), span("c", 19, 26, "place"))))
    with TableWriter(tmp_path, "labels", [Column("label.who", ColumnKind.JSON)]) as table:
        table.write([{"label.who": cell}])
    lines = json.loads((tmp_path / "labels.jsonl").read_text("utf-8"))["label.who"]
    parquet = json.loads(pq.read_table(tmp_path / "labels.parquet").to_pylist()[0]["label.who"])
    assert lines == parquet
    assert [TEXT[s["start"] : s["end"]] for s in lines] == [s["text"] for s in lines]
    assert "कोलकाता" in (tmp_path / "labels.csv").read_text("utf-8")


def test_spans_are_submitted_beside_the_text_they_stand_in(session: Session) -> None:
    owner, project_id = make_project(session)
    make_version(session, owner, project_id, questions=(WHO,))
    anna = make_member(session, project_id)
    item = make_item(session, project_id, text=TEXT)
    batch = make_batch(session, owner, project_id, people=(anna,), item_ids=(item,))
    lease = serving.lease_next(session, anna, batch.id, want=1).leases[0]
    stored = submitting.submit_annotation(
        session, anna, lease.id, answers=answers(span("a", 12, 15)), active_ms=1, elapsed_ms=1
    )
    assert stored.annotation.is_counted


def test_a_span_that_says_something_else_than_the_text_is_refused(session: Session) -> None:
    owner, project_id = make_project(session)
    make_version(session, owner, project_id, questions=(WHO,))
    anna = make_member(session, project_id)
    item = make_item(session, project_id, text="Another text.")
    batch = make_batch(session, owner, project_id, people=(anna,), item_ids=(item,))
    lease = serving.lease_next(session, anna, batch.id, want=1).leases[0]
    with pytest.raises(AnswersInvalid, match="something else"):
        submitting.submit_annotation(
            session, anna, lease.id, answers=answers(span("a", 0, 3)), active_ms=1, elapsed_ms=1
        )
