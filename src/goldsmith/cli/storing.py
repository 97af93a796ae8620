"""Stores whose files items may refer to, from the command line."""

from typing import Annotated

import typer

from goldsmith.cli.connect import JsonOption, ProjectArgument, ServerOption, TokenOption, connect
from goldsmith.cli.show import show_rows


def add_commands(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command()(stores)


def stores(
    project: ProjectArgument,
    open_: Annotated[
        str | None, typer.Option("--open", help="Let imports of PROJECT refer to this store.")
    ] = None,
    close: Annotated[
        str | None, typer.Option(help="Let no further import refer to this store.")
    ] = None,
    server: ServerOption = None,
    token: TokenOption = None,
    as_json: JsonOption = False,
) -> None:
    """List the stores of GOLDSMITH_STORES that PROJECT may refer to; owners open and close them."""
    with connect(server, token) as client:
        found = client.project(project)
        if open_ is not None:
            found.open_store(open_)
        if close is not None:
            found.close_store(close)
        rows = found.stores()
    empty = "No store is open to this project. GOLDSMITH_STORES names those there are."
    show_rows(rows, {"name": "name", "is_open": "open"}, as_json=as_json, empty=empty)
