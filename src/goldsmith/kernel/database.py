"""The database: one engine a process, one transaction a request, rows that never leave home."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any, ClassVar, LiteralString
from uuid import UUID

import psycopg
from psycopg.rows import dict_row
from psycopg.types.json import set_json_loads
from pydantic_core import from_json
from sqlalchemy import BigInteger, DateTime, Engine, MetaData, Uuid, create_engine
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import DeclarativeBase, Session

from goldsmith.kernel import errors

set_json_loads(from_json)  # a third of the time of the standard library's


class Base(DeclarativeBase):
    """Parent of every table row. Constraint names follow one pattern so that migrations can name them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        datetime: DateTime(timezone=True),
        dict[str, Any]: JSONB,
        UUID: Uuid,
        int: BigInteger,
    }


class Database:
    """A pool of connections, and transactions over them."""

    def __init__(self, url: str, pool_size: int = 16) -> None:
        self.engine: Engine = create_engine(
            with_driver(url),
            pool_size=pool_size,
            max_overflow=0,
            pool_timeout=30,
            pool_pre_ping=False,
            pool_use_lifo=True,
            json_deserializer=from_json,
            hide_parameters=True,  # an error that is logged must not carry content
        )

    @contextmanager
    def transaction(self) -> Iterator[Session]:
        """One transaction: committed when the block ends, rolled back when it raises."""
        with Session(self.engine, expire_on_commit=False) as session, session.begin():
            yield session

    def close(self) -> None:
        """Close all pooled connections."""
        self.engine.dispose()


def with_driver(url: str) -> str:
    """The address with the driver that Goldsmith uses."""
    for prefix in ("postgresql://", "postgres://"):
        if url.startswith(prefix):
            return "postgresql+psycopg://" + url.removeprefix(prefix)
    return url


def is_disk_full(error: BaseException) -> bool:
    """Whether the disk is full, here or beneath PostgreSQL."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(cause, OSError):
        return errors.is_disk_full(cause)
    return isinstance(cause, psycopg.errors.DiskFull)


def driver(session: Session) -> psycopg.Connection[Any]:
    """The psycopg connection inside the session's transaction.

    For COPY, for queueing jobs, and for the hot path, whose prepared statements cost a third of
    compiled ones (docs/decisions/0006).
    """
    session.flush()
    connection = session.connection().connection.driver_connection
    if not isinstance(connection, psycopg.Connection):
        raise TypeError("Goldsmith runs on psycopg connections only")
    return connection


def commit_without_waiting(session: Session) -> None:
    """Let this transaction be over before the disk has it: what is lost by a crash is done again.

    For steps of jobs that count what they did in the same transaction. Whatever commits after them
    takes them to the disk along with it.
    """
    driver(session).execute("SET LOCAL synchronous_commit = off")


def hold_still(session: Session) -> None:
    """Let all that this transaction reads be of one moment; only before it reads anything."""
    session.connection(execution_options={"isolation_level": "REPEATABLE READ"})


def fetch_all(
    session: Session, statement: LiteralString, parameters: Mapping[str, Any]
) -> Sequence[dict[str, Any]]:
    """Run a prepared statement of the hot path and return its rows as dictionaries."""
    with driver(session).cursor(row_factory=dict_row) as cursor:
        return cursor.execute(statement, parameters, prepare=True).fetchall()


def fetch_one(
    session: Session, statement: LiteralString, parameters: Mapping[str, Any]
) -> dict[str, Any] | None:
    """Run a prepared statement of the hot path and return its first row, if any."""
    with driver(session).cursor(row_factory=dict_row) as cursor:
        return cursor.execute(statement, parameters, prepare=True).fetchone()


def execute(session: Session, statement: LiteralString, parameters: Mapping[str, Any]) -> int:
    """Run a prepared statement of the hot path and return the number of rows it touched."""
    return driver(session).execute(statement, parameters, prepare=True).rowcount
