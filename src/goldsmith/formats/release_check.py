"""Verify a release, as a folder or a zip: no server, no network, every bit looked at."""

import hashlib
import json
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from goldsmith.formats.release import FORMAT, MANIFEST, SEAL, Opener, zip_chunks

_CHUNK_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not as it was when the release was frozen."""

    file: str
    problem: str


@dataclass(frozen=True, slots=True)
class _Files:
    names: list[str]
    open: Callable[[str], BinaryIO]


def verify(path: Path) -> list[Finding]:
    """Compare a release with its manifest and seal; an empty list means not one bit differs."""
    if path.is_dir():
        return _check(_Files(sorted(found.name for found in path.iterdir()), Opener(path)))
    if not path.is_file():
        return [Finding(path.name, "there is no such file or folder")]
    try:
        with zipfile.ZipFile(path) as archive:
            files = _Files(sorted(archive.namelist()), _opener(archive))
            return _check(files) or _check_archive(path, files)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, ValueError) as error:
        return [Finding(path.name, f"the archive cannot be read: {error}")]


def read_manifest(path: Path) -> dict[str, Any]:
    """The manifest of a release that was verified."""
    if path.is_dir():
        content = (path / MANIFEST).read_bytes()
    else:
        with zipfile.ZipFile(path) as archive:
            content = archive.read(MANIFEST)
    manifest: dict[str, Any] = json.loads(content)
    return manifest


def _check(files: _Files) -> list[Finding]:
    missing = [name for name in (MANIFEST, SEAL) if name not in files.names]
    if missing:
        return [Finding(name, "the file is missing") for name in missing]
    with files.open(MANIFEST) as source:
        content = source.read()
    with files.open(SEAL) as source:
        seal = source.read()
    if seal != f"{hashlib.sha256(content).hexdigest()}  {MANIFEST}\n".encode():
        return [Finding(MANIFEST, "manifest and seal do not fit each other")]
    manifest = json.loads(content)
    if manifest.get("format") != FORMAT:
        return [Finding(MANIFEST, "this is a release of a format that is not known here")]
    listed = {entry["name"]: entry for entry in manifest["files"]}
    return _check_listed(files, listed)


def _check_listed(files: _Files, listed: dict[str, dict[str, Any]]) -> list[Finding]:
    present, expected = set(files.names), {*listed, MANIFEST, SEAL}
    findings = [Finding(name, "the file is missing") for name in sorted(expected - present)]
    findings += [
        Finding(name, "the file is not part of the release") for name in sorted(present - expected)
    ]
    for name in sorted(present & set(listed)):
        if _measure(files, name) != (listed[name]["size_bytes"], listed[name]["sha256"]):
            findings.append(Finding(name, "the content differs from what was frozen"))
    return findings


def _check_archive(path: Path, files: _Files) -> list[Finding]:
    """Build the archive again from its files and compare it with what lies there, bit by bit."""
    with path.open("rb") as present:
        for chunk in zip_chunks(files.names, files.open):
            if present.read(len(chunk)) != chunk:
                return [Finding(path.name, "the archive differs outside of its files")]
        if present.read(1):
            return [Finding(path.name, "something follows after the archive's end")]
    return []


def _measure(files: _Files, name: str) -> tuple[int, str]:
    hasher, size_bytes = hashlib.sha256(), 0
    with files.open(name) as source:
        while chunk := source.read(_CHUNK_BYTES):
            hasher.update(chunk)
            size_bytes += len(chunk)
    return size_bytes, hasher.hexdigest()


def _opener(archive: zipfile.ZipFile) -> Callable[[str], BinaryIO]:
    def open_member(name: str) -> BinaryIO:
        return archive.open(name)  # type: ignore[return-value]  # it reads like a file

    return open_member
