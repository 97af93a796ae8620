"""Judging the answers of models over HTTP: imported, shown in an order of chance, reviewed, released."""

import csv
import io
import json
import zipfile
from dataclasses import dataclass
from typing import Any

import pyarrow.parquet as pq
import pytest
from fastapi.testclient import TestClient

from goldsmith.kernel.actor import Role
from goldsmith.kernel.http import Runtime
from tests.web.conftest import House
from tests.web.loop import made
from tests.web.worker import work

ROWS = [
    {
        "id": f"modelx-modely-{n}",
        "prompt": f"Question {n}?",
        "answer_1": f"The first answer to {n}.",
        "answer_2": f"The second answer to {n}.",
        "answer_3": f"The third answer to {n}.",
        "models": "model-x, model-y",
        "secret": "model-x wrote this",
    }
    for n in range(6)
]
CANDIDATES = ["answer_1", "answer_2", "answer_3"]
QUESTIONS = [
    {
        "id": "better",
        "kind": "preference",
        "title": "Better?",
        "candidates": CANDIDATES,
        "may_tie": True,
        "strengths": [{"value": 1, "name": "slightly"}, {"value": 2, "name": "clearly"}],
    },
    {
        "id": "order",
        "kind": "ranking",
        "title": "Order?",
        "candidates": CANDIDATES,
        "may_tie": True,
    },
    {"id": "ends", "kind": "best_worst", "title": "Ends?", "candidates": CANDIDATES},
    {
        "id": "rubric",
        "kind": "rubric",
        "title": "Rubric",
        "field": "answer_1",
        "labels": [{"id": "true", "name": "True"}, {"id": "short", "name": "Short", "weight": 2}],
    },
    {"id": "fix", "kind": "correction", "title": "Correct", "field": "answer_1"},
    {"id": "when", "kind": "date", "title": "When?", "required": False},
]
FIELDS = [{"id": name, "title": name} for name in ("prompt", *CANDIDATES)]


def answered(*marks: dict[str, Any]) -> dict[str, Any]:
    return {"state": "answered", "marks": [{"id": f"m{n}", **m} for n, m in enumerate(marks)]}


def candidate(field: str, value: Any) -> dict[str, Any]:
    return {"field": field, "anchor": {"kind": "candidate", "field": field}, "value": value}


def criterion(name: str, value: str) -> dict[str, Any]:
    evidence = [{"start": 0, "end": 3, "text": "The"}] if value == "met" else []
    anchor = {"kind": "criterion", "criterion": name, "evidence": evidence}
    return {"field": "answer_1", "anchor": anchor, "value": value}


def all_answers(lease: dict[str, Any], *, is_short: str = "met") -> dict[str, Any]:
    """The answer shown first wins; ranks go by the names of the fields."""
    first = lease["presentation"]["order"][0]
    original = lease["item"]["fields"]["answer_1"]
    return {
        "better": answered({"value": first, "attributes": {"strength": 2}}),
        "order": answered(*(candidate(field, n) for n, field in enumerate(CANDIDATES, 1))),
        "ends": answered(candidate("answer_1", "best"), candidate("answer_3", "worst")),
        "rubric": answered(criterion("true", "met"), criterion("short", is_short)),
        "fix": answered({"value": original.replace("first", "only"), "field": "answer_1"}),
        "when": answered({"value": "2024-02-29"}),
    }


@dataclass
class Desk:
    """A project with everything open, and its people."""

    project: str
    batch_id: str
    owner: TestClient
    anna: TestClient
    expert: TestClient

    def lease(self, person: TestClient) -> dict[str, Any]:
        queue = made(person.post(f"/api/v1/batches/{self.batch_id}/leases", json={"want": 3}))
        return dict(queue["leases"][0])

    def submit(self, person: TestClient, lease: dict[str, Any], answers: dict[str, Any]) -> Any:
        body = {"answers": answers, "base_revision": 0, "want": 0, "active_ms": 900}
        return person.post(f"/api/v1/leases/{lease['id']}/annotation", json=body)


