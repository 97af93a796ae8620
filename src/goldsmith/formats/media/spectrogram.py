"""The spectrogram of a recording: 50 columns a second, 80 bytes each from low to high pitch.

Columns have one size, so a stretch of time is a range of bytes. Bands are evenly spaced on the mel
scale up to 8 kHz; a byte is loudness over 80 dB below the loudest a recording can be.
"""

import numpy as np
from numpy.typing import NDArray

COLUMNS_PER_S = 50
BANDS = 80
_TOP_HZ = 8000
_RANGE_DB = 80
_WINDOW_S = 0.032
_AT_ONCE = 4096


class Brush:
    """Draws columns as samples come; what a column still needs is kept for the next block."""

    def __init__(self, rate: int) -> None:
        self._rate = rate
        self._size = max(64, 1 << int(np.ceil(np.log2(rate * _WINDOW_S))))
        self._window = np.hanning(self._size).astype(np.float32)
        self._window *= np.float32(2 / self._window.sum())
        self._bands = _bands(rate, self._size)
        # The first column is centred on the first sample.
        self._rest = np.zeros(self._size // 2, dtype=np.float32)
        self._from = -(self._size // 2)
        self._column = 0
        self._end = 0

    def add(self, samples: NDArray[np.float32]) -> bytes:
        """The columns that are whole with these samples of one channel."""
        self._end += len(samples)
        return self._paint(samples)

    def end(self) -> bytes:
        """The columns at the end, up to the last sample."""
        last = -(-self._end * COLUMNS_PER_S // self._rate)
        drawn = self._paint(np.zeros(self._size, dtype=np.float32))
        extra = max(0, self._column - last)
        return drawn[: len(drawn) - extra * BANDS]

    def _paint(self, samples: NDArray[np.float32]) -> bytes:
        whole = np.concatenate([self._rest, samples.astype(np.float32, copy=False)])
        left = self._size // 2
        n = max(0, (self._from + len(whole) - left) * COLUMNS_PER_S // self._rate + 1)
        starts = np.arange(self._column, max(n, self._column)) * self._rate // COLUMNS_PER_S
        starts = starts - left - self._from
        starts = starts[starts + self._size <= len(whole)]
        drawn = [self._columns(whole, some) for some in _in_parts(starts)]
        self._column += len(starts)
        keep = self._column * self._rate // COLUMNS_PER_S - left - self._from
        keep = min(max(keep, 0), len(whole))
        self._rest, self._from = whole[keep:].copy(), self._from + keep
        return b"".join(drawn)

    def _columns(self, whole: NDArray[np.float32], starts: NDArray[np.int64]) -> bytes:
        windows = np.lib.stride_tricks.sliding_window_view(whole, self._size)[starts]
        power = np.abs(np.fft.rfft(windows * self._window, axis=1)).astype(np.float32) ** 2
        decibels = 10 * np.log10(power @ self._bands + 1e-12)
        loudness = np.clip((decibels / _RANGE_DB + 1) * 255, 0, 255).astype(np.uint8)
        return bytes(loudness.tobytes())


def _in_parts(starts: NDArray[np.int64]) -> list[NDArray[np.int64]]:
    return [starts[at : at + _AT_ONCE] for at in range(0, len(starts), _AT_ONCE)]


def _bands(rate: int, size: int) -> NDArray[np.float32]:
    """How much each frequency gives to each band: triangles, evenly spaced in mel."""
    hertz = np.fft.rfftfreq(size, 1 / rate)
    top = 2595 * np.log10(1 + min(_TOP_HZ, rate / 2) / 700)
    edges = 700 * (10 ** (np.linspace(0, top, BANDS + 2) / 2595) - 1)
    rising = (hertz[:, None] - edges[None, :-2]) / (edges[1:-1] - edges[:-2])
    falling = (edges[None, 2:] - hertz[:, None]) / (edges[2:] - edges[1:-1])
    bands = np.clip(np.minimum(rising, falling), 0, None)
    # A band narrower than the steps of frequency takes what is nearest to its middle.
    empty = np.flatnonzero(bands.sum(axis=0) == 0)
    bands[np.abs(hertz[:, None] - edges[1:-1][empty]).argmin(axis=0), empty] = 1
    return bands.astype(np.float32)
