"""The application may have PostgreSQL count the items again, which only their owner may do."""

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the function that the job after an import calls; the grants of each upgrade open it."""
    op.execute(
        """
        CREATE FUNCTION analyze_items() RETURNS void
        LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
        AS 'ANALYZE items; ANALYZE item_search; ANALYZE item_standings'
        """
    )
    op.execute("REVOKE EXECUTE ON FUNCTION analyze_items() FROM PUBLIC")
