"""Images and recordings."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table of media."""
    op.create_table(
        "media",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("project_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("mime", sa.Text(), nullable=False),
        sa.Column("filename", sa.Text(), nullable=False),
        sa.Column("size_bytes", sa.BigInteger(), nullable=False),
        sa.Column("sha256", sa.LargeBinary(), nullable=False),
        sa.Column("width", sa.BigInteger()),
        sa.Column("height", sa.BigInteger()),
        sa.Column("duration_s", sa.Float()),
        sa.Column("sample_rate", sa.BigInteger()),
        sa.Column("channels", sa.BigInteger()),
        sa.Column("blob", sa.Text(), nullable=False),
        sa.Column("tile_levels", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True)),
        sa.Column("event_id", sa.BigInteger(), nullable=False),
        sa.Column(
            "created_at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False
        ),
        sa.PrimaryKeyConstraint("id", name="pk_media"),
    )
    op.create_index(
        "ix_media_unmade", "media", ["project_id", "id"], postgresql_where="made_at IS NULL"
    )
