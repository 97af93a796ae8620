"""Next and submit: 32 annotators in a 10 k project, beside Label Studio and doccano, turn by turn."""

import math
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial

import psycopg

from benchmarks import depth
from benchmarks.annotators import Work, work_at
from benchmarks.bars import Usage, bar, measured, percentile
from benchmarks.installation import Installation, a_choice
from benchmarks.peers import doccano, label_studio

N_ITEMS, N_PEOPLE, SECONDS, TURNS = 10_000, 32, 15.0, 2
_N_BARE = 3000


@dataclass
class Outcome:
    """Turns of one server, summed up."""

    per_s: float
    p99_ms: float
    cpu_ms: float
    n_doubled: int


def run() -> None:
    """Measure all servers that are installed; bars without a peer are reported as short."""
    turns: dict[str, list[tuple[Work, Usage]]] = {}
    peers: dict[str, label_studio.LabelStudio | doccano.Doccano] = {}
    with ExitStack() as stack:
        for name, module in (("label_studio", label_studio), ("doccano", doccano)):
            if module.is_installed():
                peers[name] = module.make(N_ITEMS, N_PEOPLE)
                stack.callback(peers[name].stop)
        place = stack.enter_context(Installation())
        turn = _our_turn(place)
        for _ in range(TURNS):
            turns.setdefault("goldsmith", []).append(turn())
            for name, peer in peers.items():
                turns.setdefault(name, []).append(peer.turn(SECONDS))
        found = {name: _sum_up(name, each) for name, each in turns.items()}
        _print_bars(found, _bare_loop_ms(place))
        depth.run(place)


def _our_turn(place: Installation) -> Callable[[], tuple[Work, Usage]]:
    project_id = place.make_project("serve")
    place.import_texts(project_id, N_ITEMS)
    people = place.make_annotators(project_id, N_PEOPLE)
    batch_id = place.open_batch(project_id, [person_id for person_id, _ in people])
    tokens = [token for _, token in people]
    return partial(work_at, place, batch_id, tokens, a_choice, SECONDS)


def _bare_loop_ms(place: Installation) -> float:
    """CPU for the least that next and submit must do: one driver, prepared statements, no server."""
    roots = [place.processes("postgres")[0].pid]
    with place.database() as connection:
        connection.execute(
            "CREATE TEMP TABLE bare (id bigserial PRIMARY KEY, taken bool, body text)"
        )
        connection.execute(
            "INSERT INTO bare (taken, body) SELECT false, repeat('x', 200) "
            "FROM generate_series(1, %s)",
            [_N_BARE],
        )
        connection.commit()
        with measured(*roots) as usage:
            before = time.process_time()
            for _ in range(_N_BARE):
                _bare_step(connection)
            own_s = time.process_time() - before
    return (usage.cpu_s + own_s) / _N_BARE * 1000


def _bare_step(connection: psycopg.Connection) -> None:
    row = connection.execute(
        "UPDATE bare SET taken = true WHERE id = (SELECT id FROM bare WHERE NOT taken "
        "ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING id",
        prepare=True,
    ).fetchone()
    connection.execute(
        "INSERT INTO events (actor_id, verb, subject_id) "
        "VALUES (gen_random_uuid(), 'bench.bare', gen_random_uuid()) RETURNING id",
        prepare=True,
    )
    connection.execute("SELECT body FROM bare WHERE id = %s", [row and row[0]], prepare=True)
    connection.commit()


def _sum_up(name: str, turns: list[tuple[Work, Usage]]) -> Outcome:
    n = sum(len(done.acknowledged) for done, _ in turns)
    cycles = [cycle for done, _ in turns for cycle in done.cycle_s]
    for done, usage in turns:
        print(
            f"{name}: {done.per_s:.1f}/s, cycle p50 {percentile(done.cycle_s or [0], 0.5) * 1000:.0f} "
            f"p99 {percentile(done.cycle_s or [0], 0.99) * 1000:.0f} ms, "
            f"CPU {usage.cpu_s / max(1, len(done.acknowledged)) * 1000:.2f} ms each, "
            f"others {usage.others_cores:.2f} cores, doubled {done.n_doubled}, "
            f"errors {dict(done.errors)}"
        )
    return Outcome(
        per_s=n / sum(done.wall_s for done, _ in turns),
        p99_ms=percentile(cycles or [math.inf], 0.99) * 1000,
        cpu_ms=sum(usage.cpu_s for _, usage in turns) / max(1, n) * 1000,
        n_doubled=sum(done.n_doubled for done, _ in turns),
    )


def _print_bars(found: dict[str, Outcome], bare_ms: float) -> None:
    ours, studio, doc = found["goldsmith"], found.get("label_studio"), found.get("doccano")
    per_s, p99 = (studio.per_s, studio.p99_ms) if studio else (None, None)
    bar("serve.per_s_vs_label_studio", ours.per_s, per_s, ">=10x", lambda r: bool(r and r >= 10))
    bar("serve.p99_ms_vs_label_studio", ours.p99_ms, p99, "<=0.1x", lambda r: bool(r and r <= 0.1))
    doc_per_s = doc.per_s if doc else None
    bar("serve.per_s_vs_doccano", ours.per_s, doc_per_s, ">=3x", lambda r: bool(r and r >= 3))
    bar("serve.cpu_ms", ours.cpu_ms, bare_ms, "<=8ms", lambda _: ours.cpu_ms <= 8)
    bar("serve.doubled", float(ours.n_doubled), None, "0", lambda _: ours.n_doubled == 0)
