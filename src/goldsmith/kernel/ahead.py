"""Do the next piece of long work while the present one is being used."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")


def ahead(pieces: Iterator[T]) -> Iterator[T]:
    """The same pieces, each made in a thread while the one before is being used.

    For pieces that wait for a database or a file: one is held more than before.
    """
    with ThreadPoolExecutor(1, "ahead") as maker:
        coming = maker.submit(next, pieces, None)
        while (piece := coming.result()) is not None:
            coming = maker.submit(next, pieces, None)
            yield piece
