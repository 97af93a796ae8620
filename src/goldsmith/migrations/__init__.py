"""The database's history: Alembic revisions in one line, run by `goldsmith up` and by tests."""
