"""Signing in, people, projects and getting texts into them."""

from pathlib import Path
from typing import Annotated

import typer

from goldsmith.cli import connect as door
from goldsmith.cli.address import DataOption
from goldsmith.cli.connect import JsonOption, ProjectArgument, ServerOption, TokenOption, connect
from goldsmith.cli.show import ERR, OUT, read_json, show_facts, show_rows, tell
from goldsmith.kernel.settings import Settings

projects = typer.Typer(help="Projects.", no_args_is_help=True)
people = typer.Typer(help="People of this installation.", no_args_is_help=True)

AddressOption = Annotated[str | None, typer.Option(help="Address of the server in the link.")]

_COUNTS = ("rows_read", "added", "updated", "unchanged", "duplicates", "refused", "bad", "answers")


def add_commands(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command()(login)
    app.command()(logout)
    app.command("import")(import_file)
    app.command("left-out")(left_out)
    app.add_typer(projects, name="projects")
    app.add_typer(people, name="people")


def login(
    server: ServerOption = None,
    token: Annotated[
        str, typer.Option(prompt="Token", hide_input=True, help="Made in your settings.")
    ] = "",
) -> None:
    """Keep server and token for later commands; the token is tried first."""
    address = server or door.DEFAULT_SERVER
    with connect(address, token) as client:
        me = client.me()
    path = door.save(address, token)
    tell(f"Signed in at {address} as {me['person']['name']}; kept in {path}.")


def logout() -> None:
    """Forget the kept token. It stays valid until it is revoked in your settings."""
    door.forget()
    OUT.print("Forgotten.")


@projects.command("list")
def list_projects(
    server: ServerOption = None, token: TokenOption = None, as_json: JsonOption = False
) -> None:
    """List the projects you belong to."""
    with connect(server, token) as client:
        rows = list(client.projects())
    columns = {"name": "name", "id": "id"}
    empty = "No project yet. Create one: goldsmith projects create NAME"
    show_rows(rows, columns, as_json=as_json, empty=empty)


@projects.command("create")
def create_project(
    name: str,
    description: str = "",
    server: ServerOption = None,
    token: TokenOption = None,
    as_json: JsonOption = False,
) -> None:
    """Start a project and own it."""
    with connect(server, token) as client:
        made = client.create_project(name, description)
    show_facts({"name": made.name, "id": made.id}, as_json=as_json)


def import_file(
    project: ProjectArgument,
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False)],
    mapping: Annotated[
        Path | None, typer.Option(help="A JSON file that says what each column becomes.")
    ] = None,
    source: Annotated[str | None, typer.Option(help="Where the texts come from.")] = None,
    licence: Annotated[str | None, typer.Option(help="Under which licence.")] = None,
    language: Annotated[str, typer.Option(help="Language of the texts, such as en.")] = "und",
    sensitivity: Annotated[str, typer.Option(help="none, unknown, sensitive, harmful")] = "unknown",
    strict: Annotated[bool, typer.Option("--strict", help="All rows or none.")] = False,
    store: Annotated[
        str | None, typer.Option(help="The store whose files columns name; see `stores`.")
    ] = None,
    refer: Annotated[
        list[str] | None,
        typer.Option(help="COLUMN=FIELD: a column that names files of the store. Repeatable."),
    ] = None,
    update: Annotated[
        bool, typer.Option("--update", help="Take new metadata of known ids.")
    ] = False,
    server: ServerOption = None,
    token: TokenOption = None,
    as_json: JsonOption = False,
) -> None:
    """Import the texts of FILE into PROJECT; columns are guessed unless --mapping says."""
    from rich.progress import Progress, SpinnerColumn, TextColumn

    told = None if mapping is None else read_json(mapping)
    words = (SpinnerColumn(), TextColumn("{task.description}"))
    with connect(server, token) as client, Progress(*words, console=ERR, transient=True) as bar:
        task = bar.add_task(f"sending {file.name}")
        found = client.project(project).import_file(
            file,
            mapping=told,
            references=dict(_pair(one) for one in refer or ()),
            store=store,
            progress=lambda rows, _: bar.update(task, description=f"{rows:,} rows"),
            source=source,
            licence=licence,
            language=language,
            sensitivity=sensitivity,
            is_strict=strict,
            on_known="update" if update else "refuse",
        )
    facts = {"import": found["id"], "state": found["state"]} | {k: found[k] for k in _COUNTS}
    show_facts(found if as_json else facts, as_json=as_json)
    if any(found[name] for name in ("bad", "refused", "duplicates", "unknown_labels")):
        ERR.print("Each row that did not go in, or only with a warning, with its line and reason:")
        ERR.print(f"goldsmith left-out {found['id']} rows.csv", highlight=False, soft_wrap=True)


