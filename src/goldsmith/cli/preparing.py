"""What `up` does to a database before people come: migrate it, and greet its first owner.

Run as a process of its own, ``python -m goldsmith.cli.preparing migrate``, since it loads much that
`up` would then hold for as long as it runs. The first page waits for `migrate`, so what only the
other acts need is loaded when they run.
"""

import signal
import sys
import threading
import time
from collections.abc import Callable

import psycopg
from sqlalchemy import make_url

from goldsmith.cli.address import address_of
from goldsmith.cli.show import OUT, tell_problem
from goldsmith.kernel.actor import SYSTEM
from goldsmith.kernel.database import Database
from goldsmith.kernel.errors import GoldsmithError
from goldsmith.kernel.processes import end_with_parent
from goldsmith.kernel.settings import Settings
from goldsmith.migrations import history


def migrate(settings: Settings, tell: Callable[[str], None]) -> None:
    """Bring the database to this version, after a backup where it holds older data."""
    if history.is_behind(settings.owner_database_url):
        from goldsmith.cli.local import back_up_before_migrating

        back_up_before_migrating(settings, tell)
        tell("bringing the database to this version")
    history.upgrade(
        settings.owner_database_url, app_role=history.app_role_of(settings.database_url)
    )


def greet(
    settings: Settings, tell: Callable[[str], None], *, is_stopping: Callable[[], bool]
) -> None:
    """Print the address, and the link for a first owner; in the demo, fill it."""
    OUT.print(f"\n  Goldsmith is ready at [bold]{address_of(settings)}[/]\n", highlight=False)
    if settings.demo:
        from goldsmith.cli.demo.fill import fill

        fill(settings, address_of(settings), tell, is_stopping=is_stopping)
        OUT.print(f"  The demo is filled. Open {address_of(settings)} and pick a sign-in.")
    else:
        _offer_ownership(settings)
    OUT.print("  Ctrl-C stops everything.", style="dim")


def _offer_ownership(settings: Settings) -> None:
    from goldsmith.domains.projects.verbs import people

    database = Database(settings.database_url, pool_size=1)
    with database.transaction() as session:
        link = people.issue_first_owner_link(session, SYSTEM)
    database.close()
    if link is not None:
        OUT.print("  Nobody owns it yet. Open this link once to set your password:")
        words = f"  [bold]{address_of(settings)}{link.path}[/]\n"
        OUT.print(words, highlight=False, soft_wrap=True)


def _wait_for_database(url: str) -> None:
    """Wait while the parent starts PostgreSQL; the parent ends us if that fails."""
    words = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    while True:
        try:
            psycopg.connect(words, connect_timeout=5).close()
        except psycopg.OperationalError:
            time.sleep(0.05)
        else:
            return


def _tell(words: str) -> None:
    OUT.print(f"  {words} …", style="dim", highlight=False)


def main(act: str) -> int:
    """Do one act with the settings of the environment; returns the exit code."""
    end_with_parent()
    stopping = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: stopping.set())
    settings = Settings.from_environment()
    try:
        if act == "migrate":
            _wait_for_database(settings.owner_database_url)
            migrate(settings, _tell)
        else:
            greet(settings, _tell, is_stopping=stopping.is_set)
    except GoldsmithError as error:
        return tell_problem(error.detail, code=error.code, status=error.status)
    except OSError as error:
        return tell_problem(str(error), code="not_possible", status=0)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
