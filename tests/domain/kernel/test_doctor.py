"""The doctor says what is here and what is missing, of a running installation and of none."""

from pathlib import Path

import pytest

from goldsmith.cli import local
from goldsmith.kernel.database import Database
from goldsmith.kernel.postgres import Postgres


def states(folder: Path) -> dict[str, str]:
    return {row["what"]: row["state"] for row in local.findings(folder)}


def test_an_empty_folder_lacks_nothing_but_a_start(tmp_path: Path) -> None:
    assert states(tmp_path)["PostgreSQL"] == "not started"


def test_a_database_at_work_is_looked_at(
    postgres: Postgres, database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GOLDSMITH_DATABASE_URL", postgres.app_url)
    found = states(tmp_path)
    assert (found["PostgreSQL"], found["tables"]) == ("18", "of this version")


def test_a_database_that_is_gone_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GOLDSMITH_DATABASE_URL", "postgresql://nobody@127.0.0.1:1/nothing")
    assert states(tmp_path)["PostgreSQL"] == "missing"


def test_a_store_that_answers_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GOLDSMITH_BLOB_URL", "memory://")
    assert states(tmp_path)["files"] == "yours"
