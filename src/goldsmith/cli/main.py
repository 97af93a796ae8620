"""``goldsmith``: one word for everything, from starting the workbench to verifying a release."""

import importlib
import sys

import typer

from goldsmith.cli.show import tell_problem
from goldsmith.kernel.errors import GoldsmithError

# The words of each module. Only the module of the word that was given is loaded, so that `up` does
# not wait for what other commands need; help loads all.
MODULES = {
    "up": ("up",),
    "serving": ("web", "worker", "migrate"),
    "projects": ("login", "logout", "import", "left-out", "projects", "people"),
    "labelling": ("guideline", "batch", "annotate", "review", "adjudicate", "quality"),
    "releasing": ("release", "verify"),
    "installation": ("backup", "restore", "log", "doctor"),
}


def make_app(word: str | None = None) -> typer.Typer:
    """The commands: those of the module that has ``word``, or all of them."""
    app = typer.Typer(
        name="goldsmith",
        help="The AI trainer's workbench: label, review, and prove how good the data is.",
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        rich_markup_mode="rich",
    )
    wanted = [module for module, words in MODULES.items() if word in words] or list(MODULES)
    for module in wanted:
        importlib.import_module(f"goldsmith.cli.{module}").add_commands(app)
    return app


def main() -> None:
    """Run the command; a problem becomes one sentence and an exit code, never a trace."""
    app = make_app(sys.argv[1] if len(sys.argv) > 1 else None)
    app.command(hidden=True)(_nothing)  # with one command alone, Typer would drop its name
    try:
        app()
    except GoldsmithError as error:
        sys.exit(tell_problem(error.detail, code=error.code, status=error.status))
    except OSError as error:
        sys.exit(tell_problem(str(error), code="not_possible", status=0))


def _nothing() -> None:
    """Do nothing."""
