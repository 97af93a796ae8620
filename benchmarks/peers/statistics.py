"""Statistics packages, each asked in a process of its own environment."""

import json
import subprocess
from pathlib import Path
from typing import Any

from benchmarks.peers.process import PEERS

_PYTHON = PEERS / "statistics" / "bin" / "python"
_DAWID_SKENE = """
import json, sys, time
import numpy as np, pandas as pd
from crowdkit.aggregation import DawidSkene
data = pd.read_csv(sys.argv[1])
data.columns = ["task", "worker", "label"]
began = time.process_time()
found = DawidSkene(n_iter=int(sys.argv[2]), tol=-1).fit(data)
took = time.process_time() - began
chances = found.probas_.sort_index()
np.save(sys.argv[3], chances[sorted(chances.columns)].values)
print(json.dumps({"cpu_s": took}))
"""
_ALPHA = """
import json, sys, time
import numpy as np, krippendorff
counts = np.load(sys.argv[1])
began = time.process_time()
value = krippendorff.alpha(value_counts=counts, level_of_measurement="nominal")
print(json.dumps({"cpu_s": time.process_time() - began, "value": float(value)}))
"""


def is_installed() -> bool:
    """Whether `make bench-peers` has put them in."""
    return _PYTHON.exists()


def dawid_skene(labels: Path, rounds: int, posteriors: Path) -> dict[str, Any]:
    """CPU seconds of crowd-kit's Dawid-Skene; its posteriors go to a .npy file."""
    return _ask(_DAWID_SKENE, str(labels), str(rounds), str(posteriors))


def nominal_alpha(counts: Path) -> dict[str, Any]:
    """CPU seconds and value of krippendorff's alpha of a .npy file of counts, items by classes."""
    return _ask(_ALPHA, str(counts))


def _ask(code: str, *arguments: str) -> dict[str, Any]:
    command = [str(_PYTHON), "-c", code, *arguments]
    answer = subprocess.run(command, check=True, capture_output=True, text=True)
    found: dict[str, Any] = json.loads(answer.stdout.splitlines()[-1])
    return found