def open_desk(house: House, runtime: Runtime) -> Desk:
    owner, anna, expert = (
        house.sign_in(role) for role in (Role.OWNER, Role.ANNOTATOR, Role.EXPERT)
    )
    project = f"/api/v1/projects/{house.project_id}"
    content = "".join(json.dumps(row) + "\n" for row in ROWS)
    upload = made(owner.post(f"{project}/uploads", params={"filename": "a.jsonl"}, content=content))
    mapping = {
        "fields": {name: name for name in ("prompt", *CANDIDATES, "secret")},
        "external_id": "id",
        "metadata": ["models"],
    }
    made(
        owner.post(
            f"{project}/imports", json={"upload_id": upload["id"], "order": {"mapping": mapping}}
        )
    )
    work(runtime)
    content_ = {"schema": {"fields": FIELDS, "questions": QUESTIONS, "layout": "side_by_side"}}
    made(owner.put(f"{project}/guideline", json=content_, headers={"If-Match": '"0"'}))
    made(owner.post(f"{project}/guideline/versions", json={"note": ""}))
    hands = [str(house.people[role]) for role in (Role.ANNOTATOR, Role.EXPERT)]
    batch = {"name": "B", "selection": {"filter": {}}, "person_ids": hands, "overlap": 2}
    batch_id = made(owner.post(f"{project}/batches", json=batch))["id"]
    return Desk(project, batch_id, owner, anna, expert)


@pytest.fixture
def desk(house: House, runtime: Runtime) -> Desk:
    return open_desk(house, runtime)


def test_the_order_is_the_same_in_every_tab_and_after_a_reload(desk: Desk) -> None:
    first, second = desk.lease(desk.anna), desk.lease(desk.anna)
    assert first["presentation"] == second["presentation"]
    assert sorted(first["presentation"]["order"]) == CANDIDATES


def test_items_are_not_all_shown_in_one_order(desk: Desk) -> None:
    queues = [
        made(person.post(f"/api/v1/batches/{desk.batch_id}/leases", json={"want": 3}))
        for person in (desk.anna, desk.expert)
    ]
    orders = {
        tuple(lease["presentation"]["order"]) for queue in queues for lease in queue["leases"]
    }
    assert len(orders) > 1


def test_nothing_that_names_a_model_reaches_the_annotator(desk: Desk) -> None:
    lease = desk.lease(desk.anna)
    answer = desk.submit(desk.anna, lease, all_answers(lease))
    annotation_id = made(answer)["annotation"]["id"]
    own = made(desk.anna.get(f"/api/v1/my/annotations/{annotation_id}"))
    assert "model" not in json.dumps([lease, own])
    assert own["presentation"] == lease["presentation"]


def test_a_correction_that_changes_nothing_is_refused(desk: Desk) -> None:
    lease = desk.lease(desk.anna)
    answers = all_answers(lease)
    answers["fix"] = answered({"value": lease["item"]["fields"]["answer_1"], "field": "answer_1"})
    refused = desk.submit(desk.anna, lease, answers)
    assert refused.status_code == 422
    assert "nothing needs correcting" in refused.json()["problems"]["fix"]


def test_evidence_that_does_not_stand_in_the_answer_is_refused(desk: Desk) -> None:
    lease = desk.lease(desk.anna)
    answers = all_answers(lease)
    answers["rubric"]["marks"][0]["anchor"]["evidence"][0]["text"] = "Thx"
    refused = desk.submit(desk.anna, lease, answers)
    assert refused.status_code == 422
    assert "word for word" in refused.json()["problems"]["rubric"]


def judge_all(desk: Desk) -> None:
    for person, is_short in ((desk.anna, "met"), (desk.expert, "not_met")):
        for _ in ROWS:
            lease = desk.lease(person)
            made(desk.submit(person, lease, all_answers(lease, is_short=is_short)))


def release_of(desk: Desk, runtime: Runtime) -> zipfile.ZipFile:
    work(runtime)
    release = made(desk.owner.post(f"{desk.project}/releases", json={"note": ""}))
    work(runtime)
    archive = desk.owner.get(f"/api/v1/releases/{release['id']}/archive").content
    return zipfile.ZipFile(io.BytesIO(archive))


