"""Training in front of one's eyes: settled labels in, a score, suggestions and an order out."""

import random
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import text

from goldsmith.kernel.actor import Role
from goldsmith.kernel.http import Runtime
from tests.domain.builders import make_item
from tests.web.conftest import House
from tests.web.loop import sent_twice
from tests.web.worker import work
from tests.web.world import CONTENT

GOOD, BAD = ["lovely", "great", "splendid"], ["awful", "dreadful", "poor"]
THINGS = ["film", "day", "meal", "room", "book"]
OF_TOPIC = {"out": ["film", "meal"], "home": ["meal", "room", "book"]}
SPANS = {
    "id": "who",
    "kind": "spans",
    "title": "Who?",
    "field": "text",
    "required": False,
    "labels": [{"id": "person", "name": "Person"}],
}

TOPICS = {
    "id": "topics",
    "kind": "several_of",
    "title": "About what?",
    "required": False,
    "labels": [{"id": "out", "name": "Out"}, {"id": "home", "name": "Home"}],
}


class Lab:
    """A project with 60 texts of which 40 are judged; the rest wait in the same batch."""

    def __init__(self, house: House, runtime: Runtime) -> None:
        self.owner: TestClient = house.sign_in(Role.OWNER)
        self.annotator = house.sign_in(Role.ANNOTATOR)
        self.runtime = runtime
        self.project = f"/api/v1/projects/{house.project_id}"
        rng = random.Random(1)
        with runtime.database.transaction() as session:
            for n in range(60):
                words = (GOOD, BAD)[n % 2]
                make_item(
                    session, house.project_id,
                    text=f"Anna saw a {rng.choice(words)} {rng.choice(THINGS)} {n}",
                )  # fmt: skip
        schema = CONTENT["schema"] | {"questions": [*CONTENT["schema"]["questions"], SPANS, TOPICS]}
        self.owner.put(
            f"{self.project}/guideline", json={"schema": schema}, headers={"If-Match": '"0"'}
        )
        self.owner.post(f"{self.project}/guideline/versions", json={})
        order = {
            "name": "All",
            "selection": {"filter": {}},
            "person_ids": [str(house.people[Role.ANNOTATOR])],
            "suggestions": "shown",
            "hidden_share": 0,
        }
        self.batch = self.owner.post(f"{self.project}/batches", json=order).json()["id"]
        self.judge(40)
        work(runtime)

    def lease(self) -> Any:
        path = f"/api/v1/batches/{self.batch}/leases"
        return self.annotator.post(path, json={"want": 1}).json()["leases"][0]

    def judge(self, n: int) -> None:
        for _ in range(n):
            lease = self.lease()
            words = lease["item"]["fields"]["text"].split()
            label = "positive" if words[3] in GOOD else "negative"
            span = {"start": 0, "end": 4, "text": "Anna"}
            had = [name for name, of in OF_TOPIC.items() if words[4] in of]
            answers = {
                "topics": {
                    "state": "answered" if had else "empty",
                    "marks": [{"id": name, "value": name} for name in had],
                },
                "sentiment": {"state": "answered", "marks": [{"id": "m", "value": label}]},
                "who": {
                    "state": "answered",
                    "marks": [
                        {
                            "id": "s", "value": "person", "field": "text",
                            "anchor": {"kind": "span", "parts": [span]},
                        }
                    ],
                },
            }  # fmt: skip
            path = f"/api/v1/leases/{lease['id']}/annotation"
            done = self.annotator.post(path, json={"answers": answers, "want": 0})
            assert done.status_code == 201, done.text

    def train(self, question_id: str) -> Any:
        begun = self.owner.post(f"{self.project}/models", json={"question_id": question_id})
        assert begun.status_code == 201, begun.text
        work(self.runtime)
        return self.owner.get(f"/api/v1/models/{begun.json()['id']}").json()

    def act(self, model_id: str, act: str) -> None:
        answer = sent_twice(self.owner, f"/models/{model_id}/{act}", {"batch_id": self.batch})
        assert answer.status_code == 202, answer.text
        work(self.runtime)


@pytest.fixture(scope="module")
def lab(runtime: Runtime, app: Any) -> Lab:
    def browser() -> TestClient:
        return TestClient(app, headers={"X-Goldsmith-Client": "web"})

    return Lab(House(runtime, browser), runtime)


