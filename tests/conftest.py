"""A real PostgreSQL for each test that wants one: started and migrated once, rolled back always."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from goldsmith.kernel.database import Database
from goldsmith.kernel.postgres import OWNER_ROLE, Postgres
from goldsmith.migrations import history


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """The embedded server in a short-lived folder, without the price of durability."""
    with tempfile.TemporaryDirectory(prefix="gs-", ignore_cleanup_errors=True) as folder:
        server = Postgres(
            Path(folder) / "postgres",
            Path(folder) / "postgres.log",
            settings=("fsync=off", "synchronous_commit=off", "full_page_writes=off"),
        )
        server.start(lambda _: None)
        yield server
        server.stop()


@pytest.fixture(scope="session")
def database(postgres: Postgres) -> Iterator[Database]:
    """The migrated database as the application sees it: its role, its rights."""
    history.upgrade(postgres.owner_url)
    database = Database(postgres.app_url, pool_size=8)
    yield database
    database.close()


@pytest.fixture
def session(database: Database) -> Iterator[Session]:
    """A session whose work is rolled back at the end of the test."""
    with database.engine.connect() as connection:
        outer = connection.begin()
        with Session(
            connection, expire_on_commit=False, join_transaction_mode="create_savepoint"
        ) as session:
            yield session
        outer.rollback()


@pytest.fixture
def fresh_database(postgres: Postgres, database: Database) -> Iterator[Database]:
    """A migrated database of this test's own, for what must really commit."""
    del database  # only so that the template exists
    owner = create_engine(postgres.owner_url, isolation_level="AUTOCOMMIT")
    name = "fresh"
    with owner.connect() as connection:
        connection.exec_driver_sql(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
        connection.exec_driver_sql(f"CREATE DATABASE {name} OWNER {OWNER_ROLE}")
    owner.dispose()
    history.upgrade(postgres.owner_url.replace("/goldsmith?", f"/{name}?"))
    fresh = Database(postgres.app_url.replace("/goldsmith?", f"/{name}?"), pool_size=8)
    yield fresh
    fresh.close()