def lines_of(archive: zipfile.ZipFile, name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in archive.read(name).decode().splitlines()]


def test_a_release_carries_every_kind_and_the_presented_order(desk: Desk, runtime: Runtime) -> None:
    judge_all(desk)
    archive = release_of(desk, runtime)
    row = lines_of(archive, "annotations.jsonl")[0]
    assert sorted(row["presented"]) == CANDIDATES
    assert row["answer.better"] == row["presented"][0]
    assert row["answer.better.strength"] == 2
    assert row["answer.order"] == {"answer_1": 1, "answer_2": 2, "answer_3": 3}
    assert row["answer.ends"] == {"best": "answer_1", "worst": "answer_3"}
    assert row["answer.rubric.true"] == "met"
    assert row["answer.fix"] == "The only answer to 0."
    assert row["answer.fix.changes"] == [
        ["same", "The "], ["removed", "first"], ["added", "only"], ["same", " answer to 0."],
    ]  # fmt: skip
    assert row["answer.when"] == "2024-02-29"


def test_a_label_is_the_majority_of_winners_and_of_each_criterion(
    desk: Desk, runtime: Runtime
) -> None:
    judge_all(desk)
    row = lines_of(release_of(desk, runtime), "labels.jsonl")[0]
    assert row["label.order"] == {"answer_1": 1, "answer_2": 2, "answer_3": 3}
    assert (row["label.rubric.true"], row["label.rubric.true.state"]) == ("met", "majority")
    assert (row["label.rubric.short"], row["label.rubric.short.state"]) == (None, "tie")
    assert row["label.rubric.short.distribution"] == {"met": 1, "not_met": 1}


def test_other_readers_find_the_same_in_parquet_and_csv(desk: Desk, runtime: Runtime) -> None:
    judge_all(desk)
    archive = release_of(desk, runtime)
    lines = lines_of(archive, "annotations.jsonl")
    table = pq.read_table(io.BytesIO(archive.read("annotations.parquet"))).to_pylist()
    sheet = list(csv.DictReader(io.StringIO(archive.read("annotations.csv").decode())))
    assert [json.loads(row["presented"]) for row in table] == [row["presented"] for row in lines]
    assert [row["answer.better"] for row in sheet] == [row["answer.better"] for row in lines]
    assert [json.loads(row["answer.order"]) for row in sheet] == [r["answer.order"] for r in lines]


def test_quality_shows_that_the_first_answer_wins(desk: Desk, runtime: Runtime) -> None:
    judge_all(desk)
    work(runtime)
    report = made(desk.owner.get(f"{desk.project}/quality"))
    found = {question["question_id"]: question for question in report["questions"]}
    first = found["better"]["first_shown"]
    assert (first["rate"]["hits"], first["rate"]["n"]) == (12, 12)
    assert first["chance"] == pytest.approx(1 / 3)
    assert first["rate"]["low"] > first["chance"]
    assert found["order"]["others"][0]["value"] == 1
    assert found["fix"]["others"][0]["value"] == 1
    assert set(found) == {"better", "order", "ends", "rubric.true", "rubric.short", "fix", "when"}


def test_an_item_that_differs_in_one_criterion_is_settled_by_a_reviewer(
    desk: Desk, house: House, runtime: Runtime
) -> None:
    judge_all(desk)
    work(runtime)
    reviewer = house.sign_in(Role.REVIEWER)
    tasks = made(reviewer.get(f"{desk.project}/review"))["items"]
    assert len(tasks) == len(ROWS)
    review = made(reviewer.get(f"/api/v1/items/{tasks[0]['item_id']}/review"))
    assert "rubric" in review["differing"]
    assert "order" not in review["differing"]
    body = {"answers": review["annotations"][0]["answers"], "rationale": "It is short."}
    made(reviewer.post(f"/api/v1/items/{tasks[0]['item_id']}/adjudication", json=body))
    row = next(
        row
        for row in lines_of(release_of(desk, runtime), "labels.jsonl")
        if row["item_id"] == tasks[0]["item_id"]
    )
    assert row["label.rubric.short.state"] == "adjudicated"
