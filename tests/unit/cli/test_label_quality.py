"""`goldsmith label-quality`: what it says of a file, and what it writes."""

import csv
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from typer.testing import CliRunner

from goldsmith.cli.main import make_app
from goldsmith.formats.label_table import LabelsUnreadable

MODELS = ("majority", "weighted_majority", "one_coin", "dawid_skene", "dawid_skene_prior")
COLOURS = ("blue", "green", "red")


def run(*arguments: object) -> Any:
    done = CliRunner().invoke(
        make_app("label-quality"), ["label-quality", *map(str, arguments), "--json"]
    )
    assert done.exit_code == 0, done.output
    return json.loads(done.stdout)


def table(path: Path, rows: list[tuple[object, ...]], names: str = "item,annotator,label") -> Path:
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([names.split(","), *rows])
    return path


@pytest.fixture
def crowd(tmp_path: Path) -> Path:
    """Five who are right four times of five; one copies another, one says the same throughout."""
    rng = np.random.default_rng(3)
    truth = rng.integers(3, size=200)
    rows: list[tuple[object, ...]] = []
    for person in range(5):
        slips = np.where(rng.random(200) < 0.8, truth, (truth + rng.integers(1, 3, 200)) % 3)
        rows += [(n, f"p{person}", COLOURS[k]) for n, k in enumerate(slips)]
    rows += [(n, "copier", colour) for n, who, colour in rows if who == "p0"]
    rows += [(n, "bot", "red") for n in range(200)]
    table(tmp_path / "truth.csv", [(n, COLOURS[k]) for n, k in enumerate(truth)], "item,truth")
    return table(tmp_path / "labels.csv", rows)


def test_agreement_models_and_people_come_with_n_and_interval(crowd: Path) -> None:
    found = run(crowd, "--truth", crowd.parent / "truth.csv")
    assert found["n"] == {
        "items": 200, "annotators": 7, "labels": 1400, "classes": 3, "empty_rows": 0,
        "repeated_rows": 0, "known": 200, "truth_elsewhere": 0,
    }  # fmt: skip
    alpha = found["agreement"]["alpha_nominal"]
    assert alpha["low"] < alpha["value"] < alpha["high"]
    assert (alpha["n_items"], alpha["n_labels"]) == (200, 1400)
    assert {"observed", "ac1", "fleiss", "conger", "brennan_prediger"} <= found["agreement"].keys()
    assert tuple(found["models"]) == (*MODELS[:2], "dawid_skene_prior", "one_coin", "dawid_skene")
    for name in MODELS:
        accuracy = found["models"][name]["accuracy"]
        assert accuracy["low"] < accuracy["value"] < accuracy["high"]
    assert found["chosen"] in MODELS
    skills = {one["annotator"]: one for one in found["annotators"]}
    assert skills["p1"]["accuracy"] == pytest.approx(0.8, abs=0.08)
    assert skills["p1"]["low"] < skills["p1"]["skill"] < skills["p1"]["high"]
    assert [one["class"] for one in found["classes"]] == ["blue", "green", "red"]
    assert sum(one["labels"] for one in found["classes"]) == 1400


def test_who_copies_and_who_says_one_thing_throughout_are_named(crowd: Path) -> None:
    found = run(crowd)
    pairs = [{one["one"], one["other"]} for one in found["identical_wrong_answers"]]
    assert pairs == [{"p0", "copier"}]
    looks = {one["annotator"]: one["looks"] for one in found["annotators"] if one["looks"]}
    assert looks == {"bot": "one class throughout"}
    assert not found["is_upside_down"]


def test_out_has_label_confidence_distribution_and_what_each_model_says(crowd: Path) -> None:
    out = crowd.parent / "out.csv"
    chosen = run(crowd, "--out", out)["chosen"]
    rows = list(csv.DictReader(out.open(encoding="utf-8")))
    assert len(rows) == 200
    first = rows[0]
    shares = [float(first[f"p({one})"]) for one in COLOURS]
    assert sum(shares) == pytest.approx(1, abs=1e-5)
    assert float(first["confidence"]) == max(shares)
    assert first["label"] == COLOURS[shares.index(max(shares))] == first[chosen]
    assert set(MODELS) <= first.keys()


