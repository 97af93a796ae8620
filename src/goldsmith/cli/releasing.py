"""Releases from the command line."""

from pathlib import Path
from typing import Annotated

import typer

from goldsmith.cli.connect import JsonOption, ProjectArgument, ServerOption, TokenOption, connect
from goldsmith.cli.show import ERR, show_facts, show_rows, tell
from goldsmith.kernel.errors import NotFound

release = typer.Typer(help="Frozen, numbered labels.", no_args_is_help=True)


class ReleaseNotNumbered(NotFound):
    """The project has no release of that number."""

    code = "release_not_numbered"


def add_commands(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.add_typer(release, name="release")
    app.command("verify")(verify_release)


def verify_release(
    path: Annotated[Path, typer.Argument(exists=True, help="The folder of a release, or its zip.")],
    as_json: JsonOption = False,
) -> None:
    """Check every file of a release against its manifest, without server or network.

    Exits with 1 when one bit differs, and names the file.
    """
    from goldsmith.formats import release_check

    findings = release_check.verify(path)
    problems = [f"{finding.file}: {finding.problem}" for finding in findings]
    show_facts({"is_intact": not problems, "problems": problems or None}, as_json=as_json)
    if problems:
        raise typer.Exit(1)


@release.command("freeze")
def freeze(
    project: ProjectArgument,
    note: str = "",
    ties: Annotated[str, typer.Option(help="undecided, leave_out or first")] = "undecided",
    gaps: Annotated[str, typer.Option(help="leave_out or include")] = "leave_out",
    truth: Annotated[
        str, typer.Option(help="majority, or model: the one that fits each question best")
    ] = "majority",
    server: ServerOption = None,
    token: TokenOption = None,
    as_json: JsonOption = False,
) -> None:
    """Freeze the labels of PROJECT as a numbered release."""
    with connect(server, token) as client, ERR.status("freezing"):
        made = client.project(project).freeze_release(note=note, ties=ties, gaps=gaps, truth=truth)
    facts = {n: made[n] for n in ("number", "id", "state")}
    show_facts(made if as_json else facts, as_json=as_json)


@release.command("list")
def list_releases(
    project: ProjectArgument,
    server: ServerOption = None,
    token: TokenOption = None,
    as_json: JsonOption = False,
) -> None:
    """List the releases of PROJECT."""
    with connect(server, token) as client:
        rows = client.project(project).releases()
    columns = {n: n for n in ("number", "state", "note", "created_at", "id")}
    empty = "No release yet. Freeze one: goldsmith release freeze PROJECT"
    show_rows(rows, columns, as_json=as_json, empty=empty)


@release.command("download")
def download(
    project: ProjectArgument,
    number: int,
    target: Annotated[Path, typer.Argument(help="The zip file to write.")],
    server: ServerOption = None,
    token: TokenOption = None,
) -> None:
    """Save a release as a zip file."""
    with connect(server, token) as client:
        found = [r for r in client.project(project).releases() if r["number"] == number]
        if not found:
            raise ReleaseNotNumbered
        size_bytes = client.download_release(found[0]["id"], target)
    tell(f"{target}: {size_bytes:,} bytes. Check it with `goldsmith verify {target}`.")
