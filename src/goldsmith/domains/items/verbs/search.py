"""Make items findable: a step of the job that follows each import."""

import json

from psycopg.rows import tuple_row
from sqlalchemy.orm import Session

from goldsmith.domains.items.rules.search import grams_of, metadata_keys, searchable
from goldsmith.domains.items.types import ItemStatus
from goldsmith.kernel.database import driver
from goldsmith.kernel.ids import ProjectId

_NEXT = """
SELECT id, ordinal, import_id, language, sensitivity, fields, metadata FROM items
WHERE project_id = %(project_id)s AND ordinal > %(mark)s ORDER BY ordinal LIMIT %(size)s
"""
_TAKE_OVER = """
INSERT INTO item_search
    (item_id, project_id, ordinal, import_id, language, sensitivity, metadata_keys, grams, words)
SELECT item_id, %(project_id)s, ordinal, import_id, language, sensitivity,
       ARRAY(SELECT jsonb_array_elements_text(keys)), grams, to_tsvector('simple', text)
FROM findable ON CONFLICT (item_id) DO NOTHING
"""
_STAND = """
INSERT INTO item_standings (item_id, project_id, ordinal, status)
SELECT item_id, %(project_id)s, ordinal, %(status)s FROM findable ON CONFLICT DO NOTHING
"""


def make_findable(session: Session, project_id: ProjectId, *, size: int) -> int:
    """Index the project's next items for search and filters; returns how many.

    One process at a time in a project; the mark moves with the rows, so a crash loses nothing.
    """
    connection = driver(session)
    connection.execute(
        "SELECT pg_advisory_xact_lock(hashtextextended(%s, 2))", [f"search:{project_id}"]
    )
    cursor = connection.cursor(row_factory=tuple_row)
    cursor.execute("SELECT ordinal FROM item_search_marks WHERE project_id = %s", [project_id])
    mark = (cursor.fetchone() or (0,))[0]
    cursor.execute(_NEXT, {"project_id": project_id, "mark": mark, "size": size})
    rows = cursor.fetchall()
    if not rows:
        return 0
    cursor.execute(
        "CREATE TEMP TABLE IF NOT EXISTS findable (item_id uuid, ordinal bigint, import_id uuid,"
        " language text, sensitivity text, keys jsonb, grams int[], text text) ON COMMIT DROP"
    )
    cursor.execute("TRUNCATE findable")
    with cursor.copy("COPY findable FROM STDIN") as copy:
        for item_id, ordinal, import_id, language, sensitivity, fields, metadata in rows:
            text = searchable(fields)
            grams = "{" + ",".join(map(str, grams_of(text))) + "}"
            keys = json.dumps(metadata_keys(metadata))
            copy.write_row((item_id, ordinal, import_id, language, sensitivity, keys, grams, text))
    parameters = {"project_id": project_id, "status": ItemStatus.NEW.value}
    cursor.execute(_TAKE_OVER, parameters)
    cursor.execute(_STAND, parameters)
    cursor.execute(
        "INSERT INTO item_search_marks (project_id, ordinal) VALUES (%s, %s) "
        "ON CONFLICT (project_id) DO UPDATE SET ordinal = excluded.ordinal",
        [project_id, rows[-1][1]],
    )
    return len(rows)


def count_again(session: Session) -> None:
    """Have PostgreSQL count what stands in the items' tables, so that it finds the shortest way.

    Until its own turn comes, a minute later, it would take many new items for a handful and walk
    them in order to meet a rare word.
    """
    driver(session).execute("SELECT analyze_items()")
