"""Agreement corrected for chance in other ways than alpha: kappas, AC1 and AC2, by class."""

from __future__ import annotations

from typing import Literal

import numpy as np
from numpy.typing import NDArray

from goldsmith.stats.errors import NotEnoughLabels, UndefinedStatistic
from goldsmith.stats.jackknife import jackknife_interval
from goldsmith.stats.ratings import Ratings
from goldsmith.stats.truth.labels import Labels
from goldsmith.stats.types import Agreement, Interval

Weights = Literal["none", "linear", "quadratic"]


def cohen_kappa(
    one: NDArray[np.int64],
    other: NDArray[np.int64],
    *,
    n_classes: int,
    weights: Weights = "none",
) -> Agreement:
    """Cohen's kappa of two annotators; items that either skipped (-1) are left out.

    ``linear`` and ``quadratic`` forgive near misses; codes then have to follow the classes' order.

    Raises
    ------
    NotEnoughLabels
        They have no item in common.
    UndefinedStatistic
        Both gave one and the same class throughout.

    References
    ----------
    Cohen, J. (1960), (1968). A coefficient of agreement for nominal scales; weighted kappa.
    """
    both = (one >= 0) & (other >= 0)
    n = int(both.sum())
    if not n:
        raise NotEnoughLabels("the two annotators have no item in common")
    cells = one[both] * n_classes + other[both]
    table = np.bincount(cells, minlength=n_classes**2).reshape(n_classes, n_classes) / n
    alike = class_weights(n_classes, weights)
    chance = float((np.outer(table.sum(axis=1), table.sum(axis=0)) * alike).sum())
    named = "" if weights == "none" else f", {weights} weights"
    return _corrected(float((table * alike).sum()), chance, n, 2 * n, f"Cohen's kappa{named}")


def fleiss_kappa(labels: NDArray[np.int64] | Ratings, *, n_classes: int) -> Agreement:
    """Fleiss' kappa: chance from the classes' shares over all annotators.

    Items may have different numbers of labels; those with one are left out.

    Parameters
    ----------
    labels : int array, shape (n_items, n_annotators), or Ratings
        Class codes from 0; -1 where an annotator skipped the item.

    Raises
    ------
    NotEnoughLabels, UndefinedStatistic

    References
    ----------
    Fleiss, J. L. (1971). Measuring nominal scale agreement among many raters.
    """
    counts = _counts(labels, n_classes)
    shares = _mean_shares(counts)
    return _of(counts, float((shares**2).sum()), "Fleiss' kappa")


def conger_kappa(labels: NDArray[np.int64] | Labels, *, n_classes: int) -> Agreement:
    """Conger's kappa: like Cohen's for more than two, each with shares of their own.

    Parameters and errors as for ``fleiss_kappa``; in the long form it needs to know whose labels
    they are.

    References
    ----------
    Conger, A. J. (1980). Integration and generalization of kappas for multiple raters.
    """
    if not isinstance(labels, Labels):
        items, annotators = np.nonzero(labels >= 0)
        labels = Labels.of(items, annotators, labels[items, annotators], n_classes=n_classes)
    counts = _counts(Ratings(labels.items, labels.classes, n_classes), n_classes)
    cells = labels.annotators * n_classes + labels.classes
    given = np.bincount(cells, minlength=labels.n_annotators * n_classes).reshape(-1, n_classes)
    given = given[given.sum(axis=1) > 0]
    shares = given / given.sum(axis=1, keepdims=True)
    n = len(shares)
    if n < 2:
        raise NotEnoughLabels("two annotators are needed")
    chance = (shares.sum(axis=0) ** 2 - (shares**2).sum(axis=0)).sum() / (n * (n - 1))
    return _of(counts, float(chance), "Conger's kappa")


def gwet_ac(
    labels: NDArray[np.int64] | Ratings, *, n_classes: int, weights: Weights = "none"
) -> Agreement:
    """Gwet's AC1, or AC2 with weights: chance stays low where one class dominates.

    High by design under such skew, so it stands beside alpha and never replaces it. It depends on
    how many classes were declared, unused ones too. Parameters and errors as for ``fleiss_kappa``.

    References
    ----------
    Gwet, K. L. (2008). Computing inter-rater reliability in the presence of high agreement.
    """
    if n_classes < 2:
        raise UndefinedStatistic("there is only one class")
    counts = _counts(labels, n_classes)
    shares = _mean_shares(_all_counts(labels, n_classes))
    alike = class_weights(n_classes, weights)
    chance = float(alike.sum() / (n_classes * (n_classes - 1)) * (shares * (1 - shares)).sum())
    name = "Gwet's AC1" if weights == "none" else f"Gwet's AC2, {weights} weights"
    return _of(counts, chance, name, alike)


