"""The closing line of a bar, and the measures it rests on."""

import os
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Event, Thread

import psutil

WORDS = (
    "the of a to in on people service order item late early great poor blue box arrived broken "
    "phone support refund never again quality price cheap gift store staff friendly slow quick "
    "return happy sad fine shirt battery charger screen window door table river garden market"
).split()


def bar(
    name: str,
    ours: float | None,
    peer: float | None,
    need: str,
    is_met: Callable[[float | None], bool],
    *,
    ratio: float | None = None,
) -> None:
    """Print the line that says whether a promise is kept; without a peer its ratio stays open."""
    if ratio is None and ours and peer:
        ratio = ours / peer
    words = "ok" if is_met(ratio) else "short"
    print(f"BAR {name} ours={_show(ours)} peer={_show(peer)} ratio={_show(ratio)} need={need} {words}",
          flush=True)  # fmt: skip


def _show(value: float | None) -> str:
    return "-" if value is None else f"{value:.4g}"


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which a share of the values lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(share * (len(ordered) - 1)))]


def text_of(number: int, n_words: int = 32) -> str:
    """A short text that no other number has."""
    seed = number * 2654435761 % 2**32
    chosen = []
    for _ in range(n_words):
        seed = (seed * 1103515245 + 12345) % 2**31
        chosen.append(WORDS[seed % len(WORDS)])
    return f"item {number}: " + " ".join(chosen)


def processes_of(*roots: int) -> list[psutil.Process]:
    """The processes under these, and themselves."""
    found: dict[int, psutil.Process] = {}
    for root in roots:
        try:
            process = psutil.Process(root)
            for one in (process, *process.children(recursive=True)):
                found[one.pid] = one
        except psutil.NoSuchProcess:
            continue
    return list(found.values())


def cpu_s(*roots: int) -> float:
    """CPU seconds of processes under these, ended children included."""
    total = 0.0
    for process in processes_of(*roots):
        try:
            times = process.cpu_times()
        except psutil.NoSuchProcess:
            continue
        total += times.user + times.system + times.children_user + times.children_system
    return total


def pss_mb(*roots: int) -> float:
    """Memory of processes under these, each shared page counted once, in MB."""
    total = 0
    for process in processes_of(*roots):
        try:
            total += process.memory_full_info().pss
        except psutil.NoSuchProcess:
            continue
    return total / 1e6


@dataclass
class Usage:
    """What a block of work cost."""

    wall_s: float = 0.0
    cpu_s: float = 0.0
    peak_mb: float = 0.0
    others_cores: float = 0.0
    _stop: Event = field(default_factory=Event)


@contextmanager
def measured(*roots: int) -> Iterator[Usage]:
    """Measure time, CPU and peak memory of processes while the block runs."""
    usage = Usage()

    def watch() -> None:
        while not usage._stop.wait(0.2):
            usage.peak_mb = max(usage.peak_mb, pss_mb(*roots))

    usage.peak_mb = pss_mb(*roots)
    thread = Thread(target=watch, daemon=True)
    began, cpu_before, all_before = time.perf_counter(), cpu_s(*roots), psutil.cpu_times()
    ours_before = sum(psutil.Process(os.getpid()).cpu_times()[:2])
    thread.start()
    try:
        yield usage
    finally:
        usage._stop.set()
        thread.join()
        usage.wall_s = time.perf_counter() - began
        usage.cpu_s = cpu_s(*roots) - cpu_before
        after = psutil.cpu_times()
        busy = sum(after[:3]) - sum(all_before[:3])
        ours = sum(psutil.Process(os.getpid()).cpu_times()[:2]) - ours_before
        usage.others_cores = max(0.0, busy - usage.cpu_s - ours) / usage.wall_s
