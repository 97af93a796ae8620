"""What a live model said in its last answer and no question holds."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; of earlier answers nothing is known."""
    op.add_column("model_endpoints", sa.Column("left_out", JSONB(), nullable=True))
