"""What `up` does to a database before people come: migrate it, and greet its first owner."""

from collections.abc import Callable

from goldsmith.cli.address import address_of
from goldsmith.cli.demo.fill import fill
from goldsmith.cli.installation import back_up_before_migrating
from goldsmith.cli.show import OUT
from goldsmith.domains.projects.verbs import people
from goldsmith.kernel.actor import SYSTEM
from goldsmith.kernel.database import Database
from goldsmith.kernel.settings import Settings
from goldsmith.migrations import history


def migrate(settings: Settings, tell: Callable[[str], None]) -> None:
    """Bring the database to this version, after a backup where it holds older data."""
    if history.is_behind(settings.owner_database_url):
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
        fill(settings, address_of(settings), tell, is_stopping=is_stopping)
        OUT.print(f"  The demo is filled. Open {address_of(settings)} and pick a sign-in.")
    else:
        _offer_ownership(settings)
    OUT.print("  Ctrl-C stops everything.", style="dim")


def _offer_ownership(settings: Settings) -> None:
    database = Database(settings.database_url, pool_size=1)
    with database.transaction() as session:
        link = people.issue_first_owner_link(session, SYSTEM)
    database.close()
    if link is not None:
        OUT.print("  Nobody owns it yet. Open this link once to set your password:")
        words = f"  [bold]{address_of(settings)}{link.path}[/]\n"
        OUT.print(words, highlight=False, soft_wrap=True)
