"""The demo's material: real review sentences with their ratings, and our own support messages."""

import ast
import csv
import hashlib
import io
import json
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from typing import NamedTuple

from goldsmith.kernel.errors import Conflict
from goldsmith.kernel.settings import environment_with

ARCHIVE = "vaderSentiment-3.3.2.tar.gz"
ARCHIVE_SHA256 = "5d7c06e027fc8b99238edb0d53d970cf97066ef97654009890b83703849632f9"
INNER_ARCHIVE = "vaderSentiment-3.3.2/additional_resources/hutto_ICWSM_2014.tar.gz"
SENTENCES = "hutto_ICWSM_2014/amazonReviewSnippets_GroundTruth.txt"
RATINGS = "hutto_ICWSM_2014/amazonReviewSnippets_anonDataRatings.txt"
N_SENTENCES = 1200
N_UNRATED = 120
N_RATINGS = 20

# pip asks an archive for its metadata, which would run its setup.py. This stand-in answers instead,
# so that nothing of the archive is executed.
_STAND_IN = """
import pathlib

class _Silent:
    def get_requires_for_build_wheel(self, config_settings=None):
        return []

    def prepare_metadata_for_build_wheel(self, metadata_directory, config_settings=None):
        folder = pathlib.Path(metadata_directory, "vaderSentiment-3.3.2.dist-info")
        folder.mkdir()
        words = "Metadata-Version: 2.1\\nName: vaderSentiment\\nVersion: 3.3.2\\n"
        (folder / "METADATA").write_text(words)
        return folder.name

__legacy__ = _Silent()
"""


class MaterialMissing(Conflict):
    """The review sentences could not be downloaded. The rest of the demo works without them."""

    code = "demo_material_missing"


class Message(NamedTuple):
    """A support message, with what its author meant it to be."""

    language: str
    topic: str
    urgency: int
    text: str


def support_messages() -> list[Message]:
    """Our messages, language by language, in the order of the file."""
    file = resources.files("goldsmith.cli.demo").joinpath("support_messages.txt")
    lines = file.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [Message(language, topic, int(urgency), text) for language, topic, urgency, text in rows]


def write_support_messages(target: Path) -> None:
    """The messages as JSON lines, without what their author meant: annotators say that."""
    with target.open("w", encoding="utf-8") as file:
        for number, message in enumerate(support_messages(), 1):
            row = {"id": f"m{number:03}", "language": message.language, "text": message.text}
            file.write(json.dumps(row, ensure_ascii=False) + "\n")


def write_review_sentences(target: Path, cache: Path) -> None:
    """Sentences and their ratings as CSV, one column for each place in the source's lists.

    Raises MaterialMissing.
    """
    with tarfile.open(_archive(cache)) as outer:
        inner_bytes = _member(outer, INNER_ARCHIVE)
    with tarfile.open(fileobj=io.BytesIO(inner_bytes)) as inner:
        sentences = dict(_rows(_member(inner, SENTENCES), 2))
        ratings = dict(_rows(_member(inner, RATINGS), 3))
    header = ["id", "text", *(f"rating_{place:02}" for place in range(1, N_RATINGS + 1))]
    with target.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        for key in list(sentences)[:N_SENTENCES]:
            given = ast.literal_eval(ratings[key])[:N_RATINGS]
            writer.writerow([key, sentences[key], *given])


def write_unrated_sentences(target: Path, cache: Path) -> None:
    """Sentences of the same source that wait for a judgement: those after the rated ones.

    Raises MaterialMissing.
    """
    with tarfile.open(_archive(cache)) as outer:
        inner_bytes = _member(outer, INNER_ARCHIVE)
    with tarfile.open(fileobj=io.BytesIO(inner_bytes)) as inner:
        sentences = dict(_rows(_member(inner, SENTENCES), 2))
    with target.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "text"])
        writer.writerows(list(sentences.items())[N_SENTENCES : N_SENTENCES + N_UNRATED])


def _rows(content: bytes, column: int) -> Iterator[tuple[str, str]]:
    for line in content.decode("utf-8-sig", errors="replace").splitlines():
        cells = line.split("\t")
        if len(cells) > column:
            yield cells[0].strip(), cells[column].strip()


def _member(archive: tarfile.TarFile, name: str) -> bytes:
    file = archive.extractfile(name)
    if file is None:
        raise MaterialMissing(f"{name} is not in the archive.")
    return file.read()


def _archive(cache: Path) -> Path:
    path = cache / ARCHIVE
    if not path.exists():
        _download(cache)
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != ARCHIVE_SHA256:
        path.unlink()
        raise MaterialMissing(f"{ARCHIVE} is not the archive we know; it was removed.")
    return path


def _download(cache: Path) -> None:
    stand_in = cache / "stand-in"
    (stand_in / "setuptools").mkdir(parents=True, exist_ok=True)
    (stand_in / "setuptools" / "__init__.py").write_text("", encoding="utf-8")
    (stand_in / "setuptools" / "build_meta.py").write_text(_STAND_IN, encoding="utf-8")
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
    command += ["--no-binary=:all:", "--no-build-isolation", f"--dest={cache}"]
    command += ["--disable-pip-version-check", "vaderSentiment==3.3.2"]
    done = subprocess.run(  # noqa: S603  # our own words
        command,
        env=environment_with(PYTHONPATH=str(stand_in.resolve())),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0 or not (cache / ARCHIVE).exists():
        raise MaterialMissing(
            "The review sentences could not be downloaded, so the demo goes on without them. "
            f"{done.stderr.strip()[-200:]}"
        )
