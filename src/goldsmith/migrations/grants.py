"""What the application may do: everything people's work needs, and never to change history."""

from sqlalchemy import Connection, text

HISTORY_TABLES = ("events", "event_positions", "event_blocks")


def grant_application(connection: Connection, role: str) -> None:
    """Give the application's role its rights, after each migration since tables may be new.

    Where owner and application are one role (a database of somebody else's), the triggers on the
    history tables still refuse changes.
    """
    quoted = connection.dialect.identifier_preparer.quote(role)
    owner = connection.scalar(text("SELECT current_user"))
    statements = [
        f"GRANT USAGE ON SCHEMA public TO {quoted}",
        f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {quoted}",
        f"GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {quoted}",
        f"GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO {quoted}",
        f"REVOKE INSERT, UPDATE, DELETE ON alembic_version FROM {quoted}",
    ]
    statements += [
        f"REVOKE UPDATE, DELETE, TRUNCATE ON {table} FROM {quoted}" for table in HISTORY_TABLES
    ]
    if role != owner:
        for statement in statements:
            connection.execute(text(statement))
