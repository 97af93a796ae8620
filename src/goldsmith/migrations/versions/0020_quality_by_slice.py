"""Figures of quality slice by slice, own errors, courses of people, and who says what holds."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import ARRAY, JSONB

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Keep patterns by slice, and let the worker fill them from what was judged before."""
    op.add_column(
        "answer_patterns", sa.Column("slice", sa.Text(), server_default="", nullable=False)
    )
    op.drop_index("ix_answer_patterns_question", "answer_patterns")
    op.create_index(
        "ix_answer_patterns_question",
        "answer_patterns",
        ["project_id", "question_id", "slice", "batch_id"],
    )
    op.create_table(
        "sliced_keys",
        sa.Column("project_id", sa.Uuid(), primary_key=True),
        sa.Column("key", sa.Text(), primary_key=True),
        sa.Column("values", ARRAY(sa.Text()), server_default="{}", nullable=False),
        sa.Column("is_many", sa.Boolean(), server_default="false", nullable=False),
    )
    op.add_column("item_standings", sa.Column("judged_week", sa.Text()))
    op.add_column(
        "item_standings",
        sa.Column("version_ids", ARRAY(sa.Uuid()), server_default="{}", nullable=False),
    )
    op.create_index(
        "ix_item_standings_week",
        "item_standings",
        ["project_id", "judged_week", "ordinal"],
        postgresql_where="judged_week IS NOT NULL",
    )
    op.create_table(
        "own_errors_read",
        sa.Column("person_id", sa.Uuid(), primary_key=True),
        sa.Column("adjudication_id", sa.Uuid(), primary_key=True),
        sa.Column("question_id", sa.Text(), primary_key=True),
        sa.Column(
            "read_at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False
        ),
    )
    op.create_table(
        "person_courses",
        sa.Column("project_id", sa.Uuid(), primary_key=True),
        sa.Column("person_id", sa.Uuid(), primary_key=True),
        sa.Column("courses", JSONB(), nullable=False),
    )
    op.add_column(
        "releases", sa.Column("truth", sa.Text(), server_default="majority", nullable=False)
    )
    op.execute(
        "INSERT INTO stale_marks (kind, id) SELECT DISTINCT 'item_label', item_id FROM annotations"
        " WHERE is_counted ON CONFLICT DO NOTHING"
    )
