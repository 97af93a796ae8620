"""Files of suggestions: ordered, and taken up in steps that survive a crash."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from goldsmith.domains.items.errors import UploadNotFound
from goldsmith.domains.items.queries.imports import get_upload_file
from goldsmith.domains.predictions import queries, rules
from goldsmith.domains.predictions.errors import SuggestionInvalid
from goldsmith.domains.predictions.tables import SuggestionImportRow
from goldsmith.domains.predictions.types import (
    NamedSource,
    OfferedRow,
    RowProblem,
    SuggestionImport,
)
from goldsmith.domains.predictions.verbs.sources import name_source
from goldsmith.domains.predictions.verbs.suggesting import row_of, suggest, wanted_of
from goldsmith.formats.types import BadRow, FileFormat, Layout, Row
from goldsmith.kernel import access, events, jobs
from goldsmith.kernel.actor import SYSTEM, Actor
from goldsmith.kernel.blobs import Blobs
from goldsmith.kernel.ids import ProjectId, SourceId, SuggestionImportId, UploadId, new_id


@dataclass(frozen=True, slots=True)
class Begun:
    """What the job needs to read the file, and how many rows are behind it."""

    blob: str
    size_bytes: int
    layout: Layout
    rows_read: int


def start_import(
    session: Session,
    actor: Actor,
    project_id: ProjectId,
    *,
    upload_id: UploadId,
    named: NamedSource,
    blobs: Blobs,
) -> SuggestionImport:
    """Queue the import of a file of suggestions.

    Raises ProjectNotFound, Denied, UploadNotFound, NothingToSuggestFor, and what is wrong with the
    file as a whole.
    """
    access.require(actor, "suggestion.manage", project_id)
    file = get_upload_file(session, actor, upload_id, blobs=blobs)
    if file.project_id != project_id:
        raise UploadNotFound
    wanted_of(session, project_id)
    import_id = SuggestionImportId(new_id())
    row = SuggestionImportRow(
        id=import_id,
        project_id=project_id,
        source_id=name_source(session, actor, project_id, named=named),
        upload_id=upload_id,
        created_by=actor.person_id,
    )
    session.add(row)
    session.flush()
    jobs.defer(
        session,
        "predictions.import_suggestions",
        project_id=project_id,
        created_by=actor.person_id,
        import_id=import_id,
    )
    session.flush()
    session.refresh(row)
    events.append(
        session,
        actor,
        "suggestions.import_started",
        subject_id=import_id,
        project_id=project_id,
        data={"source": str(row.source_id)},
    )
    return queries.get_import(session, actor, import_id)


def begin_run(session: Session, import_id: SuggestionImportId, *, blobs: Blobs) -> Begun:
    """Where to go on with a file."""
    row = session.get_one(SuggestionImportRow, import_id)
    file = get_upload_file(session, SYSTEM, UploadId(row.upload_id), blobs=blobs)
    return Begun(file.blob, file.size_bytes, file.layout, row.rows_read)


def import_step(
    session: Session,
    import_id: SuggestionImportId,
    rows: Sequence[Row | BadRow],
    *,
    file_format: FileFormat,
) -> None:
    """Take some rows of the file and count them, in one transaction."""
    row = session.get_one(SuggestionImportRow, import_id, with_for_update=True)
    source = queries.get_source(session, SYSTEM, SourceId(row.source_id))
    is_drawn = file_format in {FileFormat.COCO, FileFormat.LABELS}
    is_tagged = file_format is FileFormat.CONLL
    schema = wanted_of(session, source.project_id).schema if is_drawn or is_tagged else None
    problems: list[RowProblem] = []
    offered: list[OfferedRow] = []
    for read in rows:
        if isinstance(read, BadRow):
            problems.append(RowProblem(read.line, read.reason))
            continue
        try:
            values = dict(read.values)
            if is_tagged and schema is not None:
                values = rules.name_spans(schema, values)
            offered.append(row_of(read.line, values, drawn_for=schema if is_drawn else None))
        except SuggestionInvalid as problem:
            problems.append(RowProblem(read.line, problem.detail))
    named = NamedSource(source.name, source.version, source.kind)
    taken = suggest(session, SYSTEM, source.project_id, named=named, rows=offered)
    problems = sorted([*problems, *taken.problems], key=lambda problem: problem.line)
    row.rows_read += len(rows)
    row.added, row.known = row.added + taken.added, row.known + taken.known
    row.bad += len(problems)
    told = [asdict(problem) for problem in problems]
    row.problems = [*row.problems, *told][: rules.MOST_PROBLEMS]
    session.flush()


def finish_import(session: Session, import_id: SuggestionImportId) -> None:
    """Note that the file was read to its end."""
    row = session.get_one(SuggestionImportRow, import_id)
    row.finished_at = session.scalar(select(func.now()))
    session.flush()
