"""A question may be about a brief, which has no item yet."""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Let a question be without an item; those that are there keep theirs."""
    op.alter_column("inquiries", "item_id", nullable=True)
