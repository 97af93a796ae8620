"""What a release says of the images and recordings that its items are about."""

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
]
_AT_ONCE = 2000


def write_media(
    session: Session, folder: Path, project_id: ProjectId, references: Collection[str]
) -> list[Loss]:
    """Write the table of media that fields refer to; none where there are none. Returns its losses.

    Where a file of a store lies today is not in it: the same position must give the same bytes.
    """
    if not references:
        return []
    with TableWriter(folder, "media", COLUMNS) as table:
        ordered = sorted(references)
        for start in range(0, len(ordered), _AT_ONCE):
            table.write(list_described(session, project_id, ordered[start : start + _AT_ONCE]))
    return table.losses()
