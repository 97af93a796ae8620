"""The doors of media. Bytes are sent as what they were found to be, and may run nothing."""

import re
from collections.abc import Iterator
from typing import Annotated, Any

from fastapi import Header, Path, Response
from fastapi.responses import StreamingResponse

from goldsmith.domains.media import queries
from goldsmith.domains.media.errors import MediaNotFound, MediaNotMade
from goldsmith.domains.media.types import Content, Media, ProjectStore
from goldsmith.domains.media.verbs import opening
from goldsmith.kernel.access import ProjectNotFound
from goldsmith.kernel.http import CurrentActor, CurrentRuntime, Router, Runtime, Tx, problems
from goldsmith.kernel.ids import MediaId, ProjectId
from goldsmith.kernel.stores import FileChanged, FileGone, StoreNotFound, StoreSilent

router = Router(tags=["media"])

_RANGE = re.compile(r"bytes=(\d*)-(\d*)")
_HEADERS = {
    # Names follow from the content, so a copy never grows old; it is one person's, though.
    "Cache-Control": "private, max-age=31536000, immutable",
    "Content-Security-Policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
    "Accept-Ranges": "bytes",
    "Content-Disposition": "inline",
}
_BYTES = {"schema": {"type": "string", "format": "binary"}}
_KINDS = (
    "image/png",
    "image/jpeg",
    "image/webp",
    "image/tiff",
    "audio/wav",
    "audio/flac",
    "audio/ogg",
    "audio/mpeg",
)
_CONTENT: dict[str, Any] = {"content": dict.fromkeys(_KINDS, _BYTES)}
_NUMBERS = "application/octet-stream"
_SENT: dict[int | str, dict[str, Any]] = {
    200: _CONTENT,
    206: {"description": "A range of it", **_CONTENT},
    304: {"description": "You have it"},
    416: {"description": "No such range"},
}
_MADE = {"peaks": _NUMBERS, "spectrogram": _NUMBERS, "plain": "image/png"}
RangeHeader = Annotated[str | None, Header(alias="Range", max_length=100)]
MatchHeader = Annotated[str | None, Header(alias="If-None-Match", max_length=200)]
Place = Annotated[int, Path(ge=0, le=100_000)]


StoreName = Annotated[str, Path(pattern=r"^[a-z0-9][a-z0-9_-]{0,63}$")]


@router.get("/projects/{project_id}/stores", responses=problems(ProjectNotFound))
def list_stores(
    project_id: ProjectId, actor: CurrentActor, session: Tx, runtime: CurrentRuntime
) -> list[ProjectStore]:
    """The stores whose files this project's imports may refer to."""
    return queries.list_stores(session, actor, project_id, stores=runtime.stores)


@router.put(
    "/projects/{project_id}/stores/{name}", responses=problems(ProjectNotFound, StoreNotFound)
)
def open_store(
    project_id: ProjectId,
    name: StoreName,
    actor: CurrentActor,
    session: Tx,
    runtime: CurrentRuntime,
) -> list[ProjectStore]:
    """Let a project's imports refer to a store; only an owner of the installation can."""
    return opening.open_store(session, actor, project_id, name, stores=runtime.stores)


@router.delete(
    "/projects/{project_id}/stores/{name}", responses=problems(ProjectNotFound, StoreNotFound)
)
def close_store(
    project_id: ProjectId,
    name: StoreName,
    actor: CurrentActor,
    session: Tx,
    runtime: CurrentRuntime,
) -> list[ProjectStore]:
    """No further import refers to the store; what was imported stays."""
    return opening.close_store(session, actor, project_id, name, stores=runtime.stores)


@router.get("/media/{media_id}", responses=problems(MediaNotFound))
def get_media(media_id: MediaId, actor: CurrentActor, session: Tx) -> Media:
    """What is known of an image or a recording."""
    return queries.get_media(session, actor, media_id)


