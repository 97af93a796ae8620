"""Praat TextGrids: interval tiers over the time of a recording, read in either of their text forms."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from goldsmith.formats.errors import FileBroken

_TOKEN = re.compile(
    r'"((?:[^"]|"")*)"|<(exists|absent)>|(?<![\w.])(-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)(?![\w.\]])'
)
_MOST_TIERS, _MOST_INTERVALS = 200, 200_000


@dataclass(frozen=True, slots=True)
class Interval:
    """A stretch of a tier in milliseconds, and its text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Tier:
    """A named tier with its intervals; those without text are left out."""

    name: str
    intervals: Sequence[Interval]


@dataclass(frozen=True, slots=True)
class Point:
    """A moment on a tier of points, in milliseconds, and its text; it has no length."""

    tier: str
    at: int
    text: str


@dataclass(frozen=True, slots=True)
class TextGrid:
    """The interval tiers of a TextGrid, and the points it holds beside them."""

    tiers: Sequence[Tier]
    points: Sequence[Point]


def read_textgrid(content: bytes) -> TextGrid:
    """Read a TextGrid, long or short, in UTF-8 or UTF-16. Raises FileBroken."""
    tokens = _tokens(_decoded(content))
    try:
        return _read(tokens)
    except (StopIteration, ValueError, TypeError) as error:
        raise FileBroken("The TextGrid is cut off or damaged. Save it again in Praat.") from error


def write_textgrid(duration_ms: int, tiers: Sequence[Tier]) -> str:
    """A TextGrid in its long form, gaps filled with empty intervals as Praat wants them.

    The intervals of a tier must not overlap: ``separated`` sees to it.
    """
    end = _seconds(duration_ms)
    lines = ['File type = "ooTextFile"', 'Object class = "TextGrid"', ""]
    lines += [
        "xmin = 0 ",
        f"xmax = {end} ",
        "tiers? <exists> ",
        f"size = {len(tiers)} ",
        "item []: ",
    ]
    for number, tier in enumerate(tiers, 1):
        filled = list(_filled(tier.intervals, duration_ms))
        lines += [f"    item [{number}]:", '        class = "IntervalTier" ']
        lines += [f"        name = {_quoted(tier.name)} ", "        xmin = 0 "]
        lines += [f"        xmax = {end} ", f"        intervals: size = {len(filled)} "]
        for place, one in enumerate(filled, 1):
            lines += [f"        intervals [{place}]:", f"            xmin = {_seconds(one.start)} "]
            lines += [f"            xmax = {_seconds(one.end)} "]
            lines += [f"            text = {_quoted(one.text)} "]
    return "\n".join(lines) + "\n"


def separated(tier: Tier) -> list[Tier]:
    """As many tiers as it takes that no intervals overlap: the name, then the name with 2, 3, …"""
    rows: list[list[Interval]] = []
    for one in sorted(tier.intervals, key=lambda interval: (interval.start, interval.end)):
        free = next((row for row in rows if row[-1].end <= one.start), None)
        if free is None:
            rows.append([one])
        else:
            free.append(one)
    names = [tier.name, *(f"{tier.name} {n}" for n in range(2, len(rows) + 1))]
    return [Tier(name, row) for name, row in zip(names, rows or [[]], strict=False)]


def tiers_of(regions: Sequence[Mapping[str, Any]], titles: Mapping[str, str]) -> list[Tier]:
    """Regions as a release tells them, as tiers by title; the text is the transcript, else the label."""
    found: dict[str, list[Interval]] = {tier: [] for tier in titles}
    for one in regions:
        text = one.get("transcript") or one["label"]
        if one["tier"] in found:
            found[one["tier"]].append(Interval(one["start"], one["end"], str(text)))
    return [
        tier for id_, intervals in found.items() for tier in separated(Tier(titles[id_], intervals))
    ]


def _filled(intervals: Sequence[Interval], duration_ms: int) -> Iterator[Interval]:
    at = 0
    for one in intervals:
        if one.start > at:
            yield Interval(at, one.start, "")
        yield one
        at = one.end
    if at < duration_ms or not intervals:
        yield Interval(at, duration_ms, "")


def _seconds(ms: int) -> str:
    return f"{ms / 1000:g}" if ms % 1000 == 0 else f"{ms // 1000}.{ms % 1000:03}"


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def _decoded(content: bytes) -> str:
    for mark, encoding in ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"", "utf-8-sig")):
        if content.startswith(mark):
            try:
                return content.decode(encoding)
            except UnicodeDecodeError:
                return content.decode("latin-1")
    return ""


def _tokens(text: str) -> Iterator[str | float]:
    """Strings and numbers in order: what both forms have in common; words around them are decoration."""
    if '"TextGrid"' not in text[:200]:
        raise FileBroken("This is no TextGrid that Praat wrote as text.")
    for match in _TOKEN.finditer(text):
        if match[3] is not None:
            yield float(match[3])
        elif match[1] is not None:
            yield match[1].replace('""', '"')


def _read(tokens: Iterator[str | float]) -> TextGrid:
    next(tokens), next(tokens)  # what sort of file it is
    next(tokens), next(tokens)  # from when to when
    tiers: list[Tier] = []
    points: list[Point] = []
    for _ in range(_count(next(tokens), _MOST_TIERS)):
        kind, name = str(next(tokens)), str(next(tokens))
        next(tokens), next(tokens)
        n = _count(next(tokens), _MOST_INTERVALS)
        if kind == "IntervalTier":
            given = [
                (float(next(tokens)), float(next(tokens)), str(next(tokens))) for _ in range(n)
            ]
            intervals = [Interval(round(a * 1000), round(b * 1000), t.strip()) for a, b, t in given]
            tiers.append(Tier(name, [one for one in intervals if one.text and one.start < one.end]))
        else:
            for _ in range(n):
                at, text = float(next(tokens)), str(next(tokens))
                points.append(Point(name, round(at * 1000), text.strip()))
    return TextGrid(tiers, points)


def _count(token: str | float, most: int) -> int:
    n = int(token)
    if not 0 <= n <= most:
        raise ValueError(n)
    return n
