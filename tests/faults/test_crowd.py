"""Thirty-two people at once over HTTP, in any order of acts, while parts are killed: no promise breaks."""

import random
import threading
import time
import uuid
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from benchmarks.installation import Installation, answers_for

N_PEOPLE, N_ITEMS, OVERLAP = 32, 2000, 3
OVERFULL = """
SELECT item_id FROM (
    SELECT item_id FROM slots WHERE batch_id = %(batch)s AND state = 'leased'
    UNION ALL
    SELECT item_id FROM annotations WHERE batch_id = %(batch)s AND is_counted
) held GROUP BY item_id HAVING count(*) > %(overlap)s
"""
TWICE = """
SELECT item_id FROM annotations WHERE batch_id = %(batch)s
GROUP BY item_id, annotator_id HAVING count(*) > 1
"""
REVISIONS = """
SELECT r.annotation_id::text, max(r.revision), count(*) FROM annotation_revisions r
JOIN annotations a ON a.id = r.annotation_id WHERE a.batch_id = %(batch)s GROUP BY 1
"""


class Person(threading.Thread):
    """Somebody who opens, drafts, submits, skips and revises as chance will have it."""

    def __init__(self, url: str, batch_id: str, token: str, seed: int) -> None:
        super().__init__()
        self.acknowledged: dict[str, int] = {}
        self.unforeseen: list[str] = []
        self._batch_id = batch_id
        self._chance = random.Random(seed)
        self._stopping = threading.Event()
        headers = {"Authorization": f"Bearer {token}"}
        self._client = httpx.Client(base_url=f"{url}/api/v1", headers=headers, timeout=20)

    def stop(self) -> None:
        self._stopping.set()
        self.join(60)
        self._client.close()

    def run(self) -> None:
        while not self._stopping.is_set():
            want = {"want": self._chance.randint(1, 3)}
            queue = self._send("POST", f"/batches/{self._batch_id}/leases", want)
            leases = queue["leases"] if queue else []
            if not leases:
                self._stopping.wait(0.2)
                continue
            self._work_on(self._chance.choice(leases))
            if self.acknowledged and self._chance.random() < 0.15:
                self._revise()

    def _work_on(self, lease: dict[str, Any]) -> None:
        act, path = self._chance.random(), f"/leases/{lease['id']}"
        if act < 0.05:
            self._send("POST", f"{path}/skip", {"reason": "other", "want": 0})
            return
        answers = answers_for(self._chance.randrange(3))
        if act < 0.3:
            self._send("PUT", f"{path}/draft", {"answers": answers})
        body = {"answers": answers, "base_revision": lease["base_revision"], "want": 0}
        done = self._send("POST", f"{path}/annotation", body)
        if done:
            self.acknowledged[done["annotation"]["id"]] = done["annotation"]["revision"]

    def _revise(self) -> None:
        annotation_id = self._chance.choice(sorted(self.acknowledged))
        body = {
            "answers": answers_for(self._chance.randrange(3)),
            "base_revision": self.acknowledged[annotation_id],
        }
        revised = self._send("POST", f"/annotations/{annotation_id}/revisions", body)
        if revised:
            self.acknowledged[annotation_id] = revised["revision"]

    def _send(self, method: str, path: str, body: dict[str, Any]) -> Any:
        """Send until it is answered, under one key; what is refused is noted."""
        headers = {"Idempotency-Key": str(uuid.uuid4())}
        while not self._stopping.is_set():
            try:
                answer = self._client.request(method, path, json=body, headers=headers)
            except httpx.TransportError:
                self._stopping.wait(0.2)
                continue
            if answer.status_code < 400:
                return answer.json() if answer.content else None
            if answer.status_code < 500:
                self.unforeseen.append(f"{path} {answer.status_code} {answer.text[:200]}")
                return None
            self._stopping.wait(0.2)
        return None


@pytest.fixture
def crowd(place: Installation) -> tuple[str, list[str]]:
    """A batch, and the tokens of those who work on it."""
    project_id = place.make_project("crowd")
    place.import_texts(project_id, N_ITEMS)
    made = place.make_annotators(project_id, N_PEOPLE)
    people = [person_id for person_id, _ in made]
    return place.open_batch(project_id, people, overlap=OVERLAP), [token for _, token in made]


@pytest.fixture
def people(place: Installation, crowd: tuple[str, list[str]]) -> Iterator[list[Person]]:
    batch_id, tokens = crowd
    people = [Person(place.url, batch_id, token, seed) for seed, token in enumerate(tokens)]
    for person in people:
        person.start()
    yield people
    for person in people:
        person.stop()


def rows(place: Installation, statement: str, batch_id: str) -> list[tuple[Any, ...]]:
    with place.database() as connection:
        given = {"batch": batch_id, "overlap": OVERLAP}
        return connection.execute(statement.encode(), given).fetchall()


def look_while_parts_are_killed(place: Installation, batch_id: str) -> list[tuple[Any, ...]]:
    """The items that were held too often at any of the moments looked at."""
    found = []
    for part in (None, "web", "worker", None):
        if part:
            place.kill(part)
            place.wait_until_it_answers()
        for _ in range(6):
            time.sleep(0.4)
            found += rows(place, OVERFULL, batch_id)
    return found


def test_no_order_of_acts_of_many_breaks_a_promise(
    place: Installation, crowd: tuple[str, list[str]], people: list[Person]
) -> None:
    batch_id, _ = crowd
    overfull = look_while_parts_are_killed(place, batch_id)
    for person in people:
        person.stop()
    told = {key: number for person in people for key, number in person.acknowledged.items()}
    kept = {key: (newest, n) for key, newest, n in rows(place, REVISIONS, batch_id)}
    assert (overfull, rows(place, TWICE, batch_id)) == ([], [])
    assert [said for person in people for said in person.unforeseen] == []
    assert [key for key, number in told.items() if kept.get(key, (0, 0))[0] < number] == []
    assert [key for key, (newest, n) in kept.items() if newest != n] == []
    assert len(told) > N_PEOPLE
