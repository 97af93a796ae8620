"""When two sets of shapes or regions say the same: no hand draws twice alike. No I/O."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from goldsmith.domains.guidelines.rules.substance import Anchored, Substance
from goldsmith.formats.regions import TRANSCRIPT
from goldsmith.formats.shapes import joints_of, mask_in, points_of, rings_of
from goldsmith.stats import overlaps, regions
from goldsmith.stats.overlaps import Drawn
from goldsmith.stats.regions import Heard

_Marked = TypeVar("_Marked", Drawn, Heard)

SAME_FROM = 0.75
"""Intersection over union, of area or time, or nearness of joints, from which marks with one label
are the same."""


def drawn_in(given: Substance) -> list[Drawn]:
    """The shapes in an answer, by their labels alone."""
    return [_drawn(str(piece.value), shape) for piece, shape in _pieces(given)]


def heard_in(given: Substance) -> list[Heard]:
    """The regions in an answer, by their labels alone."""
    return [_heard(str(piece.value), region) for piece, region in _regions(given)]


def harmonised(given: Sequence[Substance | None]) -> list[Substance | None]:
    """Answers where those that draw or mark the same, within what a hand can do, are equal.

    Each takes the words of the first before it that has the same shapes or regions one to one,
    each with an IoU of 0.75 or more under one label. Other answers stay as they are.
    """
    if any(_has(one, _pieces) for one in given):
        return _harmonised(given, _drawn_whole, _is_same_drawn)
    if any(_has(one, _regions) for one in given):
        return _harmonised(given, _heard_whole, _is_same_heard)
    return list(given)


def _harmonised(
    given: Sequence[Substance | None],
    read: Callable[[Substance], Sequence[_Marked]],
    is_same: Callable[[Sequence[_Marked], Sequence[_Marked]], bool],
) -> list[Substance | None]:
    leaders: list[tuple[Substance, Sequence[_Marked]]] = []
    found: list[Substance | None] = []
    for one in given:
        marks = read(one) if one is not None else ()
        if one is None or not marks:
            found.append(one)
            continue
        same = next((lead for lead, others in leaders if is_same(others, marks)), None)
        if same is None:
            leaders.append((one, marks))
        found.append(same or one)
    return found


def _pieces(given: Substance | None) -> Iterator[tuple[Anchored, Mapping[str, Any]]]:
    for piece in given or ():
        if isinstance(piece, Anchored) and piece.shape is not None:
            yield piece, piece.shape


def _regions(given: Substance | None) -> Iterator[tuple[Anchored, Mapping[str, Any]]]:
    for piece in given or ():
        if isinstance(piece, Anchored) and piece.region is not None:
            yield piece, piece.region


def _has(
    given: Substance | None,
    pieces: Callable[[Substance | None], Iterator[tuple[Anchored, Mapping[str, Any]]]],
) -> bool:
    return any(True for _ in pieces(given))


def _drawn_whole(given: Substance) -> list[Drawn]:
    """The shapes in an answer; what is said of one beside its label belongs to the label."""
    return [
        _drawn(piece.text.rpartition(f"[{shape['shape']} ")[0], shape)
        for piece, shape in _pieces(given)
    ]


def _heard_whole(given: Substance) -> list[Heard]:
    """The regions in an answer; speaker, transcript and attributes belong to the label."""
    return [
        _heard(piece.text.rpartition(f"[{region['tier']} ")[0], region)
        for piece, region in _regions(given)
    ]


def _drawn(label: str, shape: Mapping[str, Any]) -> Drawn:
    if shape["shape"] == "skeleton":
        return Drawn(label, joints=joints_of(shape))
    if shape["shape"] == "mask":
        return Drawn(label, mask=mask_in(shape))
    rings = rings_of(shape)
    return Drawn(label, rings, () if rings else points_of(shape))


def _heard(label: str, region: Mapping[str, Any]) -> Heard:
    return Heard(label, region["tier"], region["start"], region["end"], region[TRANSCRIPT])


def _is_same_drawn(one: Sequence[Drawn], other: Sequence[Drawn]) -> bool:
    return len(one) == len(other) and len(overlaps.pair(one, other, since=SAME_FROM)) == len(one)


def _is_same_heard(one: Sequence[Heard], other: Sequence[Heard]) -> bool:
    return len(one) == len(other) and len(regions.pair(one, other, since=SAME_FROM)) == len(one)
