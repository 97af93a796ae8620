"""After the whole loop every row names parents that exist, also where no foreign key holds it."""

from sqlalchemy import text

from goldsmith.kernel.http import Runtime
from tests.web.conftest import House
from tests.web.loop import run_loop

PARENTS = (
    ("items", "project_id", "projects"),
    ("items", "import_id", "imports"),
    ("item_search", "item_id", "items"),
    ("item_standings", "item_id", "items"),
    ("annotations", "project_id", "projects"),
    ("annotations", "item_id", "items"),
    ("annotation_revisions", "annotation_id", "annotations"),
)


def test_no_row_names_a_parent_that_is_not_there(house: House, runtime: Runtime) -> None:
    run_loop(house, runtime, lambda place: place)
    with runtime.database.transaction() as session:
        for child, column, parent in PARENTS:
            named = session.scalar(text(f"SELECT count({column}) FROM {child}"))
            assert named, f"the loop leaves no {child}"
            orphans = session.scalar(
                text(
                    f"SELECT count(*) FROM {child} c WHERE c.{column} IS NOT NULL AND NOT EXISTS "
                    f"(SELECT 1 FROM {parent} p WHERE p.id = c.{column})"
                )
            )
            assert orphans == 0, f"{orphans} rows of {child} name a {column} that is not there"
