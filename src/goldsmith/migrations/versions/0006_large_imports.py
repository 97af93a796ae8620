"""Large imports: statistics when they are in, and no index entries for what rows do not have."""

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Let the application have the items counted, which only their owner may do; narrow two indexes."""
    op.execute(
        """
        CREATE FUNCTION analyze_items() RETURNS void
        LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
        AS 'ANALYZE items; ANALYZE item_search; ANALYZE item_standings'
        """
    )
    op.execute("REVOKE EXECUTE ON FUNCTION analyze_items() FROM PUBLIC")
    for name, column, is_unique in (
        ("uq_annotations_lease", "lease_id", True),
        ("ix_annotations_slot", "slot_id", False),
    ):
        op.drop_index(name, "annotations")
        op.create_index(
            name,
            "annotations",
            [column],
            unique=is_unique,
            postgresql_where=f"{column} IS NOT NULL",
        )
