"""The whole loop over HTTP, from a file to a release, with words of the test's choice in every place."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from fastapi.testclient import TestClient

from goldsmith.kernel.actor import Role
from goldsmith.kernel.http import Runtime
from tests.web.conftest import House
from tests.web.worker import work

Say = Callable[[str], str]
"""From the name of a place to the words that go there."""

N_ITEMS = 4


def sent_twice(client: TestClient, path: str, body: dict[str, Any] | None = None) -> Any:
    """What a POST answers whose first answer was lost; the second must be the same."""
    headers = {"Idempotency-Key": path}
    first, again = (
        client.post(f"/api/v1{path}", json=body, headers=headers) for _ in ("lost", "come")
    )
    assert (again.status_code, again.content) == (first.status_code, first.content)
    return first


@dataclass
class Loop:
    """What the loop made."""

    project: str
    batch_id: str = ""
    import_id: str = ""
    texts: list[str] = field(default_factory=list)
    archive: bytes = b""


def made(answer: Any) -> Any:
    """The body of an answer that must not be a refusal."""
    assert answer.is_success, answer.text
    return answer.json() if answer.content else None


def brought_in(
    owner: TestClient,
    project: str,
    runtime: Runtime,
    *,
    schema: dict[str, Any],
    archive: bytes,
    answers: list[dict[str, Any]] | None = None,
) -> dict[str, Any]:
    """Release a guideline and bring an archive in as suggested; the import once its job is through.

    ``answers`` stand in for what the suggestion would take as past answers.
    """
    made(owner.put(f"{project}/guideline", json={"schema": schema}, headers={"If-Match": '"0"'}))
    made(owner.post(f"{project}/guideline/versions", json={"note": ""}))
    upload = made(owner.post(f"{project}/uploads", params={"filename": "d.zip"}, content=archive))
    mapping = upload["suggested"] | ({"answers": answers} if answers else {})
    order = {"upload_id": upload["id"], "order": {"mapping": mapping, "licence": "CC BY 4.0"}}
    started = made(owner.post(f"{project}/imports", json=order))
    work(runtime)
    found: dict[str, Any] = made(owner.get(f"/api/v1/imports/{started['id']}"))
    return found


def run_loop(house: House, runtime: Runtime, say: Say) -> Loop:
    """Import, guideline, batch, annotation, questions, concern, review, adjudication, release."""
    owner, anna, expert, reviewer = (
        house.sign_in(role) for role in (Role.OWNER, Role.ANNOTATOR, Role.EXPERT, Role.REVIEWER)
    )
    loop = Loop(f"/api/v1/projects/{house.project_id}")
    _name_things(owner, anna, loop, say)
    _import(owner, loop, say)
    work(runtime)
    _write_guideline(owner, loop, say)
    _open_batch(owner, house, loop, say)
    _ask_and_answer(anna, expert, loop, say)
    _worry(anna, owner, loop, say)
    _judge_all(anna, loop, say, "yes")
    _judge_all(expert, loop, say, "no")
    work(runtime)
    _review(reviewer, loop, say)
    work(runtime)
    release = made(owner.post(f"{loop.project}/releases", json={"note": say("release note")}))
    work(runtime)
    loop.archive = owner.get(f"/api/v1/releases/{release['id']}/archive").content
    return loop


def _name_things(owner: TestClient, anna: TestClient, loop: Loop, say: Say) -> None:
    names = {"name": say("project name"), "description": say("project description")}
    made(owner.patch(loop.project, json=names, headers={"If-Match": '"1"'}))
    made(anna.patch("/api/v1/me", json={"name": say("person name"), "settings": {"k": say("k")}}))
    made(owner.post("/api/v1/me/tokens", json={"name": say("token name"), "scopes": ["read"]}))
    account = {
        "project_id": loop.project.rpartition("/")[2],
        "name": say("account name"),
        "role": "viewer",
    }
    made(owner.post("/api/v1/service-accounts", json=account))
    made(owner.post(f"{loop.project}/slices", json={"name": say("slice name"), "query": {}}))


def _import(owner: TestClient, loop: Loop, say: Say) -> None:
    loop.texts = [f"{say(f'text {number}')} {number}" for number in range(N_ITEMS)]
    rows = [
        {"id": f"{say('id')} {number}", "text": text, "topic": say("metadata")}
        for number, text in enumerate(loop.texts)
    ]
    rows[-1]["rater"], rows[-1]["rated"] = say("rater"), "yes"
    rows.append({"id": f"{say('id')} again", "text": loop.texts[0]})
    content = "".join(json.dumps(row) + "\n" for row in rows)
    upload = made(
        owner.post(
            f"{loop.project}/uploads",
            params={"filename": f"{say('filename')}.jsonl"},
            content=content,
        )
    )
    mapping = {
        "fields": {"text": "text"},
        "external_id": "id",
        "metadata": ["topic"],
        "answers": [{"column": "rated", "question_id": "fits", "annotator_column": "rater"}],
    }
    order = {"mapping": mapping, "source": say("source"), "licence": say("licence")}
    body = {"upload_id": upload["id"], "order": order}
    loop.import_id = made(owner.post(f"{loop.project}/imports", json=body))["id"]


def _write_guideline(owner: TestClient, loop: Loop, say: Say) -> None:
    labels = [{"id": "yes", "name": say("label")}, {"id": "no", "name": f"{say('label no')}!"}]
    questions = [
        {
            "id": "fits",
            "kind": "one_of",
            "title": say("question"),
            "help": say("help"),
            "labels": labels,
        },
        {"id": "why", "kind": "short_text", "title": say("text question"), "required": False},
    ]
    example = {"id": "e", "fields": {"text": say("example")}, "explanation": say("explanation")}
    content = {
        "schema": {"fields": [{"id": "text", "title": say("field")}], "questions": questions},
        "introduction": say("introduction"),
        "clauses": [{"id": "c", "title": say("clause"), "body": say("clause body")}],
        "examples": [example],
    }
    path = f"{loop.project}/guideline"
    made(owner.put(path, json=content, headers={"If-Match": '"0"'}))
    made(owner.post(f"{path}/versions", json={"note": say("version note")}))


def _open_batch(owner: TestClient, house: House, loop: Loop, say: Say) -> None:
    hands = [str(house.people[role]) for role in (Role.ANNOTATOR, Role.EXPERT)]
    body = {
        "name": say("batch name"),
        "selection": {"filter": {}},
        "person_ids": hands,
        "overlap": 2,
    }
    loop.batch_id = made(owner.post(f"{loop.project}/batches", json=body))["id"]


def _lease(person: TestClient, loop: Loop) -> dict[str, Any] | None:
    queue = made(person.post(f"/api/v1/batches/{loop.batch_id}/leases", json={"want": 1}))
    return next(iter(queue["leases"]), None)


def _answers(label: str, text: str) -> dict[str, Any]:
    return {
        "fits": {"state": "answered", "marks": [{"id": "m", "value": label}]},
        "why": {"state": "answered", "marks": [{"id": "m", "value": text}]},
    }


def _ask_and_answer(anna: TestClient, expert: TestClient, loop: Loop, say: Say) -> None:
    lease = _lease(anna, loop)
    assert lease is not None
    draft = {"answers": _answers("yes", say("draft")), "note": say("draft note")}
    made(anna.put(f"/api/v1/leases/{lease['id']}/draft", json=draft))
    made(anna.post(f"/api/v1/leases/{lease['id']}/question", json={"text": say("asked")}))
    asked = made(expert.get(f"{loop.project}/questions"))["items"][0]
    made(expert.post(f"/api/v1/questions/{asked['id']}/answer", json={"text": say("told")}))


def _worry(anna: TestClient, owner: TestClient, loop: Loop, say: Say) -> None:
    lease = _lease(anna, loop)
    assert lease is not None
    body = {"kind": "privacy", "note": say("concern")}
    concern = made(anna.post(f"/api/v1/items/{lease['item']['id']}/concerns", json=body))
    closing = {"resolution": say("resolution")}
    made(owner.post(f"/api/v1/concerns/{concern['id']}/resolution", json=closing))


def _judge_all(person: TestClient, loop: Loop, say: Say, label: str) -> None:
    while lease := _lease(person, loop):
        body = {
            "answers": _answers(label, say(f"answer {label}")),
            "note": say(f"note {label}"),
            "base_revision": lease["base_revision"],
            "want": 0,
        }
        made(person.post(f"/api/v1/leases/{lease['id']}/annotation", json=body))


def _review(reviewer: TestClient, loop: Loop, say: Say) -> None:
    tasks = made(reviewer.get(f"{loop.project}/review"))["items"]
    assert len(tasks) == N_ITEMS
    item_id = tasks[0]["item_id"]
    judged = made(reviewer.get(f"/api/v1/items/{item_id}/review"))["annotations"]
    verdict = {"question_id": "fits", "verdict": "reject", "reason": say("reason")}
    path = f"/api/v1/annotations/{judged[0]['id']}/verdict"
    made(reviewer.post(path, json={"verdicts": [verdict]}))
    settled = {"answers": _answers("no", say("settled")), "rationale": say("rationale")}
    made(reviewer.post(f"/api/v1/items/{tasks[1]['item_id']}/adjudication", json=settled))
