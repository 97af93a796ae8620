"""Truth inference: published answers, planted truth, refusals to guess, and the known traps."""

import numpy as np
import pytest
from benchmarks.real import DATA
from hypothesis import example, given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from goldsmith.stats.errors import NotEnoughLabels
from goldsmith.stats.truth.choosing import choose
from goldsmith.stats.truth.dawid_skene import (
    dawid_skene,
    dawid_skene_pooled,
    dawid_skene_with_prior,
)
from goldsmith.stats.truth.labels import Inference, Labels
from goldsmith.stats.truth.numbers import measure
from goldsmith.stats.truth.one_coin import one_coin
from goldsmith.stats.truth.subtypes import subtypes
from goldsmith.stats.truth.voting import majority_vote, weighted_majority_vote

CROWD = DATA / "crowd"
MODELS = [
    majority_vote,
    weighted_majority_vote,
    one_coin,
    dawid_skene,
    dawid_skene_with_prior,
    dawid_skene_pooled,
]


def crowd(
    accuracies: list[float], *, n_items: int = 300, n_classes: int = 2, seed: int = 0
) -> tuple[Labels, NDArray[np.int64]]:
    """Everybody labels every item, right as often as told, else one of the others at random."""
    rng = np.random.default_rng(seed)
    truth = rng.integers(n_classes, size=n_items)
    sees = rng.random((n_items, len(accuracies))) < np.array(accuracies)
    other = (truth[:, np.newaxis] + rng.integers(1, n_classes, size=sees.shape)) % n_classes
    return matrix(np.where(sees, truth[:, np.newaxis], other)), truth


def matrix(labels: NDArray[np.int64]) -> Labels:
    items, annotators = np.nonzero(labels >= 0)
    return Labels.of(items, annotators, labels[items, annotators])


@pytest.mark.parametrize("model", [one_coin, dawid_skene_with_prior, dawid_skene_pooled, subtypes])
def test_models_recover_the_truth_and_the_skills_that_were_planted(model) -> None:  # type: ignore[no-untyped-def]
    labels, truth = crowd([0.9, 0.8, 0.7, 0.6, 0.55], n_items=2000, n_classes=3)
    found = model(labels)
    assert found.accuracy(truth) > majority_vote(labels).accuracy(truth)
    assert found.skills == pytest.approx([0.9, 0.8, 0.7, 0.6, 0.55], abs=0.05)


def test_dawid_skene_finds_who_always_mistakes_one_class_for_another() -> None:
    labels, truth = crowd([0.85, 0.85, 0.85, 0.85], n_items=1500, n_classes=3)
    biased = np.where(truth == 2, 1, truth)  # never says the third
    items = np.arange(len(truth))
    more = Labels.of(
        np.concatenate([labels.items, items]),
        np.concatenate([labels.annotators, np.full(len(truth), 4)]),
        np.concatenate([labels.classes, biased]),
    )
    confusions = dawid_skene_with_prior(more).confusions
    assert confusions is not None
    assert confusions[4, 2] == pytest.approx([0, 1, 0], abs=0.05)
    assert confusions[4, 0] == pytest.approx([1, 0, 0], abs=0.05)


def test_anaesthetists_get_the_tables_that_were_published_of_them() -> None:
    """Five raters of 1979; the first read everything three times, which counts as three labels."""
    labels = read_labels("anesthesia", shift=1)
    found = dawid_skene(labels)
    assert found.confusions is not None
    published = [[0.07, 0.88, 0.05, 0.0], [0.0, 0.34, 0.66, 0.0], [0.0, 0.0, 0.56, 0.44]]
    assert found.confusions[0, 1:] == pytest.approx(np.array(published), abs=0.006)
    assert found.posteriors[11, 2] == pytest.approx(1.0, abs=1e-4)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        # majority, one-coin, Dawid-Skene, with prior: measured elsewhere, in per cent
        ("temp", (93.61, 93.94, 94.16, 94.37)),
        ("dog", (82.22, 83.02, 84.26, 84.01)),
        ("d_product", (89.66, 90.88, 93.93, 93.71)),
        ("weather_cf", (88.22, 88.67, 78.00, 89.00)),
        ("weather_cf_amt", (85.33, 85.67, 83.67, 85.67)),
        ("sentpol_sp_amt", (94.30, 94.60, 94.40, 94.40)),
        ("music_ms", (70.42, 79.29, 76.57, 79.00)),
        ("labelme", (76.60, 76.80, 78.90, 78.70)),
    ],
)
def test_accuracy_on_real_crowds_is_what_it_should_be(
    name: str, expected: tuple[float, ...]
) -> None:
    labels = read_labels(name).latest()
    truth = read_truth(name, labels)
    models = (majority_vote, one_coin, dawid_skene, dawid_skene_with_prior)
    found = [100 * model(labels).accuracy(truth) for model in models]
    assert found == pytest.approx(expected, abs=0.34)


