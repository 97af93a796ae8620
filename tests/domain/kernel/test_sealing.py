"""The log: order, seals, and finding the place where somebody changed it."""

from uuid import UUID, uuid4

import psycopg
import pytest
from psycopg import sql
from sqlalchemy import text
from sqlalchemy.orm import Session

from goldsmith.kernel import events, sealing
from goldsmith.kernel.actor import SYSTEM
from goldsmith.kernel.database import Database
from goldsmith.kernel.postgres import OWNER_ROLE, Postgres

SUBJECT = UUID(int=7)


def append(session: Session, number: int = 0) -> None:
    events.append(session, SYSTEM, "test.happened", subject_id=SUBJECT, data={"number": number})


def append_and_seal(database: Database, n_events: int) -> None:
    with database.transaction() as session:
        for number in range(n_events):
            append(session, number)
    with database.transaction() as session:
        sealing.seal(session)


def verify(database: Database) -> sealing.LogReport:
    with database.transaction() as session:
        url = session.get_bind().engine.url
    with psycopg.connect(
        f"host={url.query['host']} user={url.username} dbname={url.database}"
    ) as connection:
        return sealing.verify_log(connection)


def tamper(postgres: Postgres, statement: str) -> None:
    with psycopg.connect(postgres.connection_string(OWNER_ROLE, "fresh")) as connection:
        connection.execute("SET session_replication_role = replica")
        connection.execute(sql.SQL(statement))  # type: ignore[arg-type]  # the test's own words


def test_sealed_events_verify(fresh_database: Database) -> None:
    append_and_seal(fresh_database, 10)
    report = verify(fresh_database)
    assert (report.is_intact, report.head.position, report.n_unsealed) == (True, 10, 0)


def test_positions_go_on_from_block_to_block(fresh_database: Database) -> None:
    append_and_seal(fresh_database, 3)
    append_and_seal(fresh_database, 2)
    report = verify(fresh_database)
    assert (report.n_blocks, report.head.position) == (2, 5)


def test_blocks_are_cut_at_their_size(
    fresh_database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sealing, "BLOCK_SIZE", 4)
    append_and_seal(fresh_database, 10)
    report = verify(fresh_database)
    assert (report.is_intact, report.n_blocks, report.head.position) == (True, 3, 10)


def test_an_event_waits_for_every_older_running_transaction(fresh_database: Database) -> None:
    with fresh_database.transaction() as early:
        append(early, 1)
        append_and_seal(fresh_database, 1)
        assert verify(fresh_database).head.position == 0
    with fresh_database.transaction() as session:
        assert sealing.seal(session) == 2


def test_nothing_is_sealed_twice(fresh_database: Database) -> None:
    append_and_seal(fresh_database, 3)
    with fresh_database.transaction() as session:
        assert sealing.seal(session) == 0


def test_only_one_process_seals_at_a_time(fresh_database: Database) -> None:
    with fresh_database.transaction() as session:
        append(session)
    with fresh_database.transaction() as first, fresh_database.transaction() as second:
        assert (sealing.seal(first), sealing.seal(second)) == (1, 0)


def test_events_of_a_restored_backup_are_sealed_once(
    postgres: Postgres, fresh_database: Database
) -> None:
    append_and_seal(fresh_database, 3)
    with fresh_database.transaction() as session:
        append(session)
    tamper(postgres, "UPDATE events SET xid = '9000000000'")  # as another cluster would number them
    append_and_seal(fresh_database, 1)
    append_and_seal(fresh_database, 1)
    report = verify(fresh_database)
    assert (report.is_intact, report.head.position, report.n_unsealed) == (True, 6, 0)


@pytest.mark.parametrize(
    ("statement", "position"),
    [
        ("UPDATE events SET actor_id = gen_random_uuid() WHERE id = 4", 4),
        ("UPDATE events SET data = '{\"number\": 99}' WHERE id = 6", 6),
        ("DELETE FROM events WHERE id = 5", 5),
        ("DELETE FROM event_positions WHERE position = 3", 3),
        ("UPDATE event_positions SET leaf = sha256('x') WHERE position = 8", 8),
        ("DELETE FROM event_blocks WHERE number = 1", 1),
    ],
)
def test_the_first_bad_position_is_named(
    postgres: Postgres, fresh_database: Database, statement: str, position: int
) -> None:
    append_and_seal(fresh_database, 10)
    tamper(postgres, statement)
    assert verify(fresh_database).first_bad_position == position


@pytest.mark.parametrize("table", ["events", "event_positions", "event_blocks"])
@pytest.mark.parametrize("act", ["DELETE FROM {}", "TRUNCATE {} CASCADE"])
def test_the_application_may_not_change_history(session: Session, table: str, act: str) -> None:
    with pytest.raises(Exception, match="permission denied"):
        session.execute(text(act.format(table)))


def test_even_the_owner_is_refused(postgres: Postgres, fresh_database: Database) -> None:
    append_and_seal(fresh_database, 1)
    with (
        psycopg.connect(postgres.connection_string(OWNER_ROLE, "fresh")) as connection,
        pytest.raises(psycopg.errors.InsufficientPrivilege, match="append-only"),
    ):
        connection.execute("UPDATE events SET verb = %s", [str(uuid4())])
