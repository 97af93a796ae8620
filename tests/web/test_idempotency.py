"""A POST whose answer was lost is sent again under its key: done once, answered alike."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest
from fastapi.testclient import TestClient

from goldsmith.kernel.actor import Role
from goldsmith.kernel.http import Runtime
from goldsmith.web.app import openapi
from goldsmith_client import Goldsmith
from tests.domain.builders import make_item
from tests.web.conftest import PASSWORD, House
from tests.web.loop import made
from tests.web.test_access import DOORS, allowed, count_events, filled
from tests.web.worker import work
from tests.web.world import CONTENT, World, make_world

# What must have happened before: a job that ended can be tried again, say.
BEFORE = {
    "POST /imports/{import_id}/retry": "POST /imports/{import_id}/cancellation",
    "POST /imports/{import_id}/withdrawal": "POST /imports/{import_id}/cancellation",
    "POST /jobs/{job_id}/retry": "POST /jobs/{job_id}/cancellation",
}


# These need a trained model, or one that answers: their own tests send them twice.
ELSEWHERE = {
    "POST /models/{model_id}/suggestions",
    "POST /models/{model_id}/order",
    "POST /leases/{lease_id}/suggestions",
}
# This world has no batch that is answered in bulk, no settled gold, no audit in hand, no panel and no
# answer that was settled otherwise: here they are refused, twice alike.
REFUSED = {
    "POST /batches/{batch_id}/bulk/leases",
    "POST /batches/{batch_id}/bulk/similar",
    "POST /batches/{batch_id}/bulk/annotations",
    "POST /projects/{project_id}/gold",
    "POST /gold/{item_id}/withdrawal",
    "POST /audits/{audit_id}/items/{place}",
    "POST /projects/{project_id}/set-asides",
    "POST /items/{item_id}/votes",
    "POST /my/errors/{adjudication_id}/reading",
}
AFTER_ITS_JOB = {"POST /acceptances/{acceptance_id}/undo"}


def posts() -> list[str]:
    """Every POST of the contract by somebody who is known.

    A new password ends the session that would send it again, and so is left out.
    """
    doors = [
        f"POST {address.removeprefix('/api/v1')}"
        for address, methods in openapi()["paths"].items()
        if "post" in methods
    ]
    left_out = {"POST /me/password", *ELSEWHERE}
    return [door for door in doors if DOORS[door][0] != "anyone" and door not in left_out]


@pytest.fixture
def world(runtime: Runtime, browser: Callable[[], TestClient]) -> World:
    """With something new to release, and an item that is in no batch."""
    world = make_world(House(runtime, browser), runtime.database, browser())
    path = f"/api/v1/projects/{world.house.project_id}/guideline"
    changed = {**CONTENT, "introduction": "New."}
    made(world.browsers["owner"].put(path, json=changed, headers={"If-Match": '"1"'}))
    with runtime.database.transaction() as session:
        make_item(session, world.house.project_id)
    return world


def send(world: World, door: str, key: str) -> Any:
    address = door.removeprefix("POST ")
    person = "annotator" if "annotator" in allowed(door) else "owner"
    options: dict[str, Any] = {"json": filled(DOORS[door][1], world.ids)}
    if address == "/batches/{batch_id}/items":
        options = {"json": {"selection": {"filter": {}}}}
    if address.endswith("/uploads"):
        options = {"params": {"filename": "a.csv"}, "content": b"text\nX\n"}
    url = "/api/v1" + address.format_map({"adjudication_id": world.ids["item_id"], **world.ids})
    return world.browsers[person].post(url, headers={"Idempotency-Key": key}, **options)


@pytest.mark.parametrize("door", posts())
def test_a_retried_post_is_done_once_and_answered_alike(
    world: World, runtime: Runtime, door: str
) -> None:
    if door in AFTER_ITS_JOB:
        work(runtime)
    if door in BEFORE:
        made(send(world, BEFORE[door], "before"))
    first = send(world, door, "one act")
    n_events = count_events(runtime)
    again = send(world, door, "one act")
    assert first.is_success or door in REFUSED, first.text
    assert (again.status_code, again.content) == (first.status_code, first.content)
    assert count_events(runtime) == n_events


def test_two_that_come_at_once_are_done_once(house: House) -> None:
    owner, name = house.sign_in(Role.OWNER), f"at once {house.tag}"

    def create(_: int) -> Any:
        headers = {"Idempotency-Key": house.tag}
        return owner.post("/api/v1/projects", json={"name": name}, headers=headers).json()

    with ThreadPoolExecutor(4) as hands:
        answers = list(hands.map(create, range(4)))
    names = [project["name"] for project in made(owner.get("/api/v1/projects"))["items"]]
    assert answers == [answers[0]] * 4
    assert names.count(name) == 1


def test_a_new_password_keeps_one_signed_in_also_under_a_key(house: House) -> None:
    house.give_password(Role.VIEWER)
    viewer = house.sign_in(Role.VIEWER)
    body = {"old": PASSWORD, "new": f"{PASSWORD} 2"}
    made(viewer.post("/api/v1/me/password", json=body, headers={"Idempotency-Key": "new"}))
    assert viewer.get("/api/v1/me").status_code == 200


class LosesAnswers(httpx.BaseTransport):
    """Carries every request to the server, and loses its first answer to each."""

    def __init__(self, server: TestClient) -> None:
        self._server = server
        self._lost: set[bytes] = set()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        answer = self._server.request(
            request.method,
            str(request.url),
            content=request.read(),
            headers=dict(request.headers),
        )
        key = request.method.encode() + request.url.raw_path
        if key not in self._lost:
            self._lost.add(key)
            raise httpx.ReadError("the answer was lost", request=request)
        return httpx.Response(answer.status_code, headers=answer.headers, content=answer.content)


def test_the_client_makes_one_project_though_the_answer_was_lost(
    house: House, browser: Callable[[], TestClient]
) -> None:
    order = {"name": "token", "scopes": ["read", "write"]}
    owner = house.sign_in(Role.OWNER)
    token = made(owner.post("/api/v1/me/tokens", json=order))["secret"]
    name = f"lost {house.tag}"
    with Goldsmith("http://testserver", token, transport=LosesAnswers(browser())) as client:
        project = client.create_project(name)
        found = [p["id"] for p in client.projects() if p["name"] == name]
    assert found == [project.id]
