"""The rows of an import that were left out, to be read on the page."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from goldsmith.domains.items.queries.imports import get_import_row
from goldsmith.domains.items.rules.reasons import phrase_of
from goldsmith.domains.items.tables import ImportProblemRow
from goldsmith.domains.items.types import ImportProblem, ProblemKind
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.ids import ImportId
from goldsmith.kernel.pages import Number, Page, decode_cursor, encode_cursor


def list_problems(
    session: Session,
    actor: Actor,
    import_id: ImportId,
    *,
    cursor: str | None = None,
    limit: int = 50,
) -> Page[ImportProblem]:
    """The rows that did not go in, in the order of the file. Raises ImportNotFound, Denied."""
    get_import_row(session, actor, import_id)
    query = select(ImportProblemRow).where(ImportProblemRow.import_id == import_id)
    if cursor:
        query = query.where(ImportProblemRow.row_number > decode_cursor(cursor, tuple[Number])[0])
    rows = session.scalars(query.order_by(ImportProblemRow.row_number).limit(limit + 1)).all()
    next_cursor = encode_cursor(rows[limit - 1].row_number) if len(rows) > limit else None
    return Page([_problem(row) for row in rows[:limit]], next_cursor)


def _problem(row: ImportProblemRow) -> ImportProblem:
    return ImportProblem(
        line=row.line,
        kind=ProblemKind(row.kind),
        reason=row.reason,
        excerpt=row.excerpt,
        external_id=row.external_id,
        reason_phrase=phrase_of(row.reason),
    )