def test_the_choice_is_at_least_as_good_on_average_as_the_best_single_model() -> None:
    chosen, singles = [], []
    for name in ("temp", "dog", "weather_cf", "weather_cf_amt", "sentpol_sp_amt", "music_ms"):
        labels = read_labels(name).latest()
        truth = read_truth(name, labels)
        chosen.append(choose(labels).inference.accuracy(truth))
        models = (majority_vote, one_coin, dawid_skene, dawid_skene_with_prior)
        singles.append([model(labels).accuracy(truth) for model in models])
    assert np.mean(chosen) >= np.mean(singles, axis=0).max()


def test_numbers_come_to_the_published_error() -> None:
    answers = read_rows("n_emotion", "answer.csv")
    truth = {item: float(value) for item, value in read_rows("n_emotion", "truth.csv")}
    names = sorted({row[0] for row in answers})
    people = sorted({row[1] for row in answers})
    found = measure(
        np.array([names.index(row[0]) for row in answers]),
        np.array([people.index(row[1]) for row in answers]),
        np.array([float(row[2]) for row in answers]),
    )
    off = np.array([found.values[names.index(item)] - value for item, value in truth.items()])
    assert np.abs(off).mean() == pytest.approx(12.20, abs=0.006)
    assert np.sqrt((off**2).mean()) == pytest.approx(18.97, abs=0.006)


def test_a_tie_is_said_and_not_broken_by_the_order_of_classes() -> None:
    found = majority_vote(matrix(np.array([[0, 1], [1, 1]])))
    assert found.winners().tolist() == [-1, 1]
    assert found.accuracy(np.array([0, 1])) == 0.75


def test_more_rows_by_one_annotator_count_once_and_the_latest_wins() -> None:
    labels = Labels.of(np.array([0, 0, 0, 0]), np.array([0, 0, 0, 1]), np.array([1, 1, 0, 1]))
    assert labels.latest().classes.tolist() == [0, 1]


def test_a_class_that_nobody_used_gets_next_to_nothing() -> None:
    labels, _ = crowd([0.8, 0.7, 0.6])
    declared = Labels.of(labels.items, labels.annotators, labels.classes, n_classes=3)
    assert dawid_skene_with_prior(declared).posteriors[:, 2].max() < 0.05
    assert one_coin(declared).posteriors[:, 2].max() < 0.05


def test_somebody_with_one_label_is_not_believed_in_all_that_it_seems_to_say() -> None:
    labels, truth = crowd([0.9, 0.9, 0.9])
    wrong = 1 - truth[0]
    short = Labels.of(
        np.append(labels.items, 0),
        np.append(labels.annotators, 3),
        np.append(labels.classes, wrong),
    )
    plain, with_prior = dawid_skene(short).confusions, dawid_skene_with_prior(short).confusions
    assert plain is not None
    assert with_prior is not None
    assert plain[3, truth[0], wrong] > 0.99
    assert with_prior[3, truth[0], wrong] < 0.4


def test_constant_bots_are_outvoted_by_what_is_known_of_them() -> None:
    honest, truth = crowd([0.8] * 6, seed=3)
    bots = np.repeat(np.arange(6, 13), 300)
    with_bots = Labels.of(
        np.concatenate([honest.items, np.tile(np.arange(300), 7)]),
        np.concatenate([honest.annotators, bots]),
        np.concatenate([honest.classes, np.zeros(2100, dtype=np.int64)]),
    )
    assert majority_vote(with_bots).accuracy(truth) < 0.6
    assert dawid_skene(with_bots).accuracy(truth) > 0.85


def test_gold_teaches_who_is_right_where_copies_outvote_everybody() -> None:
    honest, truth = crowd([0.8] * 6, seed=1)
    sheet = np.where(np.random.default_rng(2).random(300) < 0.35, truth, 1 - truth)
    copied = Labels.of(
        np.concatenate([honest.items, np.tile(np.arange(300), 4)]),
        np.concatenate([honest.annotators, np.repeat(np.arange(6, 10), 300)]),
        np.concatenate([honest.classes, np.tile(sheet, 4)]),
    )
    gold = np.where(np.arange(300) < 60, truth, -1)
    without, anchored = dawid_skene(copied), dawid_skene_with_prior(copied, gold=gold)
    assert without.accuracy(truth) < 0.6 < anchored.accuracy(truth)
    assert anchored.winners()[:60].tolist() == truth[:60].tolist()


