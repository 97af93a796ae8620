"""Suggestions of models, rules and earlier people, from the command line."""

from pathlib import Path
from typing import Annotated

import typer

from goldsmith.cli.connect import JsonOption, ProjectArgument, ServerOption, TokenOption, connect
from goldsmith.cli.show import ERR, show_facts, show_rows

_COUNTS = ("rows_read", "added", "known", "bad")


def add_commands(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command()(suggest)
    app.command()(sources)


def suggest(
    project: ProjectArgument,
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False)],
    source: Annotated[str, typer.Option(help="Who suggests, such as the name of a model.")],
    version: Annotated[str, typer.Option(help="Its version; each is kept.")] = "1",
    kind: Annotated[str, typer.Option(help="model, rule or person")] = "model",
    server: ServerOption = None,
    token: TokenOption = None,
    as_json: JsonOption = False,
) -> None:
    """Take suggestions from FILE: a column `external_id`, and one named after each question."""
    from rich.progress import Progress, SpinnerColumn, TextColumn

    words = (SpinnerColumn(), TextColumn("{task.description}"))
    with connect(server, token) as client, Progress(*words, console=ERR, transient=True) as bar:
        task = bar.add_task(f"sending {file.name}")
        found = client.project(project).import_suggestions(
            file,
            source,
            version,
            kind=kind,
            progress=lambda rows, _: bar.update(task, description=f"{rows:,} rows"),
        )
    facts = {"import": found["id"], "state": found["state"]} | {k: found[k] for k in _COUNTS}
    show_facts(found if as_json else facts, as_json=as_json)
    for problem in found["problems"]:
        ERR.print(f"line {problem['line']}: {problem['reason']}", highlight=False, markup=False)


def sources(
    project: ProjectArgument,
    server: ServerOption = None,
    token: TokenOption = None,
    as_json: JsonOption = False,
) -> None:
    """List who suggested in PROJECT, with how much."""
    with connect(server, token) as client:
        rows = client.project(project).sources()
    columns = {name: name for name in ("name", "version", "kind", "suggestions", "items")}
    empty = "Nothing was suggested yet. Send a file: goldsmith suggest PROJECT FILE --source NAME"
    show_rows(rows, columns, as_json=as_json, empty=empty)
