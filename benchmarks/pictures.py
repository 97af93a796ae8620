"""What hands feel on pictures: 4,000 shapes on one, and one of 20,000 by 20,000 pixels."""

import json
import shutil
import subprocess
import time
from pathlib import Path
from statistics import median
from typing import Any

import pyvips

from benchmarks.bars import bar, percentile
from benchmarks.installation import EMAIL, PASSWORD, Installation

_SIDES, _SHAPES, _HUGE = (2400, 1600), 4_000, 20_000
_ROUNDS = 6
_LABELS = [{"id": one, "name": one.title()} for one in ("cell", "debris", "other")]
_GUIDELINE = {
    "schema": {
        "fields": [{"id": "image", "kind": "image", "title": "Picture"}],
        "questions": [
            {
                "id": "what",
                "kind": "shapes",
                "title": "What is there?",
                "field": "image",
                "labels": _LABELS,
                "required": False,
                "tools": ["box", "polygon"],
            },
        ],
    }
}


def measure(place: Installation) -> None:
    """Open, drag, pan and zoom with 4,000 shapes; open a huge picture from its tiles."""
    batch_id = _prepare(place, "shapes", _SIDES)
    width, height = _SIDES
    took = _browse(place, "hands", batch_id, shapes=_SHAPES, width=width, height=height)
    _tell("open", f"open_{_SHAPES}_shapes_ms", took.pop("open")[1:], 500)
    for name, frames in took.items():
        middle = median(frames)
        print(
            f"{name}: {len(frames)} frames, median {middle:.1f}, p95 {percentile(frames, 0.95):.1f} ms"
        )
        need = None if name == "zooming" else 20
        bar(
            f"annotators.{name}_shapes_frame_ms", middle, None,
            f"<={need}" if need else "-", lambda _, m=middle, n=need: n is None or m <= n,
        )  # fmt: skip
    batch_id = _prepare(place, "huge", (_HUGE, _HUGE))
    took = _browse(place, "open", batch_id, shapes=0, width=_HUGE, height=_HUGE)
    _tell("open a huge picture", "open_huge_picture_ms", took["open"][1:], 1000)


def _tell(what: str, name: str, took: list[float], need: float) -> None:
    middle = median(took)
    print(f"{what}: median {middle:.0f}, p95 {percentile(took, 0.95):.0f}, n {len(took)}")
    bar(f"annotators.{name}", middle, None, f"<={need:g}", lambda _: middle <= need)


def _prepare(place: Installation, name: str, sides: tuple[int, int]) -> str:
    project_id = place.make_project(name)
    file = place.folder / f"{name}.jpg"
    pyvips.Image.perlin(*sides, cell_size=256, uchar=True).write_to_file(f"{file}[Q=75]")
    place.import_file(project_id, file, sensitivity="none", language="en")
    with place.owner() as client:
        path = f"/projects/{project_id}/guideline"
        headers = {"If-Match": client.get(path).headers["etag"]}
        client.put(path, json=_GUIDELINE, headers=headers).raise_for_status()
        client.post(f"{path}/versions", json={"note": "shapes"}).raise_for_status()
        me = client.get("/me").json()["person"]["id"]
        item = client.get(f"/projects/{project_id}/items").json()["items"][0]
        media = item["fields"]["image"].removeprefix("media:")
        while not client.get(f"/media/{media}").json()["is_ready"]:
            time.sleep(0.5)
    return place.open_batch(project_id, [me])


def _browse(place: Installation, task: str, batch_id: str, **order: Any) -> Any:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        raise RuntimeError("There is no Chromium; `make chromium` installs Debian's.")
    here = Path(__file__).parent
    given = {
        "url": place.url, "email": EMAIL, "password": PASSWORD, "chromium": chromium, "task": task,
        "frontend": str(here.parent / "frontend"), "batch": batch_id, "rounds": _ROUNDS, **order,
    }  # fmt: skip
    done = subprocess.run(
        ["node", str(here / "pictures.mjs"), json.dumps(given)],
        stdout=subprocess.PIPE, check=True, text=True,
    )  # fmt: skip
    return json.loads(done.stdout)
