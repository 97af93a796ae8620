"""Long work from the command line: seen, tried again, cancelled."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Annotated, Any

import typer

from goldsmith.cli.connect import JsonOption, ProjectArgument, ServerOption, TokenOption, connect
from goldsmith.cli.show import ERR, show_facts, show_rows

if TYPE_CHECKING:
    from goldsmith_client import Goldsmith

jobs = typer.Typer(help="Long work: imports, releases and the like.", no_args_is_help=True)

JobArgument = Annotated[str, typer.Argument(help="The id that `jobs list` prints.")]
WaitOption = Annotated[bool, typer.Option("--wait", help="Wait until it has ended.")]


def add_commands(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.add_typer(jobs, name="jobs")


@jobs.command("list")
def list_jobs(
    project: ProjectArgument,
    state: Annotated[
        str | None, typer.Option(help="queued, running, done, failed or cancelled")
    ] = None,
    server: ServerOption = None,
    token: TokenOption = None,
    as_json: JsonOption = False,
) -> None:
    """List the jobs of PROJECT, the newest first, with how far each is."""
    with connect(server, token) as client:
        found = client.project(project).jobs()
    rows = [row for row in found if state in {None, row["state"]}]
    if not as_json:
        rows = [
            row | {"progress": _progress(row), "says": row["error"] or row["note"]} for row in rows
        ]
    columns = {name: name for name in ("id", "name", "state", "progress", "says")}
    show_rows(rows, columns, as_json=as_json, empty="No job of this kind.")


@jobs.command("show")
def show_job(
    job_id: JobArgument,
    wait: WaitOption = False,
    server: ServerOption = None,
    token: TokenOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show one job; exit 1 where it failed."""
    _act(server, token, lambda client: client.api.get_job(job_id), wait=wait, as_json=as_json)


@jobs.command("retry")
def retry_job(
    job_id: JobArgument,
    wait: WaitOption = False,
    server: ServerOption = None,
    token: TokenOption = None,
    as_json: JsonOption = False,
) -> None:
    """Try a failed or cancelled job again."""
    _act(server, token, lambda client: client.api.retry_job(job_id), wait=wait, as_json=as_json)


@jobs.command("cancel")
def cancel_job(
    job_id: JobArgument,
    wait: WaitOption = False,
    server: ServerOption = None,
    token: TokenOption = None,
    as_json: JsonOption = False,
) -> None:
    """Cancel a job at its next step."""
    _act(server, token, lambda client: client.api.cancel_job(job_id), wait=wait, as_json=as_json)


def _act(
    server: str | None,
    token: str | None,
    act: Callable[["Goldsmith"], Mapping[str, Any]],
    *,
    wait: bool,
    as_json: bool,
) -> None:
    with connect(server, token) as client:
        job = act(client)
        if wait:
            job = _wait(client, job)
    names = ("id", "name", "state", "attempts", "created_at", "finished_at", "note", "error")
    facts = dict(job) if as_json else {"progress": _progress(job)} | {n: job[n] for n in names}
    show_facts(facts, as_json=as_json)
    if job["state"] == "failed":
        raise typer.Exit(1)


def _wait(client: "Goldsmith", job: Mapping[str, Any]) -> Mapping[str, Any]:
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn())
    with Progress(*columns, console=ERR, transient=True) as bar:
        task = bar.add_task(job["name"], total=job["total"])
        return client.wait_for_job(
            job["id"], progress=lambda done, total: bar.update(task, completed=done, total=total)
        )


def _progress(job: Mapping[str, Any]) -> str:
    if not job["total"]:
        return f"{job['done']:,}" if job["done"] else "-"
    share = min(100, round(100 * job["done"] / job["total"]))
    return f"{'█' * (share // 20):░<5} {share}%"
