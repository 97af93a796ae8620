"""A text classifier: TF-IDF of characters and words, logistic regression, a calibrated confidence."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize_scalar
from scipy.sparse import csr_matrix
from scipy.special import log_softmax
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold, cross_val_predict

from goldsmith.learning.bags import Bags, load_bags
from goldsmith.learning.storing import from_bytes, to_bytes
from goldsmith.learning.types import Guess, Learned, Score, TooLittleToLearn
from goldsmith.stats.confident import confident_doubts
from goldsmith.stats.proportions import share

FEWEST_ITEMS = 20
_HELD_OUT = 0.2
_FOLDS = 5
_REGULARISATION = 10.0
Floats = NDArray[np.float64]


class Classifier:
    """Says of texts which label they would get. Labels go by their names, never by their places."""

    def __init__(self) -> None:
        self._bags = Bags()
        self._weights: Floats = np.zeros((0, 0))
        self._bias: Floats = np.zeros(0)
        self._temperature = 1.0
        self.labels: list[str] = []

    def fit(self, texts: Sequence[str], labels: Sequence[str], *, seed: int) -> "Classifier":
        """Learn from texts with their labels; the confidence is calibrated by cross-validation."""
        features = self._bags.fit(texts)
        given = np.array(labels)
        model = _regression(seed).fit(features, given)
        self.labels = [str(label) for label in model.classes_]
        self._weights, self._bias = model.coef_, model.intercept_
        self._temperature = _temperature(features, given, seed)
        return self

    def features(self, texts: Sequence[str]) -> csr_matrix:
        """The texts as the classifier sees them."""
        return self._bags.read(texts)

    def probabilities(self, texts: Sequence[str]) -> Floats:
        """How sure the classifier is of each label, shape (n_texts, n_labels)."""
        scores = self.features(texts) @ self._weights.T + self._bias
        found: Floats = np.exp(log_softmax(_two_sided(scores) / self._temperature, axis=1))
        return found

    def guess(self, texts: Sequence[str]) -> list[Guess]:
        """The likeliest label of each text."""
        found = self.probabilities(texts)
        best = found.argmax(axis=1)
        return [
            Guess(self.labels[place], float(row[place]))
            for place, row in zip(best, found, strict=True)
        ]

    def margins(self, texts: Sequence[str]) -> Floats:
        """By how much the likeliest label of each text is surer than the next."""
        top = np.sort(self.probabilities(texts), axis=1)
        return top[:, -1] - top[:, -2] if top.shape[1] > 1 else top[:, -1]

    def to_bytes(self) -> bytes:
        """The classifier as a file."""
        facts = {
            "kind": "classifier",
            "labels": self.labels,
            "temperature": self._temperature,
            "vocabularies": self._bags.vocabularies,
        }
        arrays = {**self._bags.arrays, "weights": self._weights, "bias": self._bias}
        return to_bytes(facts, arrays)


def load_classifier(stored: bytes) -> Classifier:
    """A classifier from its file."""
    facts, arrays = from_bytes(stored)
    found = Classifier()
    found.labels, found._temperature = facts["labels"], facts["temperature"]  # noqa: SLF001  # ours
    found._weights, found._bias = arrays["weights"], arrays["bias"]  # noqa: SLF001
    found._bags = load_bags(facts["vocabularies"], arrays)  # noqa: SLF001
    return found


def learn(texts: Sequence[str], labels: Sequence[str], *, seed: int) -> Learned:
    """Train on all items, after scoring a model that saw four fifths of them on the others.

    Raises TooLittleToLearn.
    """
    check_enough(labels)
    train, test = split(labels, seed=seed)
    trial = Classifier().fit(_at(texts, train), _at(labels, train), seed=seed)
    hits = _hits(trial, _at(texts, test), _at(labels, test))
    measured = share(hits, len(test))
    score = Score(
        measure="accuracy",
        value=measured.value,
        low=measured.interval.low,
        high=measured.interval.high,
        n=len(test),
        method="held-out items; 95% Wilson",
        baseline=Counter(_at(labels, test)).most_common(1)[0][1] / len(test),
    )
    whole = Classifier().fit(texts, labels, seed=seed)
    return Learned(whole.to_bytes(), score, len(texts), whole.labels)


def doubt(texts: Sequence[str], labels: Sequence[str], *, seed: int) -> list[dict[str, Any]]:
    """Which labels a model that did not see them takes for others, most doubtful first.

    A label that a single item has is not doubted: no model could know it. Raises TooLittleToLearn.
    """
    check_enough(labels)
    counts = Counter(labels)
    kept = [place for place, label in enumerate(labels) if counts[label] > 1]
    if len({labels[place] for place in kept}) < 2:
        raise TooLittleToLearn("All labels but single ones are the same.")
    given = np.array(_at(labels, kept))
    names, codes, n = np.unique(given, return_inverse=True, return_counts=True)
    features = Bags().fit(_at(texts, kept))
    folds = StratifiedKFold(min(_FOLDS, int(n.min())), shuffle=True, random_state=seed)
    probabilities = cross_val_predict(
        _regression(seed), features, given, cv=folds, method="predict_proba"
    )
    return [
        {
            "place": kept[one.place],
            "likely": one.likely,
            "other": str(names[one.other]),
            "other_likely": one.other_likely,
        }
        for one in confident_doubts(probabilities, codes)
    ]


def check_enough(labels: Sequence[str]) -> None:
    """Raise TooLittleToLearn where nothing could be learnt, or not told how well."""
    if len(labels) < FEWEST_ITEMS:
        raise TooLittleToLearn(
            f"There are {len(labels)} settled labels; a model needs {FEWEST_ITEMS} or more."
        )
    counts = Counter(labels)
    if len(counts) < 2:
        raise TooLittleToLearn(
            "All settled labels are the same, so there is nothing to tell apart."
        )


def split(labels: Sequence[str], *, seed: int) -> tuple[list[int], list[int]]:
    """Places to train on and a fifth to test on, each label in the same share where it can be.

    A label with a single item stays in training.
    """
    rng = np.random.default_rng(seed)
    order = rng.permutation(len(labels))
    by_label: dict[str, list[int]] = {}
    for place in order.tolist():
        by_label.setdefault(labels[place], []).append(place)
    test: list[int] = []
    for places in by_label.values():
        n = round(_HELD_OUT * len(places) + rng.uniform(-0.5, 0.5))
        test += places[: min(max(n, 0), len(places) - 1)]
    if not test:
        test = [max(by_label.values(), key=len)[0]]
    chosen = set(test)
    return [place for place in order.tolist() if place not in chosen], test


def _hits(model: Classifier, texts: Sequence[str], labels: Sequence[str]) -> int:
    return sum(one.label == label for one, label in zip(model.guess(texts), labels, strict=True))


def accuracy(model: Classifier, texts: Sequence[str], labels: Sequence[str]) -> float:
    """The share of texts whose label the classifier says."""
    return _hits(model, texts, labels) / len(texts)


def _at(values: Sequence[str], places: Sequence[int]) -> list[str]:
    return [values[place] for place in places]


def _regression(seed: int) -> LogisticRegression:
    return LogisticRegression(C=_REGULARISATION, max_iter=1000, random_state=seed)


def _two_sided(scores: Floats) -> Floats:
    """Scores with a column for each label; for two labels scikit-learn gives one column."""
    if scores.ndim == 1 or scores.shape[1] == 1:
        flat = scores.reshape(-1)
        return np.column_stack([np.zeros_like(flat), flat])
    return scores


def _temperature(features: csr_matrix, labels: NDArray[np.str_], seed: int) -> float:
    """By what to divide scores so that a confidence is as often right as it says.

    References
    ----------
    Guo, C. et al. (2017). On calibration of modern neural networks, section 4.2.
    """
    names, codes, counts = np.unique(labels, return_inverse=True, return_counts=True)
    folds = min(_FOLDS, int(counts.min()))
    if folds < 2:
        return 1.0
    scores = _two_sided(
        cross_val_predict(
            _regression(seed),
            features,
            labels,
            cv=StratifiedKFold(folds, shuffle=True, random_state=seed),
            method="decision_function",
        )
    )
    if scores.shape[1] != len(names):
        return 1.0

    def loss(log_temperature: float) -> float:
        told = log_softmax(scores / np.exp(log_temperature), axis=1)
        return -float(told[np.arange(len(codes)), codes].mean())

    return float(np.exp(minimize_scalar(loss, bounds=(-4.0, 4.0), method="bounded").x))
