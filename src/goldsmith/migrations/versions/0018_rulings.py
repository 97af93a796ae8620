"""Rulings and who cites them; why annotators differed, as whoever settled it saw it."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import TSVECTOR

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables, and a place for the kind of a disagreement."""
    op.add_column("adjudications", sa.Column("disagreement", sa.Text()))
    op.create_table(
        "rulings",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("project_id", sa.Uuid(), sa.ForeignKey("projects.id"), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("question_id", sa.Text(), nullable=False),
        sa.Column("label_id", sa.Text()),
        sa.Column("clause_id", sa.Text()),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("decision", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("words", TSVECTOR(), nullable=False),
        sa.Column("digest_key", sa.LargeBinary(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("item_id", sa.Uuid()),
        sa.Column("inquiry_id", sa.Uuid()),
        sa.Column("guideline_version_id", sa.Uuid()),
        sa.Column("overturned_by", sa.Uuid()),
        sa.Column("made_by", sa.Uuid(), nullable=False),
        sa.Column("event_id", sa.BigInteger(), nullable=False),
        sa.Column(
            "made_at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False
        ),
        sa.UniqueConstraint("project_id", "number", name="uq_rulings_project_id_number"),
    )
    op.create_index("ix_rulings_words", "rulings", ["words"], postgresql_using="gin")
    op.create_table(
        "ruling_citations",
        sa.Column("ruling_id", sa.Uuid(), sa.ForeignKey("rulings.id"), primary_key=True),
        sa.Column("source_id", sa.Uuid(), primary_key=True),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("item_id", sa.Uuid(), nullable=False),
    )
    op.create_index("ix_ruling_citations_item", "ruling_citations", ["item_id"])
