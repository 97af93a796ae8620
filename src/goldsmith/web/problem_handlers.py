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

from goldsmith.kernel.errors import GoldsmithError
from goldsmith.kernel.http import PROBLEM_JSON
from goldsmith.kernel.ids import new_id

log = structlog.get_logger()

Handler = Callable[[Request, Any], Awaitable[JSONResponse]]


def problem(status: int, code: str, detail: str, **facts: object) -> JSONResponse:
    """A problem document (RFC 9457)."""
    body = {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": detail,
        "code": code,
        **facts,
    }
    retry = {"Retry-After": "60"} if status == 429 else {}
    return JSONResponse(body, status, headers=retry, media_type=PROBLEM_JSON)


async def _named(_: Request, error: GoldsmithError) -> JSONResponse:
    return problem(error.status, error.code, error.detail, **error.facts)


async def _malformed(_: Request, error: RequestValidationError) -> JSONResponse:
    # Where and why, but not what was sent: the input may be content.
    errors = [
        {"where": ".".join(str(part) for part in entry["loc"]), "why": entry["msg"]}
        for entry in error.errors()[:20]
    ]
    first = f"{errors[0]['where']}: {errors[0]['why']}" if errors else "It cannot be read."
    return problem(422, "request_invalid", f"The request does not fit. {first}", errors=errors)


async def _http(_: Request, error: HTTPException) -> JSONResponse:
    return problem(error.status_code, "http_error", str(error.detail))


async def _database(request: Request, error: Exception) -> JSONResponse:
    cause = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(cause, psycopg.errors.DiskFull):
        return problem(507, "disk_full", "The disk is full. Nothing was stored; free some space.")
    if isinstance(cause, psycopg.DataError):
        return problem(
            422, "text_not_storable", "A text holds a character that cannot be stored, such as NUL."
        )
    if isinstance(cause, psycopg.errors.DeadlockDetected | psycopg.errors.LockNotAvailable):
        return problem(409, "busy", "Somebody changed the same thing at once. Try again.")
    if isinstance(cause, psycopg.OperationalError | psycopg.InterfaceError | PoolTimeout):
        log.warning("web.database_unavailable", kind=type(cause).__name__)
        return problem(
            503, "database_unavailable", "The database does not answer. Try again in a moment."
        )
    return await _unexpected(request, error)


async def _not_unicode(_: Request, __: UnicodeError) -> JSONResponse:
    return problem(422, "text_not_storable", "A text is not valid Unicode (a lone surrogate).")


async def _unexpected(request: Request, error: Exception) -> JSONResponse:
    incident = str(new_id())
    log.error(
        "web.request_failed",
        incident=incident,
        path=request.scope.get("route_path"),
        exc_info=error,
    )
    return problem(
        500,
        "unexpected",
        f"Goldsmith failed here; nothing was stored. The server's log has more under {incident}.",
        incident=incident,
    )


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
        Exception: _unexpected,
    }
    for kind, handler in handlers.items():
        app.add_exception_handler(kind, handler)
