"""Does serving feel how large the project is, or how much somebody has done? It should not."""

import asyncio
import time
from statistics import median

from benchmarks.annotators import Goldsmith
from benchmarks.bars import bar
from benchmarks.installation import Installation, a_choice

N_FEW, N_MANY, N_DONE = 1_000, 1_000_000, 100_000
ROUNDS, IN_A_ROW, WARM_UP = 16, 25, 30

# What somebody's first 100 k judgements leave behind, as the verbs write it, without the hours.
_PAST = """
WITH mine AS (
    UPDATE slots SET state = 'done', holder_id = %(me)s, lease_id = gen_random_uuid()
    WHERE id IN (SELECT id FROM slots WHERE batch_id = %(batch)s ORDER BY rank LIMIT %(n)s)
    RETURNING id, project_id, item_id, lease_id, rank, lane
), leased AS (
    INSERT INTO leases (id, slot_id, batch_id, project_id, item_id, annotator_id,
                        guideline_version_id, ended_at, outcome)
    SELECT lease_id, id, %(batch)s, project_id, item_id, %(me)s,
           (SELECT guideline_version_id FROM batches WHERE id = %(batch)s), now(), 'submitted'
    FROM mine
), judged AS (
    INSERT INTO annotations (id, project_id, item_id, batch_id, slot_id, lease_id, annotator_id,
                             origin, revision, is_counted)
    SELECT gen_random_uuid(), project_id, item_id, %(batch)s, id, lease_id, %(me)s, 'lease', 1, true
    FROM mine
), cursor AS (
    INSERT INTO batch_cursors (batch_id, person_id, lane, rank)
    SELECT %(batch)s, %(me)s, lane, max(rank) FROM mine GROUP BY lane
)
UPDATE batch_members SET done = %(n)s WHERE batch_id = %(batch)s AND person_id = %(me)s
"""


def run(place: Installation) -> None:
    """Three annotators in turn: 1 k items; 1 M items; 1 M items with 100 k judgements behind."""
    few = _prepare(place, N_FEW)
    many = _prepare(place, N_MANY)
    with place.database() as connection:
        person_id = many[1][1][0]
        connection.execute(_PAST, {"me": person_id, "batch": many[0], "n": N_DONE})
    with place.database() as connection:
        connection.autocommit = True
        connection.execute("ANALYZE slots, leases, annotations")
    tokens = {"few": (few, 0), "many": (many, 0), "veteran": (many, 1)}
    took = asyncio.run(_measure(place, tokens))
    usual = median(took["few"]) * 1000
    for name in ("many", "veteran"):
        bar(
            f"serve.next_ms_{name}_vs_1k", median(took[name]) * 1000, usual, "<=1.5x",
            lambda r: bool(r and r <= 1.5),
        )  # fmt: skip


Batch = tuple[str, list[tuple[str, str]]]


def _prepare(place: Installation, n_items: int) -> Batch:
    project_id = place.make_project(f"depth {n_items}")
    place.import_texts(project_id, n_items)
    people = place.make_annotators(project_id, 2)
    return place.open_batch(project_id, [person_id for person_id, _ in people]), people


async def _measure(
    place: Installation, workers: dict[str, tuple[Batch, int]]
) -> dict[str, list[float]]:
    """Seconds of a submit that brings the next item along; the workers take turns."""
    took: dict[str, list[float]] = {name: [] for name in workers}
    servers = {
        name: Goldsmith(place.url, batch[0], [batch[1][person][1]], a_choice)
        for name, (batch, person) in workers.items()
    }
    for server in servers.values():
        await server.__aenter__()
    for turn in range(ROUNDS):
        for name, server in servers.items():
            for number in range(IN_A_ROW):
                item = await server.next_item(0)
                began = time.perf_counter()
                await server.submit(0, item)
                if turn * IN_A_ROW + number >= WARM_UP:
                    took[name].append(time.perf_counter() - began)
    for server in servers.values():
        await server.__aexit__()
    return took
