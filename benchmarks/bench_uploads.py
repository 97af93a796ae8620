"""Uploads: 10,000 pictures of 20 kB through the real door, beside a plain copy with hashing."""

import hashlib
import io
import os
import shutil
import tarfile
import time
from pathlib import Path

import numpy as np
import pyvips

from benchmarks.bars import Usage, bar, measured
from benchmarks.installation import Installation
from benchmarks.pictures import ONE_SHAPE

N, FEW, _SIDES = 10_000, 2_000, (320, 213)
_MAPPING = {"fields": {"file": "image"}, "external_id": "path"}


def run() -> None:
    """Measure the import of a tar of pictures, as the page sends a folder, until items are there."""
    with Installation() as place:
        pictures = _make_pictures(place.folder / "pictures", N)
        size_kb = sum(path.stat().st_size for path in pictures) / N / 1000
        few = _import(place, pictures[:FEW])
        place.wait_until_idle()
        plain_s = min(_copy(pictures, place.folder / f"copy-{turn}") for turn in range(3))
        many = _import(place, pictures)
        began = time.perf_counter()
        place.wait_until_idle()
        print(f"  previews made {time.perf_counter() - began:.0f} s later", flush=True)
    print(f"{N} pictures of {size_kb:.1f} kB: copied with hashing in {plain_s:.2f} s", flush=True)
    times = many.wall_s / plain_s
    bar("uploads.pictures_s", many.wall_s, plain_s, "<=5x", lambda _: times <= 5, ratio=times)
    growth = many.peak_mb / few.peak_mb
    bar(
        "uploads.memory_mb", many.peak_mb, few.peak_mb, "<=1.2x", lambda _: growth <= 1.2,
        ratio=growth,
    )  # fmt: skip


def _make_pictures(folder: Path, n: int) -> list[Path]:
    """JPEGs of noise, each different, of about 20 kB."""
    folder.mkdir()
    width, height = _SIDES
    made = []
    for number in range(n):
        rng = np.random.default_rng(number)
        pixels = rng.integers(0, 80, (height, width, 3), dtype=np.uint8) + np.uint8(number % 120)
        path = folder / f"{number:05}.jpg"
        image = pyvips.Image.new_from_array(pixels)
        image.copy(interpretation="srgb").jpegsave(str(path), Q=72, keep="none")
        made.append(path)
    return made


def _copy(pictures: list[Path], target: Path) -> float:
    """Seconds to copy and hash the files, one after the other, each to the disk like a blob."""
    target.mkdir()
    began = time.perf_counter()
    for path in pictures:
        data = path.read_bytes()
        hashlib.sha256(data).digest()
        (target / path.name).write_bytes(data)
    took = time.perf_counter() - began
    os.sync()
    shutil.rmtree(target)
    return took


def _import(place: Installation, pictures: list[Path]) -> Usage:
    project_id = place.make_project(f"uploads {len(pictures)}", ONE_SHAPE)
    file = place.folder / f"{len(pictures)}.tar"
    with tarfile.open(file, "w") as packed:
        for path in pictures:
            info = tarfile.TarInfo(path.name)
            info.size = path.stat().st_size
            packed.addfile(info, io.BytesIO(path.read_bytes()))
    with measured(place.pid, place.processes("postgres")[0].pid) as usage:
        found = place.import_file(
            project_id, file, mapping=_MAPPING, sensitivity="none", language="und"
        )
        if found["added"] != len(pictures):
            raise RuntimeError(f"only {found['added']} of {len(pictures)} pictures went in")
    print(
        f"goldsmith {len(pictures)} pictures: {len(pictures) / usage.wall_s:.0f}/s, "
        f"{usage.wall_s:.1f} s, CPU {usage.cpu_s:.1f} s, peak {usage.peak_mb:.0f} MB, others "
        f"{usage.others_cores:.2f} cores",
        flush=True,
    )
    return usage
