"""The doors of uploads and imports."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Annotated

from fastapi import Query
from fastapi.responses import StreamingResponse
from pydantic import BaseModel, ConfigDict

from goldsmith.domains.items.errors import (
    ImportNotFailed,
    ImportNotFound,
    ImportNotRunning,
    ImportRunning,
    ItemsJudged,
    MappingInvalid,
    UploadNotFound,
)
from goldsmith.domains.items.queries import imports as reads
from goldsmith.domains.items.queries.problems import list_problems
from goldsmith.domains.items.types import ActResult, Import, ImportOrder, ImportProblem, Upload
from goldsmith.domains.items.verbs import imports
from goldsmith.domains.items.verbs.uploads import receive_upload
from goldsmith.formats.item_export import to_csv
from goldsmith.formats.types import Encoding, FileFormat
from goldsmith.kernel.access import ProjectNotFound
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.http import (
    MAX_UPLOAD_BYTES,
    CurrentActor,
    CurrentRuntime,
    Router,
    Runtime,
    StreamedBody,
    Tx,
    problems,
)
from goldsmith.kernel.ids import ImportId, ProjectId, UploadId
from goldsmith.kernel.pages import Page
from goldsmith.kernel.stores import StoreNotFound

router = Router(tags=["imports"])


class ImportBody(BaseModel):
    """Which upload to import, and how."""

    model_config = ConfigDict(extra="forbid")

    upload_id: UploadId
    order: ImportOrder


@router.post(
    "/projects/{project_id}/uploads",
    status_code=201,
    responses=problems(ProjectNotFound),
    max_body_size=MAX_UPLOAD_BYTES,
    openapi_extra={
        "requestBody": {
            "required": True,
            "content": {
                "application/octet-stream": {"schema": {"type": "string", "format": "binary"}}
            },
        }
    },
)
def upload_file(
    project_id: ProjectId,
    filename: Annotated[str, Query(min_length=1, max_length=500)],
    body: StreamedBody,
    actor: CurrentActor,
    session: Tx,
    runtime: CurrentRuntime,
) -> Upload:
    """Send a file as the raw body; the answer shows how it would be read."""
    upload_id = receive_upload(
        session, actor, project_id, blobs=runtime.blobs, filename=filename, received=body
    )
    return reads.get_upload(session, actor, upload_id, blobs=runtime.blobs)


@router.get("/uploads/{upload_id}/preview", responses=problems(UploadNotFound))
def preview_upload(
    upload_id: UploadId,
    actor: CurrentActor,
    session: Tx,
    runtime: CurrentRuntime,
    format: Annotated[FileFormat | None, Query()] = None,  # noqa: A002  # the word people know
    encoding: Annotated[Encoding | None, Query()] = None,
) -> Upload:
    """How an upload would be read with another format or encoding."""
    return reads.get_upload(
        session, actor, upload_id, blobs=runtime.blobs, file_format=format, encoding=encoding
    )


@router.post(
    "/projects/{project_id}/imports",
    status_code=201,
    responses=problems(ProjectNotFound, UploadNotFound, MappingInvalid, StoreNotFound),
)
def start_import(
    project_id: ProjectId,
    body: ImportBody,
    actor: CurrentActor,
    session: Tx,
    runtime: CurrentRuntime,
) -> Import:
    """Import an upload; the answer comes at once, the work goes on in a job."""
    return imports.start_import(
        session,
        actor,
        project_id,
        upload_id=body.upload_id,
        order=body.order,
        blobs=runtime.blobs,
    )


@router.get("/projects/{project_id}/imports", responses=problems(ProjectNotFound))
def list_imports(
    project_id: ProjectId,
    actor: CurrentActor,
    session: Tx,
    cursor: str | None = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> Page[Import]:
    """A project's imports, newest first."""
    return reads.list_imports(session, actor, project_id, cursor=cursor, limit=limit)


@router.get("/imports/{import_id}", responses=problems(ImportNotFound))
def get_import(import_id: ImportId, actor: CurrentActor, session: Tx) -> Import:
    """How far an import is, and what became of its rows."""
    return reads.get_import(session, actor, import_id)


@router.get(
    "/imports/{import_id}/problems",
    responses={**problems(ImportNotFound), 200: {"content": {"text/csv": {}}}},
    response_class=StreamingResponse,
)
def download_problems(
    import_id: ImportId, actor: CurrentActor, session: Tx, runtime: CurrentRuntime
) -> StreamingResponse:
    """Every row that did not go in, with its line and reason, as CSV."""
    reads.get_import(session, actor, import_id)
    name = f'attachment; filename="problems-{import_id}.csv"'
    return StreamingResponse(
        _problem_lines(runtime, actor, import_id),
        media_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": name},
    )


def _problem_lines(runtime: Runtime, actor: Actor, import_id: ImportId) -> Iterator[bytes]:
    with runtime.database.transaction() as session:
        found = reads.stream_problems(session, actor, import_id)
        columns = ["line", "kind", "reason", "external_id", "excerpt"]
        yield from to_csv((asdict(problem) for problem in found), columns)


@router.get("/imports/{import_id}/left-out", responses=problems(ImportNotFound))
def list_left_out(
    import_id: ImportId,
    actor: CurrentActor,
    session: Tx,
    cursor: str | None = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> Page[ImportProblem]:
    """The rows that did not go in, with line and reason, in the order of the file."""
    return list_problems(session, actor, import_id, cursor=cursor, limit=limit)


@router.post(
    "/imports/{import_id}/cancellation", responses=problems(ImportNotFound, ImportNotRunning)
)
def cancel_import(import_id: ImportId, actor: CurrentActor, session: Tx) -> Import:
    """Cancel an import at its next step; what came in stays, and can be withdrawn."""
    return imports.cancel_import(session, actor, import_id)


@router.post("/imports/{import_id}/retry", responses=problems(ImportNotFound, ImportNotFailed))
def retry_import(import_id: ImportId, actor: CurrentActor, session: Tx) -> Import:
    """Go on with a failed or cancelled import where it stopped."""
    return imports.retry_import(session, actor, import_id)


@router.post(
    "/imports/{import_id}/withdrawal",
    responses=problems(ImportNotFound, ImportRunning, ItemsJudged),
)
def withdraw_import(import_id: ImportId, actor: CurrentActor, session: Tx) -> ActResult:
    """Take out what an import brought, except what somebody judged."""
    return imports.withdraw_import(session, actor, import_id)
