"""The edge: one thread hop a request, in which the transaction opens, the actor is known and all commits.

FastAPI would run each synchronous dependency in a thread of its own. Here an endpoint names what it
needs by type (``Tx``, ``CurrentActor``) and gets it in one call; docs/decisions/0006 has the numbers.
"""

import asyncio
import hashlib
import inspect
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from functools import partial, wraps
from typing import Annotated, Any, get_args
from urllib.parse import urlsplit

from fastapi import APIRouter, Depends, Request, Response
from fastapi.concurrency import run_in_threadpool
from pydantic import BaseModel, TypeAdapter
from sqlalchemy.orm import Session

from goldsmith.kernel import idempotency
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.blobs import Blobs, Received
from goldsmith.kernel.database import Database
from goldsmith.kernel.errors import Denied, GoldsmithError, Invalid, PreconditionFailed
from goldsmith.kernel.settings import Settings
from goldsmith.kernel.stores import Stores

SESSION_COOKIE = "goldsmith_session"
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
PROBLEM_JSON = "application/problem+json"
MAX_UPLOAD_BYTES = 50 * 2**30
_WRITE_BYTES = 1 << 20


class RequestForged(Denied):
    """This request did not come from Goldsmith's own pages, so it was not carried out."""

    code = "request_forged"


class UploadTooLarge(Invalid):
    """The file is larger than 50 GiB. Split it and import the parts."""

    code = "upload_too_large"


@dataclass(frozen=True, slots=True)
class Credentials:
    """What a request carries to say who asks."""

    bearer: str | None
    cookie: str | None


@dataclass(frozen=True, slots=True)
class Runtime:
    """What the web process holds for its life; put on ``app.state.runtime`` by the web root."""

    settings: Settings
    database: Database
    blobs: Blobs
    authenticate: Callable[[Session, Credentials], Actor]
    stores: Stores = field(default_factory=Stores)


class _Supplied:
    """Marks a parameter that the router supplies, not the caller."""

    def __init__(self, name: str) -> None:
        self.name = name


Tx = Annotated[Session, _Supplied("session")]
CurrentActor = Annotated[Actor, _Supplied("actor")]
CurrentRuntime = Annotated[Runtime, _Supplied("runtime")]


class Problem(BaseModel):
    """What went wrong and what to do, as application/problem+json (RFC 9457)."""

    type: str
    title: str
    status: int
    detail: str
    code: str

    model_config = {"extra": "allow"}


def problems(*errors: type[GoldsmithError]) -> dict[int | str, dict[str, Any]]:
    """The ``responses`` of a route: each status with the codes it can carry."""
    by_status: dict[int | str, dict[str, Any]] = {}
    for error in errors:
        entry = by_status.setdefault(error.status, _problem_response(""))
        line = f"`{error.code}`: {inspect.getdoc(error)}"
        entry["description"] = "\n\n".join(filter(None, [entry["description"], line]))
    return by_status


def _problem_response(description: str) -> dict[str, Any]:
    schema = {"$ref": "#/components/schemas/Problem"}
    return {"description": description, "content": {PROBLEM_JSON: {"schema": schema}}}


class Router(APIRouter):
    """A router whose synchronous endpoints run in one hop with transaction and actor supplied."""

    def __init__(self, *, prefix: str = "", tags: list[str]) -> None:
        super().__init__(prefix=prefix, tags=list(tags))

    def add_api_route(self, path: str, endpoint: Callable[..., Any], **options: Any) -> None:
        """Add a route; see the class."""
        responses = {"default": _problem_response("A problem, with its `code`.")}
        options["responses"] = {**responses, **(options.get("responses") or {})}
        status = options.get("status_code") or 200
        super().add_api_route(path, _in_one_hop(endpoint, status), **options)


def _in_one_hop(endpoint: Callable[..., Any], status: int) -> Callable[..., Any]:
    if inspect.iscoroutinefunction(endpoint):
        return endpoint
    signature = inspect.signature(endpoint, eval_str=True)
    own, supplied = _split(signature)
    wants_request = any(parameter.annotation is Request for parameter in own)

    @wraps(endpoint)
    def call(request: Request, **arguments: Any) -> Any:
        runtime: Runtime = request.app.state.runtime
        with runtime.database.transaction() as session:
            given: dict[str, Any] = {"session": session, "runtime": runtime}
            if "actor" in supplied.values():
                given["actor"] = runtime.authenticate(session, credentials_of(request))
            else:
                refuse_foreign_origin(request)
            arguments |= {name: given[kind] for name, kind in supplied.items()}
            if wants_request:
                arguments["request"] = request
            key = request.headers.get("idempotency-key")
            if key is None or request.method != "POST" or "actor" not in given:
                return endpoint(**arguments)
            act = partial(endpoint, **arguments)
            answer = _answer_once(
                request, given, key, act, returns=signature.return_annotation, status=status
            )
            if isinstance(headers := arguments.get("response"), Response):
                answer.raw_headers.extend(headers.raw_headers)  # cookies, which are not kept
            return answer

    keyword = inspect.Parameter.KEYWORD_ONLY
    request_parameter = inspect.Parameter("request", keyword, annotation=Request)
    others = [p.replace(kind=keyword) for p in own if p.annotation is not Request]
    call.__signature__ = signature.replace(  # type: ignore[attr-defined]  # FastAPI reads it
        parameters=[request_parameter, *others]
    )
    return call


