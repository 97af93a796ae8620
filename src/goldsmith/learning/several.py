"""A text classifier for questions that take several labels: each label is a yes or a no of its own."""

from collections import Counter
from collections.abc import Collection, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from scipy.special import expit
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold, cross_val_predict

from goldsmith.learning.bags import Bags, load_bags
from goldsmith.learning.storing import from_bytes, to_bytes
from goldsmith.learning.types import Guesses, Learned, Score, TooLittleToLearn
from goldsmith.stats.errors import StatisticError
from goldsmith.stats.span_scores import Span, pair_sums, span_f1, span_f1_interval

FEWEST_ITEMS = 20
_FEWEST_OF_LABEL = 2
_HELD_OUT = 0.2
_FOLDS = 5
_REGULARISATION = 10.0
_METHOD = "held-out items, the same labels; 95% percentile bootstrap over items"
_UNDEFINED = Score("f1_labels", None, None, None, 0, _METHOD)
Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]


class SeveralClassifier:
    """Says of texts which labels they would get, and how sure it is of each.

    A label that fewer than two texts have, or all, is not learnt and never said.
    """

    def __init__(self) -> None:
        self._bags = Bags()
        self._weights: Floats = np.zeros((0, 0))
        self._bias: Floats = np.zeros(0)
        self._scale: Floats = np.zeros((0, 2))
        self.labels: list[str] = []

    def fit(
        self,
        texts: Sequence[str],
        labels: Sequence[Collection[str]],
        *,
        seed: int,
        is_calibrated: bool = True,
    ) -> "SeveralClassifier":
        """Learn each label against the rest; its confidence is calibrated by cross-validation."""
        features = self._bags.fit(texts)
        self.labels = _learnable(labels)
        weights, bias, scale = [], [], []
        for label in self.labels:
            has = np.array([label in given for given in labels])
            model = _regression(seed).fit(features, has)
            weights.append(model.coef_[0])
            bias.append(model.intercept_[0])
            scale.append(_scale(features, has, seed) if is_calibrated else (1.0, 0.0))
        self._weights = np.array(weights).reshape(len(self.labels), features.shape[1])
        self._bias, self._scale = np.array(bias), np.array(scale).reshape(-1, 2)
        return self

    def features(self, texts: Sequence[str]) -> csr_matrix:
        """The texts as the classifier sees them."""
        return self._bags.read(texts)

    def probabilities(self, texts: Sequence[str]) -> Floats:
        """How sure the classifier is of each label, shape (n_texts, n_labels); rows sum to nothing."""
        scores = self.features(texts) @ self._weights.T + self._bias
        found: Floats = expit(scores * self._scale[:, 0] + self._scale[:, 1])
        return found

    def margins(self, texts: Sequence[str]) -> Floats:
        """How far the label that is least decided is from an even chance, for each text."""
        found: Floats = np.abs(2 * self.probabilities(texts) - 1).min(axis=1, initial=1.0)
        return found

    def guess(self, texts: Sequence[str]) -> list[Guesses]:
        """The labels that each text rather has than not; it is as sure as of its least sure label."""
        return [
            Guesses(
                {
                    label: float(sure)
                    for label, sure in zip(self.labels, row, strict=True)
                    if sure >= 0.5
                },
                float(np.maximum(row, 1 - row).min(initial=1.0)),
            )
            for row in self.probabilities(texts)
        ]

    def to_bytes(self) -> bytes:
        """The classifier as a file."""
        facts = {
            "kind": "several",
            "labels": self.labels,
            "vocabularies": self._bags.vocabularies,
        }
        arrays = {"weights": self._weights, "bias": self._bias, "scale": self._scale}
        return to_bytes(facts, {**self._bags.arrays, **arrays})


def load_several(stored: bytes) -> SeveralClassifier:
    """A classifier from its file."""
    facts, arrays = from_bytes(stored)
    found = SeveralClassifier()
    found.labels = facts["labels"]
    found._weights, found._bias = arrays["weights"], arrays["bias"]  # noqa: SLF001  # ours
    found._scale = arrays["scale"]  # noqa: SLF001
    found._bags = load_bags(facts["vocabularies"], arrays)  # noqa: SLF001
    return found


