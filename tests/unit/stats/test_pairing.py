"""How often two annotators gave the same answer, counted as a hand would count it."""

from itertools import combinations

import numpy as np

from goldsmith.stats.truth.labels import Labels, same_answers


def test_pairs_are_counted_as_by_hand() -> None:
    rng = np.random.default_rng(4)
    given = np.where(rng.random((60, 4)) < 0.7, rng.integers(3, size=(60, 4)), -1)
    items, people = np.nonzero(given >= 0)
    same, shared = same_answers(Labels.of(items, people, given[items, people]))
    for one, other in combinations(range(4), 2):
        both = (given[:, one] >= 0) & (given[:, other] >= 0)
        assert shared[one, other] == shared[other, one] == both.sum()
        assert same[one, other] == (given[both, one] == given[both, other]).sum()
    assert (np.diag(same) == (given >= 0).sum(axis=0)).all()
