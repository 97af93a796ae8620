"""Models that Goldsmith trains itself, and live ones elsewhere."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

_NOW = sa.func.now()


def upgrade() -> None:
    """Make the tables of trained models and of endpoints."""
    op.create_table(
        "trained_models",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("project_id", sa.Uuid(), sa.ForeignKey("projects.id"), nullable=False),
        sa.Column("source_id", sa.Uuid(), sa.ForeignKey("prediction_sources.id"), nullable=False),
        sa.Column("question_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("guideline_version_id", sa.Uuid(), nullable=False),
        sa.Column("blob", sa.Text()),
        sa.Column("n_train", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("digest", sa.LargeBinary()),
        sa.Column("report", JSONB()),
        sa.Column("created_by", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=_NOW, nullable=False),
        sa.Column("trained_at", sa.DateTime(timezone=True)),
        sa.UniqueConstraint(
            "project_id",
            "question_id",
            "number",
            name="uq_trained_models_project_id_question_id_number",
        ),
    )
    op.create_table(
        "model_endpoints",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("project_id", sa.Uuid(), sa.ForeignKey("projects.id"), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("protocol", sa.Text(), nullable=False),
        sa.Column("is_active", sa.Boolean(), server_default="true", nullable=False),
        sa.Column("version", sa.Text()),
        sa.Column("failures", sa.Integer(), server_default="0", nullable=False),
        sa.Column("rests_until", sa.DateTime(timezone=True)),
        sa.Column("answered_at", sa.DateTime(timezone=True)),
        sa.Column("error", sa.Text()),
        sa.Column("created_by", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=_NOW, nullable=False),
    )
    op.create_index("ix_model_endpoints_project_id", "model_endpoints", ["project_id"])
