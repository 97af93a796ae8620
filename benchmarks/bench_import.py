"""Import: 100 k texts, the same with one past answer each, beside Label Studio; flat memory to 1 M."""

import csv
import time
from pathlib import Path

from benchmarks.bars import Usage, bar, measured, text_of
from benchmarks.installation import CHOICES, Installation
from benchmarks.peers import label_studio

N, MANY, N_PEER_ANNOTATED = 100_000, 1_000_000, 10_000
MAPPING = {
    "fields": {"text": "text"},
    "external_id": "id",
    "answers": [{"column": "label", "question_id": "sentiment", "annotator": "somebody"}],
}


def run() -> None:
    """Measure; the peer's annotated import is measured on 10 k, since 100 k take it minutes."""
    with Installation() as place:
        answered = _import(place, N, with_answers=True)  # first: it fills the database's cache
        plain = _import(place, N, with_answers=False)
        many = _import(place, MANY, with_answers=False)
    peer_plain = peer_answered = None
    if label_studio.is_installed():
        peer_plain, peer_answered = _peer()
    bar(
        "import.rows_per_s", N / plain.wall_s, peer_plain, ">=5x",
        lambda r: bool(r and r >= 5),
    )  # fmt: skip
    bar(
        "import.answered_rows_per_s", N / answered.wall_s, peer_answered, ">=20x",
        lambda r: bool(r and r >= 20),
    )  # fmt: skip
    growth = many.peak_mb / plain.peak_mb
    bar(
        "import.memory_mb", many.peak_mb, plain.peak_mb, "<=1.2x", lambda _: growth <= 1.2,
        ratio=growth,
    )  # fmt: skip


def _import(place: Installation, n: int, *, with_answers: bool) -> Usage:
    project_id = place.make_project(f"import {n} {with_answers}")
    file = write_rows(place.folder / f"{n}.csv", n)
    mapping = MAPPING if with_answers else {**MAPPING, "answers": []}
    with measured(place.pid, place.processes("postgres")[0].pid) as usage:
        found = place.import_file(project_id, file, mapping=mapping, sensitivity="none")
        if found["added"] != n:
            raise RuntimeError(f"only {found['added']} of {n} rows went in")
        if with_answers:
            wait_until_adopted(place, project_id)
    print(
        f"goldsmith {n} rows{' with answers' * with_answers}: {n / usage.wall_s:.0f}/s, "
        f"{usage.wall_s:.1f} s, CPU {usage.cpu_s:.1f} s, peak {usage.peak_mb:.0f} MB, others "
        f"{usage.others_cores:.2f} cores",
        flush=True,
    )
    if n == N:
        began = time.perf_counter()
        place.wait_until_idle()
        print(f"  findable {time.perf_counter() - began:.0f} s later", flush=True)
    return usage


def wait_until_adopted(place: Installation, project_id: str) -> None:
    """Until the past answers of a project's import are annotations."""
    with place.owner() as client:
        while True:
            jobs = client.get(f"/projects/{project_id}/jobs").json()["items"]
            adopting = [job for job in jobs if job["name"] == "annotation.adopt_answers"]
            if adopting and adopting[0]["state"] == "done":
                return
            if adopting and adopting[0]["state"] == "failed":
                raise RuntimeError(adopting[0]["error"])
            time.sleep(0.2)


def write_rows(path: Path, n: int) -> Path:
    """A CSV file of texts with one past answer each."""
    with path.open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "text", "label"])
        writer.writerows([number, text_of(number), CHOICES[number % 3]] for number in range(n))
    return path


def _peer() -> tuple[float, float]:
    server = label_studio.LabelStudio()
    try:
        project = server.run(server.make_project)
        began = time.perf_counter()
        server.run(lambda: server.import_rows(project, N, is_annotated=False))
        plain = N / (time.perf_counter() - began)
        project = server.run(server.make_project)
        began = time.perf_counter()
        server.run(lambda: server.import_rows(project, N_PEER_ANNOTATED, is_annotated=True))
        return plain, N_PEER_ANNOTATED / (time.perf_counter() - began)
    finally:
        server.stop()