@router.get(
    "/media/{media_id}/content",
    responses={**problems(MediaNotFound, FileGone, FileChanged, StoreSilent), **_SENT},
    response_class=Response,
)
def get_media_content(
    media_id: MediaId,
    actor: CurrentActor,
    session: Tx,
    runtime: CurrentRuntime,
    wanted: RangeHeader = None,
    known: MatchHeader = None,
) -> Response:
    """The file as it was kept, whole or a range of it."""
    found = queries.find_content(session, actor, media_id)
    return _send(runtime, found, wanted=wanted, known=known)


@router.get(
    "/media/{media_id}/overview",
    responses={
        **problems(MediaNotFound, MediaNotMade),
        200: {"content": {_NUMBERS: _BYTES}},
        304: {"description": "You have it"},
    },
    response_class=Response,
)
def get_media_overview(
    media_id: MediaId,
    actor: CurrentActor,
    session: Tx,
    runtime: CurrentRuntime,
    known: MatchHeader = None,
) -> Response:
    """The waveform of a whole recording as at most 8,192 pairs of bytes: lowest, highest."""
    content, etag = queries.get_overview(session, actor, media_id, blobs=runtime.blobs)
    headers = {**_HEADERS, "ETag": f'"{etag}"'}
    if known is not None and etag in known:
        return Response(status_code=304, headers=headers)
    return Response(content, media_type=_NUMBERS, headers=headers)


@router.get(
    "/media/{media_id}/{name:path}",
    responses={**problems(MediaNotFound, MediaNotMade), **_SENT},
    response_class=Response,
    include_in_schema=False,
)
def get_made_media(
    media_id: MediaId,
    name: Annotated[
        str, Path(pattern=r"^(preview|plain|peaks|spectrogram|tiles/\d{1,2}/\d{1,4}/\d{1,4})$")
    ],
    actor: CurrentActor,
    session: Tx,
    runtime: CurrentRuntime,
    wanted: RangeHeader = None,
    known: MatchHeader = None,
) -> Response:
    """A preview, a plain picture of what browsers cannot show, a tile; peaks, spectrogram of sound."""
    mime = _MADE.get(name, "image/webp")
    found = queries.find_made(session, actor, media_id, name, mime, blobs=runtime.blobs)
    return _send(runtime, found, wanted=wanted, known=known)


def _send(runtime: Runtime, found: Content, *, wanted: str | None, known: str | None) -> Response:
    headers = {**_HEADERS, "ETag": f'"{found.etag}"'}
    if known is not None and found.etag in known:
        return Response(status_code=304, headers=headers)
    start, end = _range_of(wanted, found.size_bytes)
    if start >= found.size_bytes > 0:
        headers["Content-Range"] = f"bytes */{found.size_bytes}"
        return Response(status_code=416, headers=headers)
    is_part = wanted is not None and (start, end) != (0, found.size_bytes)
    if is_part:
        headers["Content-Range"] = f"bytes {start}-{end - 1}/{found.size_bytes}"
    headers["Content-Length"] = str(end - start)
    return StreamingResponse(
        _part(runtime, found, start, end),
        status_code=206 if is_part else 200,
        media_type=found.mime,
        headers=headers,
    )


def _range_of(wanted: str | None, size_bytes: int) -> tuple[int, int]:
    """Start and end (exclusive) of one range (RFC 9110, section 14); everything for any other wish."""
    match = _RANGE.fullmatch(wanted or "")
    if match is None or match[0] == "bytes=-":
        return 0, size_bytes
    first, last = match[1], match[2]
    if not first:
        return max(0, size_bytes - int(last)), size_bytes
    end = min(int(last) + 1, size_bytes) if last else size_bytes
    return int(first), max(end, int(first))


def _part(runtime: Runtime, found: Content, start: int, end: int) -> Iterator[bytes]:
    """The bytes, asked for before anything is sent: what is missing is still told."""
    if end <= start:
        return iter(())
    if found.place is None:
        return runtime.blobs.open_stream(found.blob, start, end - start)
    store = runtime.stores.get(found.place.store)
    return store.open_stream(found.place.key, start=start, end=end, etag=found.place.etag)
