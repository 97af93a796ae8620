"""A JPEG that is passed without decoding is one that decodes; whatever is unusual is decoded."""

import random
from pathlib import Path

import numpy as np
import pytest
import pyvips

from goldsmith.formats.media.images import _measure_decoded
from goldsmith.formats.media.jpegs import size_of_plain
from goldsmith.formats.media.types import MediaRefused


def jpeg(seed: int = 1, width: int = 61, height: int = 43, bands: int = 3, **how: object) -> bytes:
    noise = np.random.default_rng(seed).integers(0, 200, (height, width, bands)).astype(np.uint8)
    image = pyvips.Image.new_from_array(noise)
    image = image.copy(interpretation="srgb" if bands == 3 else "b-w")
    return bytes(image.jpegsave_buffer(**{"Q": 70, "keep": "none", **how}))


def decodes(content: bytes, folder: Path) -> bool:
    path = folder / "a.jpg"
    path.write_bytes(content)
    try:
        _measure_decoded(path, "image/jpeg")
    except MediaRefused:
        return False
    return True


@pytest.mark.parametrize("how", [
    {}, {"bands": 1}, {"subsample_mode": "off"}, {"optimize_coding": True}, {"Q": 95},
    {"width": 8, "height": 8}, {"width": 1, "height": 1},
])  # fmt: skip
def test_a_plain_jpeg_is_measured_without_decoding(how: dict[str, object]) -> None:
    size = (how.get("width", 61), how.get("height", 43))
    assert size_of_plain(jpeg(**how)) == size  # type: ignore[arg-type]


@pytest.mark.parametrize("content", [
    jpeg(interlace=True), jpeg(restart_interval=2), jpeg()[:-2], jpeg()[:300], jpeg()[:-400], b"\xff\xd8",
    b"\xff\xd8\xff\xd9", jpeg().replace(b"\xff\xc4", b"\xff\xfe"), b"\xff\xd8" + bytes(50),
])  # fmt: skip
def test_what_is_unusual_or_cut_off_is_left_to_the_decoder(content: bytes) -> None:
    assert size_of_plain(content) is None


def test_the_tiniest_pictures_are_decoded_too(tmp_path: Path) -> None:
    assert decodes(jpeg(width=5, height=3, interlace=True), tmp_path)


def test_a_small_file_that_says_it_is_huge_is_left_to_the_decoder() -> None:
    content = bytearray(jpeg())
    at = content.index(b"\xff\xc0")
    content[at + 5 : at + 9] = b"\x17\x70\x17\x70"  # 6,000 by 6,000
    assert size_of_plain(bytes(content)) is None


def test_whatever_is_passed_decodes(tmp_path: Path) -> None:
    rng = random.Random(5)
    n_passed = n_wrong = 0
    for seed in range(600):
        content = bytearray(
            jpeg(seed % 7, bands=3 if seed % 2 else 1, optimize_coding=seed % 3 == 0)
        )
        scan = content.index(b"\xff\xda")
        for _ in range(rng.randint(1, 3)):
            place = rng.randrange(2, scan + 14 if seed % 4 else len(content))
            content[place] = rng.randrange(256)
        if size_of_plain(bytes(content)) is not None:
            n_passed += 1
            n_wrong += not decodes(bytes(content), tmp_path)
    assert n_passed > 50
    assert n_wrong == 0
