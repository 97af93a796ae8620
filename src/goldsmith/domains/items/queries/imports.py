"""Uploads and imports: how a file would be read, how far its import is, what did not go in."""

import itertools
from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID

from pydantic import TypeAdapter
from sqlalchemy import select
from sqlalchemy.orm import Session

from goldsmith.domains.guidelines import queries as guidelines
from goldsmith.domains.guidelines.types import QuestionKind
from goldsmith.domains.items.errors import ImportNotFound, UploadNotFound
from goldsmith.domains.items.rules.exports import (
    Asked,
    suggest_coco_mapping,
    suggest_conll_mapping,
    suggest_tasks_mapping,
)
from goldsmith.domains.items.rules.mapping import suggest_mapping, suggest_media_mapping
from goldsmith.domains.items.rules.reasons import phrase_of
from goldsmith.domains.items.tables import ImportProblemRow, ImportRow, StagedAnswerRow, UploadRow
from goldsmith.domains.items.types import (
    DetailsReason,
    Import,
    ImportProblem,
    ImportState,
    Mapping,
    OnKnown,
    PreviewProblem,
    ProblemKind,
    StagedAnswer,
    Upload,
    UploadFile,
)
from goldsmith.formats.media.labels_alone import are_labels_alone
from goldsmith.formats.media.listing import is_archive
from goldsmith.formats.reading import HEAD_BYTES, inspect, list_columns, read
from goldsmith.formats.types import BadRow, Encoding, FileFormat, Layout, Row
from goldsmith.kernel import access
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.blobs import Blobs
from goldsmith.kernel.errors import Invalid
from goldsmith.kernel.ids import ImportId, ItemId, JobId, PersonId, ProjectId, UploadId
from goldsmith.kernel.job_runs import Job, find_job_of
from goldsmith.kernel.pages import Page, decode_cursor, encode_cursor
from goldsmith.kernel.phrases import Phrase, Said

PREVIEW_ROWS = 20
_NO_ROWS = Said(
    "The file holds no rows. Add some, or choose another one.", Phrase("file_has_no_rows")
)
_PREVIEW_CHARS = 2000
_PREVIEW_PART_CHARS = 200
_PREVIEW_PARTS = 24

MAPPING = TypeAdapter(Mapping)
LAYOUT = TypeAdapter(Layout)


def get_upload(
    session: Session,
    actor: Actor,
    upload_id: UploadId,
    *,
    blobs: Blobs,
    file_format: FileFormat | None = None,
    encoding: Encoding | None = None,
) -> Upload:
    """An upload as it would be read, with its first rows; what stands in the way is said in it.

    Raises UploadNotFound, Denied.
    """
    row = get_upload_row(session, actor, upload_id)
    layout: Layout | None = None
    rows: list[Row | BadRow] = []
    problem: Said | None = None
    try:
        layout = find_layout(row, blobs, file_format=file_format, encoding=encoding)
        rows = peek(row, blobs, layout)
        problem = None if rows else _NO_ROWS
    except Invalid as refusal:
        problem = Said(refusal.detail, Phrase(refusal.code))
    good = [found for found in rows if isinstance(found, Row)]
    return Upload(
        id=upload_id,
        project_id=ProjectId(row.project_id),
        filename=row.filename,
        size_bytes=row.size_bytes,
        format=layout.format if layout else file_format,
        encoding=layout.encoding if layout else encoding,
        delimiter=layout.delimiter if layout else None,
        columns=list_columns(rows),
        rows=[{name: _shorten(value) for name, value in found.values.items()} for found in good],
        problems=[_preview_problem(bad) for bad in rows if isinstance(bad, BadRow)],
        problem=problem.text if problem else None,
        suggested=_suggest(good, layout, _asked(session, ProjectId(row.project_id))),
        created_at=row.created_at,
        problem_phrase=problem.phrase if problem else None,
    )


def _preview_problem(bad: BadRow) -> PreviewProblem:
    return PreviewProblem(bad.line, bad.reason, phrase_of(bad.reason))


