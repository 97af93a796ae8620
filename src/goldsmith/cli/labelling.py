"""Guideline, answers and review from the command line."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any
from uuid import UUID

import typer

from goldsmith.cli.answering import Reader
from goldsmith.cli.connect import JsonOption, ProjectArgument, ServerOption, TokenOption, connect
from goldsmith.cli.ordering import BatchArgument, batch_id_of
from goldsmith.cli.show import (
    read_json,
    read_json_lines,
    show_facts,
    show_json,
    show_rows,
)
from goldsmith.kernel.errors import NotFound

guideline = typer.Typer(help="The guideline of a project.", no_args_is_help=True)

FileArgument = Annotated[Path, typer.Argument(help="A JSON file.")]


class NotInReview(NotFound):
    """No item of this name waits for a reviewer. Name one that `goldsmith review` lists."""

    code = "not_in_review"


def add_commands(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.add_typer(guideline, name="guideline")
    app.command()(annotate)
    app.command()(review)
    app.command()(adjudicate)
    app.command()(rulings)


@guideline.command("get")
def get_guideline(
    project: ProjectArgument, server: ServerOption = None, token: TokenOption = None
) -> None:
    """Print the draft as JSON, as `put` reads it."""
    with connect(server, token) as client:
        show_json(client.project(project).guideline()["content"])


@guideline.command("put")
def put_guideline(
    project: ProjectArgument,
    file: FileArgument,
    server: ServerOption = None,
    token: TokenOption = None,
) -> None:
    """Replace the draft by the content of FILE."""
    content = read_json(file)
    with connect(server, token) as client:
        saved = client.project(project).put_guideline(content)
    show_facts({"revision": saved["revision"], "problems": saved["problems"]}, as_json=False)


@guideline.command("release")
def release_guideline(
    project: ProjectArgument,
    note: str = "",
    server: ServerOption = None,
    token: TokenOption = None,
    as_json: JsonOption = False,
) -> None:
    """Make an immutable version of the draft."""
    with connect(server, token) as client:
        made = client.project(project).release_guideline(note)
    facts = {"number": made["number"], "id": made["id"], "digest": made["digest"]}
    show_facts(facts, as_json=as_json)


@guideline.command("template")
def template(
    name: Annotated[str | None, typer.Argument(help="Its id; without one they are listed.")] = None,
    server: ServerOption = None,
    token: TokenOption = None,
    as_json: JsonOption = False,
) -> None:
    """List the templates, or print one as JSON for `put`."""
    with connect(server, token) as client:
        found = client.api.list_templates()
    chosen = [t for t in found if t["id"] == name]
    if chosen:
        show_json(chosen[0]["content"])
        return
    columns = {"id": "id", "title": "title", "description": "for"}
    show_rows(found, columns, as_json=as_json, empty="")


def annotate(
    project: ProjectArgument,
    name: BatchArgument,
    answers: Annotated[Path, typer.Argument(help="JSON lines of id and answers.")],
    server: ServerOption = None,
    token: TokenOption = None,
    as_json: JsonOption = False,
) -> None:
    """Answer what the batch gives from a file; items that the file does not know are passed on.

    Each line is {"id": external or item id, "answers": {question: value or list of values}}.
    Comparisons, rubrics, corrections and spans are written as in an import.
    """
    known = {str(row["id"]): row["answers"] for row in read_json_lines(answers, "id", "answers")}

    with connect(server, token) as client:
        found = client.project(project)
        reader = Reader(client.api.get_guideline_version)

        def judge(lease: dict[str, Any]) -> Mapping[str, Any] | None:
            item = lease["item"] or {}
            given = known.get(item.get("external_id", "")) or known.get(item.get("id", ""))
            version_id = lease["guideline_version_id"]
            return reader.read(given, version_id, item["fields"]) if given else None

        done = found.annotate(batch_id_of(found.batches(), name), judge)
    show_facts({"answered": done}, as_json=as_json)


def review(
    project: ProjectArgument,
    kind: Annotated[
        str, typer.Option(help="disagreement, sample, flagged, second, risk or all")
    ] = "disagreement",
    server: ServerOption = None,
    token: TokenOption = None,
    as_json: JsonOption = False,
) -> None:
    """List what waits for a reviewer."""
    with connect(server, token) as client:
        rows = list(client.project(project).review_queue(kind))
    show_rows(
        rows, {n: n for n in _names(rows)}, as_json=as_json, empty="Nothing waits for review."
    )


def adjudicate(
    project: ProjectArgument,
    rulings: Annotated[Path, typer.Argument(help="JSON lines of id, answers and rationale.")],
    server: ServerOption = None,
    token: TokenOption = None,
    as_json: JsonOption = False,
) -> None:
    """Settle items where annotators differ, each with its rationale.

    Each line is {"id": external or item id, "answers": {…}, "rationale": "why"}, and may say
    "disagreement": guideline_gap, slip or ambiguous.
    """
    rows = list(read_json_lines(rulings, "id", "answers", "rationale"))
    with connect(server, token) as client:
        found = client.project(project)
        reader = Reader(client.api.get_guideline_version)
        ids = {task["external_id"]: task["item_id"] for task in found.review_queue()}
        for row in rows:
            item_id = ids.get(str(row["id"])) or _item_id_in(str(row["id"]))
            judged = found.item_review(item_id)
            version_id = judged["guideline_version_id"]
            answers = reader.read(row["answers"], version_id, judged["fields"])
            found.adjudicate(item_id, answers, row["rationale"], row.get("disagreement"))
    show_facts({"settled": len(rows)}, as_json=as_json)


def _item_id_in(given: str) -> str:
    """The id of an item that does not wait. Raises NotInReview where it is none."""
    try:
        return str(UUID(given))
    except ValueError as error:
        raise NotInReview(
            f"No item {given[:100]} waits for a reviewer. `goldsmith review` lists those that do; "
            "name another one by its item id."
        ) from error


def rulings(
    project: ProjectArgument,
    search: Annotated[str | None, typer.Option(help="words, or a number such as R7")] = None,
    server: ServerOption = None,
    token: TokenOption = None,
    as_json: JsonOption = False,
) -> None:
    """List rulings: what was decided once about a question, how often it is cited, what holds."""
    with connect(server, token) as client:
        rows = list(client.project(project).rulings(search))
    shown = ("number", "state", "question_id", "text", "decision", "reason", "cited")
    show_rows(rows, {name: name for name in shown}, as_json=as_json, empty="No ruling matches.")


def _names(rows: list[dict[str, Any]]) -> list[str]:
    plain = (str, int, float, type(None))
    return [name for name, value in (rows[0] if rows else {}).items() if isinstance(value, plain)]
