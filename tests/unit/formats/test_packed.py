"""Small files are looked at where they lie in an archive, and what lies about them is refused."""

import hashlib
import io
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import pyvips
import soundfile

from goldsmith.formats.media.archives import Archive, Entry
from goldsmith.formats.media.guard import Asked, Guard
from goldsmith.formats.media.types import MediaRefused, Seen

_DAMAGED = "The file is damaged inside the zip."


@pytest.fixture(scope="module")
def guard() -> Iterator[Guard]:
    with Guard() as guard:
        yield guard


def picture(kind: str, *, has_comment: bool = False) -> bytes:
    noise = np.random.default_rng(5).integers(0, 255, (40, 60, 3)).astype(np.uint8)
    image = pyvips.Image.new_from_array(noise).copy(interpretation="srgb")
    if has_comment:
        image.set_type(pyvips.GValue.gstr_type, "exif-ifd0-Artist", "Ada (Ada, ASCII, 4, 4)")
        image.set_type(pyvips.GValue.blob_type, "xmp-data", b"<x:by>Ada</x:by>")
    return bytes(image.write_to_buffer(f".{kind}"))


def sound() -> bytes:
    sink = io.BytesIO()
    soundfile.write(sink, np.zeros(800, dtype=np.float32), 8000, format="WAV")
    return sink.getvalue()


def packed(folder: Path, kind: str, **files: bytes) -> Path:
    path = folder / f"set.{kind}"
    if kind == "tar":
        with tarfile.open(path, "w") as tar:
            for name, content in files.items():
                info = tarfile.TarInfo(name)
                info.size = len(content)
                tar.addfile(info, io.BytesIO(content))
        return path
    way = zipfile.ZIP_STORED if kind == "stored.zip" else zipfile.ZIP_DEFLATED
    with zipfile.ZipFile(path, "w", way) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def entries_of(path: Path) -> list[Entry]:
    with path.open("rb") as source:
        return list(Archive(source, path.name).entries(lambda n: path.parent / f"come-{n}"))


def seen(
    guard: Guard, path: Path, *, keeps_details: bool = False
) -> tuple[list[Seen | MediaRefused], list[Path]]:
    """What each file of an archive is, and where what is kept of it was written."""
    targets = [path.parent / f"kept-{entry.number}" for entry in entries_of(path)]
    asked = [
        Asked(target, None if keeps_details else target.with_suffix(".clean"), entry.packed)
        for target, entry in zip(targets, entries_of(path), strict=True)
    ]
    return guard.look(asked), targets


@pytest.mark.parametrize("kind", ["tar", "zip", "stored.zip"])
def test_what_is_kept_is_what_was_packed(tmp_path: Path, guard: Guard, kind: str) -> None:
    given = {"a.jpg": picture("jpg"), "b.png": picture("png"), "c.wav": sound()}
    path = packed(tmp_path, kind, **given)
    found, targets = seen(guard, path, keeps_details=True)
    assert [one.facts.mime for one in found if isinstance(one, Seen)] == [
        "image/jpeg", "image/png", "audio/wav",
    ]  # fmt: skip
    assert [target.read_bytes() for target in targets] == list(given.values())
    assert [one.sha256 for one in found if isinstance(one, Seen)] == [
        hashlib.sha256(content).digest() for content in given.values()
    ]
    assert not list(tmp_path.glob("come-*"))


@pytest.mark.parametrize("kind", ["jpg", "png", "tif"])
def test_what_tells_about_people_is_taken_out_on_the_way(
    tmp_path: Path, guard: Guard, kind: str
) -> None:
    path = packed(tmp_path, "zip", a=picture(kind, has_comment=True))
    (one,), (target,) = seen(guard, path)
    assert isinstance(one, Seen)
    assert (one.facts.width, one.facts.height, one.is_cleaned) == (60, 40, False)
    assert b"Ada" in picture(kind, has_comment=True)
    assert b"Ada" not in target.read_bytes()
    assert one.sha256 == hashlib.sha256(target.read_bytes()).digest()


def test_files_that_are_none_are_refused_and_the_others_kept(tmp_path: Path, guard: Guard) -> None:
    files = {
        "a.png": picture("png")[:900],
        "b.png": b"<svg/>",
        "c.png": b"",
        "d.png": picture("png"),
    }
    found, _ = seen(guard, packed(tmp_path, "tar", **files))
    assert [one.detail if isinstance(one, MediaRefused) else "kept" for one in found] == [
        "The file is cut off or damaged.",
        "This is markup (SVG or HTML), which could run code. Save it as PNG.",
        "The file is empty.",
        "kept",
    ]


@pytest.mark.parametrize("kind", ["zip", "stored.zip"])
def test_a_zip_that_lies_about_a_file_is_told_so(tmp_path: Path, guard: Guard, kind: str) -> None:
    content = picture("png")
    path = packed(tmp_path, kind, a=content, b=content)
    whole = bytearray(path.read_bytes())
    whole[400] ^= 0x55  # in the content of the first
    path.write_bytes(whole)
    (first, second), _ = seen(guard, path)
    assert isinstance(first, MediaRefused)
    assert first.detail == _DAMAGED
    assert isinstance(second, Seen)


def test_a_file_that_unpacks_to_more_than_it_said_is_refused(tmp_path: Path, guard: Guard) -> None:
    path = packed(tmp_path, "zip", a=bytes(150_000))
    said, lie = (150_000).to_bytes(4, "little"), (1000).to_bytes(4, "little")
    path.write_bytes(path.read_bytes().replace(said, lie))
    (one,), _ = seen(guard, path)
    assert isinstance(one, MediaRefused)
    assert one.detail == _DAMAGED


def test_large_files_and_those_without_a_path_are_unpacked(tmp_path: Path) -> None:
    path = packed(tmp_path, "tar", a=bytes(3 * 2**20), b=b"small")
    assert [entry.packed is None for entry in entries_of(path)] == [True, False]
    assert (tmp_path / "come-1").stat().st_size == 3 * 2**20
    nameless = io.BytesIO(path.read_bytes())
    found = list(Archive(nameless, "a.tar").entries(lambda n: tmp_path / f"come-{n}"))
    assert [entry.packed for entry in found] == [None, None]
    assert (tmp_path / "come-2").read_bytes() == b"small"


def test_a_password_is_asked_for_and_not_read_past(tmp_path: Path) -> None:
    path = packed(tmp_path, "zip", a=b"x" * 100)
    whole = bytearray(path.read_bytes())
    whole[whole.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(whole)
    (entry,) = entries_of(path)
    assert entry.packed is None
    assert "password" in (entry.fault or "")
