"""Alembic's door: `history` hands over an open connection, inside its transaction."""

from alembic import context

from goldsmith.migrations.comparing import is_ours

attributes = context.config.attributes
context.configure(
    connection=attributes["connection"],
    target_metadata=attributes.get("target_metadata"),
    include_name=is_ours,  # type: ignore[arg-type]  # Alembic's own alias is narrower than it need be
    compare_server_default=False,
)
context.run_migrations()
