"""What hands feel on pictures: 4,000 shapes on one, and one of 20,000 by 20,000 pixels."""

import time
from collections.abc import Sequence
from statistics import median
from typing import Any

import pyvips

from benchmarks.bars import bar, percentile
from benchmarks.installation import Installation
from benchmarks.screen import browse, tell

_SIDES, _SHAPES, _HUGE = (2400, 1600), 4_000, 20_000
_PAINTED = (4000, 3000)
_ROUNDS = 6
_LABELS = [{"id": one, "name": one.title()} for one in ("cell", "debris", "other")]
ONE_SHAPE: dict[str, Any] = {
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
    order = {"batch": _prepare(place, "shapes", _SIDES), "rounds": _ROUNDS}
    width, height = _SIDES
    took = browse(
        place, "pictures.mjs", task="hands", **order, shapes=_SHAPES, width=width, height=height
    )
    tell("open", f"open_{_SHAPES}_shapes_ms", took.pop("open")[1:], 500)
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
    _paint(place)
    order = {"batch": _prepare(place, "huge", (_HUGE, _HUGE)), "rounds": _ROUNDS}
    took = browse(place, "pictures.mjs", task="open", **order, shapes=0, width=_HUGE, height=_HUGE)
    tell("open a huge picture", "open_huge_picture_ms", took["open"][1:], 1000)


def _paint(place: Installation) -> None:
    """Paint a picture of 4,000 by 3,000 pixels all over, and look at what the draft of it takes."""
    batch_id = _prepare(place, "paint", _PAINTED, ["mask"])
    took = browse(place, "pictures.mjs", task="paint", batch=batch_id, rounds=1)
    size_kb = took.pop("draft_kb")[0]
    for name, frames in took.items():
        middle, slow = median(frames), percentile(frames, 0.95)
        told = f"median {middle:.1f}, p95 {slow:.1f}, longest {max(frames):.0f} ms"
        print(f"{name}: {len(frames)} frames, {told}")
        bar(f"annotators.{name}_frame_ms", middle, None, "<=20", lambda _, m=middle: m <= 20)
    bar("annotators.painted_draft_kb", size_kb, None, "<=100", lambda _: size_kb <= 100)


def _prepare(
    place: Installation,
    name: str,
    sides: tuple[int, int],
    tools: Sequence[str] = ("box", "polygon"),
) -> str:
    schema = ONE_SHAPE["schema"]
    question = {**schema["questions"][0], "tools": list(tools)}
    project_id = place.make_project(name, {"schema": {**schema, "questions": [question]}})
    file = place.folder / f"{name}.jpg"
    pyvips.Image.perlin(*sides, cell_size=256, uchar=True).write_to_file(f"{file}[Q=75]")
    place.import_file(project_id, file, sensitivity="none", language="en")
    with place.owner() as client:
        me = client.get("/me").json()["person"]["id"]
        item = client.get(f"/projects/{project_id}/items").json()["items"][0]
        media = item["fields"]["image"].removeprefix("media:")
        while not client.get(f"/media/{media}").json()["is_ready"]:
            time.sleep(0.5)
    return place.open_batch(project_id, [me])
