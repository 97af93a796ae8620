"""Every role at every door, of one's own project and of a foreign one."""

from collections.abc import Callable
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import text

from goldsmith.kernel.access import ACTS
from goldsmith.kernel.actor import Role
from goldsmith.kernel.http import Runtime
from goldsmith.web.app import openapi
from tests.web.conftest import House
from tests.web.world import ANSWERS, CONTENT, World, make_world

SELECTION = {"item_ids": ["{item_id}"]}
EXAMPLE = {"id": "e", "fields": {"text": "Good."}}
ORDER = {"mapping": {"fields": {"text": "text"}}}
ACCEPT = [{"question_id": "sentiment", "verdict": "accept"}]

# Method and address: who may (an act of kernel/access.py, or as said below), and a body that fits.
# anyone: without signing in · self: about oneself · instance: owners of the installation ·
# holder: only the annotator whose lease, batch or annotation it is.
DOORS: dict[str, tuple[str, Any]] = {
    "GET /health": ("anyone", None),
    "GET /session": ("self", None),
    "POST /session": ("anyone", {"email": "x@example.org", "password": "x"}),
    "DELETE /session": ("anyone", None),
    "GET /demo/sign-ins": ("anyone", None),
    "POST /demo/session": ("anyone", {"person_id": "{person_id}"}),
    "GET /links/{secret}": ("anyone", None),
    "POST /links/{secret}/acceptance": ("anyone", {"password": "x"}),
    "GET /me": ("self", None),
    "PATCH /me": ("self", {}),
    "POST /me/password": ("self", {"old": "x", "new": "x"}),
    "GET /me/sessions": ("self", None),
    "DELETE /me/sessions/{session_id}": ("self", None),
    "GET /me/tokens": ("self", None),
    "POST /me/tokens": ("self", {"name": "x", "scopes": ["read"]}),
    "DELETE /me/tokens/{token_id}": ("self", None),
    "GET /my/work": ("self", None),
    "GET /my/annotations/{annotation_id}": ("holder", None),
    "GET /my/verdicts": ("self", None),
    "GET /my/errors": ("self", None),
    "POST /my/errors/{adjudication_id}/reading": ("holder", {"question_id": "sentiment"}),
    "GET /people": ("instance", None),
    "POST /people/{person_id}/reset-link": ("instance", None),
    "POST /service-accounts": (
        "member.manage",
        {"project_id": "{project_id}", "name": "x", "role": "viewer"},
    ),
    "GET /projects": ("self", None),
    "POST /projects": ("instance", {"name": "x"}),
    "GET /projects/{project_id}": ("project.read", None),
    "PATCH /projects/{project_id}": ("project.edit", {"name": "x"}),
    "GET /projects/{project_id}/members": ("member.read", None),
    "PUT /projects/{project_id}/members/{person_id}": ("member.manage", {"role": "viewer"}),
    "DELETE /projects/{project_id}/members/{person_id}": ("member.manage", None),
    "GET /projects/{project_id}/invitations": ("member.manage", None),
    "POST /projects/{project_id}/invitations": ("member.manage", {"role": "viewer"}),
    "DELETE /invitations/{invitation_id}": ("member.manage", None),
    "GET /projects/{project_id}/events": ("activity.read", None),
    "GET /projects/{project_id}/overview": ("overview.read", None),
    "GET /guideline-templates": ("self", None),
    "GET /projects/{project_id}/guideline": ("guideline.edit", None),
    "PUT /projects/{project_id}/guideline": ("guideline.edit", CONTENT),
    "POST /projects/{project_id}/guideline/examples": ("guideline.edit", EXAMPLE),
    "GET /projects/{project_id}/guideline/versions": ("guideline.read", None),
    "POST /projects/{project_id}/guideline/versions": ("guideline.release", {}),
    "GET /guideline-versions/{version_id}": ("guideline.read", None),
    "POST /projects/{project_id}/uploads": ("item.import", None),
    "GET /uploads/{upload_id}/preview": ("item.import", None),
    "POST /projects/{project_id}/imports": (
        "item.import",
        {"upload_id": "{upload_id}", "order": ORDER},
    ),
    "GET /projects/{project_id}/imports": ("item.import", None),
    "GET /projects/{project_id}/stores": ("item.import", None),
    "PUT /projects/{project_id}/stores/{name}": ("instance", None),
    "DELETE /projects/{project_id}/stores/{name}": ("instance", None),
    "GET /imports/{import_id}": ("item.import", None),
    "GET /imports/{import_id}/problems": ("item.import", None),
    "GET /imports/{import_id}/left-out": ("item.import", None),
    "POST /imports/{import_id}/cancellation": ("item.import", None),
    "POST /imports/{import_id}/retry": ("item.import", None),
    "POST /imports/{import_id}/withdrawal": ("item.import", None),
    "GET /projects/{project_id}/items": ("item.read", None),
    "GET /projects/{project_id}/items/count": ("item.read", None),
    "GET /projects/{project_id}/items/facets": ("item.read", None),
    "GET /projects/{project_id}/items/export": ("item.export", None),
    "POST /projects/{project_id}/items/acts": (
        "item.manage",
        {"act": "withhold", "item_ids": ["{item_id}"]},
    ),
    "GET /items/{item_id}": ("item.read", None),
    "GET /items/{item_id}/history": ("item.read", None),
    "GET /projects/{project_id}/slices": ("item.read", None),
    "POST /projects/{project_id}/slices": ("item.manage", {"name": "x", "query": {}}),
    "DELETE /slices/{slice_id}": ("item.manage", None),
    "GET /projects/{project_id}/batches": ("batch.read", None),
    "POST /projects/{project_id}/batches": ("batch.manage", {"name": "x", "selection": SELECTION}),
    "POST /projects/{project_id}/batches/estimate": ("batch.manage", {"selection": SELECTION}),
    "GET /batches/{batch_id}": ("batch.read", None),
    "PATCH /batches/{batch_id}": ("batch.manage", {"name": "x"}),
    "POST /batches/{batch_id}/state": ("batch.manage", {"state": "closed"}),
    "POST /batches/{batch_id}/items": ("batch.manage", {"selection": SELECTION}),
    "PUT /batches/{batch_id}/members/{person_id}": ("batch.manage", None),
    "DELETE /batches/{batch_id}/members/{person_id}": ("batch.manage", None),
    "POST /batches/{batch_id}/overlap": ("batch.manage", {"overlap": 2}),
    "POST /batches/{batch_id}/guideline-version": ("batch.manage", {"version_id": "{version_id}"}),
    "POST /batches/{batch_id}/set-aside/return": ("batch.manage", None),
    "POST /batches/{batch_id}/clone": ("batch.manage", {"name": "x"}),
    "POST /batches/{batch_id}/leases": ("holder", {"want": 1}),
    "POST /batches/{batch_id}/heartbeat": ("holder", {"lease_ids": ["{lease_id}"]}),
    "POST /batches/{batch_id}/leave": ("holder", None),
    "POST /batches/{batch_id}/bulk/leases": ("holder", {}),
    "POST /batches/{batch_id}/bulk/similar": ("holder", {"lease_id": "{lease_id}"}),
    "POST /batches/{batch_id}/bulk/annotations": (
        "holder",
        {"judgements": [{"lease_id": "{lease_id}", "answers": ANSWERS}]},
    ),
    "PUT /leases/{lease_id}/draft": ("holder", {"answers": {}}),
    "POST /leases/{lease_id}/annotation": ("holder", {"answers": ANSWERS}),
    "POST /leases/{lease_id}/skip": ("holder", {"reason": "other"}),
    "POST /leases/{lease_id}/question": ("holder", {"text": "?"}),
    "GET /items/{item_id}/annotations": ("annotation.read_all", None),
    "GET /annotations/{annotation_id}": ("annotation.read_all", None),
    "POST /annotations/{annotation_id}/revisions": (
        "holder",
        {"answers": ANSWERS, "base_revision": 1},
    ),
    "GET /projects/{project_id}/questions": ("inquiry.answer", None),
    "POST /questions/{inquiry_id}/answer": ("inquiry.answer", {"text": "!"}),
    "POST /items/{item_id}/concerns": ("concern.raise", {"kind": "other"}),
    "GET /projects/{project_id}/concerns": ("concern.resolve", None),
    "POST /concerns/{concern_id}/resolution": ("concern.resolve", {}),
    "GET /projects/{project_id}/review": ("review.judge", None),
    "GET /items/{item_id}/review": ("review.judge", None),
    "POST /annotations/{annotation_id}/verdict": ("review.judge", {"verdicts": ACCEPT}),
    "POST /items/{item_id}/adjudication": (
        "review.adjudicate",
        {"answers": ANSWERS, "rationale": "x"},
    ),
    "GET /projects/{project_id}/rulings": ("ruling.read", None),
    "POST /projects/{project_id}/rulings": (
        "ruling.make",
        {"question_id": "sentiment", "text": "?", "decision": "!", "reason": "."},
    ),
    "GET /rulings/{ruling_id}": ("ruling.read", None),
    "POST /rulings/{ruling_id}/overturn": (
        "ruling.make",
        {"text": "?", "decision": "!", "reason": "."},
    ),
    "POST /rulings/{ruling_id}/clause": ("guideline.edit", {"title": "Irony"}),
    "GET /projects/{project_id}/review/figures": ("quality.read", None),
    "GET /projects/{project_id}/review/policy": ("review.judge", None),
    "PUT /projects/{project_id}/review/policy": ("review.manage", {}),
    "POST /items/{item_id}/votes": ("review.adjudicate", {"answers": ANSWERS, "rationale": "x"}),
    "GET /batches/{batch_id}/acceptances": ("batch.manage", None),
    "POST /batches/{batch_id}/acceptances/preview": (
        "batch.manage",
        {"source_id": "{source_id}", "threshold": 0.9},
    ),
    "POST /batches/{batch_id}/acceptances": (
        "batch.manage",
        {"source_id": "{source_id}", "threshold": 0.9},
    ),
    "POST /acceptances/{acceptance_id}/undo": ("batch.manage", None),
    "GET /projects/{project_id}/trainable": ("suggestion.read", None),
    "GET /projects/{project_id}/models": ("suggestion.read", None),
    "POST /projects/{project_id}/models": ("suggestion.manage", {"question_id": "sentiment"}),
    "GET /models/{model_id}": ("suggestion.read", None),
    "POST /models/{model_id}/suggestions": ("suggestion.manage", {"batch_id": "{batch_id}"}),
    "POST /models/{model_id}/order": ("suggestion.manage", {"batch_id": "{batch_id}"}),
    "GET /projects/{project_id}/endpoints": ("suggestion.manage", None),
    "POST /projects/{project_id}/endpoints": (
        "suggestion.manage",
        {"name": "x", "url": "http://localhost:1"},
    ),
    "POST /endpoints/{endpoint_id}/check": ("suggestion.manage", None),
    "POST /endpoints/{endpoint_id}/switch": ("suggestion.manage", {"is_active": False}),
    "POST /endpoints/{endpoint_id}/suggestions": (
        "suggestion.manage",
        {"batch_id": "{batch_id}"},
    ),
    "POST /leases/{lease_id}/suggestions": ("holder", None),
    "GET /projects/{project_id}/sources": ("suggestion.read", None),
    "GET /items/{item_id}/suggestions": ("suggestion.read", None),
    "POST /projects/{project_id}/suggestions": (
        "suggestion.manage",
        {"source": {"name": "x"}, "rows": [{"values": {}}]},
    ),
    "POST /projects/{project_id}/suggestion-imports": (
        "suggestion.manage",
        {"source": {"name": "x"}, "upload_id": "{upload_id}"},
    ),
    "GET /projects/{project_id}/suggestion-imports": ("suggestion.manage", None),
    "GET /suggestion-imports/{suggestion_import_id}": ("suggestion.manage", None),
    "GET /projects/{project_id}/quality": ("quality.read", None),
    "GET /projects/{project_id}/quality/left-out/{question_id}": ("quality.read", None),
    "GET /projects/{project_id}/quality/dashboard": ("quality.read", None),
    "GET /projects/{project_id}/quality/slices": ("quality.read", None),
    "GET /projects/{project_id}/quality/slices/{question_id}": ("quality.read", None),
    "GET /projects/{project_id}/quality/calls": ("quality.read", None),
    "GET /projects/{project_id}/quality/export": ("quality.read", None),
    "GET /projects/{project_id}/quality/history": ("quality.read", None),
    "GET /projects/{project_id}/quality/influence": ("quality.read", None),
    "GET /projects/{project_id}/quality/confusions/{question_id}": ("quality.read", None),
    "GET /projects/{project_id}/quality/people": ("people.assess", None),
    "GET /projects/{project_id}/quality/people/{person_id}": ("people.assess", None),
    "GET /projects/{project_id}/quality/summary": ("quality.summary", None),
    "GET /my/quality": ("self", None),
    "GET /projects/{project_id}/contests": ("people.assess", None),
    "POST /projects/{project_id}/contests": ("gold.contest", {"text": "Why?"}),
    "POST /contests/{contest_id}/answer": ("gold.manage", {"answer": "So."}),
    "GET /projects/{project_id}/gold": ("gold.manage", None),
    "POST /projects/{project_id}/gold": (
        "gold.manage",
        {"item_ids": ["{item_id}"], "reason": "Clear."},
    ),
    "POST /gold/{item_id}/withdrawal": ("gold.manage", {"reason": "Wrong."}),
    "GET /items/{item_id}/overlaps": ("annotation.read_all", None),
    "GET /batches/{batch_id}/overlap": ("batch.manage", None),
    "GET /projects/{project_id}/checks": ("review.judge", None),
    "POST /projects/{project_id}/checks": ("audit.manage", {}),
    "GET /projects/{project_id}/findings": ("review.judge", None),
    "POST /findings/{finding_id}": ("review.judge", {"state": "sent"}),
    "GET /projects/{project_id}/set-asides": ("judgement.set_aside", None),
    "POST /projects/{project_id}/set-asides/preview": (
        "judgement.set_aside",
        {"person_id": "{person_id}"},
    ),
    "POST /projects/{project_id}/set-asides": (
        "judgement.set_aside",
        {"person_id": "{person_id}", "reason": "x"},
    ),
    "POST /set-asides/{set_aside_id}/undo": ("judgement.set_aside", None),
    "GET /projects/{project_id}/audits": ("quality.read", None),
    "POST /projects/{project_id}/audits": ("audit.manage", {"question_id": "sentiment"}),
    "GET /audits/{audit_id}/next": ("review.judge", None),
    "POST /audits/{audit_id}/items/{place}": ("review.judge", {"is_right": True}),
    "GET /projects/{project_id}/criteria": ("quality.read", None),
    "PUT /projects/{project_id}/criteria": ("audit.manage", {"criteria": []}),
    "GET /projects/{project_id}/releases": ("release.read", None),
    "POST /projects/{project_id}/releases": ("release.freeze", {}),
    "GET /releases/{release_id}": ("release.read", None),
    "GET /releases/{release_id}/archive": ("release.read", None),
    "GET /media/{media_id}": ("media.read", None),
    "GET /media/{media_id}/content": ("media.read", None),
    "GET /media/{media_id}/overview": ("media.read", None),
    "GET /projects/{project_id}/jobs": ("job.read", None),
    "GET /jobs/{job_id}": ("job.read", None),
    "POST /jobs/{job_id}/retry": ("job.manage", None),
    "POST /jobs/{job_id}/cancellation": ("job.manage", None),
}
PEOPLE = [str(role) for role in Role]
# One's own annotation is shown to its author whatever the role.
OWN = {"GET /annotations/{annotation_id}": {"annotator"}}


