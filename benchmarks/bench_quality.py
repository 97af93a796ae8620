"""Label statistics on a million labels, beside the packages of the field."""

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.bars import bar
from benchmarks.peers import statistics
from goldsmith.domains.annotation.rules.overlap import Given, decide
from goldsmith.domains.annotation.types.overlap import AdaptiveOverlap, Beliefs, Believed
from goldsmith.domains.guidelines.types import (
    FieldSpec,
    LabelSpec,
    Question,
    QuestionKind,
    Schema,
)
from goldsmith.kernel.ids import AnnotationId, PersonId, new_id
from goldsmith.stats import alpha, coefficients
from goldsmith.stats.ratings import Ratings
from goldsmith.stats.truth.dawid_skene import dawid_skene
from goldsmith.stats.truth.labels import Labels

N_ITEMS, N_PEOPLE, N_CLASSES, OVERLAP, ROUNDS = 200_000, 1000, 5, 5, 20
SKILL = 0.7


def run() -> None:
    """Dawid-Skene, alpha and AC1, the bootstrap, one more label, and the command on a file."""
    labels = _labels()
    with tempfile.TemporaryDirectory(prefix="goldsmith-bench-") as name:
        folder = Path(name)
        file = folder / "labels.csv"
        with file.open("w") as out:
            out.write("item,annotator,label\n")
            triples = zip(labels.items, labels.annotators, labels.classes, strict=True)
            out.writelines(f"{item},{person},{label}\n" for item, person, label in triples)
        _dawid_skene(labels, file, folder)
        _agreement(labels, folder)
        _bootstrap()
        _decision()
        _command(file)


def _labels() -> Labels:
    rng = np.random.default_rng(0)
    n = N_ITEMS * OVERLAP
    truth = rng.integers(N_CLASSES, size=N_ITEMS)
    items = np.repeat(np.arange(N_ITEMS), OVERLAP)
    first = rng.integers(N_PEOPLE, size=N_ITEMS)
    people = (first[:, np.newaxis] + np.arange(OVERLAP) * 197).ravel() % N_PEOPLE
    guesses = rng.integers(N_CLASSES, size=n)
    return Labels.of(items, people, np.where(rng.random(n) < SKILL, truth[items], guesses))


def _dawid_skene(labels: Labels, file: Path, folder: Path) -> None:
    dawid_skene(labels, rounds=1)
    before_kb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began = time.process_time()
    found = dawid_skene(labels, rounds=ROUNDS)
    ours = time.process_time() - began
    more_mb = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before_kb) / 1024
    peer = None
    if statistics.is_installed():
        kept = folder / "posteriors.npy"
        peer = statistics.dawid_skene(file, ROUNDS, kept)["cpu_s"]
        apart: NDArray[np.float64] = np.abs(np.load(kept) - found.posteriors)
        bar(
            "quality.dawid_skene_apart", float(apart.max()), None, "<=1e-9",
            lambda _: bool(apart.max() <= 1e-9),
        )  # fmt: skip
    bar("quality.dawid_skene_cpu_s", ours, peer, "<=0.05x", lambda r: bool(r and r <= 0.05))
    bar("quality.dawid_skene_more_mb", more_mb, None, "<=100", lambda _: more_mb <= 100)


def _agreement(labels: Labels, folder: Path) -> None:
    ratings = Ratings(labels.items, labels.classes, N_CLASSES)
    began = time.process_time()
    value = alpha.nominal_alpha(ratings).value
    alone = time.process_time() - began
    coefficients.gwet_ac(ratings, n_classes=N_CLASSES)
    both = time.process_time() - began
    bar("quality.alpha_and_ac1_s", both, None, "<=0.3", lambda _: both <= 0.3)
    if statistics.is_installed():
        counts = folder / "counts.npy"
        np.save(counts, labels.votes())
        peer = statistics.nominal_alpha(counts)
        if abs(peer["value"] - value) > 1e-9:
            sys.exit(f"alpha is {value} here and {peer['value']} there")
        bar("quality.alpha_cpu_s", alone, peer["cpu_s"], "<=0.5x", lambda r: bool(r and r <= 0.5))


def _bootstrap() -> None:
    rng = np.random.default_rng(1)
    truth = rng.integers(4, size=(10_000, 1))
    given = np.where(rng.random((10_000, 3)) < SKILL, truth, rng.integers(4, size=(10_000, 3)))
    prepared = alpha.nominal(given)
    began = time.perf_counter()
    alpha.alpha_interval(prepared, rng=rng, n_resamples=1000)
    took = time.perf_counter() - began
    bar("quality.bootstrap_s", took, None, "<=1", lambda _: took <= 1)


def _decision() -> None:
    """Whether an item has labels enough, after its tenth: five classes, a table for each person."""
    rng = np.random.default_rng(2)
    labels = [LabelSpec(id=f"c{k}", name=f"C{k}") for k in range(N_CLASSES)]
    question = Question(id="q", kind=QuestionKind.ONE_OF, title="Q", labels=labels)
    schema = Schema(fields=[FieldSpec(id="text", title="Text")], questions=[question])
    people = [PersonId(new_id()) for _ in range(10)]
    tables = rng.dirichlet(np.ones(N_CLASSES), size=(10, N_CLASSES)).reshape(10, -1)
    believed = [
        Believed(one, table.tolist(), 0.8, 100, [])
        for one, table in zip(people, tables, strict=True)
    ]
    names = [label.id for label in labels]
    beliefs = {"q": Beliefs("q", list(names), [0.2] * N_CLASSES, 1.5, 0, believed)}
    given = [
        Given(
            AnnotationId(new_id()), one,
            {"q": {"state": "answered", "marks": [{"id": "m", "value": f"c{place % 3}"}]}},
        )
        for place, one in enumerate(people)
    ]  # fmt: skip
    policy = AdaptiveOverlap()
    times = []
    for _ in range(500):
        began = time.perf_counter()
        decide(schema, given, beliefs, policy, most=20)
        times.append(1000 * (time.perf_counter() - began))
    took = float(np.median(times))
    bar("quality.one_more_label_ms", took, None, "<=1", lambda _: took <= 1)


def _command(file: Path) -> None:
    began = time.perf_counter()
    command = [sys.executable, "-m", "goldsmith.cli", "label-quality", str(file), "--json"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    took = time.perf_counter() - began
    peak_mb = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    bar("quality.label_quality_s", took, None, "<=10", lambda _: took <= 10)
    bar("quality.label_quality_mb", peak_mb, None, "<=1024", lambda _: peak_mb <= 1024)
