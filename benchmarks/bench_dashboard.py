"""The page of quality on a million judgements, and what one more judgement costs its figures."""

import csv
import random
import statistics
import time
from pathlib import Path

from benchmarks.bars import bar, text_of
from benchmarks.bench_import import wait_until_adopted
from benchmarks.installation import CHOICES, Installation

N_ITEMS, N_FEW, N_RATERS, N_CHANGED = 200_000, 2_000, 5, 500
_WAITING = "SELECT count(*) FROM stale_marks WHERE kind = 'item_label'"
_CHANGE = """
INSERT INTO stale_marks (kind, id)
SELECT 'item_label', id FROM items WHERE project_id = %s ORDER BY ordinal LIMIT %s
"""


def run() -> None:
    """Measure the page warm, and the same changes in a small project and in the large one."""
    with Installation() as place:
        few, many = (_make(place, n) for n in (N_FEW, N_ITEMS))
        place.wait_until_idle()
        page_s = _page(place, many)
        few_s, many_s = _changes(place, few), _changes(place, many)
    bar("dashboard.page_s[1 M judgements]", page_s, None, "<=1", lambda _: page_s <= 1)
    bar(
        "dashboard.changes_s", many_s, few_s, "<=1.5x", lambda r: bool(r and r <= 1.5),
        ratio=many_s / few_s,
    )  # fmt: skip


def _make(place: Installation, n: int) -> str:
    project_id = place.make_project(f"dashboard {n}")
    columns = [f"rater {number}" for number in range(N_RATERS)]
    mapping = {
        "fields": {"text": "text"},
        "external_id": "id",
        "answers": [
            {"column": name, "question_id": "sentiment", "annotator": name} for name in columns
        ],
    }
    file = _write(place.folder / f"{n}.csv", n, columns)
    place.import_file(project_id, file, mapping=mapping, sensitivity="none")
    wait_until_adopted(place, project_id)
    return project_id


def _write(path: Path, n: int, columns: list[str]) -> Path:
    rng = random.Random(1)
    with path.open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "text", *columns])
        for number in range(n):
            given = [
                CHOICES[number % 3] if rng.random() < 0.8 else rng.choice(CHOICES) for _ in columns
            ]
            writer.writerow([number, text_of(number), *given])
    return path


def _page(place: Installation, project_id: str) -> float:
    with place.owner() as client:
        took = []
        for _ in range(6):
            began = time.perf_counter()
            page = client.get(f"/projects/{project_id}/quality/dashboard").raise_for_status().json()
            took.append(time.perf_counter() - began)
    report = page["report"]
    if report["n_judgements"] != N_ITEMS * N_RATERS:
        raise RuntimeError(f"the page knows of {report['n_judgements']} judgements only")
    print(f"first {took[0]:.2f} s, then {took[1:]}", flush=True)
    return statistics.median(took[1:])


def _changes(place: Installation, project_id: str) -> float:
    """Seconds until labels and figures follow some hundred changed items."""
    took = []
    for _ in range(3):
        with place.database() as connection:
            connection.execute(_CHANGE, (project_id, N_CHANGED))
        began = time.perf_counter()
        with place.database() as connection:
            while connection.execute(_WAITING).fetchone() != (0,):
                time.sleep(0.01)
        took.append(time.perf_counter() - began)
    return statistics.median(took)
