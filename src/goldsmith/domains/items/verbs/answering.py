"""Rows that bring answers to items which are there: found by id, or by the name of their file."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from uuid import UUID

from sqlalchemy.orm import Session

from goldsmith.domains.guidelines.rules.shapes import Sizes
from goldsmith.domains.items.queries.items import find_by_external_ids, list_fields
from goldsmith.domains.items.queries.naming import find_by_file_names
from goldsmith.domains.items.rules.mapping import Incoming
from goldsmith.domains.items.tables import ImportRow
from goldsmith.domains.media.queries import list_picture_sizes
from goldsmith.formats.types import BadRow
from goldsmith.kernel.ids import ItemId, ProjectId


def name_by_files(
    session: Session, row: ImportRow, rows: Sequence[Incoming | BadRow]
) -> list[Incoming | BadRow]:
    """The rows, where one that only answers names the file of an item under that item's id."""
    answering = [new for new in rows if isinstance(new, Incoming) and not new.fields]
    named = {new.external_id for new in answering}
    if not named:
        return list(rows)
    project_id = ProjectId(row.project_id)
    unknown = named - find_by_external_ids(session, project_id, named).keys()
    meant = find_by_file_names(session, project_id, sorted(unknown)) if unknown else {}
    return [
        replace(new, external_id=meant.get(new.external_id, new.external_id))
        if isinstance(new, Incoming) and not new.fields
        else new
        for new in rows
    ]


def sizes_of_known(
    session: Session,
    row: ImportRow,
    rows: Sequence[Incoming | BadRow],
    known: Mapping[str, UUID],
) -> dict[str, Sizes]:
    """The sizes of the pictures of items that rows only answer, by field, by the items' ids."""
    ids = [
        ItemId(known[new.external_id])
        for new in rows
        if isinstance(new, Incoming) and not new.fields and new.external_id in known
    ]
    fields = list_fields(session, ids)
    sizes = list_picture_sizes(session, ProjectId(row.project_id), list(fields.values()))
    by_item = dict(zip(fields, sizes, strict=True))
    return {
        external_id: by_item[ItemId(item_id)]
        for external_id, item_id in known.items()
        if ItemId(item_id) in by_item
    }
