"""Figures of marks and free text, computed again from the exported file alone."""

import hashlib
import json
import random
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from sqlalchemy.orm import Session
from tests.domain.builders import make_item, make_media, make_project
from tests.domain.builders import make_version as release
from tests.domain.quality.test_slices_of_marks import (
    CHAT,
    GOOD,
    NAMES,
    TEXT,
    WHY,
    answer_by_two,
    turns,
    written,
)
from tests.domain.quality.test_slices_of_marks import spans as spans_of

from goldsmith.domains.guidelines.types import Answer, Answers, FieldSpec, Question
from goldsmith.domains.quality.queries.export import stream_report
from goldsmith.domains.quality.queries.likeness import F1_SAME, MATCHED_IOU
from goldsmith.kernel.blobs import Blobs
from goldsmith.stats import alpha
from goldsmith.stats.span_scores import Span, pair_sums, span_f1, span_f1_interval

BOXES = Question.model_validate({
    "id": "what", "kind": "shapes", "title": "What?", "field": "image", "required": False,
    "tools": ["box"], "labels": [{"id": "cat", "name": "Cat"}],
})  # fmt: skip


def exported(
    session: Session, question: Question, field: FieldSpec, value: str, given: list[list[Answers]]
) -> dict[str, Any]:
    """The file after two people answered items of one field, one after the other."""
    owner, project_id = make_project(session)
    return answered(session, owner, project_id, question, field, value, given)


def answered(session, owner, project_id, question, field, value, given):
    release(session, owner, project_id, questions=(question,), fields=(field,))
    items = [make_item(session, project_id, fields={field.id: value}) for _ in given]
    answer_by_two(session, owner, project_id, items, given)
    return json.loads(b"".join(stream_report(session, owner, project_id)))


def rows_of(told: dict[str, Any], question_id: str) -> list[list[Any]]:
    """The answers to a question, item by item."""
    return [
        [pieces for pieces, n in row["pattern"] for _ in range(n)]
        for row in told["data"]
        if row["question_id"] == question_id and not row["slice"]
        for _ in range(row["items"])
    ]


def shown(told: dict[str, Any], method: str) -> dict[str, Any]:
    others = told["report"]["questions"][0]["others"]
    return next(one for one in others if one["method"].startswith(method))


def test_agreement_on_spans_is_computed_again_with_its_interval(session: Session) -> None:
    rng = random.Random(3)
    pool = [("person", "Anna"), ("person", "Bob"), ("place", "Rome"), ("place", "today")]
    given = [[spans_of(*rng.sample(pool, 2)) for _ in range(2)] for _ in range(60)]
    told = exported(session, NAMES, FieldSpec(id="text", title="Text"), TEXT, given)
    sums = pair_sums(
        [frozenset(Span(one["value"], tuple(map(tuple, one["parts"]))) for one in answer)
         for answer in row]
        for row in rows_of(told, "names")
    )  # fmt: skip
    again = span_f1_interval(sums, rng=np.random.default_rng(told["seed"]))
    figure = shown(told, F1_SAME)
    assert 0 < figure["value"] < 1
    assert figure["value"] == span_f1(sums).value
    assert (figure["low"], figure["high"]) == (again.low, again.high)


def test_how_well_boxes_lie_on_each_other_is_computed_again(
    session: Session, tmp_path: Path
) -> None:
    def box(x: int) -> Answers:
        anchor = {"kind": "shape", "shape": "box", "x": x, "y": 5, "w": 20, "h": 10}
        mark = {"id": "b", "field": "image", "value": "cat", "anchor": anchor}
        return {"what": Answer.model_validate({"state": "answered", "marks": [mark]})}

    owner, project_id = make_project(session)
    picture = make_media(session, Blobs(str(tmp_path)), project_id)  # 60 by 40 pixels
    given = [[box(10), box(10 + n % 6)] for n in range(20)]
    told = answered(
        session, owner, project_id, BOXES, FieldSpec(id="image", kind="image", title="Picture"),
        f"media:{picture}", given,
    )  # fmt: skip
    shared = []
    for row in rows_of(told, "what"):
        (one,), (other,) = ([mark["shape"] for mark in answer] for answer in row)
        both = max(0, min(one["x"], other["x"]) + 20 - max(one["x"], other["x"])) * 10
        shared.append(both / (2 * 20 * 10 - both))
    assert min(shared) < 1
    assert shown(told, MATCHED_IOU)["value"] == pytest.approx(np.mean(shared))


def test_agreement_on_free_text_is_computed_again(session: Session) -> None:
    words = ["Because it rains.", "Because it snows.", "No idea."]
    given = [[written(words[n % 3]), written(words[n % 2])] for n in range(60)]
    told = exported(session, WHY, FieldSpec(id="text", title="Text"), TEXT, given)
    rows = rows_of(told, "why")
    codes = {text: code for code, text in enumerate(sorted(words))}
    prepared = alpha.nominal(np.array([[codes[text] for (text,) in row] for row in rows]))
    again = alpha.alpha_interval(
        prepared, rng=np.random.default_rng(told["seed"]), n_resamples=told["resamples"]
    )
    figure = told["report"]["questions"][0]["alpha"]
    equal = np.mean([one == other for row in rows for one, other in combinations(row, 2)])
    assert told["report"]["questions"][0]["observed"]["value"] == pytest.approx(equal)
    assert figure["value"] == alpha.alpha(prepared).value
    assert (figure["low"], figure["high"]) == (again.low, again.high)


def test_a_row_is_a_turn_where_turns_are_judged_and_names_its_talk(session: Session) -> None:
    given = [[turns("yes", "no"), turns("yes", "yes")]] * 3
    told = exported(
        session, GOOD, FieldSpec(id="chat", kind="conversation", title="Chat"), CHAT, given
    )
    rows = [row for row in told["data"] if row["question_id"] == "good"]
    assert [row["talk"] for row in rows] == [0, 0, 1, 1, 2, 2]


def test_the_digest_is_of_the_data_in_the_file(session: Session) -> None:
    given = [[written("Grün."), written("Blau.")]] * 4
    told = exported(session, WHY, FieldSpec(id="text", title="Text"), TEXT, given)
    text = json.dumps(told["data"], sort_keys=True, separators=(",", ":"))
    assert told["data_sha256"] == hashlib.sha256(text.encode()).hexdigest()
    assert len(rows_of(told, "why")) == 4
