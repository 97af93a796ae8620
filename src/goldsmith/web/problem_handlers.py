"""Every error becomes a problem document: what happened, and what to do."""

from collections.abc import Awaitable, Callable
from http import HTTPStatus
from typing import Any

import psycopg
import structlog
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from starlette.exceptions import HTTPException
from starlette.routing import compile_path
from starlette.types import Scope

from goldsmith.kernel.errors import (
    Conflict,
    DiskFull,
    GoldsmithError,
    Invalid,
    NotFound,
    is_disk_full,
)
from goldsmith.kernel.http import PROBLEM_JSON
from goldsmith.kernel.ids import new_id

log = structlog.get_logger()

_LONGEST_NAME = 64
Handler = Callable[[Request, Any], Awaitable[JSONResponse]]


class RequestInvalid(Invalid):
    """The request does not fit the API. Each part that does not fit is named."""

    code = "request_invalid"


class RequestUnreadable(GoldsmithError):
    """The request cannot be read. Send well-formed JSON."""

    code = "request_unreadable"
    status = 400


class RequestTooLarge(GoldsmithError):
    """The request is too large. Send it in parts."""

    code = "request_too_large"
    status = 413


class MethodNotAllowed(GoldsmithError):
    """This address does not do that. The header Allow names what it does."""

    code = "method_not_allowed"
    status = 405


class TextNotStorable(Invalid):
    """A text holds a character that cannot be stored: NUL, or half of a surrogate pair. Remove it."""

    code = "text_not_storable"


class Busy(Conflict):
    """Somebody changed the same thing at once. Try again."""

    code = "busy"


class DatabaseUnavailable(GoldsmithError):
    """The database does not answer. Nothing was stored; try again in a moment."""

    code = "database_unavailable"
    status = 503


class Unexpected(GoldsmithError):
    """Goldsmith failed here; nothing was stored. The server's log says more."""

    code = "unexpected"


_BY_STATUS: dict[int, type[GoldsmithError]] = {
    error.status: error
    for error in (RequestUnreadable, NotFound, MethodNotAllowed, RequestTooLarge)
}


def problem(error: GoldsmithError) -> JSONResponse:
    """A problem document (RFC 9457)."""
    body = {
        "type": "about:blank",
        "title": HTTPStatus(error.status).phrase,
        "status": error.status,
        "detail": error.detail,
        "code": error.code,
        **error.facts,
    }
    retry = {"Retry-After": "60"} if error.status == 429 else {}
    return JSONResponse(body, error.status, headers=retry, media_type=PROBLEM_JSON)


async def _named(_: Request, error: GoldsmithError) -> JSONResponse:
    return problem(error)


def _unfit(entry: dict[str, Any]) -> dict[str, Any]:
    where = ".".join(str(part)[:_LONGEST_NAME] for part in entry["loc"])
    is_long = entry["type"] == "string_too_long"
    most = {"most": entry["ctx"]["max_length"]} if is_long else {}
    return {"where": where, "why": entry["msg"], **most}


async def _malformed(_: Request, error: RequestValidationError) -> JSONResponse:
    # Where and why, but not what was sent: the input may be content, and so may a long name.
    errors = [_unfit(entry) for entry in error.errors()[:20]]
    first = f"{errors[0]['where']}: {errors[0]['why']}" if errors else "It cannot be read."
    return problem(RequestInvalid(f"The request does not fit. {first}", errors=errors))


async def _http(request: Request, error: HTTPException) -> JSONResponse:
    if error.status_code >= 500:
        return unexpected(request.scope, error)
    known = _BY_STATUS.get(error.status_code, RequestUnreadable)
    answer = problem(known())
    if known is MethodNotAllowed:
        answer.headers["Allow"] = ", ".join(_methods_at(request))
    return answer


def _methods_at(request: Request) -> list[str]:
    """What may be done at an address; Starlette would name the methods of one route only."""
    paths: dict[str, dict[str, Any]] = request.app.openapi()["paths"]
    found = [
        method.upper()
        for address, methods in paths.items()
        if compile_path(address)[0].match(request.url.path)
        for method in methods
    ]
    return found or ["GET"]  # of the pages, which the contract leaves out


async def _database(request: Request, error: Exception) -> JSONResponse:
    cause = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(cause, psycopg.errors.DiskFull):
        return problem(DiskFull())
    if isinstance(cause, psycopg.DataError):
        return problem(TextNotStorable())
    if isinstance(cause, psycopg.errors.DeadlockDetected | psycopg.errors.LockNotAvailable):
        return problem(Busy())
    if isinstance(cause, psycopg.OperationalError | psycopg.InterfaceError | PoolTimeout):
        log.warning("web.database_unavailable", kind=type(cause).__name__)
        return problem(DatabaseUnavailable())
    return unexpected(request.scope, error)


async def _not_unicode(_: Request, __: UnicodeError) -> JSONResponse:
    return problem(TextNotStorable())


async def _disk(request: Request, error: OSError) -> JSONResponse:
    if is_disk_full(error):
        return problem(DiskFull())
    return unexpected(request.scope, error)


def unexpected(scope: Scope, error: Exception) -> JSONResponse:
    """The answer to a fault of ours, which is logged under a number that the answer tells."""
    incident = str(new_id())
    log.error(
        "web.request_failed",
        incident=incident,
        path=getattr(scope.get("route"), "path", None),
        exc_info=error,
    )
    detail = (
        f"Goldsmith failed here; nothing was stored. The server's log has more under {incident}."
    )
    return problem(Unexpected(detail, incident=incident))


def install(app: FastAPI) -> None:
    """Register all handlers."""
    handlers: dict[type[Exception], Handler] = {
        GoldsmithError: _named,
        RequestValidationError: _malformed,
        HTTPException: _http,
        DBAPIError: _database,
        psycopg.Error: _database,
        PoolTimeout: _database,
        UnicodeError: _not_unicode,
        OSError: _disk,
    }
    for kind, handler in handlers.items():
        app.add_exception_handler(kind, handler)
