"""The web application: `create_app` for a server process, `openapi` for the contract."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path
from typing import Any

import anyio.to_thread
from fastapi import APIRouter, FastAPI
from sqlalchemy import text
from sqlalchemy.orm import Session
from starlette.middleware.body_limit import RequestBodyLimitMiddleware

import goldsmith
from goldsmith.domains.annotation.routes import (
    acceptances,
    batches,
    bulk,
    overlap,
    set_asides,
    work,
)
from goldsmith.domains.curation import routes as checks
from goldsmith.domains.guidelines import routes as guidelines
from goldsmith.domains.items.routes import imports, items
from goldsmith.domains.media import routes as media
from goldsmith.domains.models import routes as models
from goldsmith.domains.predictions import routes as predictions
from goldsmith.domains.projects.routes import identity, projects
from goldsmith.domains.projects.verbs import sessions
from goldsmith.domains.quality.routes import audits, figures
from goldsmith.domains.quality.routes import people as people_quality
from goldsmith.domains.releases import routes as releases
from goldsmith.domains.review.routes import policies, reviews, rulings
from goldsmith.kernel import logs
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.blobs import Blobs
from goldsmith.kernel.database import Database
from goldsmith.kernel.folder import wait_until_open
from goldsmith.kernel.http import Credentials, Problem, Router, Runtime, Tx
from goldsmith.kernel.processes import end_with_parent
from goldsmith.kernel.settings import BUILT_PAGES, Settings
from goldsmith.kernel.stores import Stores
from goldsmith.web import job_routes, problem_handlers
from goldsmith.web.body_limit import TooLargeIsAProblem
from goldsmith.web.faults import FaultsAreProblems
from goldsmith.web.pages import mount_pages
from goldsmith.web.security_headers import SecurityHeaders

MAX_BODY_BYTES = 32 * 2**20

system = Router(tags=["system"])


@system.get("/health")
def health(session: Tx) -> dict[str, str]:
    """Whether server and database answer."""
    session.execute(text("SELECT 1"))
    return {"status": "ok", "version": goldsmith.__version__}


def authenticate(session: Session, credentials: Credentials) -> Actor:
    """Who asks, by token or cookie. Raises Unauthenticated, SessionEnded."""
    return sessions.authenticate(session, bearer=credentials.bearer, cookie=credentials.cookie)


def runtime_of(settings: Settings) -> Runtime:
    """What a web process holds for its life."""
    return Runtime(
        settings=settings,
        database=Database(settings.database_url, settings.pool_size),
        blobs=Blobs(settings.blob_url or str(settings.data_dir / "blobs")),
        authenticate=authenticate,
        stores=Stores.of(settings.stores),
    )


ROUTERS = (
    system,
    identity.router,
    projects.router,
    guidelines.router,
    imports.router,
    items.router,
    media.router,
    predictions.router,
    batches.router,
    work.router,
    bulk.router,
    overlap.router,
    acceptances.router,
    reviews.router,
    rulings.router,
    policies.router,
    audits.router,
    figures.router,
    people_quality.router,
    set_asides.router,
    models.router,
    checks.router,
    releases.router,
    job_routes.router,
)


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    runtime: Runtime | None = app.state.runtime
    if runtime is not None:  # as many threads as connections: none waits for the pool
        limiter = anyio.to_thread.current_default_thread_limiter()
        limiter.total_tokens = runtime.settings.pool_size
    yield


def create_app(runtime: Runtime | None, *, pages: Path = BUILT_PAGES) -> FastAPI:
    """The application; without a runtime it only describes itself."""
    app = FastAPI(
        title="Goldsmith",
        version=goldsmith.__version__,
        lifespan=_lifespan,
        openapi_url="/api/v1/openapi.json",
        docs_url=None,
        redoc_url=None,
        generate_unique_id_function=lambda route: route.name,
    )
    app.state.runtime = runtime
    api = APIRouter(prefix="/api/v1")
    for router in ROUTERS:
        api.include_router(router)
    app.include_router(api)
    problem_handlers.install(app)
    mount_pages(app, pages)
    app.add_middleware(RequestBodyLimitMiddleware, max_body_size=MAX_BODY_BYTES)
    app.add_middleware(TooLargeIsAProblem)
    app.add_middleware(FaultsAreProblems)
    app.add_middleware(SecurityHeaders)
    _describe_problems(app)
    return app


def _describe_problems(app: FastAPI) -> None:
    plain = app.openapi

    def described() -> dict[str, Any]:
        schema = plain()
        schemas = schema.setdefault("components", {}).setdefault("schemas", {})
        schemas.setdefault("Problem", Problem.model_json_schema())
        return schema

    app.openapi = described  # type: ignore[method-assign]  # FastAPI documents this override


def openapi() -> dict[str, Any]:
    """The contract, as `make api` writes it for the clients."""
    return create_app(None).openapi()


@cache
def prepared() -> FastAPI:
    """The application without what a process has of its own; made before it forks, it is shared."""
    return create_app(None)


def serve() -> FastAPI:
    """The factory that the server's processes call; settings come from the environment."""
    end_with_parent()
    settings = Settings.from_environment()
    logs.configure(settings.log_level)
    logs.watch_process()
    wait_until_open(settings.data_dir)
    app = prepared()
    app.state.runtime = runtime_of(settings)
    return app
