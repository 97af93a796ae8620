"""Files of strangers: what is whole is measured and cleaned, what lies is refused with a sentence."""

import hashlib
import io
import os
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import pyvips
import soundfile

from goldsmith.domains.guidelines.rules.timing import read_regions
from goldsmith.domains.guidelines.types import Question
from goldsmith.formats.errors import FileBroken
from goldsmith.formats.media import images, sound
from goldsmith.formats.media.archives import Archive
from goldsmith.formats.media.guard import Asked, Guard
from goldsmith.formats.media.listing import to_row
from goldsmith.formats.media.peaks import coarser
from goldsmith.formats.media.privacy import orientation_of
from goldsmith.formats.media.tars import list_members
from goldsmith.formats.media.types import MediaFacts, MediaKind, MediaRefused, Seen
from goldsmith.formats.regions import TierSpec
from goldsmith.formats.textgrid import Interval, Tier, write_textgrid
from goldsmith.formats.types import BadRow, Row

RATE = 8000


@pytest.fixture(scope="module")
def guard() -> Iterator[Guard]:
    with Guard() as guard:
        yield guard


def picture(width: int = 60, height: int = 40, *, turn: int = 1, place: bool = True):
    noise = np.random.default_rng(7).integers(0, 255, (height, width, 3)).astype(np.uint8)
    image = pyvips.Image.new_from_array(noise).copy()
    if place:
        image.set_type(
            pyvips.GValue.gstr_type, "exif-ifd3-GPSLatitude",
            "51/1 30/1 0/1 (51, 30, 0.0, Rational, 3 components, 24 bytes)",
        )  # fmt: skip
        image.set_type(pyvips.GValue.gstr_type, "exif-ifd0-Artist", "Ada (Ada, ASCII, 4, 4)")
        image.set_type(pyvips.GValue.blob_type, "xmp-data", b"<x:by>Ada</x:by>")
    image.set_type(pyvips.GValue.gint_type, "orientation", turn)
    return image


def png(width: int, height: int, lines: bytes) -> bytes:
    def chunk(name: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        )

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = (b"IHDR", header), (b"IDAT", zlib.compress(lines)), (b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(*part) for part in parts)


@pytest.mark.parametrize("ending", [".jpg", ".png", ".webp", ".tif"])
@pytest.mark.parametrize("turn", [1, 6])
def test_place_and_names_go_and_the_picture_stays(
    guard: Guard, tmp_path: Path, ending: str, turn: int
) -> None:
    path, clean = tmp_path / f"a{ending}", tmp_path / "clean"
    options = {"lossless": True} if ending == ".webp" else {}
    picture(turn=turn).write_to_file(str(path), **options)
    facts = guard.inspect(path, clean)
    shown = (40, 60) if turn == 6 else (60, 40)
    assert (facts.kind, facts.width, facts.height) == (MediaKind.IMAGE, *shown)
    assert b"Ada" not in clean.read_bytes()
    before, after = (pyvips.Image.new_from_file(str(one)).autorot() for one in (path, clean))
    telling = {"exif-ifd0-Artist", "exif-ifd3-GPSLatitude", "xmp-data"}
    assert telling & set(before.get_fields())
    assert not telling & set(after.get_fields())
    assert np.array_equal(before.numpy()[..., :3], after.numpy()[..., :3])


@pytest.mark.parametrize("ending", [".jpg", ".tif"])
def test_where_it_is_waived_a_picture_keeps_what_it_tells(
    guard: Guard, tmp_path: Path, ending: str
) -> None:
    path = tmp_path / f"a{ending}"
    picture().write_to_file(str(path))
    assert guard.inspect(path, None).width == 60
    assert list(tmp_path.iterdir()) == [path]


def test_a_picture_that_tells_nothing_is_kept_as_it_is(guard: Guard, tmp_path: Path) -> None:
    path, clean = tmp_path / "a.png", tmp_path / "clean"
    path.write_bytes(png(3, 2, bytes(2 * 10)))
    assert guard.inspect(path, clean).width == 3
    assert not clean.exists()


