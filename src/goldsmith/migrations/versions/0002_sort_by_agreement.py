"""Items sorted by agreement come out of an index, those without any last."""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Replace the index, which could not serve the order."""
    op.drop_index("ix_item_standings_agreement", "item_standings")
    op.execute(
        "CREATE INDEX ix_item_standings_agreement ON item_standings "
        "(project_id, coalesce(agreement, 2), ordinal)"
    )
