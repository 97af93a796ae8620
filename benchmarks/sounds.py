"""A recording of three hours: how soon it is seen, what its tab holds, how fast its peaks are made."""

import time
from pathlib import Path
from statistics import median
from threading import Event, Thread

import numpy as np
import psutil
import soundfile

from benchmarks.bars import bar, percentile
from benchmarks.installation import Installation
from benchmarks.screen import browse, tell
from goldsmith.formats.media import sound

_HOURS, _RATE, _ROUNDS = 3, 16_000, 6
_GUIDELINE = {
    "schema": {
        "fields": [{"id": "audio", "kind": "audio", "title": "Recording"}],
        "questions": [
            {
                "id": "regions",
                "kind": "regions",
                "title": "Who speaks?",
                "field": "audio",
                "required": False,
                "tiers": [{"id": "speech", "title": "Speech", "transcript": "optional"}],
            },
        ],
    }
}


def measure(place: Installation) -> None:
    """Make its peaks on one core; open it, zoom, move along and play, while its tab is weighed."""
    file = place.folder / "talk.wav"
    _write(file)
    _measure_peaks(place, file)
    order = {"batch": _prepare(place, file), "rounds": _ROUNDS}
    with _Scales() as scales:
        took = browse(place, "sounds.mjs", **order)
    tell("open a recording of 3 h", "open_3h_sound_ms", took["open"][1:], 1000)
    for name in ("zooming", "moving", "leaving"):
        frames = took[name]
        print(f"{name}: {len(frames)} frames, median {median(frames):.1f}, "
              f"p95 {percentile(frames, 0.95):.1f} ms")  # fmt: skip
    size_mb = file.stat().st_size / 2**20
    print(
        f"played to {took['played'][0]:.1f} s; {took['fetched'][0] / 2**20:.0f} MB came in all, "
        f"pages too, in {_ROUNDS} rounds with a file of {size_mb:.0f} MB"
    )
    bar(
        "annotators.tab_3h_sound_mb", scales.most_mb, None, "<=300", lambda _: scales.most_mb <= 300
    )


def _measure_peaks(place: Installation, file: Path) -> None:
    seconds = _HOURS * 3600
    began = time.process_time()
    sound.peaks_of(file)
    peaks = seconds / (time.process_time() - began)
    began = time.process_time()
    with (place.folder / "spectrogram").open("wb") as target:
        sound.draw(file, target)
    both = seconds / (time.process_time() - began)
    print(f"peaks {peaks:.0f} × real time; with the spectrogram {both:.0f} × (one core)")
    bar("annotators.peaks_x_real_time", both, None, ">=200", lambda _: both >= 200)


def _write(file: Path) -> None:
    """Noise that comes and goes like talk, written by the minute."""
    rng = np.random.default_rng(7)
    minute = np.arange(_RATE * 60) / _RATE
    with soundfile.SoundFile(file, "w", _RATE, 1, "PCM_16") as target:
        for number in range(_HOURS * 60):
            loud = 0.1 + 0.3 * np.abs(np.sin(minute * (0.7 + number % 5 / 10)))
            target.write(rng.standard_normal(len(minute)).clip(-2, 2) / 2 * loud)


def _prepare(place: Installation, file: Path) -> str:
    project_id = place.make_project("talk", _GUIDELINE)
    place.import_file(project_id, file, sensitivity="none", language="en")
    with place.owner() as client:
        me = client.get("/me").json()["person"]["id"]
        item = client.get(f"/projects/{project_id}/items").json()["items"][0]
        media = item["fields"]["audio"].removeprefix("media:")
        while not client.get(f"/media/{media}").json()["is_ready"]:
            time.sleep(0.5)
    return place.open_batch(project_id, [me])


class _Scales:
    """Weighs the tabs of browsers that this process started: memory that is theirs alone, the most."""

    def __init__(self) -> None:
        self.most_mb = 0.0
        self._is_over = Event()
        self._thread = Thread(target=self._weigh)

    def __enter__(self) -> "_Scales":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._is_over.set()
        self._thread.join()

    def _weigh(self) -> None:
        while not self._is_over.wait(0.25):
            for process in psutil.Process().children(recursive=True):
                try:
                    if "--type=renderer" in process.cmdline():
                        own = process.memory_full_info().uss / 2**20
                        self.most_mb = max(self.most_mb, own)
                except psutil.Error:
                    continue
