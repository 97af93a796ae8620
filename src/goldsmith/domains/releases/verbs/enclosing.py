"""What a release says of the images and recordings that its items are about."""

from collections import Counter
from collections.abc import Collection
from pathlib import Path

from sqlalchemy.orm import Session

from goldsmith.domains.media.queries import list_described
from goldsmith.formats.release import Column, ColumnKind, Loss, TableWriter
from goldsmith.kernel.ids import ProjectId

COLUMNS = [
    Column("media", ColumnKind.TEXT),
    Column("filename", ColumnKind.TEXT),
    Column("sha256", ColumnKind.TEXT),
    Column("mime", ColumnKind.TEXT),
    Column("size_bytes", ColumnKind.INTEGER),
    Column("width", ColumnKind.INTEGER),
    Column("height", ColumnKind.INTEGER),
    Column("duration_s", ColumnKind.NUMBER),
    Column("sample_rate", ColumnKind.INTEGER),
    Column("channels", ColumnKind.INTEGER),
    Column("store", ColumnKind.TEXT),
    Column("store_path", ColumnKind.TEXT),
]
_AT_ONCE = 2000


def write_media(
    session: Session, folder: Path, project_id: ProjectId, references: Collection[str]
) -> tuple[list[Loss], dict[str, int]]:
    """Write the table of media that fields refer to; none where there are none.

    Returns its losses, and how many files lie in which store; those of no store lie in Goldsmith.
    """
    stores: Counter[str] = Counter()
    if not references:
        return [], {}
    with TableWriter(folder, "media", COLUMNS) as table:
        ordered = sorted(references)
        for start in range(0, len(ordered), _AT_ONCE):
            some = ordered[start : start + _AT_ONCE]
            rows = list_described(session, project_id, some)
            stores.update(row["store"] for row in rows if row["store"] is not None)
            table.write(rows)
    return table.losses(), dict(sorted(stores.items()))
