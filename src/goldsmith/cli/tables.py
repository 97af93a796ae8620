"""How good the labels of a file are, without a server."""

from __future__ import annotations

import csv
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from goldsmith.cli.connect import JsonOption
from goldsmith.cli.show import OUT, show_json, show_rows, tell

if TYPE_CHECKING:
    from goldsmith.formats.label_table import LabelTable
    from goldsmith.stats.label_quality import Figure, LabelQuality, Modelled


def add_commands(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command("label-quality")(label_quality)


def label_quality(
    labels: Annotated[Path, typer.Argument(help="CSV, TSV, JSON or JSON lines, long or wide.")],
    truth: Annotated[Path | None, typer.Option(help="A table of items and true labels.")] = None,
    item: Annotated[str | None, typer.Option(help="The column of items.")] = None,
    annotator: Annotated[str | None, typer.Option(help="The column of annotators.")] = None,
    label: Annotated[
        str | None, typer.Option(help="The column of labels, or the question of an export.")
    ] = None,
    out: Annotated[
        Path | None, typer.Option(help="Write item, label, confidence and distribution here.")
    ] = None,
    replicates: Annotated[
        bool,
        typer.Option("--replicates", help="Count repeated rows by one annotator, all of them."),
    ] = False,
    seed: Annotated[int, typer.Option(help="Of resampling and folds.")] = 0,
    as_json: JsonOption = False,
) -> None:
    """Say how good the labels of a table are: agreement, models of truth, people, suspicions."""
    from goldsmith.formats.label_table import read_labels, read_truth  # pyarrow
    from goldsmith.stats import label_quality as quality  # scipy
    from goldsmith.stats.truth.labels import Labels

    table = read_labels(labels, item=item, annotator=annotator, label=label)
    known, class_names, n_elsewhere = None, list(table.class_names), 0
    if truth is not None:
        known, class_names, n_elsewhere = read_truth(truth, table.item_names, class_names)
    given = Labels.of(table.items, table.annotators, table.classes, n_classes=len(class_names))
    kept = given if replicates else given.latest()
    values = table.values if len(class_names) == len(table.class_names) else None
    found = quality.label_quality(kept, truth=known, values=values, seed=seed)
    n = {
        "items": len(table.item_names),
        "annotators": len(table.annotator_names),
        "labels": len(kept),
        "classes": len(class_names),
        "empty_rows": table.n_empty,
        "repeated_rows": len(given) - len(kept),
        "known": 0 if known is None else int((known >= 0).sum()),
        "truth_elsewhere": n_elsewhere,
    }
    facts = {"n": n, "columns": table.columns, "seed": seed, **_told(found, table, class_names)}
    if out is not None:
        _write(out, found, table, class_names)
    if as_json:
        show_json(facts)
    else:
        _show(facts, found)
        if out is not None:
            tell(f"{out}: {len(table.item_names):,} items.")


def _told(found: LabelQuality, table: LabelTable, class_names: list[str]) -> dict[str, Any]:
    careless = {one.annotator: one.reason for one in found.careless}
    names = table.annotator_names
    return {
        "agreement": {name: _figure(figure) for name, figure in found.agreement.items()},
        "is_skewed": found.is_skewed,
        "is_upside_down": found.is_upside_down,
        "classes": [
            {"class": class_names[one.class_], "labels": one.n, "agreement": one.agreement}
            for one in found.classes
        ],
        "models": {name: _model(one) for name, one in found.models.items()},
        "chosen": found.choice.name,
        "chosen_because": found.choice.reason,
        "models_disagree_on": found.choice.n_disagreed,
        "annotators": [
            {
                "annotator": names[one.annotator],
                "labels": one.n,
                "skill": one.skill,
                "low": None if one.skill_interval is None else one.skill_interval.low,
                "high": None if one.skill_interval is None else one.skill_interval.high,
                "known": one.n_known,
                "accuracy": one.accuracy,
                "looks": careless.get(one.annotator),
            }
            for one in found.people
        ],
        "identical_wrong_answers": [
            {**asdict(pair), "one": names[pair.one], "other": names[pair.other]}
            for pair in found.alike
        ],
    }


def _figure(figure: Figure) -> dict[str, Any]:
    agreement, interval = figure.agreement, figure.interval
    return {
        "value": None if agreement is None else agreement.value,
        "low": None if interval is None else interval.low,
        "high": None if interval is None else interval.high,
        "n_items": 0 if agreement is None else agreement.n_items,
        "n_labels": 0 if agreement is None else agreement.n_labels,
        "method": None if agreement is None else agreement.method,
        "interval": None if interval is None else interval.method,
        "reason": figure.reason,
    }


def _model(one: Modelled) -> dict[str, Any]:
    accuracy = None
    if one.accuracy is not None and one.interval is not None:
        accuracy = {"value": one.accuracy, "low": one.interval.low, "high": one.interval.high}
    return {"accuracy": accuracy, "ties": one.ties}


def _write(out: Path, found: LabelQuality, table: LabelTable, class_names: list[str]) -> None:
    """One row an item; where classes tie the label stays empty, and the distribution says it.

    What each model would say stands beside it, so that items they differ on are found.
    """
    inference = found.choice.inference
    winners = inference.winners()
    names = [*class_names, ""]  # -1, a tie, is the last
    models = {name: one.inference.winners() for name, one in found.models.items()}
    with out.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(
            ["item", "label", "confidence", *(f"p({name})" for name in class_names), *models]
        )
        for place, name in enumerate(table.item_names):
            chances = inference.posteriors[place]
            sure = (f"{p:.6f}" for p in (chances.max(), *chances))
            said = (names[one[place]] for one in models.values())
            rows.writerow([name, names[winners[place]], *sure, *said])


def _show(facts: dict[str, Any], found: LabelQuality) -> None:
    n = facts["n"]
    tell(
        f"{n['labels']:,} labels of {n['items']:,} items by {n['annotators']:,} annotators, "
        f"{n['classes']} classes; {n['repeated_rows']:,} repeated and {n['empty_rows']:,} empty "
        "rows were left out."
    )
    for title, rows, empty in (
        ("agreement", [_agreement_row(*pair) for pair in facts["agreement"].items()], ""),
        ("classes", [_class_row(one) for one in facts["classes"][:30]], ""),
        ("models", [_model_row(name, one) for name, one in facts["models"].items()], ""),
        ("annotators", [_person_row(one) for one in facts["annotators"][:30]], ""),
    ):
        OUT.print(f"\n[bold]{title}[/]")
        names = rows[0] if rows else {}
        show_rows(rows, {name: name for name in names}, as_json=False, empty=empty)
    if found.is_skewed:
        tell(
            "\nOne class holds four labels of five: alpha then looks worse than labels are; read AC1."
        )
    if found.is_upside_down:
        tell(
            "\nMost annotators are no better than chance: what models believe may be the wrong way "
            "round. Check some items by hand and give them with --truth."
        )
    disagreed = facts["models_disagree_on"]
    tell(f"\nBelieved: {facts['chosen']}, which {facts['chosen_because']}.")
    tell(f"The models do not say the same of {disagreed:,} items.")
    for pair in facts["identical_wrong_answers"]:
        tell(
            f"Identical wrong answers: {pair['one']} and {pair['other']}, {pair['same_wrong']} "
            f"on {pair['shared']} items, where {pair['expected']:.1f} would be usual."
        )


def _agreement_row(name: str, figure: dict[str, Any]) -> dict[str, Any]:
    return {
        "coefficient": name,
        "value": "undefined" if figure["value"] is None else f"{figure['value']:.3f}",
        "95 %": "" if figure["low"] is None else f"{figure['low']:.3f} to {figure['high']:.3f}",
        "items": figure["n_items"],
        "note": figure["reason"] or figure["interval"] or "",
    }


def _class_row(one: dict[str, Any]) -> dict[str, Any]:
    agreed = one["agreement"]
    return {
        "class": one["class"],
        "labels": one["labels"],
        "another says it too": "" if agreed is None else f"{agreed:.3f}",
    }


def _model_row(name: str, one: dict[str, Any]) -> dict[str, Any]:
    accuracy = one["accuracy"]
    return {
        "model": name,
        "ties": one["ties"],
        "accuracy": "" if accuracy is None else f"{accuracy['value']:.4f}",
        "95 %": "" if accuracy is None else f"{accuracy['low']:.4f} to {accuracy['high']:.4f}",
    }


def _person_row(one: dict[str, Any]) -> dict[str, Any]:
    skill = "too few" if one["skill"] is None else f"{one['skill']:.3f}"
    return {
        "annotator": one["annotator"],
        "labels": one["labels"],
        "skill": skill,
        "95 %": "" if one["low"] is None else f"{one['low']:.3f} to {one['high']:.3f}",
        "of truth": "" if one["accuracy"] is None else f"{one['accuracy']:.3f}, n = {one['known']}",
        "looks": one["looks"] or "",
    }
