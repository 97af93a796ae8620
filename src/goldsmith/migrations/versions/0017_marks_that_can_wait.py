"""What an import brought lets the marks of people's work go first."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Tell marks that can wait from the others."""
    op.add_column(
        "stale_marks", sa.Column("can_wait", sa.Boolean(), server_default="false", nullable=False)
    )
    op.create_index(
        "ix_stale_marks_urgent", "stale_marks", ["kind"], postgresql_where="NOT can_wait"
    )
