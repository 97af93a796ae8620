"""The doors of sources and suggestions."""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from goldsmith.domains.items.errors import ItemNotFound, UploadNotFound
from goldsmith.domains.predictions import queries
from goldsmith.domains.predictions.errors import NothingToSuggestFor, SuggestionImportNotFound
from goldsmith.domains.predictions.types import (
    NamedSource,
    OfferedRow,
    Source,
    SourceKind,
    Suggestion,
    SuggestionImport,
    Taken,
)
from goldsmith.domains.predictions.verbs import imports, suggesting
from goldsmith.kernel.access import ProjectNotFound
from goldsmith.kernel.http import CurrentActor, CurrentRuntime, Router, Tx, problems
from goldsmith.kernel.ids import ItemId, ProjectId, SuggestionImportId, UploadId
from goldsmith.kernel.pages import Page

router = Router(tags=["suggestions"])


class _Body(BaseModel):
    model_config = ConfigDict(extra="forbid")


class SourceBody(_Body):
    """Who suggests."""

    name: str = Field(min_length=1, max_length=200)
    version: str = Field("1", min_length=1, max_length=100)
    kind: SourceKind = SourceKind.MODEL

    def named(self) -> NamedSource:
        """As verbs take it."""
        return NamedSource(self.name, self.version, self.kind)


class OfferedBody(_Body):
    """What is suggested for one item, by its id here or the caller's own.

    `values` holds an answer under the id of each question, `answers` in the one shape, and
    `confidence` or `<question>.confidence` between 0 and 1.
    """

    item_id: ItemId | None = None
    external_id: str | None = Field(None, max_length=1000)
    values: dict[str, Any] = Field(max_length=300)


class SuggestBody(_Body):
    """Suggestions of one source."""

    source: SourceBody
    rows: list[OfferedBody] = Field(min_length=1, max_length=2000)


class SuggestionFileBody(_Body):
    """An upload that holds suggestions, and whose they are."""

    upload_id: UploadId
    source: SourceBody


@router.get("/projects/{project_id}/sources", responses=problems(ProjectNotFound))
def list_sources(project_id: ProjectId, actor: CurrentActor, session: Tx) -> Page[Source]:
    """Who suggested in a project, the newest first."""
    return queries.list_sources(session, actor, project_id)


@router.get("/items/{item_id}/suggestions", responses=problems(ItemNotFound))
def list_suggestions(item_id: ItemId, actor: CurrentActor, session: Tx) -> list[Suggestion]:
    """What was suggested for an item, by whom, and how sure."""
    return queries.list_suggestions(session, actor, item_id)


@router.post(
    "/projects/{project_id}/suggestions",
    status_code=201,
    responses=problems(ProjectNotFound, NothingToSuggestFor),
)
def suggest(project_id: ProjectId, body: SuggestBody, actor: CurrentActor, session: Tx) -> Taken:
    """Suggest answers; what does not fit is told row by row."""
    rows = [OfferedRow(row.values, row.item_id, row.external_id) for row in body.rows]
    return suggesting.suggest(session, actor, project_id, named=body.source.named(), rows=rows)


@router.post(
    "/projects/{project_id}/suggestion-imports",
    status_code=201,
    responses=problems(ProjectNotFound, UploadNotFound, NothingToSuggestFor),
)
def start_suggestion_import(
    project_id: ProjectId,
    body: SuggestionFileBody,
    actor: CurrentActor,
    session: Tx,
    runtime: CurrentRuntime,
) -> SuggestionImport:
    """Take suggestions from an upload; the answer comes at once, the work goes on in a job."""
    return imports.start_import(
        session,
        actor,
        project_id,
        upload_id=body.upload_id,
        named=body.source.named(),
        blobs=runtime.blobs,
    )


@router.get("/projects/{project_id}/suggestion-imports", responses=problems(ProjectNotFound))
def list_suggestion_imports(
    project_id: ProjectId, actor: CurrentActor, session: Tx
) -> Page[SuggestionImport]:
    """A project's files of suggestions, the newest first."""
    return queries.list_imports(session, actor, project_id)


@router.get(
    "/suggestion-imports/{suggestion_import_id}", responses=problems(SuggestionImportNotFound)
)
def get_suggestion_import(
    suggestion_import_id: SuggestionImportId, actor: CurrentActor, session: Tx
) -> SuggestionImport:
    """How far a file of suggestions is, and which rows do not fit."""
    return queries.get_import(session, actor, suggestion_import_id)
