"""A draft keeps what was written to a brief."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; drafts that are there were of judgements."""
    op.add_column("drafts", sa.Column("written", JSONB, nullable=True))
