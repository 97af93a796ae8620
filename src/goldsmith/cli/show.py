"""How the command line speaks: tables for people, JSON for programs, problems as one sentence."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from goldsmith.kernel.errors import Invalid

OUT = Console()
ERR = Console(stderr=True)

EXIT_CODES = {401: 3, 403: 3, 404: 4, 409: 5, 412: 5, 422: 6, 429: 7, 503: 8, 507: 5}
"""Exit codes by kind of problem; 1 is a failed check, 2 a wrong command, 8 no server."""

# What would move the cursor, colour the screen or turn the line around is shown as its number.
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


class JsonUnreadable(Invalid):
    """The file is not JSON in UTF-8. Mend it and try again."""

    code = "json_unreadable"


def read_json(path: Path) -> Any:
    """The content of a JSON file. Raises JsonUnreadable."""
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise JsonUnreadable(f"{path} is not JSON in UTF-8: {error}") from error


def read_json_lines(path: Path, *needed: str) -> Iterator[dict[str, Any]]:
    """The objects of a file of JSON lines, each with what is needed. Raises JsonUnreadable."""
    with path.open(encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
            except ValueError as error:
                raise JsonUnreadable(f"Line {number} of {path} is not JSON: {error}") from error
            missing = [name for name in needed if not isinstance(row, dict) or name not in row]
            if missing:
                raise JsonUnreadable(f"Line {number} of {path} has no {' and no '.join(missing)}.")
            yield row


def tell(words: str) -> None:
    """Print a sentence that may hold names and paths."""
    OUT.print(_plain(words), soft_wrap=True)


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
    table = Table(box=None, header_style="bold", pad_edge=False)
    for name, title in columns.items():  # half an id is of no use to the next command
        table.add_column(title, no_wrap=name == "id", min_width=36 if name == "id" else None)
    for row in rows:
        table.add_row(*(_cell(row.get(name)) for name in columns))
    OUT.print(table)


def show_facts(facts: Mapping[str, Any], *, as_json: bool) -> None:
    """Print one thing as lines of name and value, or as JSON."""
    if as_json:
        show_json(dict(facts))
        return
    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold")  # a digest or a link is of use only whole
    for name, value in facts.items():
        table.add_row(name.replace("_", " "), _cell(value))
    OUT.print(table)


def tell_problem(detail: str, *, code: str, status: int) -> int:
    """Print what went wrong and what to do; returns the exit code."""
    ERR.print(Text(code, style="bold red"), _plain(detail), soft_wrap=True)
    return EXIT_CODES.get(status, 1)


def _cell(value: object) -> Text:
    if value is None:
        return Text("-")
    if isinstance(value, float):
        return Text(f"{value:.3f}")
    if isinstance(value, dict | list):
        return _plain(json.dumps(value, ensure_ascii=False, default=str))
    return _plain(str(value))


def _plain(words: str) -> Text:
    """Words as they are: no markup, nothing that a terminal would obey."""
    return Text(_CONTROLS.sub(lambda found: ascii(found[0])[1:-1], words))