def _suggest(rows: list[Row], layout: Layout | None, asked: Asked) -> Mapping | None:
    if layout is not None and layout.format is FileFormat.MEDIA and rows:
        return suggest_media_mapping(rows, asked)
    if layout is not None and layout.format in {FileFormat.COCO, FileFormat.LABELS} and rows:
        return suggest_coco_mapping(rows, asked)
    if layout is not None and layout.format is FileFormat.LABEL_STUDIO and rows:
        return suggest_tasks_mapping(rows, asked)
    if layout is not None and layout.format is FileFormat.CONLL and rows:
        return suggest_conll_mapping(rows, asked)
    return suggest_mapping(rows)


def _asked(session: Session, project_id: ProjectId) -> Asked:
    version_id = guidelines.find_latest_version(session, project_id)
    questions = guidelines.get_schema(session, version_id).questions if version_id else []
    first = {question.kind: question.id for question in reversed(questions)}
    ids = frozenset(question.id for question in questions)
    return Asked(
        first.get(QuestionKind.SHAPES),
        first.get(QuestionKind.REGIONS),
        first.get(QuestionKind.SPANS),
        ids,
    )


def get_upload_row(session: Session, actor: Actor, upload_id: UploadId) -> UploadRow:
    """The row of an upload the actor may import. Raises UploadNotFound, Denied."""
    row = session.get(UploadRow, upload_id)
    if row is None or not (actor.is_system or ProjectId(row.project_id) in actor.roles):
        raise UploadNotFound
    access.require(actor, "item.import", ProjectId(row.project_id))
    return row


def get_upload_file(
    session: Session, actor: Actor, upload_id: UploadId, *, blobs: Blobs
) -> UploadFile:
    """Where an upload lies and how it is read, for what else comes by file.

    Raises UploadNotFound, Denied, FileEmpty, FormatUnknown, EncodingUnknown.
    """
    row = get_upload_row(session, actor, upload_id)
    layout = find_layout(row, blobs, file_format=None, encoding=None)
    return UploadFile(ProjectId(row.project_id), row.blob, row.size_bytes, layout)


def name_upload(session: Session, upload_id: UploadId) -> str:
    """What an upload is called, where access is already decided."""
    return session.get_one(UploadRow, upload_id).filename


def find_layout(
    row: UploadRow,
    blobs: Blobs,
    *,
    file_format: FileFormat | None,
    encoding: Encoding | None,
) -> Layout:
    """How an upload is read. Raises FileEmpty, FormatUnknown, EncodingUnknown."""
    with blobs.open_file(row.blob) as source:
        head = source.read(HEAD_BYTES)
        layout = inspect(
            head, row.filename, is_utf8=row.is_utf8, file_format=file_format, encoding=encoding
        )
        is_packed = layout.format is FileFormat.MEDIA and is_archive(row.filename)
        if is_packed and are_labels_alone(source, row.filename):
            return replace(layout, format=FileFormat.LABELS)
    return layout


def peek(row: UploadRow, blobs: Blobs, layout: Layout) -> list[Row | BadRow]:
    """The first rows of an upload. Raises what ``formats.reading.read`` raises."""
    with blobs.open_file(row.blob) as source:
        return list(itertools.islice(read(source, layout), PREVIEW_ROWS))


def get_import(session: Session, actor: Actor, import_id: ImportId) -> Import:
    """An import the actor may see. Raises ImportNotFound, Denied."""
    return to_import(session, get_import_row(session, actor, import_id))


def get_import_row(
    session: Session, actor: Actor, import_id: ImportId, *, for_update: bool = False
) -> ImportRow:
    """The row of an import the actor may see. Raises ImportNotFound, Denied."""
    row = session.get(ImportRow, import_id, with_for_update=for_update)
    if row is None or not (actor.is_system or ProjectId(row.project_id) in actor.roles):
        raise ImportNotFound
    access.require(actor, "item.import", ProjectId(row.project_id))
    return row


def list_imports(
    session: Session,
    actor: Actor,
    project_id: ProjectId,
    *,
    cursor: str | None = None,
    limit: int = 50,
) -> Page[Import]:
    """The project's imports, newest first. Raises ProjectNotFound, Denied."""
    access.require(actor, "item.import", project_id)
    query = select(ImportRow).where(ImportRow.project_id == project_id)
    if cursor:
        query = query.where(ImportRow.id < decode_cursor(cursor, tuple[UUID])[0])
    rows = session.scalars(query.order_by(ImportRow.id.desc()).limit(limit + 1)).all()
    next_cursor = encode_cursor(str(rows[limit - 1].id)) if len(rows) > limit else None
    return Page([to_import(session, row) for row in rows[:limit]], next_cursor)


