"""What goes into learning and what comes out. No scikit-learn here: any process may import this."""

from dataclasses import dataclass, field


class TooLittleToLearn(ValueError):
    """The settled labels are too few, or all the same."""


@dataclass(frozen=True, slots=True)
class Spanned:
    """A labelled stretch of a text: code points, end exclusive."""

    start: int
    end: int
    label: str
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Score:
    """How well a model did on items it was not trained on, with what chance alone would give.

    ``baseline`` is what always saying the commonest label gives; a tagger has none.
    """

    measure: str
    value: float | None
    low: float | None
    high: float | None
    n: int
    method: str
    baseline: float | None = None


@dataclass(frozen=True, slots=True)
class Runs:
    """The mean of several runs, with the lowest and the highest."""

    mean: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """How a model does on held-out items after so many labels: in random and in active order.

    By the measure of its score: accuracy, or F1 of labels.
    """

    n: int
    random: Runs
    active: Runs


@dataclass(frozen=True, slots=True)
class Picked:
    """An item of the active order, by its place in what was given, and why it comes there."""

    place: int
    reason: str


@dataclass(frozen=True, slots=True)
class Guess:
    """What a classifier says of a text: a label, and how sure it is."""

    label: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Guesses:
    """Which labels a classifier says of a text, with how sure it is of each, and of all it says."""

    labels: dict[str, float]
    confidence: float


@dataclass(frozen=True, slots=True)
class Learned:
    """A trained model as bytes, with its score on held-out items and, if asked, its curve."""

    model: bytes
    score: Score
    n_train: int
    labels: list[str]
    curve: list[CurvePoint] = field(default_factory=list)
