"""Alpha unit by unit: known by hand, and what must not change it."""

import numpy as np
import pytest

from goldsmith.stats.alpha import nominal_alpha
from goldsmith.stats.errors import NotEnoughLabels
from goldsmith.stats.tagging import unit_alpha, unit_alpha_interval
from goldsmith.stats.truth.sequences import Tagged

ANN = [("person", 0, 2), ("place", 5, 6)]
BEN = [("person", 0, 1), ("organisation", 5, 6)]
TEXT = Tagged(8, {1: ANN, 2: BEN})
AS_TABLE = np.array([[1, 1], [1, 0], [0, 0], [0, 0], [0, 0], [2, 3], [0, 0], [0, 0]])


def test_it_is_alpha_over_the_tokens() -> None:
    assert unit_alpha([TEXT]).value == pytest.approx(nominal_alpha(AS_TABLE).value)


def test_without_what_lies_outside_only_marked_tokens_count() -> None:
    marked = AS_TABLE[[0, 1, 5]]
    found = unit_alpha([TEXT], with_outside=False)
    assert found.value == pytest.approx(nominal_alpha(marked).value)
    assert (found.n_items, found.n_labels) == (3, 6)


def test_long_empty_texts_flatter_only_the_figure_with_outside() -> None:
    padded = [TEXT, Tagged(500, {1: [], 2: []})]
    assert unit_alpha(padded).value > unit_alpha([TEXT]).value
    alone = unit_alpha([TEXT], with_outside=False).value
    assert unit_alpha(padded, with_outside=False).value == pytest.approx(alone)


def test_names_of_labels_and_order_of_texts_change_nothing() -> None:
    other = Tagged(
        8,
        {
            9: [(label[::-1], a, b) for label, a, b in BEN],
            4: [(label[::-1], a, b) for label, a, b in ANN],
        },
    )
    texts = [TEXT, Tagged(4, {1: [("person", 0, 1)], 2: []})]
    renamed = [Tagged(4, {1: [("nosrep", 0, 1)], 2: []}), other]
    assert unit_alpha(renamed).value == pytest.approx(unit_alpha(texts).value)


def test_the_interval_draws_whole_texts() -> None:
    rng = np.random.default_rng(0)
    texts = []
    for _ in range(60):
        is_good = rng.random() < 0.5
        texts.append(Tagged(100, {1: [("a", 0, 50)], 2: [("a", 0, 50)] if is_good else []}))
    found = unit_alpha_interval(texts, rng=np.random.default_rng(1))
    assert found.low < unit_alpha(texts).value < found.high
    assert found.high - found.low > 0.15  # 6,000 tokens drawn singly would claim a fifth of it


def test_one_annotator_agrees_with_nobody() -> None:
    with pytest.raises(NotEnoughLabels):
        unit_alpha([Tagged(5, {1: [("a", 0, 1)]})])
