"""Imports: ordered, run in steps that survive a crash, cancelled, tried again, withdrawn."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import delete, exists, func, select
from sqlalchemy.orm import Session

from goldsmith.domains.guidelines import queries as guidelines
from goldsmith.domains.items.errors import (
    ImportNotFailed,
    ImportNotRunning,
    ImportRunning,
    ImportTooStrict,
    MappingInvalid,
    UploadNotFound,
)
from goldsmith.domains.items.queries.imports import (
    LAYOUT,
    MAPPING,
    find_layout,
    get_import_row,
    get_upload_row,
    intake_lock,
    peek,
    to_import,
)
from goldsmith.domains.items.rules.mapping import Incoming, check_mapping, check_references
from goldsmith.domains.items.tables import (
    ImportProblemRow,
    ImportRow,
    StagedAnswerRow,
    UploadRow,
)
from goldsmith.domains.items.types import (
    ActResult,
    Import,
    ImportOrder,
    ImportState,
    ItemAct,
    ItemFilter,
    Mapping,
)
from goldsmith.domains.items.verbs.acts import act_on_items
from goldsmith.domains.items.verbs.intake import find_problems, take_rows
from goldsmith.domains.items.verbs.reading import Begun
from goldsmith.domains.media.queries import require_store
from goldsmith.formats.reading import list_columns
from goldsmith.formats.types import BadRow, FileFormat, Layout
from goldsmith.kernel import access, events, jobs
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.blobs import Blobs
from goldsmith.kernel.database import commit_without_waiting
from goldsmith.kernel.ids import ImportId, JobId, PersonId, ProjectId, UploadId, new_id
from goldsmith.kernel.job_runs import cancel_job


def start_import(
    session: Session,
    actor: Actor,
    project_id: ProjectId,
    *,
    upload_id: UploadId,
    order: ImportOrder,
    blobs: Blobs,
) -> Import:
    """Queue the import of an upload, after looking at its first rows.

    Raises ProjectNotFound, Denied, UploadNotFound, MappingInvalid, StoreNotFound, and what is wrong
    with the file as a whole: FileEmpty, FormatUnknown, EncodingUnknown, EncodingWrong, HeaderInvalid.
    """
    access.require(actor, "item.import", project_id)
    upload = get_upload_row(session, actor, upload_id)
    if upload.project_id != project_id:
        raise UploadNotFound
    layout = find_layout(upload, blobs, file_format=order.format, encoding=order.encoding)
    check_mapping(order.mapping, list_columns(peek(upload, blobs, layout)))
    _check_questions(session, project_id, order.mapping)
    _check_store(session, project_id, order, layout)
    row = ImportRow(
        id=new_id(),
        project_id=project_id,
        upload_id=upload_id,
        state=ImportState.QUEUED,
        layout=LAYOUT.dump_python(layout, mode="json"),
        mapping=MAPPING.dump_python(order.mapping, mode="json"),
        source=order.source,
        licence=order.licence,
        language=order.language,
        sensitivity=order.sensitivity,
        is_strict=order.is_strict,
        on_known=order.on_known,
        details_kept_for=order.details_kept_for,
        store=order.store,
        created_by=actor.person_id,
    )
    session.add(row)
    session.flush()
    row.job_id = jobs.defer(
        session, "items.run_import", project_id=project_id, created_by=actor.person_id,
        import_id=row.id,
    )  # fmt: skip
    session.flush()
    session.refresh(row)
    _record(session, actor, "import.started", row)
    return to_import(session, row)


def _check_store(
    session: Session, project_id: ProjectId, order: ImportOrder, layout: Layout
) -> None:
    check_references(order.mapping, layout, order.store)
    if order.store is not None:
        require_store(session, project_id, order.store)


def _check_questions(session: Session, project_id: ProjectId, mapping: Mapping) -> None:
    """Raise MappingInvalid where answers are for a question that the guideline does not ask.

    Without a guideline they wait for the version that asks their question.
    """
    version_id = guidelines.find_latest_version(session, project_id)
    if version_id is None:
        return
    asked = [question.id for question in guidelines.get_schema(session, version_id).questions]
    unknown = sorted({answer.question_id for answer in mapping.answers} - set(asked))
    if unknown:
        raise MappingInvalid(
            f"The guideline asks no question {', '.join(unknown)[:200]}. "
            f"It asks {', '.join(asked)[:300]}."
        )


def begin_run(session: Session, import_id: ImportId) -> Begun:
    """Give the import to its job; a run after a crash goes on where the last one stopped.

    Queues what takes up its past answers while it still runs, unless one bad row would stop all.
    """
    row = session.get_one(ImportRow, import_id, with_for_update=True)
    row.state = ImportState.RUNNING
    if row.rows_read == 0:
        session.execute(delete(ImportProblemRow).where(ImportProblemRow.import_id == import_id))
    upload = session.get_one(UploadRow, row.upload_id)
    mapping = MAPPING.validate_python(row.mapping)
    if not row.is_strict and not all(answer.is_gold for answer in mapping.answers):
        _defer_after(session, row, "annotation.adopt_answers", import_id=import_id)
    return Begun(
        blob=upload.blob,
        size_bytes=upload.size_bytes,
        layout=LAYOUT.validate_python(row.layout),
        mapping=mapping,
        language=row.language,
        project_id=ProjectId(row.project_id),
        is_strict=row.is_strict,
        rows_read=row.rows_read,
        keeps_details=row.details_kept_for is not None,
        store=row.store,
    )


def check_step(
    session: Session, import_id: ImportId, rows: Sequence[Incoming | BadRow], *, rows_before: int
) -> int:
    """Look for rows that stop a strict import; names them and returns how many."""
    row = session.get_one(ImportRow, import_id)
    return find_problems(session, row, rows, rows_before=rows_before)


def refuse_import(n_problems: int) -> None:
    """Raise ImportTooStrict when a strict import met a problem."""
    if n_problems:
        raise ImportTooStrict(
            f"Rows that are bad or were refused: {n_problems}, so none went in. "
            "Download them, mend the file, or import without strict.",
            problems=n_problems,
        )


def import_step(session: Session, import_id: ImportId, rows: Sequence[Incoming | BadRow]) -> None:
    """Take the next rows of the file in, in the name of the person who ordered the import."""
    commit_without_waiting(session)
    row = session.get_one(ImportRow, import_id, with_for_update=True)
    take_rows(session, _orderer(row), row, rows)


def finish_import(session: Session, import_id: ImportId) -> None:
    """Close an import that read its file to the end.

    Queues what takes up its gold, its past answers unless that runs since the import began, and
    after that what makes its items findable: side by side they would take each other's time, and
    answers are waited for.
    """
    row = session.get_one(ImportRow, import_id, with_for_update=True)
    if row.state == ImportState.DONE:
        return
    row.state, row.finished_at = ImportState.DONE, session.scalar(select(func.clock_timestamp()))
    session.flush()
    if row.is_strict and _has_staged(session, import_id, is_gold=False):
        _defer_after(session, row, "annotation.adopt_answers", import_id=import_id)
    if _has_staged(session, import_id, is_gold=True):
        _defer_after(session, row, "review.adopt_gold", import_id=import_id)
    if row.store or LAYOUT.validate_python(row.layout).format is FileFormat.MEDIA:
        _defer_after(session, row, "media.make")
    _defer_after(session, row, "items.make_findable")
    _record(session, _orderer(row), "import.finished", row)


def cancel_import(session: Session, actor: Actor, import_id: ImportId) -> Import:
    """End an import at its next step; what went in stays, and it can be resumed.

    Raises ImportNotFound, Denied, ImportNotRunning.
    """
    row = get_import_row(session, actor, import_id, for_update=True)
    if to_import(session, row).state not in {ImportState.QUEUED, ImportState.RUNNING}:
        raise ImportNotRunning
    if row.job_id is not None:
        cancel_job(session, actor, JobId(row.job_id))
    _record(session, actor, "import.cancelled", row)
    return to_import(session, row)


def retry_import(session: Session, actor: Actor, import_id: ImportId) -> Import:
    """Resume an import that failed or was cancelled, after the last row that went in.

    Raises ImportNotFound, Denied, ImportNotFailed.
    """
    row = get_import_row(session, actor, import_id, for_update=True)
    if to_import(session, row).state not in {ImportState.FAILED, ImportState.CANCELLED}:
        raise ImportNotFailed
    if row.job_id is not None:
        jobs.retry_job(session, actor, JobId(row.job_id))
    _record(session, actor, "import.retried", row)
    return to_import(session, row)


def withdraw_import(session: Session, actor: Actor, import_id: ImportId) -> ActResult:
    """Take back the items of an import that nobody has judged; the others are kept and counted.

    Raises ImportNotFound, Denied, ImportRunning, ItemsJudged.
    """
    row = get_import_row(session, actor, import_id, for_update=True)
    if to_import(session, row).state in {ImportState.QUEUED, ImportState.RUNNING}:
        raise ImportRunning
    result = ActResult(changed=0)
    if row.added:
        result = act_on_items(
            session,
            actor,
            ProjectId(row.project_id),
            act=ItemAct.WITHDRAW,
            wanted=ItemFilter(import_id=import_id),
        )
    row = get_import_row(session, actor, import_id)
    if result.kept == 0:
        row.state = ImportState.WITHDRAWN
    _record(session, actor, "import.withdrawn", row)
    return result


def _defer_after(session: Session, row: ImportRow, name: str, **ids: UUID) -> None:
    """Queue what follows an import; in one project, one at a time."""
    jobs.defer(
        session,
        name,
        project_id=ProjectId(row.project_id),
        created_by=PersonId(row.created_by),
        subject_id=row.project_id,
        lock=intake_lock(row.project_id),
        **ids,
    )


def _has_staged(session: Session, import_id: ImportId, *, is_gold: bool) -> bool:
    staged = exists().where(
        StagedAnswerRow.import_id == import_id, StagedAnswerRow.is_gold.is_(is_gold)
    )
    return bool(session.scalar(select(staged)))


def _orderer(row: ImportRow) -> Actor:
    """The person who ordered the import; what they may do was asked when they ordered it."""
    return Actor(person_id=PersonId(row.created_by), is_system=True)


def _record(
    session: Session,
    actor: Actor,
    verb: str,
    row: ImportRow,
) -> None:
    project_id = ProjectId(row.project_id)
    kept_for = row.details_kept_for if verb == "import.started" else None
    data = {"details_kept_for": kept_for} if kept_for else None
    events.append(session, actor, verb, subject_id=row.id, project_id=project_id, data=data)
