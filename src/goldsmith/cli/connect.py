"""Where commands find server and token: options, then variables, then what `login` kept."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from goldsmith.kernel.errors import GoldsmithError, Unauthenticated

if TYPE_CHECKING:
    from goldsmith_client import Goldsmith, Problem

DEFAULT_SERVER = "http://127.0.0.1:8787"

ServerOption = Annotated[
    str | None, typer.Option("--server", envvar="GOLDSMITH_SERVER", help="Address of the server.")
]
TokenOption = Annotated[
    str | None, typer.Option("--token", envvar="GOLDSMITH_TOKEN", help="An API token.")
]
ProjectArgument = Annotated[str, typer.Argument(help="A project's name or id.")]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON.")]


class NotSignedIn(Unauthenticated):
    """No token. Make one in your settings and run `goldsmith login`, or set GOLDSMITH_TOKEN."""

    code = "not_signed_in"


class Refused(GoldsmithError):
    """The server refused, and said why."""

    def __init__(self, problem: "Problem") -> None:
        super().__init__(problem.detail)
        self.code, self.status = problem.code, problem.status


class NoServer(GoldsmithError):
    """No answer. Is Goldsmith running at this address?"""

    code = "server_unreachable"
    status = 503


@contextmanager
def connect(server: str | None = None, token: str | None = None) -> Iterator["Goldsmith"]:
    """A client for the server and token in force. Raises NotSignedIn, Refused, NoServer."""
    from goldsmith_client import Goldsmith, Problem, ServerUnreachable

    saved = _saved()
    token = token or saved.get("token")
    if not token:
        raise NotSignedIn
    try:
        with Goldsmith(server or saved.get("server", DEFAULT_SERVER), token) as client:
            yield client
    except Problem as problem:
        raise Refused(problem) from problem
    except ServerUnreachable as error:
        raise NoServer(str(error)) from error


def save(server: str, token: str) -> Path:
    """Keep server and token for later commands, readable by this person only."""
    path = _file()
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    path.touch(mode=0o600)
    path.chmod(0o600)
    path.write_text(json.dumps({"server": server, "token": token}) + "\n", encoding="utf-8")
    return path


def forget() -> None:
    """Remove the saved token."""
    _file().unlink(missing_ok=True)


def _file() -> Path:
    return Path(typer.get_app_dir("goldsmith")) / "login.json"


def _saved() -> dict[str, str]:
    try:
        found: dict[str, str] = json.loads(_file().read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    return found
