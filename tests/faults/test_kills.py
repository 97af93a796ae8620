"""kill -9 in mid load: what was acknowledged is there, once, and the log verifies."""

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from benchmarks.installation import Installation

from goldsmith.kernel.postgres import OWNER_ROLE
from tests.faults.hands import Hands, Notes

N_PEOPLE, N_ITEMS = 4, 2000
PARTS = ("web", "worker", "postgres")
SLOWEST_RESTART_S = 10.0
SLOWEST_IN_LOADS = 5.0


@pytest.fixture(scope="module")
def batch(place: Installation) -> tuple[str, list[str]]:
    project_id = place.make_project("kills")
    place.import_texts(project_id, N_ITEMS)
    people = place.make_annotators(project_id, N_PEOPLE)
    batch_id = place.open_batch(project_id, [person_id for person_id, _ in people])
    return batch_id, [token for _, token in people]


@pytest.fixture
def notes(place: Installation, batch: tuple[str, list[str]]) -> Iterator[Notes]:
    notes = Notes()
    batch_id, tokens = batch
    hands = [Hands(place.url, batch_id, token, notes) for token in tokens]
    for each in hands:
        each.start()
    yield notes
    for each in hands:
        each.stop()


@pytest.fixture
def slowest_s() -> float:
    """The promise of ten seconds, and more on a machine that is busy with something else.

    How busy shows in how long it takes to load the application once, about two seconds by itself.
    """
    began = time.monotonic()
    subprocess.run([sys.executable, "-c", "import goldsmith.web.app"], check=True)
    return max(SLOWEST_RESTART_S, SLOWEST_IN_LOADS * (time.monotonic() - began))


def rows(place: Installation, statement: str) -> list[tuple[object, ...]]:
    sockets = place.folder / "data" / "run"
    with psycopg.connect(f"host={sockets} user={OWNER_ROLE} dbname=goldsmith") as connection:
        return connection.execute(statement.encode()).fetchall()


def verify_log(place: Installation) -> int:
    command = [sys.executable, "-m", "goldsmith.cli", "log", "verify"]
    where = ["--data", str(place.folder / "data"), "--json"]
    return subprocess.run([*command, *where], capture_output=True, check=False).returncode


def kill_and_wait(place: Installation, part: str) -> float:
    time.sleep(1.0)
    place.kill(part)
    took_s = place.wait_until_it_answers()
    time.sleep(0.5)
    return took_s


def test_nothing_acknowledged_is_lost_or_doubled_by_kills(
    place: Installation,
    batch: tuple[str, list[str]],
    notes: Notes,
    n_kills: int,
    slowest_s: float,
) -> None:
    took_s = [kill_and_wait(place, PARTS[number % 3]) for number in range(n_kills)]
    acknowledged = set(notes.acknowledged.values())  # before looking: work goes on meanwhile
    kept = {str(row[0]) for row in rows(place, "SELECT id FROM annotations")}
    assert acknowledged - kept == set()
    assert len(notes.acknowledged) > n_kills
    assert max(took_s) < slowest_s
    doubled = (
        "SELECT item_id FROM annotations "
        f"WHERE is_counted AND batch_id = '{batch[0]}' GROUP BY item_id HAVING count(*) > 1"
    )
    assert rows(place, doubled) == []
    assert notes.refused == []
    assert verify_log(place) == 0


def test_children_end_when_up_is_killed_and_the_database_is_adopted(
    place: Installation, notes: Notes, slowest_s: float
) -> None:
    children = [*place.processes("web"), *place.processes("worker")]
    time.sleep(1.0)
    place.kill("up")
    deadline = time.monotonic() + 10
    while any(child.is_running() for child in children) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert [child for child in children if child.is_running()] == []
    assert place.start() < slowest_s
    acknowledged = set(notes.acknowledged.values())
    kept = {str(row[0]) for row in rows(place, "SELECT id FROM annotations")}
    assert acknowledged - kept == set()


def test_a_second_up_says_who_holds_the_folder(place: Installation) -> None:
    command = [sys.executable, "-m", "goldsmith.cli", "up", "--data", str(place.folder / "data")]
    done = subprocess.run([*command, "--port", "1"], capture_output=True, text=True, check=False)
    assert done.returncode == 5
    assert f"process {place.pid}" in done.stderr


def test_a_backup_of_a_running_server_is_restored_whole(
    place: Installation, tmp_path: Path
) -> None:
    command = [sys.executable, "-m", "goldsmith.cli"]
    target, data = tmp_path / "backup", tmp_path / "data"
    source = ["--data", str(place.folder / "data")]
    subprocess.run([*command, "backup", str(target), *source], check=True, capture_output=True)
    restored = [*command, "restore", str(target), "--data", str(data), "--json"]
    done = subprocess.run(restored, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert '"log_is_intact": true' in done.stdout
