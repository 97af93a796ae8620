"""How a project reviews: panels and their votes, reason codes, second reviews."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

_NOW = sa.func.now()


def upgrade() -> None:
    """Make the tables, and let a verdict carry a code and say that it is the second."""
    op.add_column("verdicts", sa.Column("code", sa.Text()))
    op.add_column(
        "verdicts", sa.Column("is_second", sa.Boolean(), server_default="false", nullable=False)
    )
    op.create_table(
        "review_policies",
        sa.Column("project_id", sa.Uuid(), sa.ForeignKey("projects.id"), primary_key=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("policy", JSONB(), nullable=False),
        sa.Column("sample_percent", sa.Integer()),
        sa.Column("second_share", sa.Double(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), server_default=_NOW, nullable=False),
    )
    op.create_table(
        "panel_votes",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("project_id", sa.Uuid(), nullable=False),
        sa.Column("item_id", sa.Uuid(), sa.ForeignKey("items.id"), nullable=False),
        sa.Column("voter_id", sa.Uuid(), nullable=False),
        sa.Column("answers", JSONB()),
        sa.Column("digest_key", sa.LargeBinary(), nullable=False),
        sa.Column("rationale", sa.Text(), nullable=False),
        sa.Column("disagreement", sa.Text()),
        sa.Column("adjudication_id", sa.Uuid()),
        sa.Column("event_id", sa.BigInteger(), nullable=False),
        sa.Column("cast_at", sa.DateTime(timezone=True), server_default=_NOW, nullable=False),
    )
    op.create_index(
        "uq_panel_votes_open",
        "panel_votes",
        ["item_id", "voter_id"],
        unique=True,
        postgresql_where="adjudication_id IS NULL",
    )
    op.create_index("ix_panel_votes_adjudication", "panel_votes", ["adjudication_id"])
    op.create_index("ix_panel_votes_voter", "panel_votes", ["project_id", "voter_id", "cast_at"])
