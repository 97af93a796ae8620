"""Labels that several annotators gave, and what a model makes of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from goldsmith.stats.errors import NotEnoughLabels

if TYPE_CHECKING:
    from scipy import sparse

UNKNOWN = -1
_SAME = 1e-9  # posteriors closer than this are a tie


@dataclass(frozen=True, slots=True)
class Labels:
    """One entry a label: ``annotators[i]`` gave ``classes[i]`` to ``items[i]``, all codes from 0.

    ``n_classes`` counts the classes of the schema, those that nobody used among them.
    """

    items: NDArray[np.int64]
    annotators: NDArray[np.int64]
    classes: NDArray[np.int64]
    n_items: int
    n_annotators: int
    n_classes: int

    @classmethod
    def of(
        cls,
        items: NDArray[np.int64],
        annotators: NDArray[np.int64],
        classes: NDArray[np.int64],
        *,
        n_classes: int | None = None,
    ) -> Labels:
        """Take three codes a label. Raises NotEnoughLabels where there is none, ValueError."""
        if not len(items) == len(annotators) == len(classes):
            raise ValueError("items, annotators and classes need one entry a label")
        if not len(items):
            raise NotEnoughLabels("there is no label")
        used = int(classes.max()) + 1
        if min(items.min(), annotators.min(), classes.min()) < 0 or used > (n_classes or used):
            raise ValueError("codes start at 0, and classes end before n_classes")
        return cls(
            items, annotators, classes,
            int(items.max()) + 1, int(annotators.max()) + 1, n_classes or used,
        )  # fmt: skip

    def __len__(self) -> int:
        return len(self.items)

    def only(self, kept: NDArray[np.bool_]) -> Labels:
        """The labels that are kept, with the same items, annotators and classes."""
        return Labels(
            self.items[kept], self.annotators[kept], self.classes[kept],
            self.n_items, self.n_annotators, self.n_classes,
        )  # fmt: skip

    def latest(self) -> Labels:
        """The last label of each annotator on each item, in the order of the entries.

        More rows by one annotator are no more evidence: three of the same would outvote another.
        """
        pairs = self.items * self.n_annotators + self.annotators
        _, first_from_end = np.unique(pairs[::-1], return_index=True)
        kept = np.zeros(len(self), dtype=bool)
        kept[len(self) - 1 - first_from_end] = True
        return self if kept.all() else self.only(kept)

    def votes(self) -> NDArray[np.int64]:
        """How often each item got each class, shape (n_items, n_classes)."""
        cells = self.items * self.n_classes + self.classes
        counted = np.bincount(cells, minlength=self.n_items * self.n_classes)
        return counted.reshape(self.n_items, self.n_classes)

    def incidence(self) -> sparse.csr_array:
        """Items by (annotator, class): 1 where it was given. One column for each of their pairs."""
        from scipy import sparse  # noqa: PLC0415  # 0.3 s and 60 MB in processes that never compute

        shape = (self.n_items, self.n_annotators * self.n_classes)
        # Half as wide a number where it fits makes products a fifth faster.
        width = np.int32 if max(*shape, len(self)) < 2**31 else np.int64
        columns = (self.annotators * self.n_classes + self.classes).astype(width)
        ones = np.ones(len(self))
        return sparse.coo_array((ones, (self.items.astype(width), columns)), shape=shape).tocsr()


@dataclass(frozen=True, slots=True)
class Inference:
    """What a model takes to be true.

    Attributes
    ----------
    posteriors : shape (n_items, n_classes)
        How sure the model is of each class. They claim too much: calibrate before a promise.
    skills : shape (n_annotators,)
        How often each annotator is right, as the model sees it; NaN without labels.
    confusions : shape (n_annotators, n_classes, n_classes), or None
        ``[w, k, l]``: how often w says l where k is true, for models that tell errors apart.
    objective : one value a round
        What the model maximises. It never falls.
    """

    method: str
    posteriors: NDArray[np.float64]
    skills: NDArray[np.float64]
    confusions: NDArray[np.float64] | None = None
    objective: tuple[float, ...] = ()

    def winners(self) -> NDArray[np.int64]:
        """The most likely class of each item; -1 where several tie, which is said, not broken."""
        best = self.posteriors.max(axis=1)
        is_best = self.posteriors >= best[:, np.newaxis] - _SAME
        return np.where(is_best.sum(axis=1) == 1, is_best.argmax(axis=1), UNKNOWN)

    def accuracy(self, truth: NDArray[np.int64]) -> float:
        """Share of items that are right; a tie counts as what breaking it by chance would give.

        ``truth`` has a class for each item, -1 where it is not known.
        """
        known = np.flatnonzero(truth >= 0)
        if not len(known):
            raise NotEnoughLabels("no item has a known class")
        best = self.posteriors[known].max(axis=1)
        is_best = self.posteriors[known] >= best[:, np.newaxis] - _SAME
        hit = is_best[np.arange(len(known)), truth[known]]
        return float((hit / is_best.sum(axis=1)).mean())


def same_answers(labels: Labels) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """How often each two annotators gave the same class, and how many items both labelled.

    Returns
    -------
    int arrays, both of shape (n_annotators, n_annotators)
        Symmetric, for one label an annotator and item. People times classes should be hundreds.
    """
    given = labels.incidence()
    together = np.asarray((given.T @ given).todense(), dtype=np.int64)
    n_people, n_classes = labels.n_annotators, labels.n_classes
    together = together.reshape(n_people, n_classes, n_people, n_classes)
    same: NDArray[np.int64] = np.einsum("akbk->ab", together)
    shared: NDArray[np.int64] = together.sum(axis=(1, 3))
    return same, shared