def gwet_ac1_interval(
    labels: NDArray[np.int64] | Ratings, *, n_classes: int, level: float = 0.95
) -> Interval:
    """Jackknife interval of ``gwet_ac`` without weights. Parameters and errors as there."""
    value = gwet_ac(labels, n_classes=n_classes).value
    every = _all_counts(labels, n_classes)
    every = every[every.sum(axis=1) > 0]
    n_labels = every.sum(axis=1)
    shares = every / n_labels[:, np.newaxis]
    is_paired = n_labels >= 2
    pairs = (every * (every - 1)).sum(axis=1) / np.maximum(n_labels * (n_labels - 1), 1)
    observed = (pairs.sum() - pairs) / np.maximum(is_paired.sum() - is_paired, 1)
    left = (shares.sum(axis=0) - shares) / max(1, len(every) - 1)
    chance = (left * (1 - left)).sum(axis=1) / (n_classes - 1)
    without = (observed - chance) / (1 - chance)
    ones = np.ones(len(every), dtype=np.int64)
    return jackknife_interval(value, without, ones, bounds=(-1.0, 1.0), level=level)


def brennan_prediger(
    labels: NDArray[np.int64] | Ratings, *, n_classes: int, weights: Weights = "none"
) -> Agreement:
    """Brennan and Prediger's coefficient: chance takes all declared classes to be as likely.

    Parameters and errors as for ``fleiss_kappa``.

    References
    ----------
    Brennan, R. L. and Prediger, D. J. (1981). Coefficient kappa: some uses, misuses, alternatives.
    """
    if n_classes < 2:
        raise UndefinedStatistic("there is only one class")
    alike = class_weights(n_classes, weights)
    chance = float(alike.sum() / n_classes**2)
    return _of(_counts(labels, n_classes), chance, "Brennan-Prediger", alike)


def class_agreement(labels: NDArray[np.int64] | Ratings, *, n_classes: int) -> NDArray[np.float64]:
    """For each class: where one label says it, how often another one does too.

    With two classes these are positive and negative agreement. NaN for a class that nobody gave.

    Parameters and errors as for ``fleiss_kappa``.

    References
    ----------
    Cicchetti, D. V. and Feinstein, A. R. (1990). High agreement but low kappa: II.
    """
    counts = _counts(labels, n_classes)
    n_labels = counts.sum(axis=1, keepdims=True)
    agreed = (counts * (counts - 1) / (n_labels - 1)).sum(axis=0)
    given = counts.sum(axis=0)
    none = np.full(n_classes, np.nan)
    found: NDArray[np.float64] = np.divide(agreed, given, out=none, where=given > 0)
    return found


def class_weights(n_classes: int, weights: Weights) -> NDArray[np.float64]:
    """How much of an agreement each two classes are: 1 on the diagonal, 0 at the far corners."""
    if weights == "none":
        return np.eye(n_classes)
    apart = np.abs(np.subtract.outer(np.arange(n_classes), np.arange(n_classes)))
    apart = apart / max(1, n_classes - 1)
    return 1.0 - (apart if weights == "linear" else apart**2)


def _counts(labels: NDArray[np.int64] | Ratings, n_classes: int) -> NDArray[np.int64]:
    """Labels of each class for the items that carry two or more."""
    counts = _all_counts(labels, n_classes)
    paired: NDArray[np.int64] = counts[counts.sum(axis=1) >= 2]
    if not len(paired):
        raise NotEnoughLabels("no item carries two labels")
    return paired


def _all_counts(labels: NDArray[np.int64] | Ratings, n_classes: int) -> NDArray[np.int64]:
    ratings = labels if isinstance(labels, Ratings) else Ratings.from_matrix(labels)
    n_items = int(ratings.items.max(initial=-1)) + 1
    cells = ratings.items * n_classes + ratings.categories
    counts = np.bincount(cells, minlength=n_items * n_classes)
    return counts.reshape(n_items, n_classes)


def _mean_shares(counts: NDArray[np.int64]) -> NDArray[np.float64]:
    """Shares of the classes, every item weighing the same however many labels it has."""
    n_labels = counts.sum(axis=1, keepdims=True)
    kept = n_labels.ravel() > 0
    shares: NDArray[np.float64] = (counts[kept] / n_labels[kept]).mean(axis=0)
    return shares


def _of(
    counts: NDArray[np.int64],
    chance: float,
    method: str,
    alike: NDArray[np.float64] | None = None,
) -> Agreement:
    n_labels = counts.sum(axis=1)
    near = counts if alike is None else counts @ alike
    pairs = (counts * (near - 1)).sum(axis=1) / (n_labels * (n_labels - 1))
    return _corrected(float(pairs.mean()), chance, len(counts), int(n_labels.sum()), method)


def _corrected(
    observed: float, chance: float, n_items: int, n_labels: int, method: str
) -> Agreement:
    if chance >= 1.0 - 1e-12:
        raise UndefinedStatistic("all labels are the same category")
    return Agreement((observed - chance) / (1 - chance), n_items, n_labels, method)
