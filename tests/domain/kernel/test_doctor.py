"""The doctor says what is here and what is missing, of a running installation and of none."""

from pathlib import Path

import pytest
from tests.domain.builders import make_project

from goldsmith.cli import local, outside
from goldsmith.domains.models.types import Protocol
from goldsmith.domains.models.verbs.endpoints import add_endpoint
from goldsmith.kernel.database import Database
from goldsmith.kernel.postgres import Postgres
from goldsmith.kernel.settings import Settings


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


def told(rows: object) -> dict[str, tuple[str, str]]:
    return {row["what"]: (row["state"], row["advice"]) for row in rows}  # type: ignore[attr-defined]


def test_each_store_is_told_whether_it_can_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stores = f"near={tmp_path},gone={tmp_path / 'nothing'}"
    monkeypatch.setenv("GOLDSMITH_STORES", stores)
    found = told(local.findings(tmp_path))
    assert found["store near"] == ("readable", str(tmp_path))
    state, advice = found["store gone"]
    assert state == "missing"
    assert "Look at GOLDSMITH_STORES" in advice


def test_stores_that_cannot_be_understood_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GOLDSMITH_STORES", "just-a-name")
    state, advice = told(local.findings(tmp_path))["stores"]
    assert (state, "write name=address" in advice) == ("missing", True)


SECRET = "models.example.org:443 Authorization: Bearer tok-4711"


def look_at_secrets(folder: Path, *wanted: str) -> dict[str, tuple[str, str]]:
    settings = Settings(secrets_dir=str(folder), egress_allow="models.example.org:443")
    return told(outside.secret_findings(settings, {name: ["Vision"] for name in wanted}))


def test_a_secret_that_is_there_and_closed_is_well(tmp_path: Path) -> None:
    tmp_path.chmod(0o700)
    (tmp_path / "vision").write_text(SECRET)
    (tmp_path / "vision").chmod(0o600)
    found = look_at_secrets(tmp_path, "vision")
    assert (found["secrets"][0], found["secret vision"]) == ("closed", ("there", "for Vision"))


def test_secrets_that_others_can_read_are_told_with_what_to_do(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    (tmp_path / "vision").write_text(SECRET)
    (tmp_path / "vision").chmod(0o644)
    found = look_at_secrets(tmp_path)
    assert found["secrets"] == (
        "open",
        f"others can open {tmp_path}; close it with `chmod 700 {tmp_path}`",
    )
    assert "chmod 600" in found["secret vision"][1]


@pytest.mark.parametrize(("content", "words"), [
    (None, "There is no secret vision"),
    ("tok-4711", "write it as one line"),
    ("other.example.org:443 X-Key: tok-4711", "may not be called"),
])  # fmt: skip
def test_a_secret_that_a_model_names_and_cannot_be_sent_is_missing(
    tmp_path: Path, content: str | None, words: str
) -> None:
    if content is not None:
        (tmp_path / "vision").write_text(content)
    state, advice = look_at_secrets(tmp_path, "vision")["secret vision"]
    assert state == "missing"
    assert words in advice
    assert "Until then Vision is not asked." in advice
    assert "tok-4711" not in advice


def test_a_folder_of_secrets_that_is_not_there_is_missing(tmp_path: Path) -> None:
    assert "mkdir -m 700" in look_at_secrets(tmp_path / "nothing")["secrets"][1]


def test_the_doctor_asks_the_database_which_secrets_are_named(
    postgres: Postgres, fresh_database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with fresh_database.transaction() as session:
        owner, project_id = make_project(session)
        add_endpoint(
            session, owner, project_id, name="Vision", url="https://models.example.org",
            protocol=Protocol.LABEL_STUDIO, secret="vision",
        )  # fmt: skip
    url = postgres.app_url.replace("/goldsmith?", "/fresh?")
    monkeypatch.setenv("GOLDSMITH_DATABASE_URL", url)
    assert told(local.findings(tmp_path))["secret vision"][0] == "missing"
