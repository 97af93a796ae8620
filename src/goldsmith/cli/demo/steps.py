"""Steps that fill any project of the demo; one that was done before is left out."""

import json
from collections.abc import Callable, Sequence
from importlib import resources
from itertools import islice
from typing import Any, Protocol
from uuid import UUID

from goldsmith.cli.demo import people
from goldsmith.kernel.database import Database
from goldsmith.kernel.ids import ProjectId
from goldsmith_client import Goldsmith
from goldsmith_client.project import Project

MESSAGES = "Support messages in eight languages"
REVIEWS = "Review sentiment"
SECOND_HALF = "Second half"
Everybody = dict[str, people.Somebody]
Tell = Callable[[str], None]


def simulated_of(everybody: Everybody) -> list[people.Somebody]:
    """Those whom programs play, as well as they can."""
    return [somebody for key, somebody in everybody.items() if key.startswith("sim-")]


def usual_of(everybody: Everybody) -> Everybody:
    """Everybody but those who were planted for the quality page to find."""
    return {key: one for key, one in everybody.items() if key not in people.PLANTED}


def people_of(everybody: Everybody) -> list[people.Somebody]:
    """Those whom the visitor may be."""
    usual = usual_of(everybody)
    return [somebody for key, somebody in usual.items() if not key.startswith("sim-")]


class Simulated(Protocol):
    """Somebody simulated: answers for a lease, and a made-up time for it."""

    def judge(self, lease: dict[str, Any]) -> dict[str, Any]:
        """Answers for a lease."""

    def pace_ms(self) -> int:
        """How long it took."""


def let_work(
    address: str,
    project_id: str,
    batch_id: str,
    somebodies: Sequence[people.Somebody],
    annotators: Sequence[Simulated],
    step: Tell,
    words: str,
    *,
    limit: int = 16,
) -> None:
    """Let simulated annotators work in turns, a few items each, until nothing is left."""
    done = 1
    while done:
        step(words)
        done = 0
        for somebody, annotator in zip(somebodies, annotators, strict=True):
            with Goldsmith(address, somebody.token) as client:
                hands = client.project(project_id)
                pace_ms = annotator.pace_ms()
                done += hands.annotate(batch_id, annotator.judge, limit=limit, active_ms=pace_ms)


def settle_few(
    project: Project,
    n: int,
    settle: Callable[[dict[str, str]], dict[str, Any]],
    rationale: str,
) -> None:
    """Adjudicate the first items that wait for it; ``settle`` answers for an item's fields."""
    waiting = [task["item_id"] for task in islice(project.review_queue(), n)]
    for item_id in waiting:  # settled items leave the queue: it is read before
        project.adjudicate(item_id, settle(project.item(item_id)["fields"]), rationale)


def open_project(
    client: Goldsmith, database: Database, everybody: Everybody, name: str, description: str
) -> Project:
    """The project of that name, made with everybody in it where it is missing."""
    if name in {found["name"] for found in client.projects()}:
        return client.project(name)
    project = client.create_project(name, description)
    with database.transaction() as session:
        people.join(session, everybody, ProjectId(UUID(project.id)))
    return project


def release_guideline(project: Project, file: str) -> str:
    """The newest version's id; without one, release what a file of this folder holds."""
    versions = project.guideline_versions()
    if versions:
        return str(versions[0]["id"])
    content = resources.files("goldsmith.cli.demo").joinpath(file).read_text(encoding="utf-8")
    project.put_guideline(json.loads(content))
    return str(project.release_guideline("First version of the demo.")["id"])


def open_batch(
    project: Project,
    name: str,
    item_ids: list[str],
    overlap: int,
    members: list[people.Somebody],
    order: dict[str, Any],
) -> str:
    """The id of the batch of that name, opened where it is missing."""
    known = {batch["name"]: batch["id"] for batch in project.batches()}
    if name in known:
        return str(known[name])
    made = project.create_batch(
        name,
        selection={"item_ids": item_ids},
        overlap=overlap,
        person_ids=[str(somebody.id) for somebody in members],
        **order,
    )
    return str(made["id"])
