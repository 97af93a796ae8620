"""From an empty folder to the first page, idle memory, and the size of the installation."""

import time
from pathlib import Path
from statistics import median

import goldsmith
from benchmarks.bars import bar, pss_mb
from benchmarks.installation import Installation

_RUNS = 3
_SETTLE_S = 10.0


def run() -> None:
    """Measure three starts; memory after a while of idling."""
    starts, again, idle = [], [], 0.0
    for _ in range(_RUNS):
        with Installation() as place:
            starts.append(place.started_in_s)
            time.sleep(_SETTLE_S)
            idle = pss_mb(place.pid)
            place.stop()
            again.append(place.start())
    site = Path(goldsmith.__file__).parents[2] / ".venv"
    size_mb = sum(f.stat().st_size for f in site.rglob("*") if f.is_file()) / 1e6
    print(f"starts {starts}, again {again}; the environment with all tools: {size_mb:.0f} MB")
    bar("start.empty_folder_s", median(starts), None, "<=5", lambda _: median(starts) <= 5)
    bar("start.again_s", median(again), None, "<=10", lambda _: median(again) <= 10)
    bar("start.idle_pss_mb", idle, None, "<=400", lambda _: idle <= 400)
