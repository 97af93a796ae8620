"""Write docs/reference: settings, commands, errors and the API, from the code itself."""

import importlib
import inspect
import json
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args, get_type_hints

import typer

import goldsmith
from goldsmith.cli.main import make_app
from goldsmith.kernel.errors import GoldsmithError
from goldsmith.kernel.settings import Settings
from goldsmith.web.app import openapi

TARGET = Path(__file__).parents[1] / "docs" / "reference"
NOTE = "\n<!-- Written by `make docs`; a test compares it with the code. -->\n"


def settings() -> str:
    """Every setting with its default."""
    lines = ["# Settings", NOTE, "| variable | default | what |", "|---|---|---|"]
    default = Settings()
    for name, hint in get_type_hints(Settings, include_extras=True).items():
        words = next((part for part in get_args(hint)[1:] if isinstance(part, str)), "")
        value = getattr(default, name)
        lines.append(f"| `GOLDSMITH_{name.upper()}` | `{value}` | {words} |")
    return "\n".join(lines) + "\n"


def commands() -> str:
    """Every command with its arguments and options."""
    lines = ["# Commands", NOTE]
    root = typer.main.get_command(make_app())
    for path, command in walk(root, "goldsmith"):
        lines += [f"## `{path}`", "", inspect.cleandoc(command.help or ""), ""]
        lines += [f"- {describe(parameter)}" for parameter in command.params]
        lines.append("")
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).rstrip() + "\n"


def walk(command: Any, path: str) -> Iterator[tuple[str, Any]]:
    """The commands under a group, each with its words."""
    if hasattr(command, "commands"):
        for name, one in sorted(command.commands.items()):
            if not one.hidden:
                yield from walk(one, f"{path} {name}")
    else:
        yield path, command


def describe(parameter: Any) -> str:
    """One argument or option."""
    words = getattr(parameter, "help", None) or ""
    name = " ".join(parameter.opts) if parameter.opts[0].startswith("-") else parameter.name.upper()
    return f"`{name}` {words}".strip()


def errors() -> str:
    """Every error code with its status and sentence."""
    lines = ["# Errors", NOTE]
    lines += ["Codes are part of the API and never renamed.", ""]
    lines += ["| code | status | what happened and what to do |", "|---|---|---|"]
    for error in sorted(all_errors(), key=lambda error: error.code):
        words = " ".join((inspect.getdoc(error) or "").split())
        lines.append(f"| `{error.code}` | {error.status} | {words} |")
    return "\n".join(lines) + "\n"


def all_errors() -> set[type[GoldsmithError]]:
    """The families and everything that domains made of them."""
    for module in pkgutil.walk_packages(goldsmith.__path__, "goldsmith."):
        if not re.search(r"__main__$|\.versions|migrations\.env$", module.name):
            importlib.import_module(module.name)
    found, waiting = set(), [GoldsmithError]
    while waiting:
        error = waiting.pop()
        if error.code not in {"error"} and "code" in vars(error):
            found.add(error)
        waiting += error.__subclasses__()
    return found


def api() -> str:
    """Every operation with its first sentence."""
    contract = openapi()
    lines = [
        "# API",
        NOTE,
        "All paths are under `/api/v1`; the whole contract is openapi.json.",
        "",
    ]
    by_tag: dict[str, list[str]] = {}
    for path, operations in contract["paths"].items():
        for method, operation in operations.items():
            words = (operation.get("description") or "").split("\n")[0]
            short = path.removeprefix("/api/v1")
            row = f"| `{method.upper()} {short}` | {words} |"
            by_tag.setdefault((operation.get("tags") or ["other"])[0], []).append(row)
    for tag, rows in by_tag.items():
        lines += [f"## {tag}", "", "| operation | what |", "|---|---|", *rows, ""]
    return "\n".join(lines)


def pages() -> dict[str, str]:
    """Each file of the reference with its content."""
    return {
        "settings.md": settings(),
        "commands.md": commands(),
        "errors.md": errors(),
        "api.md": api(),
        "openapi.json": json.dumps(openapi(), indent=1, ensure_ascii=False) + "\n",
    }


def main() -> None:
    """Write every page."""
    TARGET.mkdir(parents=True, exist_ok=True)
    for name, content in pages().items():
        (TARGET / name).write_text(content, encoding="utf-8")


if __name__ == "__main__":
    main()
