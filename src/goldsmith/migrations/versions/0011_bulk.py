"""Batches that may be worked on in bulk."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Let a batch say whether its items may be answered many at once; none does by itself."""
    op.add_column(
        "batches", sa.Column("may_bulk", sa.Boolean(), server_default="false", nullable=False)
    )
