"""The doors of items, their history, bulk acts and slices."""

from collections.abc import Iterator
from typing import Annotated, Literal

from fastapi import Depends, Query
from fastapi.responses import StreamingResponse
from pydantic import BaseModel, ConfigDict, Field

from goldsmith.domains.items.errors import (
    FilterInvalid,
    ItemNotFound,
    ItemsJudged,
    NothingChosen,
    SliceNameTaken,
    SliceNotFound,
)
from goldsmith.domains.items.queries import items as reads
from goldsmith.domains.items.queries import slices as slice_reads
from goldsmith.domains.items.types import (
    ActResult,
    Facets,
    Item,
    ItemAct,
    ItemCount,
    ItemFilter,
    ItemSort,
    ItemStatus,
    Slice,
)
from goldsmith.domains.items.verbs import acts, slices
from goldsmith.formats.item_export import to_csv, to_json_lines
from goldsmith.kernel import access
from goldsmith.kernel.access import ProjectNotFound
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.http import CurrentActor, CurrentRuntime, Router, Runtime, Tx, problems
from goldsmith.kernel.ids import GuidelineVersionId, ImportId, ItemId, PersonId, ProjectId, SliceId
from goldsmith.kernel.pages import Page

router = Router(tags=["items"])

Words = Annotated[str | None, Query(max_length=1000)]
Several = Annotated[list[str], Query(max_length=50)]


async def _filter(
    q: Words = None,
    contains: Words = None,
    status: Annotated[list[ItemStatus] | None, Query()] = None,
    label: Several = [],  # noqa: B006  # FastAPI copies defaults
    answered: Several = [],  # noqa: B006  # as above
    annotator: PersonId | None = None,
    agreement_below: Annotated[float | None, Query(ge=0, le=1.01)] = None,
    language: Words = None,
    sensitivity: Words = None,
    meta: Several = [],  # noqa: B006  # as above
    import_id: ImportId | None = None,
    slice_id: SliceId | None = None,
    judged_week: Words = None,
    version_id: GuidelineVersionId | None = None,
    disagreement: Words = None,
    clause_id: Words = None,
    is_withheld: bool | None = None,
    is_withdrawn: bool = False,
) -> ItemFilter:
    return ItemFilter(
        q=q,
        contains=contains,
        status=status or [],
        label=label,
        answered=answered,
        annotator=annotator,
        agreement_below=agreement_below,
        language=language,
        sensitivity=sensitivity,
        meta=meta,
        import_id=import_id,
        slice_id=slice_id,
        judged_week=judged_week,
        version_id=version_id,
        disagreement=disagreement,
        clause_id=clause_id,
        is_withheld=is_withheld,
        is_withdrawn=is_withdrawn,
    )


Wanted = Annotated[ItemFilter, Depends(_filter)]


class ActBody(BaseModel):
    """What to do, and with which items: ids, or a filter."""

    model_config = ConfigDict(extra="forbid")

    act: ItemAct
    item_ids: list[ItemId] = Field([], max_length=10_000)
    filter: ItemFilter | None = None


class SliceBody(BaseModel):
    """A filter and its name."""

    model_config = ConfigDict(extra="forbid")

    name: str = Field(min_length=1, max_length=200)
    query: ItemFilter


@router.get(
    "/projects/{project_id}/items",
    responses=problems(ProjectNotFound, FilterInvalid, SliceNotFound),
)
def list_items(
    project_id: ProjectId,
    actor: CurrentActor,
    session: Tx,
    wanted: Wanted,
    sort: ItemSort = ItemSort.OLDEST,
    cursor: str | None = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> Page[Item]:
    """A page of items."""
    return reads.list_items(
        session, actor, project_id, wanted, sort=sort, cursor=cursor, limit=limit
    )


@router.get(
    "/projects/{project_id}/items/count",
    responses=problems(ProjectNotFound, FilterInvalid, SliceNotFound),
)
def count_items(
    project_id: ProjectId, actor: CurrentActor, session: Tx, wanted: Wanted
) -> ItemCount:
    """How many items a filter means."""
    return reads.count_items(session, actor, project_id, wanted)


@router.get("/projects/{project_id}/items/facets", responses=problems(ProjectNotFound))
def get_facets(project_id: ProjectId, actor: CurrentActor, session: Tx) -> Facets:
    """What items can be narrowed by."""
    return reads.get_facets(session, actor, project_id)


@router.get(
    "/projects/{project_id}/items/export",
    responses={
        **problems(ProjectNotFound, FilterInvalid, SliceNotFound),
        200: {"content": {"application/x-ndjson": {}, "text/csv": {}}},
    },
    response_class=StreamingResponse,
)
def export_items(
    project_id: ProjectId,
    actor: CurrentActor,
    session: Tx,
    runtime: CurrentRuntime,
    wanted: Wanted,
    format: Annotated[Literal["jsonl", "csv"], Query()] = "jsonl",  # noqa: A002  # the word people know
) -> StreamingResponse:
    """What a filter means, as a file, without a release."""
    access.require(actor, "item.export", project_id)
    reads.count_items(session, actor, project_id, wanted)  # a bad filter is refused before the file
    kind = "application/x-ndjson" if format == "jsonl" else "text/csv; charset=utf-8"
    return StreamingResponse(
        _lines(runtime, actor, project_id, wanted, format),
        media_type=kind,
        headers={"Content-Disposition": f'attachment; filename="items.{format}"'},
    )


def _lines(
    runtime: Runtime, actor: Actor, project_id: ProjectId, wanted: ItemFilter, kind: str
) -> Iterator[bytes]:
    with runtime.database.transaction() as session:
        rows = reads.stream_items(session, actor, project_id, wanted)
        if kind == "jsonl":
            yield from to_json_lines(rows)
            return
        columns = ["id", "language", "sensitivity", "status", "judgements", "agreement"]
        yield from to_csv(rows, [*columns, "fields", "metadata", "labels"])


@router.post(
    "/projects/{project_id}/items/acts",
    responses=problems(ProjectNotFound, ItemNotFound, ItemsJudged, NothingChosen, FilterInvalid),
)
def act_on_items(
    project_id: ProjectId, body: ActBody, actor: CurrentActor, session: Tx
) -> ActResult:
    """Withhold, restore or withdraw items."""
    return acts.act_on_items(
        session, actor, project_id, act=body.act, item_ids=body.item_ids, wanted=body.filter
    )


@router.get("/items/{item_id}", responses=problems(ItemNotFound))
def get_item(item_id: ItemId, actor: CurrentActor, session: Tx) -> Item:
    """One item."""
    return reads.get_item(session, actor, item_id)


@router.get("/projects/{project_id}/slices", responses=problems(ProjectNotFound))
def list_slices(project_id: ProjectId, actor: CurrentActor, session: Tx) -> list[Slice]:
    """Saved filters."""
    return slice_reads.list_slices(session, actor, project_id)


@router.post(
    "/projects/{project_id}/slices",
    status_code=201,
    responses=problems(ProjectNotFound, SliceNameTaken, FilterInvalid),
)
def save_slice(project_id: ProjectId, body: SliceBody, actor: CurrentActor, session: Tx) -> Slice:
    """Save a filter."""
    return slices.save_slice(session, actor, project_id, name=body.name, query=body.query)


@router.delete("/slices/{slice_id}", status_code=204, responses=problems(SliceNotFound))
def delete_slice(slice_id: SliceId, actor: CurrentActor, session: Tx) -> None:
    """Forget a slice."""
    slices.delete_slice(session, actor, slice_id)
