"""Real speech: digits that people said come in with their words, are measured, and come out again."""

import csv
import io
import json
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile
from benchmarks.real import DATA
from praatio import textgrid

from goldsmith.formats.textgrid import Interval, Tier, write_textgrid
from goldsmith.kernel.actor import Role
from goldsmith.kernel.http import Runtime
from tests.web.conftest import House
from tests.web.loop import brought_in, made
from tests.web.worker import work

SPOKEN = DATA / "fsdd"
pytestmark = pytest.mark.skipif(
    not SPOKEN.exists(), reason=f"{SPOKEN} has no spoken digits on this machine"
)
WORDS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
TIER = {"id": "digits", "title": "Digits", "transcript": "optional"}
QUESTION = {
    "id": "regions",
    "kind": "regions",
    "title": "What is said?",
    "field": "audio",
    "required": False,
    "tiers": [TIER],
}
SCHEMA = {
    "fields": [{"id": "audio", "kind": "audio", "title": "Recording"}],
    "questions": [QUESTION],
}


def archive(spoken: list[dict[str, Any]]) -> bytes:
    """The recordings with a table of their speakers, and beside each its word as a TextGrid."""
    sink, table = io.BytesIO(), io.StringIO()
    rows = csv.writer(table)
    rows.writerow(["file_name", "speaker", "take"])
    with zipfile.ZipFile(sink, "w") as target:
        for one in spoken:
            path = SPOKEN / one["file"]
            target.write(path, path.name)
            rows.writerow([path.name, one["speaker"], one["take"]])
            last = int(soundfile.info(path).duration * 1000)
            grid = write_textgrid(last, [Tier("Digits", [Interval(0, last, WORDS[one["digit"]])])])
            target.writestr(f"{path.stem}.TextGrid", grid)
        target.writestr("about.csv", table.getvalue())
    return sink.getvalue()


def test_spoken_digits_come_in_with_their_words_and_come_out_for_praat(
    house: House, runtime: Runtime, tmp_path: Path
) -> None:
    lines = (SPOKEN / "index.jsonl").read_text(encoding="utf-8").splitlines()
    spoken = [one for one in map(json.loads, lines) if one["take"] == 0]
    owner = house.sign_in(Role.OWNER)
    project = f"/api/v1/projects/{house.project_id}"
    done = brought_in(owner, project, runtime, schema=SCHEMA, archive=archive(spoken))
    work(runtime)
    assert (done["added"], done["answers"], done["bad"]) == (len(spoken), len(spoken), 0)
    items = made(owner.get(f"{project}/items", params={"limit": 200}))["items"]
    speakers = {Path(one["file"]).name: one["speaker"] for one in spoken}
    assert {item["external_id"]: item["metadata"]["speaker"] for item in items} == speakers
    release = made(owner.post(f"{project}/releases", json={"note": ""}))
    work(runtime)
    found = zipfile.ZipFile(
        io.BytesIO(owner.get(f"/api/v1/releases/{release['id']}/archive").content)
    )
    named = {Path(name).stem: name for name in found.namelist() if name.endswith(".TextGrid")}
    for one, item in ((one, item) for one in spoken for item in items
                      if item["external_id"] == Path(one["file"]).name):  # fmt: skip
        path = SPOKEN / one["file"]
        (tmp_path / "a.TextGrid").write_bytes(found.read(named[path.stem]))
        grid = textgrid.openTextgrid(str(tmp_path / "a.TextGrid"), includeEmptyIntervals=False)
        (entry,) = grid.getTier("Digits").entries
        assert entry.label == WORDS[one["digit"]]
        media = "/api/v1/media/" + item["fields"]["audio"].removeprefix("media:")
        facts, samples = made(owner.get(media)), soundfile.read(path, dtype="float32")[0]
        assert facts["duration_s"] == pytest.approx(len(samples) / 8000)
        peaks = np.frombuffer(owner.get(f"{media}/peaks").content, dtype=np.int8)
        assert peaks.max() == pytest.approx(samples.max() * 127, abs=1)