def allowed(door: str) -> set[str]:
    who, _ = DOORS[door]
    if who in {"self", "anyone"}:
        return {*PEOPLE, "stranger"}
    if who == "instance":
        return {"owner"}
    if who == "holder":
        return {"annotator"}
    return {str(role) for role in ACTS[who][0]} | OWN.get(door, set())


def denied_pairs() -> list[tuple[str, str]]:
    return [(door, person) for door in DOORS for person in PEOPLE if person not in allowed(door)]


def foreign() -> list[str]:
    return [door for door, (who, _) in DOORS.items() if who not in {"self", "anyone", "instance"}]


def closed() -> list[str]:
    return [door for door, (who, _) in DOORS.items() if who != "anyone"]


def readable_pairs() -> list[tuple[str, str]]:
    return [
        (door, person)
        for door in foreign()
        if door.startswith("GET")
        for person in sorted(allowed(door))
    ]


def filled(value: Any, ids: dict[str, str]) -> Any:
    if isinstance(value, str):
        return value.format_map(ids) if value.startswith("{") else value
    if isinstance(value, list):
        return [filled(part, ids) for part in value]
    if isinstance(value, dict):
        return {key: filled(part, ids) for key, part in value.items()}
    return value


def knock(world: World, door: str, person: str) -> Any:
    method, _, address = door.partition(" ")
    _, body = DOORS[door]
    ids = world.ids | dict.fromkeys(
        ("session_id", "token_id", "adjudication_id"), world.ids["project_id"]
    )
    url = "/api/v1" + address.format_map(ids | {"secret": "none", "name": "scans"})
    if address.endswith("/uploads"):
        return world.browsers[person].post(url, params={"filename": "a.csv"}, content=b"text\nX\n")
    headers = {"If-Match": '"1"'}
    return world.browsers[person].request(method, url, json=filled(body, ids), headers=headers)