def learn(texts: Sequence[str], labels: Sequence[Collection[str]], *, seed: int) -> Learned:
    """Train on all items, after scoring a model that saw four fifths of them on the others.

    Raises TooLittleToLearn.
    """
    require_learnable(labels)
    train, test = split(len(texts), seed=seed)
    rng = np.random.default_rng(seed)
    trial = SeveralClassifier().fit(
        [texts[n] for n in train], [labels[n] for n in train], seed=seed
    )
    told = [set(one.labels) for one in trial.guess([texts[n] for n in test])]
    score = _score([labels[n] for n in test], told, rng)
    whole = SeveralClassifier().fit(texts, labels, seed=seed)
    return Learned(whole.to_bytes(), score, len(texts), whole.labels)


def require_learnable(labels: Sequence[Collection[str]]) -> list[str]:
    """The labels that can be told apart. Raises TooLittleToLearn where there are none."""
    if len(labels) < FEWEST_ITEMS:
        raise TooLittleToLearn(
            f"There are {len(labels)} settled answers; a model needs {FEWEST_ITEMS} or more."
        )
    if not (found := _learnable(labels)):
        raise TooLittleToLearn(
            "No label was given to some items and not to others, so there is nothing to tell apart."
        )
    return found


def split(n: int, *, seed: int) -> tuple[list[int], list[int]]:
    """Places of ``n`` items to train on, and a fifth to test on."""
    order = np.random.default_rng(seed).permutation(n).tolist()
    n_test = max(1, round(_HELD_OUT * n))
    return order[n_test:], order[:n_test]


def f1(gold: Sequence[Collection[str]], told: Sequence[Collection[str]]) -> float:
    """F1 of labels over all items, of which one at least has a label."""
    sums = pair_sums([(_as_set(a), _as_set(b)) for a, b in zip(gold, told, strict=True)])
    return span_f1(sums).value


def _score(
    gold: Sequence[Collection[str]], told: Sequence[Collection[str]], rng: np.random.Generator
) -> Score:
    """F1 of labels over all items, beside that of always saying the commonest."""
    counts = Counter(label for given in gold for label in given)
    commonest = {label for label, _ in counts.most_common(1)}
    sums = pair_sums([(_as_set(a), _as_set(b)) for a, b in zip(gold, told, strict=True)])
    chance = pair_sums([(_as_set(a), _as_set(commonest)) for a in gold])
    try:
        value, interval = span_f1(sums).value, span_f1_interval(sums, rng=rng)
        baseline = span_f1(chance).value
    except StatisticError:
        return Score("f1_labels", None, None, None, len(gold), _METHOD)
    return Score("f1_labels", value, interval.low, interval.high, len(gold), _METHOD, baseline)


def _as_set(labels: Collection[str]) -> frozenset[Span]:
    """Labels of a whole text, as marks that stand nowhere."""
    return frozenset(Span(label, ()) for label in labels)


def _learnable(labels: Sequence[Collection[str]]) -> list[str]:
    counts = Counter(label for given in labels for label in set(given))
    return sorted(n for n, c in counts.items() if _FEWEST_OF_LABEL <= c < len(labels))


def _regression(seed: int) -> LogisticRegression:
    return LogisticRegression(C=_REGULARISATION, max_iter=1000, random_state=seed)


def _scale(features: csr_matrix, has: Flags, seed: int) -> tuple[float, float]:
    """By what to stretch and move scores so that a confidence is as often right as it says.

    References
    ----------
    Platt, J. (1999). Probabilistic outputs for support vector machines, section 2.
    """
    folds = min(_FOLDS, int(has.sum()), int((~has).sum()))
    if folds < 2:
        return 1.0, 0.0
    scores = cross_val_predict(
        _regression(seed),
        features,
        has,
        cv=StratifiedKFold(folds, shuffle=True, random_state=seed),
        method="decision_function",
    )
    fitted = LogisticRegression(C=1.0).fit(scores.reshape(-1, 1), has)
    return float(fitted.coef_[0, 0]), float(fitted.intercept_[0])
