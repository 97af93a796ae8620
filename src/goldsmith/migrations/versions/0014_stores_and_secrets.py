"""Files that stay in a store, secrets of live models by name, and how sure of single labels."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns; what came before has none of it."""
    op.add_column("suggestions", sa.Column("sure", JSONB(), nullable=True))
    op.add_column("model_endpoints", sa.Column("secret", sa.Text(), nullable=True))
    for name in ("store", "store_key", "store_etag"):
        op.add_column("media", sa.Column(name, sa.Text(), nullable=True))
    op.add_column("imports", sa.Column("store", sa.Text(), nullable=True))
    op.create_table(
        "project_stores",
        sa.Column("project_id", sa.Uuid(), sa.ForeignKey("projects.id"), primary_key=True),
        sa.Column("name", sa.Text(), primary_key=True),
        sa.Column("event_id", sa.BigInteger(), nullable=False),
    )
