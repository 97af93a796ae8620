"""``goldsmith``: one word for everything, from starting the workbench to verifying a release."""

import importlib
import sys
from typing import Annotated

import typer

from goldsmith import __version__
from goldsmith.cli.show import OUT, tell_problem
from goldsmith.kernel.errors import GoldsmithError

# The words of each module. Only the module of the word that was given is loaded, and commands load
# what they need when they run: neither `up` nor help waits for what others need.
MODULES = {
    "up": ("up",),
    "serving": ("web", "worker", "migrate"),
    "projects": ("login", "logout", "import", "left-out", "projects", "people"),
    "labelling": ("guideline", "annotate", "review", "adjudicate", "rulings"),
    "ordering": ("batch",),
    "jobs": ("jobs",),
    "measuring": ("quality",),
    "suggesting": ("suggest", "sources"),
    "storing": ("stores",),
    "tables": ("label-quality",),
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
    app.callback(no_args_is_help=True)(_about)
    wanted = [module for module, words in MODULES.items() if word in words] or list(MODULES)
    for module in wanted:
        importlib.import_module(f"goldsmith.cli.{module}").add_commands(app)
    return app


def main() -> None:
    """Run the command; a problem becomes one sentence and an exit code, never a trace."""
    app = make_app(sys.argv[1] if len(sys.argv) > 1 else None)
    try:
        app()
    except GoldsmithError as error:
        sys.exit(tell_problem(error.detail, code=error.code, status=error.status))
    except OSError as error:
        sys.exit(tell_problem(str(error), code="not_possible", status=0))


def _show_version(is_wanted: bool) -> None:  # Typer calls it so
    if is_wanted:
        OUT.print(f"goldsmith {__version__}", highlight=False)
        raise typer.Exit


def _about(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_show_version, is_eager=True, help="Print the version."),
    ] = False,
) -> None:
    del version  # shown already
