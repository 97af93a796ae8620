"""An import may keep what pictures tell beside themselves, for a reason."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the reason; whatever came before was cleaned."""
    op.add_column("imports", sa.Column("details_kept_for", sa.Text(), nullable=True))
