"""Measure a recording, and the peaks of its waveform, block by block."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import soundfile
from numpy.typing import NDArray

from goldsmith.formats.media.types import MAX_SECONDS, MediaFacts, MediaKind, MediaRefused

BLOCK_FRAMES = 1 << 18
PEAKS_PER_S = 100


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
    found: list[NDArray[np.float32]] = []
    with soundfile.SoundFile(path) as sound:
        step = max(1, sound.samplerate // PEAKS_PER_S)
        rest = np.zeros((0, sound.channels), dtype=np.float32)
        for block in _blocks(sound):
            whole = np.concatenate([rest, block])
            n = len(whole) // step
            found.append(_extremes(whole[: n * step].reshape(n, step * sound.channels)))
            rest = whole[n * step :]
        if len(rest):
            found.append(_extremes(rest.reshape(1, -1)))
    peaks = np.concatenate(found) if found else np.zeros(0, dtype=np.float32)
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


def _extremes(rows: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.stack([rows.min(axis=1), rows.max(axis=1)], axis=1).reshape(-1)
