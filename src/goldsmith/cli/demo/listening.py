"""The demo's project *spoken words*: real speech whose TextGrids are a past annotator's answers."""

import random
import tarfile
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from goldsmith.cli.demo.archives import SourceArchive, member
from goldsmith.cli.demo.steps import (
    Everybody,
    Tell,
    let_work,
    open_batch,
    open_project,
    people_of,
    release_guideline,
    simulated_of,
)
from goldsmith.formats.textgrid import Interval, read_textgrid
from goldsmith.kernel.database import Database
from goldsmith_client import Goldsmith

NAME = "Spoken words"
ARCHIVE = SourceArchive(
    "praatio", "6.2.2", "ed8fdee6121bdae142817879ed9a50cc8334e72c03c110162e21ed8160180d2a"
)
PAST_ANNOTATOR = "praatio's TextGrids"
# A recording, the TextGrid with its words, and what its tiers are called in our guideline.
RECORDINGS = {
    "mary": ("mary.TextGrid", {}),
    "bobby": ("bobby_words.TextGrid", {}),
    "damon": ("damon_set_test.TextGrid", {"words": "word", "phons": "phone"}),
}
_SOUNDS = {"damon": "damon_set_test.wav"}
_MAPPING = {
    "fields": {"file": "audio"},
    "external_id": "path",
    "answers": [{"column": "textgrid", "question_id": "regions", "annotator": PAST_ANNOTATOR}],
}
Words = list[Interval]


def write_recordings(target: Path, cache: Path) -> dict[str, Words]:
    """The recordings as a zip, each with its TextGrid; the words in each. Raises MaterialMissing."""
    found: dict[str, Words] = {}
    with tarfile.open(ARCHIVE.fetch(cache)) as source, zipfile.ZipFile(target, "w") as zipped:
        folder = f"{ARCHIVE.folder}/examples/files"
        for name, (grid, tiers) in RECORDINGS.items():
            text = member(source, f"{folder}/{grid}")
            for theirs, ours in tiers.items():
                text = text.replace(f'"{theirs}"'.encode(), f'"{ours}"'.encode())
            zipped.writestr(
                f"{name}.wav", member(source, f"{folder}/{_SOUNDS.get(name, f'{name}.wav')}")
            )
            zipped.writestr(f"{name}.TextGrid", text)
            words = next(t for t in read_textgrid(text).tiers if t.name == "word")
            found[f"{name}.wav"] = list(words.intervals)
    return found


def fill_words(
    database: Database, address: str, everybody: Everybody, data: Path, step: Tell
) -> None:
    """Import recordings with their TextGrids; simulated people mark two of the three, one is yours."""
    (data / "material").mkdir(exist_ok=True)
    file = data / "material" / "spoken-words.zip"
    step("fetching recordings of speech with their TextGrids")
    words_in = write_recordings(file, data / "material")
    simulated = simulated_of(everybody)[:2]
    people_only = people_of(everybody)
    with Goldsmith(address, everybody["owner"].token) as client:
        words = (
            "Regions and transcripts. The TextGrids of these recordings came as a past annotator."
        )
        project = open_project(client, database, everybody, NAME, words)
        version_id = release_guideline(project, "spoken_guideline.json")
        project.import_file(
            file,
            mapping=_MAPPING,
            source="praatio 6.2.2, examples",
            licence="MIT",
            language="en",
            sensitivity="none",
        )
        items = list(project.items(sort="oldest", limit=200))
        known = {item["id"]: words_in[item["external_id"]] for item in items}
        order = {"guideline_version_id": version_id, "order": "random", "seed": 3}
        first = open_batch(project, "Two recordings", list(known)[:2], 2, simulated, order)
        open_batch(project, "One for you", list(known)[2:], 2, people_only, order)
    listeners = [SimulatedListener(number, known) for number in range(len(simulated))]
    let_work(
        address, project.id, first, simulated, listeners, step, "marking words with simulated ears"
    )


class SimulatedListener:
    """Marks words where they were marked before, with edges that a hand would not meet exactly."""

    def __init__(self, number: int, known: Mapping[str, Words]) -> None:
        self._random = random.Random(f"simulated listener {number}")  # noqa: S311  # no secret
        self._known = known
        self._spread_ms = (6, 16)[number % 2]
        self._mishears = number % 2 == 1

    def judge(self, lease: dict[str, Any]) -> dict[str, Any]:
        """Answers for a lease."""
        words = self._known[lease["item"]["id"]]
        marks: list[dict[str, Any]] = []
        at = 0
        for number, word in enumerate(words):
            start = max(at, self._moved(word.start))
            at = max(start + 20, min(self._moved(word.end), word.end))
            heard = "a" if self._mishears and word.text.lower() == "the" else word.text.lower()
            marks.append(_word(number, start, at, heard))
        sentence = " ".join(mark["attributes"]["transcript"] for mark in marks)
        return {
            "regions": {"state": "answered", "marks": marks},
            "sentence": {
                "state": "answered",
                "marks": [{"id": "m1", "field": "audio", "value": sentence}],
            },
            "voice": {
                "state": "answered",
                "marks": [{"id": "m1", "field": "audio", "value": "clear"}],
            },
        }

    def pace_ms(self) -> int:
        """A made-up time for one recording; it belongs to nobody."""
        return int(self._random.lognormvariate(10.4, 0.3))

    def _moved(self, at: int) -> int:
        return max(0, at + round(self._random.gauss(0, self._spread_ms)))


def _word(number: int, start: int, end: int, heard: str) -> dict[str, Any]:
    return {
        "id": f"m{number + 1}",
        "field": "audio",
        "anchor": {"kind": "region", "tier": "word", "start": start, "end": end},
        "value": "word",
        "attributes": {"transcript": heard},
    }
