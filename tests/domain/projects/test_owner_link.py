"""The first owner of a database of somebody else's comes by a link from the command line."""

from pathlib import Path

import pytest

from goldsmith.cli import local
from goldsmith.domains.projects.errors import PersonNotFound
from goldsmith.domains.projects.types import PersonKind
from goldsmith.domains.projects.verbs import people
from goldsmith.kernel.actor import SYSTEM
from goldsmith.kernel.database import Database


@pytest.fixture
def place(fresh_database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    url = fresh_database.engine.url.render_as_string(hide_password=False)
    monkeypatch.setenv("GOLDSMITH_DATABASE_URL", url)
    return tmp_path


def test_an_empty_database_gets_a_link_for_its_owner(place: Path) -> None:
    assert local.issue_owner_link(place).path.startswith("/links/")


def test_a_second_owner_comes_by_no_such_link(place: Path, fresh_database: Database) -> None:
    with fresh_database.transaction() as session:
        people.create_person(
            session, SYSTEM, kind=PersonKind.PERSON, name="Olga", email="o@example.org",
            is_instance_owner=True,
        )  # fmt: skip
    with pytest.raises(local.OwnerThere):
        local.issue_owner_link(place)
    assert local.issue_reset_link(place, "O@example.org").path.startswith("/links/")
    with pytest.raises(PersonNotFound, match=r"nobody@example\.org"):
        local.issue_reset_link(place, "nobody@example.org")
