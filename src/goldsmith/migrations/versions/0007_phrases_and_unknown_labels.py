"""Jobs keep the phrases of what they say; imports count past answers with an unknown label."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns; what was said and counted before has neither."""
    op.add_column("job_runs", sa.Column("note_phrase", JSONB, nullable=True))
    op.add_column("job_runs", sa.Column("error_phrase", JSONB, nullable=True))
    op.add_column(
        "imports",
        sa.Column("unknown_labels", sa.BigInteger, nullable=False, server_default="0"),
    )
    op.execute(  # gold for some questions only leaves an item to be judged for the others
        "INSERT INTO stale_marks (kind, id) SELECT DISTINCT 'item_label', item_id"
        " FROM adjudications WHERE source = 'gold' AND superseded_by IS NULL"
        " ON CONFLICT (kind, id) DO NOTHING"
    )
