"""``goldsmith``: one word for everything, from starting the workbench to verifying a release."""

import sys

import typer

from goldsmith.cli import installation, serving
from goldsmith.cli.show import tell_problem
from goldsmith.kernel.errors import GoldsmithError

app = typer.Typer(
    name="goldsmith",
    help="The AI trainer's workbench: label, review, and prove how good the data is.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
)
serving.add_commands(app)
installation.add_commands(app)


def main() -> None:
    """Run the command; a problem becomes one sentence and an exit code, never a trace."""
    try:
        app()
    except GoldsmithError as error:
        sys.exit(tell_problem(error.detail, code=error.code, status=error.status))