@pytest.fixture(scope="module")
def world(runtime: Runtime, browser: Callable[[], TestClient]) -> World:
    return make_world(House(runtime, browser), runtime.database, browser())


def test_every_door_is_in_the_table() -> None:
    found = {
        f"{method.upper()} {address.removeprefix('/api/v1')}"
        for address, methods in openapi()["paths"].items()
        for method in methods
    }
    assert found == set(DOORS)


def count_events(runtime: Runtime) -> int:
    with runtime.database.transaction() as session:
        return session.scalar(text("SELECT count(*) FROM events")) or 0


@pytest.mark.parametrize(("door", "person"), denied_pairs())
def test_a_role_that_may_not_is_denied_and_changes_nothing(
    world: World, runtime: Runtime, door: str, person: str
) -> None:
    before = count_events(runtime)
    answer = knock(world, door, person)
    assert answer.status_code in {403, 404}, answer.text
    assert count_events(runtime) == before


@pytest.mark.parametrize("door", foreign())
def test_a_stranger_learns_nothing_not_even_that_it_exists(world: World, door: str) -> None:
    answer = knock(world, door, "stranger")
    assert answer.status_code == 404, answer.text


@pytest.mark.parametrize("door", closed())
def test_nobody_gets_in_without_signing_in(world: World, door: str) -> None:
    answer = knock(world, door, "nobody")
    assert answer.status_code == 401, answer.text


