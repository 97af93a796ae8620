"""The waveform of a recording in fewer numbers. Light: the web loads it, not what decodes sound."""

import numpy as np

PEAKS_PER_S = 100
MOST_OVERVIEW = 8192


def coarser(peaks: bytes, most: int = MOST_OVERVIEW) -> bytes:
    """At most so many pairs, lowest and highest, that enclose the given ones in equal shares.

    The last may enclose fewer.
    """
    pairs = np.frombuffer(peaks, dtype=np.int8).reshape(-1, 2)
    share = -(-len(pairs) // most)
    if share <= 1:
        return peaks
    starts = np.arange(0, len(pairs), share)
    low, high = (
        reduce.reduceat(pairs[:, side], starts)
        for side, reduce in enumerate((np.minimum, np.maximum))
    )
    return np.stack([low, high], axis=1).tobytes()
