"""Packages of the registry: downloaded by pip, known by their hash, read and never executed."""

import hashlib
import subprocess
import sys
import tarfile
from dataclasses import dataclass
from pathlib import Path

from goldsmith.kernel.errors import Conflict
from goldsmith.kernel.settings import environment_with

# pip asks an archive for its metadata, which would run what builds it. This stand-in answers instead,
# so that nothing of the archive is executed.
_STAND_IN = """
import pathlib

class _Silent:
    def get_requires_for_build_wheel(self, config_settings=None):
        return []

    def prepare_metadata_for_build_wheel(self, metadata_directory, config_settings=None):
        folder = pathlib.Path(metadata_directory, "{name}-{version}.dist-info")
        folder.mkdir()
        words = "Metadata-Version: 2.1\\nName: {name}\\nVersion: {version}\\n"
        (folder / "METADATA").write_text(words)
        return folder.name

__legacy__ = _Silent()
get_requires_for_build_wheel = __legacy__.get_requires_for_build_wheel
prepare_metadata_for_build_wheel = __legacy__.prepare_metadata_for_build_wheel
"""
_BUILDERS = (("setuptools", "build_meta"), ("hatchling", "build"))


class MaterialMissing(Conflict):
    """Some of the demo's material could not be downloaded. The rest of the demo works without it."""

    code = "demo_material_missing"


@dataclass(frozen=True, slots=True)
class SourceArchive:
    """One version of a package as its authors packed it."""

    name: str
    version: str
    sha256: str

    @property
    def folder(self) -> str:
        """The folder that all of it lies in."""
        return f"{self.name}-{self.version}"

    def fetch(self, cache: Path) -> Path:
        """The archive in the cache, downloaded where it is missing. Raises MaterialMissing."""
        path = cache / f"{self.folder}.tar.gz"
        if not path.exists():
            self._download(cache, path)
        return _known(path, self.sha256)

    def _download(self, cache: Path, path: Path) -> None:
        stand_in = cache / f"stand-in-{self.name}"
        words = _STAND_IN.replace("{name}", self.name).replace("{version}", self.version)
        for package, module in _BUILDERS:
            (stand_in / package).mkdir(parents=True, exist_ok=True)
            (stand_in / package / "__init__.py").write_text("", encoding="utf-8")
            (stand_in / package / f"{module}.py").write_text(words, encoding="utf-8")
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
        command += ["--no-binary=:all:", "--no-build-isolation", f"--dest={cache}"]
        command += ["--disable-pip-version-check", f"{self.name}=={self.version}"]
        _download(command, path, PYTHONPATH=str(stand_in.resolve()))


@dataclass(frozen=True, slots=True)
class Wheel:
    """One built package: the same file on every machine, whatever that machine could install."""

    name: str
    version: str
    python: str
    platforms: tuple[str, ...]
    sha256: str

    def fetch(self, cache: Path) -> Path:
        """The wheel in the cache, downloaded where it is missing. Raises MaterialMissing."""
        tags = f"cp{self.python}-cp{self.python}-{'.'.join(self.platforms)}"
        path = cache / f"{self.name.replace('-', '_')}-{self.version}-{tags}.whl"
        if not path.exists():
            command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
            command += ["--only-binary=:all:", "--implementation=cp", f"--dest={cache}"]
            command += [f"--python-version={self.python}", f"--abi=cp{self.python}"]
            command += [f"--platform={platform}" for platform in self.platforms]
            command += ["--disable-pip-version-check", f"{self.name}=={self.version}"]
            _download(command, path)
        return _known(path, self.sha256)


def _known(path: Path, sha256: str) -> Path:
    if hashlib.sha256(path.read_bytes()).hexdigest() != sha256:
        path.unlink()
        raise MaterialMissing(f"{path.name} is not the archive we know; it was removed.")
    return path


def _download(command: list[str], path: Path, **environment: str) -> None:
    done = subprocess.run(  # noqa: S603  # our own words
        command, env=environment_with(**environment), capture_output=True, text=True, check=False
    )
    if done.returncode != 0 or not path.exists():
        raise MaterialMissing(
            f"{command[-1]} could not be downloaded, so the demo goes on without it. "
            f"{done.stderr.strip()[-200:]}"
        )


def member(archive: tarfile.TarFile, name: str) -> bytes:
    """A file of an archive. Raises MaterialMissing."""
    try:
        file = archive.extractfile(name)
    except KeyError:
        file = None
    if file is None:
        raise MaterialMissing(f"{name} is not in the archive.")
    return file.read()
