"""How the command line speaks: tables for people, JSON for programs, problems as one sentence."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from rich.console import Console
from rich.table import Table

OUT = Console()
ERR = Console(stderr=True)

EXIT_CODES = {401: 3, 403: 3, 404: 4, 409: 5, 412: 5, 422: 6, 429: 7, 503: 8, 507: 5}
"""Exit codes by kind of problem; 1 is a failed check, 2 a wrong command, 8 no server."""


def show_json(value: object) -> None:
    """Print a value as JSON, as the API gave it."""
    OUT.print_json(json.dumps(value, default=str, ensure_ascii=False))


def show_rows(
    rows: Sequence[Mapping[str, Any]], columns: Mapping[str, str], *, as_json: bool, empty: str
) -> None:
    """Print rows as a table or as JSON; ``empty`` says what to do where there are none."""
    if as_json:
        show_json(list(rows))
        return
    if not rows:
        OUT.print(empty, style="dim")
        return
    table = Table(*columns.values(), box=None, header_style="bold", pad_edge=False)
    for row in rows:
        table.add_row(*(_cell(row.get(name)) for name in columns))
    OUT.print(table)


def show_facts(facts: Mapping[str, Any], *, as_json: bool) -> None:
    """Print one thing as lines of name and value, or as JSON."""
    if as_json:
        show_json(dict(facts))
        return
    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_column(style="dim")
    table.add_column()
    for name, value in facts.items():
        table.add_row(name.replace("_", " "), _cell(value))
    OUT.print(table)


def tell_problem(detail: str, *, code: str, status: int) -> int:
    """Print what went wrong and what to do; returns the exit code."""
    ERR.print(f"[bold red]{code}[/]", detail, highlight=False, soft_wrap=True)
    return EXIT_CODES.get(status, 1)


def _cell(value: object) -> str:
    if value is None:
        return "-"
    if isinstance(value, float):
        return f"{value:.3f}"
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False, default=str)
    return str(value)
