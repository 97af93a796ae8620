"""Measure a recording, and the peaks of its waveform, block by block."""

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import numpy as np
import soundfile
from numpy.typing import NDArray

from goldsmith.formats.media.peaks import PEAKS_PER_S
from goldsmith.formats.media.spectrogram import Brush
from goldsmith.formats.media.types import MAX_SECONDS, MediaFacts, MediaKind, MediaRefused

BLOCK_FRAMES = 1 << 18


def measure(path: Path, mime: str) -> MediaFacts:
    """Length, rate and channels. Raises MediaRefused, also where the sound does not go to its end."""
    if mime == "audio/wav":
        _require_whole_riff(path)
    try:
        with soundfile.SoundFile(path) as sound:
            said = sound.frames
            if said <= 0 or sound.samplerate <= 0 or said / sound.samplerate > MAX_SECONDS:
                raise MediaRefused("The recording says it is empty, or longer than a day.")
            frames = sum(len(block) for block in _blocks(sound))
            facts = MediaFacts(
                MediaKind.AUDIO,
                mime,
                duration_s=frames / sound.samplerate,
                sample_rate=sound.samplerate,
                channels=sound.channels,
            )
    except soundfile.SoundFileError as error:
        raise MediaRefused("The recording is cut off or damaged.") from error
    if frames < said * 0.99:
        raise MediaRefused(
            f"The recording says it lasts {said / facts.sample_rate:.1f} s, but breaks off "
            f"after {facts.duration_s:.1f} s."
        )
    return facts


def peaks_of(path: Path) -> NDArray[np.int8]:
    """Lowest and highest value of each hundredth of a second, loudest channel, -127 to 127.

    Shape (2 × hundredths,): low, high, low, high … The last may cover less.
    """
    return draw(path, None)


def draw(path: Path, spectrogram: BinaryIO | None) -> NDArray[np.int8]:
    """The peaks of a recording; its spectrogram is written on the way. Memory stays flat."""
    with soundfile.SoundFile(path) as sound:
        cutter = _Cutter(sound.samplerate)
        brush = Brush(sound.samplerate) if spectrogram is not None else None
        for block in _blocks(sound):
            cutter.add(block)
            if brush is not None and spectrogram is not None:
                spectrogram.write(brush.add(block.mean(axis=1)))
        if brush is not None and spectrogram is not None:
            spectrogram.write(brush.end())
    return cutter.peaks()


class _Cutter:
    """Cuts blocks at every hundredth of a second, also where the rate is no multiple of 100."""

    def __init__(self, rate: int) -> None:
        self._rate = rate
        self._found: list[NDArray[np.float32]] = []
        self._rest: NDArray[np.float32] = np.zeros((0, 1), dtype=np.float32)
        self._cut = 0

    def _frame_of(self, cut: NDArray[np.int64]) -> NDArray[np.int64]:
        return cut * self._rate // PEAKS_PER_S

    def add(self, block: NDArray[np.float32]) -> None:
        """Take the next block, and keep what comes after its last whole hundredth."""
        whole = np.concatenate([self._rest, block]) if len(self._rest) else block
        at = int(self._frame_of(np.array([self._cut]))[0])
        n = (at + len(whole)) * PEAKS_PER_S // self._rate - self._cut
        cuts = self._frame_of(np.arange(self._cut, self._cut + n + 1)) - at
        cuts = cuts[: np.searchsorted(cuts, len(whole), side="right")]
        if len(cuts) > 1:
            self._found.append(_extremes(whole[: cuts[-1]], cuts[:-1]))
            self._cut += len(cuts) - 1
        self._rest = whole[cuts[-1] if len(cuts) else 0 :].copy()

    def peaks(self) -> NDArray[np.int8]:
        """All of it; the rest is the last."""
        if len(self._rest):
            self._found.append(_extremes(self._rest, np.zeros(1, dtype=np.int64)))
            self._rest = self._rest[:0]
        peaks = np.concatenate(self._found) if self._found else np.zeros(0, dtype=np.float32)
        return np.clip(np.rint(peaks * 127), -127, 127).astype(np.int8)


def _require_whole_riff(path: Path) -> None:
    """libsndfile takes a cut file for a shorter one; the header knows better."""
    with path.open("rb") as file:
        said = int.from_bytes(file.read(8)[4:], "little")
    is_stream = said in {0, 0xFFFFFFFF}  # written without knowing its end
    if not is_stream and said + 8 > path.stat().st_size + 1:
        raise MediaRefused("The recording is cut off: its header says it is longer.")


def _blocks(sound: soundfile.SoundFile) -> Iterator[NDArray[np.float32]]:
    while len(block := sound.read(BLOCK_FRAMES, dtype="float32", always_2d=True)):
        yield block


def _extremes(frames: NDArray[np.float32], cuts: NDArray[np.int64]) -> NDArray[np.float32]:
    one = frames.shape[1] == 1
    low = np.minimum.reduceat(frames[:, 0] if one else frames.min(axis=1), cuts)
    high = np.maximum.reduceat(frames[:, 0] if one else frames.max(axis=1), cuts)
    return np.stack([low, high], axis=1).reshape(-1)
