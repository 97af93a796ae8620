"""How often items were answered alike, so that a figure of quality reads few rows."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import ARRAY

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the caches, and let the worker fill them from what was judged before."""
    op.create_table(
        "item_patterns",
        sa.Column("item_id", sa.Uuid(), primary_key=True),
        sa.Column("keys", ARRAY(sa.BigInteger()), server_default="{}", nullable=False),
    )
    op.create_table(
        "answer_patterns",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), primary_key=True),
        sa.Column("project_id", sa.Uuid(), nullable=False),
        sa.Column("key", sa.BigInteger(), nullable=False),
        sa.Column("batch_id", sa.Uuid()),
        sa.Column("question_id", sa.Text(), nullable=False),
        sa.Column("pattern", sa.Text(), nullable=False),
        sa.Column("n_items", sa.BigInteger(), nullable=False),
        sa.Column("is_folded", sa.Boolean(), server_default="false", nullable=False),
    )
    op.create_index("ix_answer_patterns_key", "answer_patterns", ["project_id", "key"])
    op.create_index(
        "ix_answer_patterns_question", "answer_patterns", ["project_id", "question_id", "batch_id"]
    )
    op.create_index(
        "ix_answer_patterns_loose",
        "answer_patterns",
        ["project_id"],
        postgresql_where="NOT is_folded",
    )
    op.execute(
        "INSERT INTO stale_marks (kind, id) SELECT DISTINCT 'item_label', item_id FROM annotations"
        " WHERE is_counted ON CONFLICT DO NOTHING"
    )
