"""Truth inference on real crowds: set by model, beside what others published or measured."""

from pathlib import Path

import numpy as np

from benchmarks.bars import bar
from benchmarks.real import DATA
from goldsmith.formats.label_table import read_labels, read_truth
from goldsmith.stats.truth.choosing import choose
from goldsmith.stats.truth.dawid_skene import (
    dawid_skene,
    dawid_skene_pooled,
    dawid_skene_with_prior,
)
from goldsmith.stats.truth.labels import Labels
from goldsmith.stats.truth.one_coin import one_coin
from goldsmith.stats.truth.subtypes import subtypes
from goldsmith.stats.truth.voting import majority_vote

CROWD = DATA / "crowd"
MODELS = {
    "majority": majority_vote,
    "one_coin": one_coin,
    "dawid_skene": dawid_skene,
    "dawid_skene_prior": dawid_skene_with_prior,
    "dawid_skene_pooled": dawid_skene_pooled,
    "ebcc": subtypes,
}
# Majority, one-coin, Dawid-Skene, with prior, as measured by others; EBCC as published.
KNOWN: dict[str, tuple[float | None, ...]] = {
    "temp": (93.61, 93.94, 94.16, 94.37, None, None),
    "dog": (82.22, 83.02, 84.26, 84.01, None, 84.01),
    "d_product": (89.66, 90.88, 93.93, 93.71, None, 93.49),
    "weather_cf": (88.22, 88.67, 78.00, 89.00, None, 88.33),
    "weather_cf_amt": (85.33, 85.67, 83.67, 85.67, None, 85.67),
    "sentpol_sp_amt": (94.30, 94.60, 94.40, 94.40, None, 94.40),
    "music_ms": (70.42, 79.29, 76.57, 79.00, None, 78.71),
    "labelme": (76.60, 76.80, 78.90, 78.70, None, None),
}
_WITHIN = 0.3


def run() -> None:
    """Print each set and model beside the known value, and the choice beside the best model."""
    if not CROWD.exists():
        print(f"{CROWD} is not on this machine: nothing was measured.")
        return
    found = {name: _measure(CROWD / name) for name in KNOWN}
    print(f"{'set':15}" + "".join(f"{name:>26}" for name in [*MODELS, "chosen"]))
    for name, row in found.items():
        known = (*KNOWN[name], None)
        cells = [_cell(ours, theirs) for ours, theirs in zip(row, known, strict=True)]
        print(f"{name:15}" + "".join(f"{cell:>26}" for cell in cells))
    worst = max(
        abs(ours - theirs)
        for name, row in found.items()
        for ours, theirs in zip(row[:4], KNOWN[name][:4], strict=True)
        if theirs is not None
    )
    bar("accuracy.most_points_off", worst, None, f"<={_WITHIN}", lambda _: worst <= _WITHIN)
    means = np.array(list(found.values())).mean(axis=0)
    best = float(means[:-1].max())
    bar(
        "accuracy.mean_of_the_choice", float(means[-1]), best, ">=1x",
        lambda r: bool(r and r >= 1),
    )  # fmt: skip


def _measure(folder: Path) -> list[float]:
    table = read_labels(folder / "label.csv")
    truth, classes, _ = read_truth(folder / "truth.csv", table.item_names, table.class_names)
    given = Labels.of(table.items, table.annotators, table.classes, n_classes=len(classes))
    labels = given.latest()
    rows = [100 * model(labels).accuracy(truth) for model in MODELS.values()]
    return [*rows, 100 * choose(labels).inference.accuracy(truth)]


def _cell(ours: float, theirs: float | None) -> str:
    return f"{ours:.2f}" + ("" if theirs is None else f" ({theirs:.2f})")
