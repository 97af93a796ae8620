"""How good the labels are, from the command line."""

from collections.abc import Mapping
from typing import Any

import typer

from goldsmith.cli.connect import JsonOption, ProjectArgument, ServerOption, TokenOption, connect
from goldsmith.cli.show import OUT, show_json, show_rows

_QUESTIONS = ("question", "alpha", "observed", "items", "labels", "note")
_ANNOTATORS = ("annotator", "kind", "judgements", "an hour", "random sample", "disputed")


def add_commands(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command()(quality)


def quality(
    project: ProjectArgument,
    server: ServerOption = None,
    token: TokenOption = None,
    as_json: JsonOption = False,
) -> None:
    """Print agreement with its interval, question by question, and each annotator's figures."""
    with connect(server, token) as client:
        report = client.project(project).quality()
    if as_json:
        show_json(report)
        return
    for title, names, rows in (
        ("questions", _QUESTIONS, [question_row(found) for found in report["questions"]]),
        ("annotators", _ANNOTATORS, [annotator_row(found) for found in report["annotators"]]),
    ):
        OUT.print(f"\n[bold]{title}[/]")
        show_rows(rows, {name: name for name in names}, as_json=False, empty="Nobody judged yet.")


def question_row(found: Mapping[str, Any]) -> dict[str, Any]:
    """One question: agreement with intervals and n, and what to mind when reading them."""
    alpha, observed = found["alpha"], found["observed"]
    return {
        "question": found["question_id"],
        "alpha": figure(alpha),
        "observed": figure(observed),
        "items": alpha["n_items"],
        "labels": alpha["n_labels"],
        "note": alpha["reason"] or found["caution"] or "",
    }


def annotator_row(found: Mapping[str, Any]) -> dict[str, Any]:
    """One annotator: how much, how fast, and how often what was settled agrees."""
    pace = found["per_hour"]
    return {
        "annotator": found["name"],
        "kind": found["kind"],
        "judgements": found["judgements"],
        "an hour": "" if pace is None else f"{pace:.0f}",
        "random sample": _rate(found["random"]),
        "disputed": _rate(found["disputed"]),
    }


def figure(found: Mapping[str, Any]) -> str:
    """A number with its interval; undefined is said, never shown as 0 or 1."""
    if found["value"] is None:
        return "undefined"
    if found["low"] is None:
        return f"{found['value']:.3f}"
    return f"{found['value']:.3f} ({found['low']:.3f} to {found['high']:.3f})"


def _rate(found: Mapping[str, Any]) -> str:
    is_known = found["value"] is not None
    return f"{figure(found) if is_known else 'undefined'}, n = {found['n']}"