def stream_problems(session: Session, actor: Actor, import_id: ImportId) -> Iterator[ImportProblem]:
    """The rows of an import that did not go in, in the order of the file.

    Raises ImportNotFound, Denied.
    """
    get_import_row(session, actor, import_id)
    rows = session.scalars(
        select(ImportProblemRow)
        .where(ImportProblemRow.import_id == import_id)
        .order_by(ImportProblemRow.row_number)
        .execution_options(yield_per=1000)
    )
    return (
        ImportProblem(
            line=row.line,
            kind=ProblemKind(row.kind),
            reason=row.reason,
            excerpt=row.excerpt,
            external_id=row.external_id,
        )
        for row in rows
    )


def list_staged_answers(
    session: Session, import_id: ImportId, *, is_gold: bool, after: int = 0, limit: int = 5000
) -> tuple[list[StagedAnswer], int]:
    """Past answers or gold of an import that wait to be taken up, and where to go on after them."""
    rows = session.scalars(
        select(StagedAnswerRow)
        .where(
            StagedAnswerRow.import_id == import_id,
            StagedAnswerRow.is_gold.is_(is_gold),
            StagedAnswerRow.id > after,
        )
        .order_by(StagedAnswerRow.id)
        .limit(limit)
    ).all()
    found = [
        StagedAnswer(
            ItemId(row.item_id), row.question_id, row.annotator_name, row.value, row.is_gold
        )
        for row in rows
    ]
    return found, rows[-1].id if rows else after


def intake_lock(project_id: UUID) -> str:
    """The lock of jobs that take a project's items in, or follow from it: one at a time."""
    return f"intake:{project_id}"


def is_coming_in(session: Session, import_id: ImportId) -> bool:
    """Whether rows of the import are still being read."""
    row = session.get_one(ImportRow, import_id)
    return _state(row, find_job_of(session, import_id)) == ImportState.RUNNING


def to_import(session: Session, row: ImportRow) -> Import:
    """What others see of an import; its job knows whether it runs, failed or was cancelled."""
    upload = session.get_one(UploadRow, row.upload_id)
    job = find_job_of(session, row.id)
    return Import(
        id=ImportId(row.id),
        project_id=ProjectId(row.project_id),
        upload_id=UploadId(row.upload_id),
        filename=upload.filename,
        job_id=None if row.job_id is None else JobId(row.job_id),
        state=_state(row, job),
        error=job.error if job else None,
        error_phrase=job.error_phrase if job else None,
        mapping=MAPPING.validate_python(row.mapping),
        source=row.source,
        licence=row.licence,
        language=row.language,
        sensitivity=row.sensitivity,
        is_strict=row.is_strict,
        on_known=OnKnown(row.on_known),
        details_kept_for=DetailsReason(row.details_kept_for) if row.details_kept_for else None,
        store=row.store,
        size_bytes=upload.size_bytes,
        rows_read=row.rows_read,
        added=row.added,
        updated=row.updated,
        unchanged=row.unchanged,
        duplicates=row.duplicates,
        refused=row.refused,
        bad=row.bad,
        answers=row.answers,
        unknown_labels=row.unknown_labels,
        created_by=PersonId(row.created_by),
        created_at=row.created_at,
        finished_at=row.finished_at,
    )


def _state(row: ImportRow, job: Job | None) -> ImportState:
    if row.state in {ImportState.DONE, ImportState.WITHDRAWN} or job is None:
        return ImportState(row.state)
    return ImportState(job.state.value)


def _shorten(value: object, longest: int = _PREVIEW_CHARS) -> object:
    """A value as the preview shows it: long texts and lists end in an ellipsis."""
    if isinstance(value, list):
        shown = [_shorten(one, _PREVIEW_PART_CHARS) for one in value[:_PREVIEW_PARTS]]
        return [*shown, "…"] if len(value) > _PREVIEW_PARTS else shown
    if isinstance(value, dict):
        return {key: _shorten(one, _PREVIEW_PART_CHARS) for key, one in value.items()}
    is_long = isinstance(value, str) and len(value) > longest
    return f"{str(value)[:longest]}…" if is_long else value
