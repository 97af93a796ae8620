"""Journeys in headless Chromium: an order goes to a script beside this file, its outcome comes back."""

import json
import shutil
import subprocess
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.bars import bar, percentile
from benchmarks.installation import EMAIL, PASSWORD, Installation


def browse(place: Installation, script: str, **order: Any) -> Any:
    """Run a script as the owner. Without Chromium or the front end's packages it cannot be run."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        raise RuntimeError("There is no Chromium; `make chromium` installs Debian's.")
    here = Path(__file__).parent
    given = {
        "url": place.url, "email": EMAIL, "password": PASSWORD, "chromium": chromium,
        "frontend": str(here.parent / "frontend"), **order,
    }  # fmt: skip
    done = subprocess.run(
        ["node", str(here / script), json.dumps(given)],
        stdout=subprocess.PIPE, check=True, text=True,
    )  # fmt: skip
    return json.loads(done.stdout)


def tell(what: str, name: str, took: list[float], need: float) -> None:
    """Print milliseconds, and the bar for their median."""
    middle = median(took)
    print(f"{what}: median {middle:.0f}, p95 {percentile(took, 0.95):.0f}, n {len(took)}")
    bar(f"annotators.{name}", middle, None, f"<={need:g}", lambda _: middle <= need)
