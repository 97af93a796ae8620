"""The few items that no import brought are found without reading the others."""

from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Index them."""
    op.create_index(
        "ix_items_written",
        "items",
        ["project_id"],
        postgresql_where="import_id IS NULL",
    )
