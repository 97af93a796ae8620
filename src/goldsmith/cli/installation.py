"""Looking after an installation: backup, restore, the log, and what is missing."""

from pathlib import Path
from typing import Annotated

import typer

from goldsmith.cli.address import DataOption
from goldsmith.cli.show import show_facts, show_rows

JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON.")]

log = typer.Typer(help="The event log.", no_args_is_help=True)


def add_commands(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command("backup")(make_backup)
    app.command("restore")(restore_backup)
    app.command("doctor")(doctor)
    app.add_typer(log, name="log")


def make_backup(
    target: Annotated[Path, typer.Argument(help="A new folder for the backup.")],
    data: DataOption = None,
    as_json: JsonOption = False,
) -> None:
    """Back up database and files. Works while Goldsmith runs."""
    from goldsmith.cli import local

    manifest = local.make_backup(data, target)
    facts = {
        "folder": target,
        "files": len(manifest.files),
        "log_position": manifest.log_position,
        "revision": manifest.revision,
    }
    show_facts(facts, as_json=as_json)


def restore_backup(
    source: Annotated[Path, typer.Argument(help="The folder that `backup` wrote.")],
    data: DataOption = None,
    as_json: JsonOption = False,
) -> None:
    """Fill an empty data folder (or database) from a backup, then bring it to this version."""
    from goldsmith.cli import local

    manifest, report = local.restore_backup(data, source)
    facts = {
        "restored_from": source,
        "made_at": manifest.created_at,
        "log_position": report.head.position,
        "log_is_intact": report.is_intact,
    }
    show_facts(facts, as_json=as_json)
    if not report.is_intact:
        raise typer.Exit(1)


@log.command("verify")
def verify_log(
    data: DataOption = None,
    expect_head: Annotated[
        str | None, typer.Option(help="The head you noted earlier, as hexadecimal digits.")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Recompute every hash of the event log; exit 1 naming the first bad position, if any."""
    from goldsmith.cli import local

    report = local.verify_log(data)
    facts = {
        "is_intact": report.is_intact,
        "events": report.n_events,
        "sealed_up_to": report.head.position,
        "blocks": report.n_blocks,
        "not_yet_sealed": report.n_unsealed,
        "head": report.head.digest.hex(),
        "first_bad_position": report.first_bad_position,
        "problem": report.problem,
    }
    if expect_head:
        facts["is_expected_head"] = expect_head == report.head.digest.hex()
    show_facts(facts, as_json=as_json)
    if not report.is_intact or not facts.get("is_expected_head", True):
        raise typer.Exit(1)


def doctor(data: DataOption = None, as_json: JsonOption = False) -> None:
    """Say what is here, what is missing, and what that means. Exit 1 when something needed is."""
    from goldsmith.cli import local

    rows = list(local.findings(data))
    columns = {"what": "", "state": "", "advice": ""}
    show_rows(rows, columns, as_json=as_json, empty="")
    if any(row["state"] == "missing" for row in rows):
        raise typer.Exit(1)