def _split(signature: inspect.Signature) -> tuple[list[inspect.Parameter], dict[str, str]]:
    """Parameters that FastAPI reads from the request, and those that we supply, by name."""
    own: list[inspect.Parameter] = []
    supplied: dict[str, str] = {}
    for name, parameter in signature.parameters.items():
        marks = [mark for mark in get_args(parameter.annotation) if isinstance(mark, _Supplied)]
        if marks:
            supplied[name] = marks[0].name
        else:
            own.append(parameter)
    return own, supplied


def _answer_once(
    request: Request,
    given: dict[str, Any],
    key: str,
    act: Callable[[], Any],
    *,
    returns: Any,
    status: int,
) -> Response:
    session, person_id = given["session"], given["actor"].person_id
    body: bytes = getattr(request, "_body", b"")  # read and kept by FastAPI when it parsed it
    told = b"\0".join([request.method.encode(), str(request.url).encode(), body])
    stored = idempotency.begin(session, person_id, key, told)
    if stored is None:
        result = act()
        content = b"" if result is None else TypeAdapter(returns).dump_json(result)
        stored = idempotency.StoredAnswer(status=status, body=content)
        idempotency.finish(session, person_id, key, stored)
    if not stored.body:
        return Response(status_code=stored.status)
    return Response(stored.body, stored.status, media_type="application/json")


def credentials_of(request: Request) -> Credentials:
    """Read bearer token or session cookie; an unsafe request by cookie must come from our pages."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer" and token:
        return Credentials(bearer=token.strip(), cookie=None)
    cookie = request.cookies.get(SESSION_COOKIE)
    if cookie is not None and request.method not in SAFE_METHODS:
        refuse_foreign_origin(request)
        if "x-goldsmith-client" not in request.headers:
            raise RequestForged(
                "Requests that change something need the header X-Goldsmith-Client with the cookie."
            )
    return Credentials(bearer=None, cookie=cookie)


def refuse_foreign_origin(request: Request) -> None:
    """Raise RequestForged for an unsafe request that another site's page sent."""
    if request.method in SAFE_METHODS:
        return
    origin = request.headers.get("origin")
    if request.headers.get("sec-fetch-site") == "cross-site" or (
        origin is not None and urlsplit(origin).netloc != request.headers.get("host")
    ):
        raise RequestForged


async def _spool(request: Request) -> AsyncIterator[Received]:
    runtime: Runtime = request.app.state.runtime

    def known() -> None:
        with runtime.database.transaction() as session:
            runtime.authenticate(session, credentials_of(request))

    await run_in_threadpool(known)  # before a byte is written: strangers fill no disk
    size_bytes, hasher = 0, hashlib.sha256()

    def write(chunks: bytearray) -> None:
        file.write(chunks)
        hasher.update(chunks)

    with runtime.blobs.open_coming() as file:
        pending, writing = bytearray(), asyncio.create_task(asyncio.sleep(0))
        try:
            async for chunk in request.stream():
                size_bytes += len(chunk)
                if size_bytes > MAX_UPLOAD_BYTES:
                    raise UploadTooLarge
                pending += chunk
                if len(pending) >= _WRITE_BYTES:  # many at once: each is a hop between threads
                    await writing
                    writing = asyncio.create_task(run_in_threadpool(write, pending))
                    pending = bytearray()  # the next come while these are written
        finally:
            await writing
        await run_in_threadpool(write, pending)
        file.seek(0)
        yield Received(file, hasher.digest())


StreamedBody = Annotated[Received, Depends(_spool)]
"""The raw request body, streamed to a file that is gone after the request unless it is taken."""


def etag(revision: int) -> str:
    """The entity tag of a revision."""
    return f'"{revision}"'


def revision_of(if_match: str | None) -> int:
    """The revision that ``If-Match`` names. Raises PreconditionFailed when it is missing."""
    if if_match is None:
        raise PreconditionFailed(
            "Send If-Match with the ETag you read, so that nobody's change is lost."
        )
    digits = if_match.strip().strip('"')
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 18 else -1
