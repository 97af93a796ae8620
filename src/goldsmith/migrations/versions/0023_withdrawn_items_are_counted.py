"""The few items that were withdrawn are found without reading the others."""

from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Index them."""
    op.create_index(
        "ix_items_withdrawn",
        "items",
        ["project_id"],
        postgresql_where="withdrawn_event_id IS NOT NULL",
    )