def test_a_tie_is_left_open_in_what_is_written(tmp_path: Path) -> None:
    labels = table(tmp_path / "a.csv", [(1, "a", "x"), (1, "b", "y")])
    found = run(labels, "--out", tmp_path / "out.csv")
    assert found["models"]["majority"]["ties"] == 1
    row = next(csv.DictReader((tmp_path / "out.csv").open(encoding="utf-8")))
    assert (row["majority"], row["p(x)"]) == ("", row["p(y)"])


def test_of_repeated_rows_the_latest_wins_unless_they_are_replicates(tmp_path: Path) -> None:
    """Three times the same by one annotator would outvote another."""
    rows = [
        (1, "a", "y"),
        (1, "a", "x"),
        (1, "a", "x"),
        (1, "b", "y"),
        (2, "a", "x"),
        (2, "b", "x"),
    ]
    labels = table(tmp_path / "a.csv", rows)
    latest, replicates = run(labels), run(labels, "--replicates")
    assert (latest["n"]["labels"], latest["n"]["repeated_rows"]) == (4, 2)
    assert "own_repeats" not in latest["agreement"]
    assert (replicates["n"]["labels"], replicates["n"]["repeated_rows"]) == (6, 0)
    own = replicates["agreement"]["own_repeats"]
    assert (own["value"], own["n_items"], own["n_labels"]) == (pytest.approx(1 / 3), 1, 3)


def test_two_annotators_on_a_scale_get_cohens_kappas_with_their_weights_named(
    tmp_path: Path,
) -> None:
    pairs = [(1, 1), (2, 3), (10, 10), (3, 1), (2, 2), (10, 2)]
    rows = [(n, who, pair[who == "b"]) for n, pair in enumerate(pairs) for who in "ab"]
    found = run(table(tmp_path / "a.csv", rows))["agreement"]
    assert found["cohen_linear"]["method"] == "Cohen's kappa, linear weights"
    assert found["cohen_quadratic"]["method"] == "Cohen's kappa, quadratic weights"
    assert found["ac2_quadratic"]["method"] == "Gwet's AC2, quadratic weights"
    assert {"alpha_ordinal", "alpha_interval", "cohen"} <= found.keys()


def test_one_class_throughout_is_undefined_and_says_why(tmp_path: Path) -> None:
    rows = [(n, who, "yes") for n in range(5) for who in "ab"]
    alpha = run(table(tmp_path / "a.csv", rows))["agreement"]["alpha_nominal"]
    assert alpha["value"] is None
    assert "same category" in alpha["reason"]


def test_a_crowd_that_is_mostly_wrong_is_called_upside_down(tmp_path: Path) -> None:
    """A majority below chance: every model follows it, and only what is known can tell."""
    rng = np.random.default_rng(5)
    truth = rng.integers(2, size=120)
    rights = [0.9, 0.2, 0.2, 0.25]
    rows = [
        (n, f"p{who}", int(k if rng.random() < right else 1 - k))
        for who, right in enumerate(rights)
        for n, k in enumerate(truth)
    ]
    labels = table(tmp_path / "a.csv", rows)
    known = table(tmp_path / "t.csv", list(enumerate(truth.tolist())), "item,truth")
    assert run(labels, "--truth", known)["is_upside_down"]


def test_the_same_seed_says_the_same(crowd: Path) -> None:
    assert run(crowd, "--seed", 4) == run(crowd, "--seed", 4)


def test_a_file_that_cannot_be_read_is_told_in_a_sentence(tmp_path: Path) -> None:
    path = table(tmp_path / "a.csv", [], "x,y")
    with pytest.raises(LabelsUnreadable, match="has no rows"):
        CliRunner().invoke(
            make_app("label-quality"), ["label-quality", str(path)], catch_exceptions=False
        )
