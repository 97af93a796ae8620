"""Suggestions: who makes them, what was suggested, what became of it."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

_NOW = sa.func.now()


def upgrade() -> None:
    """Make the tables of suggestions, and let batches say whether they are shown."""
    op.create_table(
        "prediction_sources",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("project_id", sa.Uuid(), sa.ForeignKey("projects.id"), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("created_by", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=_NOW, nullable=False),
        sa.UniqueConstraint(
            "project_id", "name", "version", name="uq_prediction_sources_project_id_name_version"
        ),
    )
    op.create_table(
        "suggestions",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("project_id", sa.Uuid(), nullable=False),
        sa.Column("source_id", sa.Uuid(), nullable=False),
        sa.Column("item_id", sa.Uuid(), nullable=False),
        sa.Column("question_id", sa.Text(), nullable=False),
        sa.Column("marks", JSONB(), nullable=False),
        sa.Column("confidence", sa.Double()),
        sa.Column("event_id", sa.BigInteger(), nullable=False),
    )
    op.create_index(
        "uq_suggestions_item", "suggestions", ["item_id", "question_id", "source_id"], unique=True
    )
    op.create_index(
        "ix_suggestions_source", "suggestions", ["source_id", "question_id", "confidence"]
    )
    _make_imports()
    _make_outcomes()
    op.add_column(
        "batches", sa.Column("suggestions", sa.Text(), server_default="none", nullable=False)
    )
    op.add_column(
        "batches", sa.Column("hidden_share", sa.Double(), server_default="0.1", nullable=False)
    )
    op.add_column("batches", sa.Column("suggestion_source_id", sa.Uuid()))


def _make_imports() -> None:
    op.create_table(
        "suggestion_imports",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("project_id", sa.Uuid(), sa.ForeignKey("projects.id"), nullable=False),
        sa.Column("source_id", sa.Uuid(), sa.ForeignKey("prediction_sources.id"), nullable=False),
        sa.Column("upload_id", sa.Uuid(), sa.ForeignKey("uploads.id"), nullable=False),
        sa.Column("rows_read", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("added", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("known", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("bad", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("problems", JSONB(), server_default="[]", nullable=False),
        sa.Column("created_by", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=_NOW, nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True)),
    )
    op.create_index("ix_suggestion_imports_project", "suggestion_imports", ["project_id", "id"])


def _make_outcomes() -> None:
    op.create_table(
        "suggestion_outcomes",
        sa.Column("lease_id", sa.Uuid(), primary_key=True),
        sa.Column("suggestion_id", sa.Uuid(), primary_key=True),
        sa.Column("annotation_id", sa.Uuid(), nullable=False),
        sa.Column("project_id", sa.Uuid(), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=False),
        sa.Column("item_id", sa.Uuid(), nullable=False),
        sa.Column("source_id", sa.Uuid(), nullable=False),
        sa.Column("question_id", sa.Text(), nullable=False),
        sa.Column("annotator_id", sa.Uuid(), nullable=False),
        sa.Column("is_shown", sa.Boolean(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("marks", sa.Integer(), nullable=False),
        sa.Column("kept", sa.Integer(), nullable=False),
        sa.Column("changed", sa.Integer(), nullable=False),
        sa.Column("active_ms", sa.BigInteger()),
        sa.Column("at", sa.DateTime(timezone=True), server_default=_NOW, nullable=False),
    )
    op.create_table(
        "acceptances",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("project_id", sa.Uuid(), nullable=False),
        sa.Column("batch_id", sa.Uuid(), sa.ForeignKey("batches.id"), nullable=False),
        sa.Column("source_id", sa.Uuid(), nullable=False),
        sa.Column("annotator_id", sa.Uuid(), nullable=False),
        sa.Column("threshold", sa.Double(), nullable=False),
        sa.Column("after_item_id", sa.Uuid()),
        sa.Column("accepted", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("taken_back", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("created_by", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=_NOW, nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True)),
        sa.Column("undone_at", sa.DateTime(timezone=True)),
    )
    op.create_index("ix_acceptances_batch", "acceptances", ["batch_id", "id"])
    op.create_index(
        "ix_suggestion_outcomes_project", "suggestion_outcomes", ["project_id", "source_id"]
    )
    op.create_index(
        "ix_suggestion_outcomes_seen",
        "suggestion_outcomes",
        ["annotation_id"],
        postgresql_where="is_shown",
    )
