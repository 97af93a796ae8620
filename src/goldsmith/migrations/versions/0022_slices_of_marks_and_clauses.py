"""Why people differed on an item and which clauses it turns on, and who looked at gold again."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import ARRAY

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns, and let the worker fill them and the slices of marks and free text."""
    op.add_column("item_standings", sa.Column("disagreement", sa.Text()))
    op.add_column(
        "item_standings",
        sa.Column("clause_ids", ARRAY(sa.Text()), server_default="{}", nullable=False),
    )
    op.create_index(
        "ix_item_standings_disagreement",
        "item_standings",
        ["project_id", "disagreement", "ordinal"],
        postgresql_where="disagreement IS NOT NULL",
    )
    op.create_index(
        "ix_item_standings_clauses",
        "item_standings",
        ["project_id", "ordinal"],
        postgresql_where="clause_ids <> '{}'",
    )
    op.add_column("gold_items", sa.Column("reconsidered_by", sa.Uuid()))
    op.execute(
        "INSERT INTO stale_marks (kind, id) SELECT DISTINCT 'item_label', item_id FROM annotations"
        " WHERE is_counted ON CONFLICT DO NOTHING"
    )
