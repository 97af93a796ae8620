"""Commands and waiting processes load what they need when they run, and nothing before."""

import ast
import subprocess
import sys

import pytest

from goldsmith.kernel.settings import SettingInvalid, Settings

HEAVY = "{'alembic', 'fastapi', 'httpx', 'numpy', 'psycopg', 'pyarrow', 'scipy', 'sklearn', 'sqlalchemy'}"


def loaded_by(statement: str) -> str:
    code = f"import sys; {statement}; print(sorted({HEAVY} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_help_loads_neither_database_nor_client() -> None:
    assert loaded_by("from goldsmith.cli.main import make_app; make_app()") == "[]"


def test_what_talks_to_a_server_loads_no_database() -> None:
    modules = "jobs, labelling, ordering, projects, releasing"
    statement = f"from goldsmith.cli import {modules}; import goldsmith_client"
    assert loaded_by(statement) == "['httpx']"


@pytest.mark.parametrize("process", ["goldsmith.web.app", "goldsmith.worker.__main__"])
def test_what_waits_loads_nothing_that_only_computing_needs(process: str) -> None:
    found = loaded_by(f"import {process}")
    assert not {"pyarrow", "scipy", "sklearn"} & set(ast.literal_eval(found))


def test_the_version_is_told() -> None:
    command = [sys.executable, "-m", "goldsmith.cli", "--version"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.startswith("goldsmith ")


def test_an_address_of_another_database_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GOLDSMITH_DATABASE_URL", "mysql://me:secret@elsewhere/db")
    with pytest.raises(SettingInvalid, match="no address of PostgreSQL") as refused:
        Settings.from_environment()
    assert "secret" not in str(refused.value)