def test_a_question_says_how_much_there_is_to_learn_from(lab: Lab) -> None:
    found = lab.owner.get(f"{lab.project}/trainable").json()
    assert [(one["question_id"], one["kind"], one["settled"]) for one in found] == [
        ("sentiment", "classifier", 40),
        ("who", "tagger", 40),
        ("topics", "several", 40),
    ]


def test_a_classifier_is_trained_scored_and_suggests_for_what_waits(lab: Lab) -> None:
    model = lab.train("sentiment")
    assert (model["state"], model["n_train"], model["number"]) == ("done", 40, 1)
    assert model["score"]["value"] >= 0.8
    assert model["score"]["low"] < model["score"]["value"]
    assert len(model["digest"]) == 64
    assert model["curve"][-1]["n"] > model["curve"][0]["n"]
    lab.act(model["id"], "suggestions")
    lease = lab.lease()
    (shown,) = [one for one in lease["suggestions"] if one["question_id"] == "sentiment"]
    right = "positive" if lease["item"]["fields"]["text"].split()[3] in GOOD else "negative"
    assert shown["marks"][0]["value"] == right
    assert 0.5 <= shown["confidence"] <= 1


def test_several_labels_are_learnt_and_suggested_each_as_sure_as_it_is(lab: Lab) -> None:
    model = lab.train("topics")
    assert (model["state"], model["kind"], model["n_train"]) == ("done", "several", 40)
    assert model["score"]["measure"] == "f1_labels"
    assert model["curve"][-1]["n"] > model["curve"][0]["n"]
    lab.act(model["id"], "suggestions")
    with lab.runtime.database.transaction() as session:
        rows = session.execute(
            text(
                "SELECT i.fields ->> 'text' AS said, g.marks, g.sure, g.confidence FROM suggestions g "
                "JOIN items i ON i.id = g.item_id WHERE g.source_id = :s"
            ),
            {"s": model["source_id"]},
        ).all()
    assert len(rows) == 20
    for row in rows:
        given = {mark["value"] for mark in row.marks}
        assert given == {name for name, of in OF_TOPIC.items() if row.said.split()[4] in of}
        assert set(row.sure or {}) == given
        assert all(row.confidence <= sure <= 1 for sure in (row.sure or {}).values())
    lab.act(model["id"], "order")


def test_a_tagger_is_trained_and_marks_what_waits(lab: Lab) -> None:
    model = lab.train("who")
    assert model["state"] == "done", model["error"]
    lab.act(model["id"], "suggestions")
    with lab.runtime.database.transaction() as session:
        marks = session.scalars(
            text("SELECT marks FROM suggestions WHERE source_id = :s"), {"s": model["source_id"]}
        ).all()
    assert len(marks) == 20
    assert {mark["anchor"]["parts"][0]["text"] for given in marks for mark in given} == {"Anna"}


def test_a_second_version_stands_beside_the_first(lab: Lab) -> None:
    assert lab.train("sentiment")["number"] == 2
    found = lab.owner.get(f"{lab.project}/models").json()
    assert [one["number"] for one in found if one["question_id"] == "sentiment"] == [2, 1]


def test_a_batch_put_in_active_order_still_serves_every_item_once(lab: Lab) -> None:
    model = lab.train("sentiment")
    lab.act(model["id"], "order")
    seen = set()
    for _ in range(5):
        seen.add(lab.lease()["item"]["id"])
        lab.judge(1)
    assert len(seen) == 5
    assert lab.owner.get(f"/api/v1/batches/{lab.batch}").json()["done"] == 45


def test_too_little_is_told_by_the_job(house: House, runtime: Runtime) -> None:
    owner = house.sign_in(Role.OWNER)
    project = f"/api/v1/projects/{house.project_id}"
    owner.put(f"{project}/guideline", json=CONTENT, headers={"If-Match": '"0"'})
    owner.post(f"{project}/guideline/versions", json={})
    begun = owner.post(f"{project}/models", json={"question_id": "sentiment"}).json()
    work(runtime)
    model = owner.get(f"/api/v1/models/{begun['id']}").json()
    assert model["state"] == "failed"
    assert "0 settled labels" in model["error"]
    usable = owner.post(f"{project}/models", json={"question_id": "nothing"})
    assert usable.json()["code"] == "not_trainable"