def _pair(told: str) -> tuple[str, str]:
    column, is_told, field = told.partition("=")
    if not is_told:
        raise typer.BadParameter(f"{told!r} is no COLUMN=FIELD.", param_hint="--refer")
    return column, field


def left_out(
    import_id: Annotated[str, typer.Argument(help="The id that `import` printed.")],
    target: Annotated[Path, typer.Argument(help="The CSV file to write.")],
    server: ServerOption = None,
    token: TokenOption = None,
) -> None:
    """Save the rows that an import left out: repeats, bad ones and those that differ."""
    with connect(server, token) as client:
        client.transport.download(f"/api/v1/imports/{import_id}/problems", target)
    tell(f"Saved in {target}.")


@people.command("invite")
def invite(
    project: ProjectArgument,
    role: Annotated[
        str, typer.Argument(help="manager, reviewer, expert, annotator, viewer or adviser")
    ],
    email: Annotated[str | None, typer.Option(help="Whom the link is for.")] = None,
    server: ServerOption = None,
    token: TokenOption = None,
    as_json: JsonOption = False,
) -> None:
    """Make a one-time link with which somebody joins PROJECT."""
    with connect(server, token) as client:
        made = client.project(project).invite(role, email=email)
        link = client.url + made["path"]
    show_facts({"role": made["role"], "link": link}, as_json=as_json)


@people.command("account")
def add_account(
    project: ProjectArgument,
    name: str,
    role: Annotated[str, typer.Option(help="Its role in the project.")] = "annotator",
    server: ServerOption = None,
    token: TokenOption = None,
    as_json: JsonOption = False,
) -> None:
    """Make an account for a program, such as a model that answers; its token is shown once."""
    with connect(server, token) as client:
        made = client.project(project).add_account(name, role)
    facts = {"id": made["person"]["id"], "name": name, "token": made["token"]["secret"]}
    show_facts(facts, as_json=as_json)


@people.command("list")
def list_everybody(data: DataOption = None, as_json: JsonOption = False) -> None:
    """List everybody of this installation; run it where the data is."""
    from goldsmith.cli import local

    everybody = local.list_people(data)
    rows = [{"name": p.name, "email": p.email, "kind": p.kind, "id": p.id} for p in everybody]
    columns = {"name": "name", "email": "e-mail", "kind": "kind", "id": "id"}
    show_rows(rows, columns, as_json=as_json, empty="Nobody yet. `goldsmith up` prints a link.")


@people.command("owner-link")
def owner_link(address: AddressOption = None, data: DataOption = None) -> None:
    """Print the one-time link for the first owner, where no `up` printed it; run it beside the data."""
    from goldsmith.cli import local

    _print_link(address, local.issue_owner_link(data).path)


@people.command("reset-link")
def reset_link(email: str, address: AddressOption = None, data: DataOption = None) -> None:
    """Print a one-time link with which EMAIL sets a new password; run it where the data is."""
    from goldsmith.cli import local

    _print_link(address, local.issue_reset_link(data, email).path)


def _print_link(address: str | None, path: str) -> None:
    server = address or Settings.from_environment().public_url or door.DEFAULT_SERVER
    OUT.print(f"{server.rstrip('/')}{path}", soft_wrap=True, highlight=False)
