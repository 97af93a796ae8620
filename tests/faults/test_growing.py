"""Two web servers and two workers beside one database of somebody else's."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator

import httpx
import pytest
from benchmarks.installation import Installation, free_port

from goldsmith.kernel.postgres import APP_ROLE
from tests.faults.hands import Hands, Notes

N_ITEMS = 60


@pytest.fixture
def second(place: Installation) -> Iterator[str]:
    """A second web server and a second worker on the database of the first."""
    sockets, port = place.folder / "data" / "run", free_port()
    env = {
        **os.environ,
        "GOLDSMITH_DATABASE_URL": f"postgresql://{APP_ROLE}@/goldsmith?host={sockets}",
        "GOLDSMITH_BLOB_URL": str(place.folder / "data" / "blobs"),
        "GOLDSMITH_PORT": str(port),
        "GOLDSMITH_WEB_PROCESSES": "1",
    }
    started = [
        subprocess.Popen([sys.executable, "-m", "goldsmith.cli", word], env=env)
        for word in ("web", "worker")
    ]
    url = f"http://127.0.0.1:{port}"
    wait_for(url)
    yield url
    for process in started:
        process.send_signal(signal.SIGTERM)
    for process in started:
        process.wait(30)


def wait_for(url: str) -> None:
    for _ in range(600):
        try:
            if httpx.get(f"{url}/api/v1/health", timeout=2).is_success:
                return
        except httpx.TransportError:
            time.sleep(0.1)
    raise RuntimeError("the second server does not answer")


def test_two_servers_and_two_workers_share_the_work(place: Installation, second: str) -> None:
    project_id = place.make_project("growing")
    place.import_texts(project_id, N_ITEMS)
    people = place.make_annotators(project_id, 4)
    batch_id = place.open_batch(project_id, [person_id for person_id, _ in people])
    notes = Notes()
    addresses = [place.url, second, place.url, second]
    hands = [
        Hands(url, batch_id, token, notes)
        for url, (_, token) in zip(addresses, people, strict=True)
    ]
    for each in hands:
        each.start()
    wait_until_all_done(notes)
    for each in hands:
        each.stop()
    assert len(set(notes.acknowledged.values())) == N_ITEMS
    assert notes.refused == []


def wait_until_all_done(notes: Notes) -> None:
    enough = threading.Event()
    for _ in range(300):
        if len(notes.acknowledged) >= N_ITEMS:
            return
        enough.wait(0.1)


def test_a_retried_post_stores_once(place: Installation) -> None:
    with place.owner() as client:
        headers = {"Idempotency-Key": "the same key"}
        first = client.post("/projects", json={"name": "once"}, headers=headers)
        again = client.post("/projects", json={"name": "once"}, headers=headers)
        names = [project["name"] for project in client.get("/projects").json()["items"]]
    assert first.json() == again.json()
    assert names.count("once") == 1
