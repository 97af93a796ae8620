"""What overlap that adapts saves on real crowds, and what it costs in accuracy."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.bars import bar
from benchmarks.real import DATA
from goldsmith.formats.label_table import read_labels, read_truth
from goldsmith.stats.stopping import DEFAULT_TEMPERATURE, replay
from goldsmith.stats.truth.dawid_skene import dawid_skene_with_prior
from goldsmith.stats.truth.labels import Labels
from goldsmith.stats.truth.voting import majority_vote

CROWD = DATA / "crowd"
# The sets with five labels an item or more, and how many of these a fixed overlap would take.
SETS = {
    "temp": 10,
    "dog": 10,
    "weather_cf": 20,
    "weather_cf_amt": 20,
    "sentpol_sp_amt": 5,
    "music_ms": 4,
}
CONFIDENCES = (0.9, 0.95, 0.98)
N_GOLD = 100
SHUFFLES = 5
_WITHIN = 0.01


@dataclass(frozen=True, slots=True)
class Found:
    """Means over the shuffles: labels an item, accuracies, and what was claimed of the stopped."""

    labels: float
    accuracy: float
    fixed: float
    vote: float
    claimed: float
    true: float
    saved: float
    temperature: float


def run() -> None:
    """Print each set: labels an item, accuracy beside fixed overlap, claims beside truth."""
    if not CROWD.exists():
        print(f"{CROWD} is not on this machine: nothing was measured.")
        return
    print(f"{'set':16}{'k':>4}{'t':>6}{'gold':>6}{'labels':>8}{'saved':>7}{'acc.':>8}{'fixed':>8}"
          f"{'vote':>8}{'claimed':>9}{'true':>8}{'T':>7}")  # fmt: skip
    lost, saved = [], []
    for name, most in SETS.items():
        labels, truth = _read(CROWD / name)
        for confidence in CONFIDENCES:
            for has_gold in (False, True):
                one = _mean(labels, truth, most, confidence, has_gold=has_gold)
                print(f"{name:16}{most:>4}{confidence:>6}{'yes' if has_gold else 'no':>6}"
                      f"{one.labels:>8.2f}{100 * one.saved:>6.0f}%{100 * one.accuracy:>8.2f}"
                      f"{100 * one.fixed:>8.2f}{100 * one.vote:>8.2f}{100 * one.claimed:>9.1f}"
                      f"{100 * one.true:>8.1f}{one.temperature:>7.2f}")  # fmt: skip
                if confidence == 0.95 and not has_gold:  # the default
                    lost.append(one.fixed - one.accuracy)
                    saved.append(one.saved)
    mean_lost, mean_saved = float(np.mean(lost)), float(np.mean(saved))
    bar("overlap.points_lost", 100 * mean_lost, None, "<=1", lambda _: mean_lost <= _WITHIN)
    bar("overlap.share_saved", mean_saved, None, ">=0.3", lambda _: mean_saved >= 0.3)


def _read(folder: Path) -> tuple[Labels, NDArray[np.int64]]:
    table = read_labels(folder / "label.csv")
    truth, classes, _ = read_truth(folder / "truth.csv", table.item_names, table.class_names)
    given = Labels.of(table.items, table.annotators, table.classes, n_classes=len(classes))
    return given.latest(), truth


def _mean(
    labels: Labels, truth: NDArray[np.int64], most: int, confidence: float, *, has_gold: bool
) -> Found:
    rows = [_replay(labels, truth, most, confidence, has_gold, seed) for seed in range(SHUFFLES)]
    return Found(*np.mean(np.array(rows), axis=0).tolist())


def _replay(
    labels: Labels,
    truth: NDArray[np.int64],
    most: int,
    confidence: float,
    has_gold: bool,
    seed: int,
) -> tuple[float, ...]:
    rng = np.random.default_rng(seed)
    gold = np.full(len(truth), -1, dtype=np.int64)
    if has_gold:
        known = np.flatnonzero(truth >= 0)
        chosen = rng.choice(known, size=min(N_GOLD, len(known) // 2), replace=False)
        gold[chosen] = truth[chosen]
    order = np.random.default_rng(seed)
    found = replay(
        labels, dawid_skene_with_prior, fewest=2, most=most, confidence=confidence, rng=order,
        gold=gold if has_gold else None, temperature=DEFAULT_TEMPERATURE,
    )  # fmt: skip
    # Gold is known already, so that it shows nothing: all others are compared.
    rest = np.where(gold >= 0, -1, truth)
    fixed = replay(
        labels, dawid_skene_with_prior, fewest=most, most=most, confidence=2.0,
        rng=np.random.default_rng(seed),
    )  # fmt: skip
    whole = labels.only(fixed.used)
    stopped = np.flatnonzero(found.is_stopped & (rest >= 0))
    is_right = found.winners[stopped] == rest[stopped]
    return (
        float(found.labels.mean()),
        dawid_skene_with_prior(labels.only(found.used)).accuracy(rest),
        dawid_skene_with_prior(whole).accuracy(rest),
        majority_vote(whole).accuracy(rest),
        float(found.claimed[stopped].mean()),
        float(is_right.mean()),
        1 - float(found.labels.sum() / fixed.labels.sum()),
        found.temperature,
    )
