"""Export and freeze: annotations a second beside Label Studio; flat memory from 100 k to 1 M."""

import time

from benchmarks.bars import Usage, bar, measured
from benchmarks.bench_import import MAPPING, wait_until_adopted, write_rows
from benchmarks.installation import Installation
from benchmarks.peers import label_studio

N, MANY, N_PEER = 100_000, 1_000_000, 10_000


def run() -> None:
    """Measure export and freeze of one project, and again ten times as large."""
    with Installation() as place:
        # The large one first: it fills the database's cache, which then is the same for both.
        many_export, many_freeze = _measure(place, MANY)
        few_export, few_freeze = _measure(place, N)
    peer = _peer() if label_studio.is_installed() else None
    is_met = lambda r: bool(r and r >= 20)  # noqa: E731
    bar("export.per_s", N / few_export.wall_s, peer, ">=20x", is_met)
    bar("freeze.per_s", N / few_freeze.wall_s, peer, ">=20x", is_met)
    for name, few, many in (
        ("export", few_export, many_export),
        ("freeze", few_freeze, many_freeze),
    ):
        growth = many.peak_mb / few.peak_mb
        bar(
            f"{name}.memory_mb", many.peak_mb, few.peak_mb, "<=1.2x",
            lambda r: bool(r and r <= 1.2), ratio=growth,
        )  # fmt: skip


def _measure(place: Installation, n: int) -> tuple[Usage, Usage]:
    project_id = place.make_project(f"export {n}")
    file = write_rows(place.folder / f"{n}.csv", n)
    place.import_file(project_id, file, mapping=MAPPING, sensitivity="none")
    wait_until_adopted(place, project_id)
    place.wait_until_idle()
    roots = (place.pid, place.processes("postgres")[0].pid)
    with measured(*roots) as exported:
        _download(place, f"/projects/{project_id}/items/export?format=jsonl")
    with measured(*roots) as frozen:
        place.freeze(project_id)
    for name, usage in (("export", exported), ("freeze", frozen)):
        print(
            f"goldsmith {name} {n}: {n / usage.wall_s:.0f}/s, {usage.wall_s:.1f} s, CPU "
            f"{usage.cpu_s:.1f} s, peak {usage.peak_mb:.0f} MB, others {usage.others_cores:.2f}",
            flush=True,
        )
    return exported, frozen


def _download(place: Installation, path: str) -> int:
    size = 0
    with place.owner() as client, client.stream("GET", path) as answer:
        answer.raise_for_status()
        for chunk in answer.iter_bytes():
            size += len(chunk)
    return size


def _peer() -> float:
    server = label_studio.LabelStudio()
    try:
        project = server.run(server.make_project)
        server.run(lambda: server.import_rows(project, N_PEER, is_annotated=True))
        began = time.perf_counter()
        server.run(lambda: server.export(project))
        return N_PEER / (time.perf_counter() - began)
    finally:
        server.stop()
