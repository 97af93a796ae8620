"""One set of shapes from those of several annotators: matched one to one, then voted on."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from goldsmith.stats.errors import NotEnoughLabels
from goldsmith.stats.matching import matched_objects
from goldsmith.stats.overlaps import Drawn, likeness, meeting


@dataclass(frozen=True, slots=True)
class AgreedShape:
    """What enough annotators drew at one place.

    Attributes
    ----------
    shape
        The drawn shape that is most like the others: a shape that somebody drew, no mixture.
    frame
        Left, top, right and bottom, each the median of all: for boxes the better place.
    label
        What most called it; None where that ties.
    votes
        How many annotators gave each label.
    likeness
        How alike the shapes are on average, each pair once; 1 for a single one.
    """

    shape: Drawn
    frame: tuple[float, float, float, float]
    label: str | None
    votes: dict[str, int]
    likeness: float


def vote_on_shapes(given: Sequence[Sequence[Drawn]], *, share: float = 0.5) -> list[AgreedShape]:
    """The shapes of one item that at least that share of its annotators drew, largest vote first.

    Places are matched whatever they are called, from a likeness of 0.5 on, into objects with at most
    one shape of every annotator.

    Parameters
    ----------
    given
        The shapes of each annotator of the item, none among them.

    Raises
    ------
    NotEnoughLabels
        Nobody drew anything.

    References
    ----------
    Padilla, R. et al. (2021). A comparative analysis of object detection metrics, for matching at an
    overlap; the vote is a majority over the groups.
    """
    if not any(given):
        raise NotEnoughLabels("nobody drew anything")
    needed = share * len(given)
    groups = [
        [given[annotator][place] for annotator, place in found]
        for found in matched_objects(given, meeting)
        if len(found) >= needed
    ]
    agreed = [_agreed(group) for group in groups]
    return sorted(agreed, key=lambda one: (-sum(one.votes.values()), one.frame))


def _mean_likeness(shape: Drawn, group: Sequence[Drawn]) -> float:
    return sum(likeness(shape, one) for one in group) / len(group)


def _agreed(group: Sequence[Drawn]) -> AgreedShape:
    votes = Counter(one.label for one in group)
    most = max(votes.values())
    winners = [label for label, n in votes.items() if n == most]
    alike = [
        _mean_likeness(one, [*group[:place], *group[place + 1 :]]) if len(group) > 1 else 1.0
        for place, one in enumerate(group)
    ]
    left, top, right, bottom = (
        median(edges) for edges in zip(*(one.bounds for one in group), strict=True)
    )
    return AgreedShape(
        shape=group[alike.index(max(alike))],
        frame=(left, top, right, bottom),
        label=winners[0] if len(winners) == 1 else None,
        votes=dict(votes),
        likeness=sum(alike) / len(alike),
    )