@pytest.mark.parametrize(("door", "person"), readable_pairs())
def test_a_role_that_may_read_reads(world: World, door: str, person: str) -> None:
    answer = knock(world, door, person)
    # A release that no worker has written yet is there, and says so.
    assert answer.status_code == (409 if door.endswith("/archive") else 200), answer.text


def test_an_adviser_opens_the_questions_their_rulings_and_the_guideline_alone() -> None:
    opened = {
        door for door, (who, _) in DOORS.items() if who in ACTS and "adviser" in allowed(door)
    }
    assert opened == {
        "GET /projects/{project_id}",
        "GET /projects/{project_id}/guideline/versions",
        "GET /guideline-versions/{version_id}",
        "GET /projects/{project_id}/questions",
        "POST /questions/{inquiry_id}/answer",
        "GET /projects/{project_id}/rulings",
        "POST /projects/{project_id}/rulings",
        "GET /rulings/{ruling_id}",
        "POST /rulings/{ruling_id}/overturn",
        # What a question is about may be a picture; its id cannot be guessed.
        "GET /media/{media_id}",
        "GET /media/{media_id}/content",
        "GET /media/{media_id}/overview",
    }


def test_an_adviser_reads_the_item_that_was_asked_about_in_the_queue(world: World) -> None:
    queue = knock(world, "GET /projects/{project_id}/questions", "adviser").json()["items"]
    assert queue[0]["fields"]["text"]
    assert knock(world, "GET /items/{item_id}", "adviser").status_code == 403
