"""Tables that imports fill by the hundred thousand name their parents without foreign keys."""

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_KEYS = (
    ("items", "project_id"),
    ("items", "import_id"),
    ("item_search", "item_id"),
    ("item_standings", "item_id"),
    ("staged_answers", "import_id"),
    ("staged_answers", "item_id"),
    ("annotations", "project_id"),
    ("annotations", "item_id"),
    ("annotation_revisions", "annotation_id"),
)


def upgrade() -> None:
    """Drop the keys; their columns and indexes stay."""
    for table, column in _KEYS:
        op.drop_constraint(f"fk_{table}_{column}", table, type_="foreignkey")
