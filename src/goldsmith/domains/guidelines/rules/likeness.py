"""When two sets of shapes say the same: nobody draws twice alike to the pixel. No I/O."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from goldsmith.domains.guidelines.rules.substance import Anchored, Substance
from goldsmith.formats.shapes import points_of, rings_of
from goldsmith.stats.overlaps import Drawn, pair

SAME_FROM = 0.75
"""Intersection over union from which two shapes with one label are held to be the same."""


def drawn_in(given: Substance) -> list[Drawn]:
    """The shapes in an answer, by their labels alone."""
    return [_drawn(str(piece.value), shape) for piece, shape in _pieces(given)]


def harmonised(given: Sequence[Substance | None]) -> list[Substance | None]:
    """Answers where those that draw the same, within what a hand can do, are equal.

    Each takes the words of the first before it that has the same shapes one to one, each with an
    IoU of 0.75 or more under one label. Answers without shapes stay as they are.
    """
    if not any(_draws(one) for one in given):
        return list(given)
    leaders: list[tuple[Substance, list[Drawn]]] = []
    found: list[Substance | None] = []
    for one in given:
        drawn = _drawn_whole(one) if one is not None and _draws(one) else None
        if one is None or drawn is None:
            found.append(one)
            continue
        same = next((lead for lead, shapes in leaders if _is_same(shapes, drawn)), None)
        if same is None:
            leaders.append((one, drawn))
        found.append(same or one)
    return found


def _pieces(given: Substance | None) -> Iterator[tuple[Anchored, Mapping[str, Any]]]:
    for piece in given or ():
        if isinstance(piece, Anchored) and piece.shape is not None:
            yield piece, piece.shape


def _draws(given: Substance | None) -> bool:
    return any(True for _ in _pieces(given))


def _drawn_whole(given: Substance) -> list[Drawn]:
    """The shapes in an answer; what is said of one beside its label belongs to the label."""
    return [
        _drawn(piece.text.rpartition(f"[{shape['shape']} ")[0], shape)
        for piece, shape in _pieces(given)
    ]


def _drawn(label: str, shape: Mapping[str, Any]) -> Drawn:
    rings = rings_of(shape)
    return Drawn(label, rings, () if rings else points_of(shape))


def _is_same(one: Sequence[Drawn], other: Sequence[Drawn]) -> bool:
    return len(one) == len(other) and len(pair(one, other, since=SAME_FROM)) == len(one)