def test_the_choice_takes_the_model_that_gets_most_gold_right() -> None:
    labels, truth = crowd([0.9, 0.6, 0.6], seed=5)
    chosen = choose(labels, gold=np.where(np.arange(300) < 100, truth, -1))
    shares = {one.name: one.gold_accuracy for one in chosen.candidates}
    assert shares[chosen.name] == max(share for share in shares.values() if share is not None)
    assert "100 gold items" in chosen.reason


def test_no_label_is_refused() -> None:
    none = np.zeros(0, dtype=np.int64)
    with pytest.raises(NotEnoughLabels):
        Labels.of(none, none, none)


tables = st.lists(
    st.lists(st.integers(-1, 2), min_size=4, max_size=4), min_size=2, max_size=12
).filter(lambda rows: any(label >= 0 for row in rows for label in row))


@settings(deadline=None, max_examples=60)
@given(rows=tables, seed=st.integers(0, 100))
@example(rows=[[0, 1, -1, -1], [0, 1, -1, -1], [1, 0, -1, 2], [-1, -1, -1, 2]], seed=0)
def test_the_order_of_rows_and_the_names_of_classes_change_nothing(
    rows: list[list[int]], seed: int
) -> None:
    labels = full(np.array(rows))
    rng = np.random.default_rng(seed)
    order, renamed = rng.permutation(len(labels)), rng.permutation(3)
    for model in MODELS:
        found = model(labels).posteriors
        shuffled = Labels.of(
            labels.items[order], labels.annotators[order], labels.classes[order], n_classes=3
        )
        assert model(shuffled).posteriors == pytest.approx(found, abs=1e-6)
        other = Labels.of(labels.items, labels.annotators, renamed[labels.classes], n_classes=3)
        assert model(other).posteriors[:, renamed] == pytest.approx(found, abs=1e-6)


@settings(deadline=None, max_examples=60)
@given(rows=tables)
def test_what_a_model_maximises_never_falls(rows: list[list[int]]) -> None:
    labels = full(np.array(rows))
    for model in (one_coin, dawid_skene, dawid_skene_with_prior, dawid_skene_pooled, subtypes):
        found: Inference = model(labels)
        steps = np.diff(np.array(found.objective))
        assert (steps >= -1e-6).all()
        assert found.posteriors.sum(axis=1) == pytest.approx(1.0)


def test_what_is_maximised_rises_on_the_anaesthetists_where_another_implementation_falls() -> None:
    found = dawid_skene(read_labels("anesthesia", shift=1))
    assert (np.diff(np.array(found.objective)) >= -1e-9).all()


@pytest.mark.parametrize("model", MODELS)
def test_an_item_with_thousands_of_labels_does_not_underflow(model) -> None:  # type: ignore[no-untyped-def]
    rng = np.random.default_rng(0)
    given = np.concatenate([rng.random((1, 3000)) < 0.7, rng.random((20, 3000)) < 0.5])
    found = model(matrix(given.astype(np.int64))).posteriors
    assert np.isfinite(found).all()
    assert found.sum(axis=1) == pytest.approx(1.0)
    assert found[0].argmax() == 1


def test_three_repeats_by_one_annotator_flip_no_result() -> None:
    repeated = Labels.of(
        np.zeros(5, np.int64), np.array([0, 0, 0, 1, 2]), np.array([1, 1, 1, 0, 0])
    )
    assert majority_vote(repeated).winners().tolist() == [1]
    once = repeated.latest()
    for model in (majority_vote, one_coin, dawid_skene_with_prior):
        assert model(once).winners().tolist() == [0]


def full(rows: NDArray[np.int64]) -> Labels:
    items, annotators = np.nonzero(rows >= 0)
    return Labels.of(items, annotators, rows[items, annotators], n_classes=3)


def read_labels(name: str, *, shift: int = 0) -> Labels:
    rows = np.array(read_rows(name, "label.csv"), dtype=np.int64) - shift
    n_classes = rows[:, 2].max() + 1
    return Labels.of(rows[:, 0], rows[:, 1], rows[:, 2], n_classes=int(n_classes))


def read_truth(name: str, labels: Labels) -> NDArray[np.int64]:
    truth = np.full(labels.n_items, -1)
    for item, true in read_rows(name, "truth.csv"):
        if int(item) < labels.n_items:
            truth[int(item)] = int(true)
    return truth


def read_rows(name: str, file: str) -> list[list[str]]:
    path = CROWD / name / file
    if not path.exists():
        pytest.skip(f"{path} is not on this machine")
    return [line.split(",") for line in path.read_text().splitlines()[1:]]
