"""Live models: a real server on this machine stands for what lies outside of it."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from goldsmith.domains.models.verbs import speaking
from goldsmith.kernel.actor import Role
from goldsmith.kernel.egress import Egress
from goldsmith.kernel.http import Runtime
from tests.domain.builders import make_item
from tests.web.conftest import House
from tests.web.loop import sent_twice
from tests.web.worker import work
from tests.web.world import CONTENT


class Backend:
    """A model behind HTTP that calls everything positive; what it was sent is kept."""

    def __init__(self) -> None:
        self.seen: list[tuple[str, str, Any]] = []
        self.failing = 0
        self.keys: list[str | None] = []
        self.says_back = False
        self.may_answer = threading.Event()
        self.may_answer.set()
        self.regions: list[Any] = []
        backend = self

        class Handler(BaseHTTPRequestHandler):
            def log_message(self, *_: object) -> None:
                return

            def do_GET(self) -> None:
                self.answer({"status": "UP", "model_version": "7"})

            def do_POST(self) -> None:
                self.answer(None)

            def answer(self, found: Any) -> None:
                length = int(self.headers.get("Content-Length", 0))
                body = json.loads(self.rfile.read(length)) if length else None
                backend.seen.append((self.command, self.path, body))
                backend.keys.append(self.headers.get("X-Api-Key"))
                backend.may_answer.wait()
                if backend.says_back:
                    found = {"model_version": self.headers["X-Api-Key"]}
                status = 503 if backend.failing else 200
                backend.failing = max(0, backend.failing - 1)
                told = json.dumps(found or backend.reply(self.path, body)).encode()
                self.send_response(status)
                self.send_header("Content-Length", str(len(told)))
                self.end_headers()
                self.wfile.write(told)

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.place = f"127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def reply(self, path: str, body: Any) -> Any:
        if path == "/setup":
            return {"model_version": "ls-3"}
        if "tasks" in body:
            region = {
                "from_name": "sentiment", "to_name": "text", "type": "choices",
                "value": {"choices": ["positive"]},
            }  # fmt: skip
            results = [{"result": [region, *self.regions], "score": 0.8, "model_version": "ls-3"}]
            return {"results": results * len(body["tasks"])}
        results = [
            {"id": item["id"], "values": {"sentiment": "positive"}, "confidence": 0.7}
            for item in body["items"]
        ]
        return {"results": results, "model_version": "g-1"}


@pytest.fixture
def backend() -> Iterator[Backend]:
    made = Backend()
    yield made
    made.may_answer.set()
    made.server.shutdown()


class Desk:
    """A project with a batch of two items, and a live model named in it."""

    def __init__(self, house: House, runtime: Runtime, backend: Backend) -> None:
        self.owner: TestClient = house.sign_in(Role.OWNER)
        self.annotator = house.sign_in(Role.ANNOTATOR)
        self.runtime, self.backend = runtime, backend
        self.egress = Egress.of("", backend.place)
        self.project = f"/api/v1/projects/{house.project_id}"
        with runtime.database.transaction() as session:
            items = [str(make_item(session, house.project_id)) for _ in range(2)]
        self.owner.put(f"{self.project}/guideline", json=CONTENT, headers={"If-Match": '"0"'})
        self.owner.post(f"{self.project}/guideline/versions", json={})
        order = {
            "name": "Live",
            "selection": {"item_ids": items},
            "person_ids": [str(house.people[Role.ANNOTATOR])],
            "suggestions": "shown",
            "hidden_share": 0,
        }
        self.batch = self.owner.post(f"{self.project}/batches", json=order).json()["id"]

    def add(self, protocol: str = "label_studio", secret: str | None = None) -> Any:
        url = f"http://{self.backend.place}"
        body = {"name": "Live", "url": url, "protocol": protocol, "secret": secret}
        made = self.owner.post(f"{self.project}/endpoints", json=body)
        assert made.status_code == 201, made.text
        work(self.runtime, self.egress)
        return self.state()

    def state(self) -> Any:
        return self.owner.get(f"{self.project}/endpoints").json()[0]

    def lease(self) -> Any:
        path = f"/api/v1/batches/{self.batch}/leases"
        return self.annotator.post(path, json={"want": 1}).json()["leases"][0]

    def ask(self, endpoint_id: str) -> Any:
        path = f"/api/v1/endpoints/{endpoint_id}/suggestions"
        answer = self.owner.post(path, json={"batch_id": self.batch})
        work(self.runtime, self.egress)
        return answer


@pytest.fixture
def desk(house: House, runtime: Runtime, backend: Backend) -> Desk:
    return Desk(house, runtime, backend)


def test_a_label_studio_backend_is_greeted_and_suggests_for_a_batch(desk: Desk) -> None:
    endpoint = desk.add()
    assert (endpoint["state"], endpoint["version"]) == ("answers", "ls-3")
    desk.ask(endpoint["id"])
    (shown,) = desk.lease()["suggestions"]
    assert (shown["marks"][0]["value"], shown["confidence"]) == ("positive", 0.8)
    assert (shown["source_name"], shown["source_version"]) == ("Live", "ls-3")


def test_a_backend_is_told_the_questions_and_texts_and_nothing_of_people(desk: Desk) -> None:
    desk.ask(desk.add()["id"])
    body = next(body for _, path, body in desk.backend.seen if path == "/predict")
    assert [task["data"] for task in body["tasks"]] == [{"text": "Good."}] * 2
    assert '<Choice value="positive"/>' in body["label_config"]
    assert set(body) == {"tasks", "project", "label_config", "params"}


def test_what_no_question_holds_is_said_beside_the_model(desk: Desk) -> None:
    endpoint = desk.add()
    assert (endpoint["n_left_out"], endpoint["left_out"]) == (0, [])
    relation = {"type": "relation", "from_id": "a", "to_id": "b"}
    mood = {"type": "choices", "from_name": "mood", "value": {"choices": ["glad"]}}
    desk.backend.regions = [relation, mood, mood]
    desk.ask(endpoint["id"])
    state = desk.state()
    assert (state["state"], state["n_left_out"]) == ("answers", 6)
    assert [(one["n"], one["reason"]) for one in state["left_out"]] == [
        (4, "A choices answers 'mood', which the guideline does not ask."),
        (2, "A relation between regions cannot be taken over."),
    ]
    assert desk.lease()["suggestions"][0]["marks"][0]["value"] == "positive"
    desk.backend.regions = []
    desk.ask(endpoint["id"])
    assert desk.state()["n_left_out"] == 0


def test_plain_json_is_spoken_too(desk: Desk) -> None:
    desk.ask(desk.add("goldsmith")["id"])
    assert desk.lease()["suggestions"][0]["source_version"] == "g-1"


def test_an_annotator_asks_for_the_item_in_hand(desk: Desk) -> None:
    desk.add()
    lease = desk.lease()
    asked = sent_twice(desk.annotator, f"/leases/{lease['id']}/suggestions")
    assert asked.status_code == 202, asked.text
    work(desk.runtime, desk.egress)
    again = desk.lease()
    assert again["id"] == lease["id"]
    assert again["suggestions"][0]["marks"][0]["value"] == "positive"


def test_without_a_live_model_nobody_can_be_asked(desk: Desk) -> None:
    asked = desk.annotator.post(f"/api/v1/leases/{desk.lease()['id']}/suggestions")
    assert (asked.status_code, asked.json()["code"]) == (404, "no_live_model")


def test_an_address_that_nobody_allowed_is_not_called(desk: Desk) -> None:
    desk.egress = Egress()
    endpoint = desk.add()
    assert endpoint["state"] == "fails"
    assert "GOLDSMITH_EGRESS_ALLOW" in endpoint["error"]
    assert desk.backend.seen == []


def test_a_private_address_needs_a_permission_of_its_own(desk: Desk) -> None:
    desk.egress = Egress.of(desk.backend.place, "")
    assert "leads to a private address" in desk.add()["error"]
    assert desk.backend.seen == []


def test_a_passing_failure_is_tried_again(desk: Desk) -> None:
    desk.backend.failing = 1
    assert desk.add()["state"] == "answers"


def test_a_model_that_hangs_is_asked_once_and_said_to_be_slow(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    endpoint = desk.add()
    monkeypatch.setattr(speaking, "PREDICT_S", 0.2)
    desk.backend.may_answer.clear()
    desk.ask(endpoint["id"])
    assert desk.state()["error"] == f"{desk.backend.place} does not answer within 0.2 seconds."
    assert [path for _, path, _ in desk.backend.seen].count("/predict") == 1


def test_who_asks_a_model_sees_how_their_job_goes_and_no_other(desk: Desk) -> None:
    endpoint = desk.add()
    own = desk.annotator.post(f"/api/v1/leases/{desk.lease()['id']}/suggestions").json()
    assert desk.annotator.get(f"/api/v1/jobs/{own}").json()["state"] == "queued"
    others = desk.ask(endpoint["id"]).json()
    assert desk.annotator.get(f"/api/v1/jobs/{own}").json()["state"] == "done"
    assert desk.annotator.get(f"/api/v1/jobs/{others}").status_code == 404


def test_where_a_model_runs_is_not_told_to_those_who_ask_it(desk: Desk) -> None:
    desk.add()
    desk.backend.failing = 99
    own = desk.annotator.post(f"/api/v1/leases/{desk.lease()['id']}/suggestions").json()
    work(desk.runtime, desk.egress)
    assert desk.backend.place in desk.owner.get(f"/api/v1/jobs/{own}").json()["error"]
    told = desk.annotator.get(f"/api/v1/jobs/{own}").json()
    assert (told["state"], told["error"], told["error_phrase"]) == ("failed", None, None)


def test_a_model_that_keeps_failing_rests_and_is_not_asked(desk: Desk) -> None:
    endpoint = desk.add()
    for _ in range(5):
        desk.backend.failing = 3
        desk.ask(endpoint["id"])
    state = desk.state()
    assert (state["state"], state["failures"]) == ("rests", 5)
    assert "503" in state["error"]
    assert desk.ask(endpoint["id"]).json()["code"] == "endpoint_rests"
    lease_path = f"/api/v1/leases/{desk.lease()['id']}/suggestions"
    assert desk.annotator.post(lease_path).json()["code"] == "endpoint_rests"
    desk.owner.post(f"/api/v1/endpoints/{endpoint['id']}/switch", json={"is_active": True})
    assert desk.ask(endpoint["id"]).status_code == 202


def test_an_address_without_a_host_is_refused(desk: Desk) -> None:
    body = {"name": "x", "url": "file:///etc/passwd"}
    refused = desk.owner.post(f"{desk.project}/endpoints", json=body)
    assert (refused.status_code, refused.json()["code"]) == (422, "address_invalid")


def test_where_a_batch_shows_no_suggestions_no_model_is_asked(desk: Desk) -> None:
    desk.add()
    change = {"suggestions": "none"}
    path = f"/api/v1/batches/{desk.batch}"
    changed = desk.owner.patch(path, json=change, headers={"If-Match": '"1"'})
    assert changed.json()["suggestions"] == "none"
    asked = desk.annotator.post(f"/api/v1/leases/{desk.lease()['id']}/suggestions")
    assert asked.json()["detail"] == "This batch shows no suggestions, so no live model is asked."


TOKEN = "tok-4711"


def told_of(desk: Desk) -> str:
    """Whatever the project tells of its models, its work and its history."""
    found = [desk.owner.get(f"{desk.project}/{name}").text for name in ("endpoints", "events")]
    jobs = desk.owner.get("/api/v1/jobs", params={"project_id": desk.project.rsplit("/", 1)[1]})
    return "".join([*found, jobs.text])


def test_a_model_is_sent_its_secret_and_nobody_is_told(
    desk: Desk, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "vision").write_text(f"{desk.backend.place} X-Api-Key: {TOKEN}\n")
    desk.egress = Egress.of("", desk.backend.place, str(tmp_path))
    endpoint = desk.add(secret="vision")
    assert (endpoint["state"], endpoint["secret"]) == ("answers", "vision")
    desk.ask(endpoint["id"])
    assert desk.backend.keys == [TOKEN] * 3
    assert TOKEN not in told_of(desk) + caplog.text


def test_a_model_that_says_its_secret_back_is_not_heard(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "vision").write_text(f"{desk.backend.place} X-Api-Key: {TOKEN}\n")
    desk.egress = Egress.of("", desk.backend.place, str(tmp_path))
    desk.backend.says_back = True
    assert "says the secret back" in desk.add(secret="vision")["error"]
    assert TOKEN not in told_of(desk)


def test_a_secret_is_called_by_a_plain_name(desk: Desk) -> None:
    body = {"name": "x", "url": "https://example.org", "secret": "../../etc/passwd"}
    refused = desk.owner.post(f"{desk.project}/endpoints", json=body)
    assert (refused.status_code, refused.json()["code"]) == (422, "secret_name_invalid")