def test_all_turns_are_read_in_both_byte_orders() -> None:
    for turn in range(1, 9):
        for order in "<>":
            mark = b"II*\0" if order == "<" else b"MM\0*"
            entry = struct.pack(order + "HHIHH", 0x0112, 3, 1, turn, 0)
            exif = mark + struct.pack(order + "IH", 8, 1) + entry
            assert orientation_of(exif) == turn
    assert orientation_of(b"MM\0*\0\0\xff\xff") == 1


@pytest.mark.parametrize(("ending", "mime"), [
    (".wav", "audio/wav"), (".flac", "audio/flac"), (".ogg", "audio/ogg"), (".mp3", "audio/mpeg"),
])  # fmt: skip
def test_sound_is_measured(guard: Guard, tmp_path: Path, ending: str, mime: str) -> None:
    path = tmp_path / f"a{ending}"
    soundfile.write(path, np.zeros((RATE * 2, 2)), RATE)
    facts = guard.inspect(path, tmp_path / "clean")
    assert facts == MediaFacts(
        MediaKind.AUDIO, mime, duration_s=pytest.approx(2.0, abs=0.1), sample_rate=RATE, channels=2
    )


def hostile(folder: Path) -> dict[str, tuple[bytes, str]]:
    """Files that are not what they seem, with a word of the sentence that refuses each."""
    for ending in (".jpg", ".png", ".webp", ".tif"):
        picture(300, 200).write_to_file(str(folder / f"whole{ending}"))
    for ending in (".wav", ".flac", ".mp3"):
        soundfile.write(
            folder / f"whole{ending}", np.random.default_rng(1).normal(0, 0.1, RATE * 4), RATE
        )
    found = {
        f"cut{path.suffix}": (path.read_bytes()[: path.stat().st_size // 3], "cut off|breaks off")
        for path in folder.glob("whole.*")
    }
    return found | {
        "empty.jpg": (b"", "empty"),
        "markup.png": (b"\xef\xbb\xbf <svg onload=alert(1)>", "could run code"),
        "page.jpg": (b"<!DOCTYPE html><script>", "could run code"),
        "huge.png": (png(100_000, 100_000, bytes(1000)), "megapixels"),
        "bomb.png": (png(30_000, 30_000, bytes(10**6)), "cut off"),
        "noise.jpg": (b"\xff\xd8\xff\xe0" + bytes(range(256)) * 400, "cut off"),
        "endless.mp3": (b"\xff\xfb\x90\x00" * 500_000, "cut off|took"),
        "text.png": (b"just words", "neither an image"),
        "film.jpg": (b"\x00\x00\x00\x18ftypmp42", "video"),
    }


def test_what_lies_is_refused_and_the_next_is_taken(guard: Guard, tmp_path: Path) -> None:
    for name, (content, word) in hostile(tmp_path).items():
        path = tmp_path / name
        path.write_bytes(content)
        with pytest.raises(MediaRefused, match=word):
            guard.inspect(path, tmp_path / "clean")
    assert guard.inspect(tmp_path / "whole.png", tmp_path / "clean").width == 300


def test_a_decoder_that_dies_refuses_one_file(guard: Guard, tmp_path: Path) -> None:
    picture().write_to_file(str(tmp_path / "a.png"))
    guard.inspect(tmp_path / "a.png", tmp_path / "clean")
    guard._process.kill()
    guard._process.wait()
    assert guard.inspect(tmp_path / "a.png", tmp_path / "clean").width == 60


def test_a_large_picture_costs_little_memory(guard: Guard, tmp_path: Path) -> None:
    side = 20_000
    packer = zlib.compressobj(1)
    line = bytes(side * 3 + 1)
    body = b"".join(packer.compress(line) for _ in range(side)) + packer.flush()
    whole = png(side, side, b"")
    at = whole.index(b"IDAT") - 4
    chunk = struct.pack(">I", len(body)) + b"IDAT" + body
    path = tmp_path / "large.png"
    path.write_bytes(
        whole[:at] + chunk + struct.pack(">I", zlib.crc32(b"IDAT" + body)) + whole[-12:]
    )
    assert guard.inspect(path, tmp_path / "clean").width == side
    status = Path(f"/proc/{guard._process.pid}/status").read_text()
    peak_kb = int(status.split("VmHWM:")[1].split()[0])
    assert peak_kb < 200 * 1024


def test_peaks_are_the_extremes_of_each_hundredth(tmp_path: Path) -> None:
    wave = np.sin(np.arange(RATE) / 3.0) * np.linspace(0, 1, RATE)
    stereo = np.stack([wave, wave / 2], axis=1)
    soundfile.write(tmp_path / "a.wav", stereo, RATE, subtype="FLOAT")
    peaks = sound.peaks_of(tmp_path / "a.wav").reshape(-1, 2)
    slices = stereo.reshape(100, -1)
    expected = np.rint(np.stack([slices.min(axis=1), slices.max(axis=1)], axis=1) * 127)
    assert np.abs(peaks - expected).max() <= 1


def test_tiles_cover_the_picture(tmp_path: Path) -> None:
    picture(1200, 700).write_to_file(str(tmp_path / "a.png"))
    images.make_tiles(tmp_path / "a.png", "image/png", tmp_path / "tiles")
    levels = sorted(int(one.name) for one in (tmp_path / "tiles").iterdir() if one.name.isdigit())
    assert levels == [0, 1, 2]
    assert len(list((tmp_path / "tiles" / "2").glob("*/*.webp"))) == 3 * 2


def test_archives_are_walked_and_their_names_are_no_paths(tmp_path: Path) -> None:
    content = {
        "cats/1.png": b"one",
        "../../etc/passwd": b"two",
        "__MACOSX/x": b"-",
        "b\\c.png": b"x",
    }
    zipped, tarred = io.BytesIO(), io.BytesIO()
    with zipfile.ZipFile(zipped, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in content.items():
            archive.writestr(name, body)
        archive.writestr("bomb.png", bytes(3 * 2**20))
    with tarfile.open(fileobj=tarred, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        for name, body in content.items():
            info = tarfile.TarInfo(name)
            info.size = len(body)
            archive.addfile(info, io.BytesIO(body))
    target = tmp_path / "coming"
    for source in (zipped, tarred):
        source.seek(0)
        found = {
            entry.name: target.read_bytes()
            for entry in Archive(source, "x").entries(lambda _: target)
            if entry.fault is None
        }
        assert found == {"cats/1.png": b"one", "etc/passwd": b"two", "b/c.png": b"x"}
    zipped.seek(0)
    faults = [entry.fault for entry in Archive(zipped, "x").entries() if entry.fault]
    assert ["suspicious" in fault for fault in faults] == [True]


@pytest.mark.parametrize("rate", [8000, 22050, 44100])
def test_peaks_do_not_drift_where_the_rate_is_no_multiple_of_a_hundred(
    tmp_path: Path, rate: int
) -> None:
    samples = np.zeros(rate * 60, dtype=np.float32)
    samples[rate * 59] = 0.5  # 59 s
    soundfile.write(tmp_path / "a.wav", samples, rate)
    peaks = sound.peaks_of(tmp_path / "a.wav").reshape(-1, 2)
    assert (len(peaks), peaks[:, 1].argmax()) == (6000, 5900)


def test_a_spectrogram_has_fifty_columns_a_second_low_pitches_first(tmp_path: Path) -> None:
    seconds = np.arange(16_000 * 3) / 16_000
    low, high = np.sin(2 * np.pi * 300 * seconds), np.sin(2 * np.pi * 3000 * seconds)
    soundfile.write(tmp_path / "a.wav", 0.5 * np.where(seconds < 1, low, high), 16_000)
    drawn = io.BytesIO()
    sound.draw(tmp_path / "a.wav", drawn)
    columns = np.frombuffer(drawn.getvalue(), dtype=np.uint8).reshape(-1, 80)
    assert len(columns) == 150
    assert columns[25].argmax() < 15
    assert 40 < columns[100].argmax() < 60
    assert columns[25].max() > 200 > 60 > columns[25][60:].max()


def test_an_overview_encloses_all_peaks_in_few() -> None:
    peaks = np.zeros((100_000, 2), dtype=np.int8)
    peaks[54_321] = (-90, 80)
    overview = np.frombuffer(coarser(peaks.tobytes()), dtype=np.int8).reshape(-1, 2)
    assert len(overview) <= 8192
    assert tuple(overview[54_321 // 13]) == (-90, 80)
    assert coarser(peaks[:500].tobytes()) == peaks[:500].tobytes()


def zipped(**files: bytes) -> io.BytesIO:
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as target:
        for name, content in files.items():
            target.writestr(name.replace("__", "."), content)
    archive.seek(0)
    return archive


def test_a_textgrid_beside_a_recording_is_its_note_and_no_file_of_its_own() -> None:
    grid = write_textgrid(1500, [Tier("words", [Interval(100, 1500, "one")])]).encode()
    source = zipped(a__wav=b"x", a__TextGrid=grid, b__wav=b"y", c__TextGrid=grid)
    entries = list(Archive(source, "a.zip").entries())
    assert [(one.number, one.name) for one in entries] == [
        (1, "a.wav"),
        (2, "b.wav"),
        (3, "c.TextGrid"),
    ]
    rows = [to_row(one, one.name, duration_s=1.2) for one in entries]
    assert [row.values["textgrid"] for row in rows if isinstance(row, Row)] == [
        [{"tier": "words", "start": 100, "end": 1200, "text": "one"}], None, None,
    ]  # fmt: skip


def test_points_of_a_textgrid_come_along_to_be_counted_as_no_region() -> None:
    grid = write_textgrid(1500, [Tier("words", [Interval(100, 900, "one")])])
    grid = grid.replace("size = 1 ", "size = 2 ", 1) + (
        '    item [2]:\n class = "TextTier"\n name = "clicks"\n xmin = 0\n xmax = 1.5\n'
        ' points: size = 1\n points [1]:\n number = 0.25\n mark = "click"\n'
    )
    entry = next(iter(Archive(zipped(a__wav=b"x", a__TextGrid=grid.encode()), "a.zip").entries()))
    row = to_row(entry, "a.wav")
    assert isinstance(row, Row)
    given = row.values["textgrid"]
    assert given == [
        {"tier": "words", "start": 100, "end": 900, "text": "one"},
        {"tier": "clicks", "at": 250, "text": "click"},
    ]
    tiers = [TierSpec(id="words", title="Words"), TierSpec(id="clicks", title="Clicks")]
    question = Question(id="q", kind="regions", title="Q", field="audio", tiers=tiers)
    marks, n_bad = read_regions(question, given)
    assert ([mark["value"] for mark in marks], n_bad) == (["words"], 1)


TABLE = b"file_name,caption,lang\ncats/1.png,A cat,en\n2.png,Un chien,fr\ngone.png,Nobody,en\n"
LINES = (
    b'{"file": "cats/1.png", "caption": "A cat", "lang": "en"}\n'
    b'{"file": "2.png", "caption": "Un chien", "lang": "fr"}\n'
    b'{"file": "gone.png", "caption": "Nobody", "lang": "en"}\n'
)


@pytest.mark.parametrize(("name", "table"), [("metadata.csv", TABLE), ("about.jsonl", LINES)])
@pytest.mark.parametrize("kind", ["zip", "tar"])
def test_a_table_in_an_archive_tells_of_its_files(kind: str, name: str, table: bytes) -> None:
    files = {"cats/1.png": b"x", name: table, "2.png": b"y", "3.png": b"z"}
    sink = io.BytesIO()
    if kind == "zip":
        with zipfile.ZipFile(sink, "w") as archive:
            for path, content in files.items():
                archive.writestr(path, content)
    else:
        with tarfile.open(fileobj=sink, mode="w") as tar:
            for path, content in files.items():
                info = tarfile.TarInfo(path)
                info.size = len(content)
                tar.addfile(info, io.BytesIO(content))
    sink.seek(0)
    rows = [to_row(one, one.name) for one in Archive(sink, f"a.{kind}").entries()]
    told = [row.values for row in rows if isinstance(row, Row)]
    assert [(one["path"], one["caption"], one["lang"]) for one in told] == [
        ("cats/1.png", "A cat", "en"), ("2.png", "Un chien", "fr"), ("3.png", None, None),
    ]  # fmt: skip
    assert [row.reason for row in rows if isinstance(row, BadRow)] == [
        f"{name}, line {3 + (name.endswith('csv'))}: the archive holds no file of that name."
    ]


def test_a_table_that_names_no_file_of_the_archive_is_a_file_like_others() -> None:
    source = zipped(a__png=b"x", b__csv=b"file_name,caption\nz.png,Z\n")
    entries = list(Archive(source, "a.zip").entries())
    assert [(one.name, one.facts) for one in entries] == [("a.png", None), ("b.csv", None)]


def test_a_damaged_textgrid_is_named_with_its_recording() -> None:
    entry = next(iter(Archive(zipped(a__wav=b"x", a__TextGrid=b"junk"), "a.zip").entries()))
    row = to_row(entry, "a.wav")
    assert isinstance(row, BadRow)
    assert "TextGrid" in row.reason


def test_of_many_looked_at_together_one_that_never_ends_is_refused_alone(
    guard: Guard, tmp_path: Path
) -> None:
    for name in ("a.png", "c.png"):
        (tmp_path / name).write_bytes(png(3, 2, bytes(2 * 10)))
    os.mkfifo(tmp_path / "b.png")  # whoever opens it waits for ever
    files = [Asked(tmp_path / name, None) for name in ("a.png", "b.png", "c.png")]
    first, second, third = guard.look(files)
    assert isinstance(second, MediaRefused)
    assert "took longer" in second.detail
    assert first == third
    assert isinstance(first, Seen)
    assert first.sha256 == hashlib.sha256((tmp_path / "a.png").read_bytes()).digest()


@pytest.mark.parametrize("form", [tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT])
def test_a_tar_is_listed_as_tarfile_lists_it(form: int) -> None:
    sink = io.BytesIO()
    with tarfile.open(fileobj=sink, mode="w", format=form) as archive:
        for name, size in (("a.png", 5), ("b" * 90 + "/c.png", 512), ("é/d.png", 0), ("e", 1025)):
            info = tarfile.TarInfo(name)
            info.size = size
            archive.addfile(info, io.BytesIO(bytes(size)))
        folder = tarfile.TarInfo("f")
        folder.type = tarfile.DIRTYPE
        archive.addfile(folder)
    sink.seek(0)
    with tarfile.open(fileobj=sink) as archive:
        expected = [(one.name, one.offset_data, one.size) for one in archive if one.isfile()]
    assert [one[:3] for one in list_members(sink)] == expected


@pytest.mark.parametrize("name", ["long" * 40, "plain"])
def test_a_tar_that_breaks_off_is_refused(name: str) -> None:
    sink = io.BytesIO()
    with tarfile.open(fileobj=sink, mode="w", format=tarfile.GNU_FORMAT) as archive:
        info = tarfile.TarInfo(name)
        info.size = 3000
        archive.addfile(info, io.BytesIO(bytes(3000)))
    cut = io.BytesIO(sink.getvalue()[:1800])
    with pytest.raises(FileBroken):
        list(Archive(cut, "a.tar").entries(lambda _: Path(os.devnull)))
