"""Items one by one, by the page, counted, summed up and streamed."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import Select, func, select, text
from sqlalchemy.orm import Session

from goldsmith.domains.items.errors import ItemNotFound
from goldsmith.domains.items.queries.filters import agreement_rank, matching
from goldsmith.domains.items.tables import ItemRow, ItemStandingRow
from goldsmith.domains.items.types import (
    Facets,
    FacetValue,
    Item,
    ItemCount,
    ItemFilter,
    ItemSort,
    ItemStatus,
)
from goldsmith.kernel import access
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.database import fetch_one
from goldsmith.kernel.ids import ImportId, ItemId, PersonId, ProjectId
from goldsmith.kernel.pages import Number, Page, Rank, Words, decode_cursor, encode_cursor

MAX_PAGE = 200
EXACT_COUNT_BELOW = 10_000
FEW = 1000
FACET_SAMPLE = 20_000
FACET_VALUES = 50
STREAMED_AT_ONCE = 2000

_ITEM = select(
    ItemRow,
    ItemStandingRow.status,
    ItemStandingRow.judgements,
    ItemStandingRow.agreement,
    ItemStandingRow.labels,
).outerjoin(ItemStandingRow, ItemStandingRow.item_id == ItemRow.id)

# Columns and no entities: mapping a hundred thousand rows to objects costs more than reading them.
_FOR_A_FILE = select(
    ItemRow.external_id.label("id"),
    ItemRow.fields,
    ItemRow.language,
    ItemRow.sensitivity,
    ItemRow.meta.label("metadata"),
    func.coalesce(ItemStandingRow.status, ItemStatus.NEW.value).label("status"),
    func.coalesce(ItemStandingRow.judgements, 0).label("judgements"),
    ItemStandingRow.agreement,
    func.coalesce(ItemStandingRow.labels, text("'{}'::jsonb")).label("labels"),
).outerjoin(ItemStandingRow, ItemStandingRow.item_id == ItemRow.id)


def get_item(session: Session, actor: Actor, item_id: ItemId) -> Item:
    """An item of one of the actor's projects. Raises ItemNotFound, Denied."""
    found = session.execute(_ITEM.where(ItemRow.id == item_id)).first()
    if found is None or not (actor.is_system or ProjectId(found[0].project_id) in actor.roles):
        raise ItemNotFound
    access.require(actor, "item.read", ProjectId(found[0].project_id))
    return _to_item(*found)


def find_fields(session: Session, item_id: ItemId) -> dict[str, str] | None:
    """The texts of an item, for checks inside verbs whose access is already decided."""
    row = fetch_one(session, "SELECT fields FROM items WHERE id = %(id)s", {"id": item_id})
    return row["fields"] if row else None


def list_fields(session: Session, item_ids: Collection[ItemId]) -> dict[ItemId, dict[str, str]]:
    """The texts of some items by id, for verbs whose access is already decided."""
    if not item_ids:
        return {}
    rows = session.execute(select(ItemRow.id, ItemRow.fields).where(ItemRow.id.in_(item_ids)))
    return {ItemId(item_id): fields for item_id, fields in rows}


def find_by_external_ids(
    session: Session, project_id: ProjectId, external_ids: Collection[str]
) -> dict[str, ItemId]:
    """The project's items that carry these ids of the caller's, for verbs whose access is decided."""
    rows = session.execute(
        select(ItemRow.external_id, ItemRow.id).where(
            ItemRow.project_id == project_id,
            ItemRow.external_id.in_(external_ids),
            ItemRow.withdrawn_event_id.is_(None),
        )
    )
    return {external_id: ItemId(item_id) for external_id, item_id in rows}


def find_of_project(
    session: Session, project_id: ProjectId, item_ids: Collection[ItemId]
) -> set[ItemId]:
    """Those of some items that are the project's, for verbs whose access is decided."""
    rows = session.scalars(
        select(ItemRow.id).where(ItemRow.project_id == project_id, ItemRow.id.in_(item_ids))
    )
    return {ItemId(item_id) for item_id in rows}


def list_items(
    session: Session,
    actor: Actor,
    project_id: ProjectId,
    wanted: ItemFilter,
    *,
    sort: ItemSort = ItemSort.OLDEST,
    cursor: str | None = None,
    limit: int = 50,
) -> Page[Item]:
    """A page of the items that a filter means.

    Raises ProjectNotFound, Denied, FilterInvalid, SliceNotFound, CursorInvalid.
    """
    access.require(actor, "item.read", project_id)
    limit = max(1, min(limit, MAX_PAGE))
    ids = _page_of_ids(session, project_id, wanted, sort=sort, cursor=cursor, limit=limit + 1)
    rows = session.execute(_ITEM.where(ItemRow.id.in_(ids[:limit])))
    by_id = {row[0].id: _to_item(*row) for row in rows}
    items = [by_id[item_id] for item_id in ids[:limit]]
    return Page(items, _cursor_after(items[-1], sort) if len(ids) > limit else None)


def count_items(
    session: Session, actor: Actor, project_id: ProjectId, wanted: ItemFilter
) -> ItemCount:
    """How many items a filter means: exact where that is quick, else the planner's estimate.

    Raises ProjectNotFound, Denied, FilterInvalid, SliceNotFound.
    """
    access.require(actor, "item.read", project_id)
    ids = matching(session, project_id, wanted).ids
    bounded = session.scalar(
        select(func.count()).select_from(ids.limit(EXACT_COUNT_BELOW + 1).subquery())
    )
    if bounded is not None and bounded <= EXACT_COUNT_BELOW:
        return ItemCount(bounded, is_estimate=False)
    return ItemCount(max(_estimate(session, ids), EXACT_COUNT_BELOW), is_estimate=True)


def find_item_ids(session: Session, project_id: ProjectId, wanted: ItemFilter) -> list[ItemId]:
    """All items of the project that a filter means, in their order; for batches and bulk acts.

    Raises FilterInvalid, SliceNotFound.
    """
    found = matching(session, project_id, wanted)
    ids = session.scalars(found.ids.order_by(found.ordinal))
    return [ItemId(item_id) for item_id in ids]


def stream_items(
    session: Session, actor: Actor, project_id: ProjectId, wanted: ItemFilter
) -> Iterator[Mapping[str, Any]]:
    """Every item that a filter means, in its order, without holding them: the columns of a file.

    Raises ProjectNotFound, Denied, FilterInvalid, SliceNotFound.
    """
    access.require(actor, "item.export", project_id)
    found = matching(session, project_id, wanted)
    rows = session.execute(
        _FOR_A_FILE.where(ItemRow.id.in_(found.ids)).order_by(ItemRow.ordinal),
        execution_options={"yield_per": STREAMED_AT_ONCE},
    )
    return (row._asdict() for row in rows)


def get_facets(session: Session, actor: Actor, project_id: ProjectId) -> Facets:
    """What the project's items can be narrowed by. Raises ProjectNotFound, Denied."""
    access.require(actor, "item.read", project_id)
    newest = (
        select(
            ItemRow.language,
            ItemRow.sensitivity,
            ItemRow.meta.label("meta"),
            func.coalesce(ItemStandingRow.status, ItemStatus.NEW.value).label("status"),
            ItemStandingRow.label_keys,
        )
        .outerjoin(ItemStandingRow, ItemStandingRow.item_id == ItemRow.id)
        .where(ItemRow.project_id == project_id, ItemRow.withdrawn_event_id.is_(None))
        .order_by(ItemRow.ordinal.desc())
        .limit(FACET_SAMPLE)
        .cte("newest")
    )
    pair = func.jsonb_each_text(newest.c.meta).table_valued("key", "value").lateral("pair")
    metadata = select(
        (func.left(pair.c.key, 100) + ":" + func.left(pair.c.value, 100)).label("value")
    ).select_from(newest.join(pair, text("true")))
    labels = select(func.unnest(newest.c.label_keys).label("value"))
    n_items = session.scalar(select(func.count()).select_from(newest)) or 0
    return Facets(
        n_items=n_items,
        is_sample=n_items == FACET_SAMPLE,
        status=_values(session, select(newest.c.status.label("value"))),
        language=_values(session, select(newest.c.language.label("value"))),
        sensitivity=_values(session, select(newest.c.sensitivity.label("value"))),
        labels=_values(session, labels),
        metadata=[facet for facet in _values(session, metadata) if facet.count > 1],
    )


def _values(session: Session, values: Select[Any]) -> list[FacetValue]:
    value = values.subquery()
    rows = session.execute(
        select(value.c.value, func.count())
        .group_by(value.c.value)
        .order_by(func.count().desc(), value.c.value)
        .limit(FACET_VALUES)
    )
    return [FacetValue(str(found), count) for found, count in rows]


def _page_of_ids(
    session: Session,
    project_id: ProjectId,
    wanted: ItemFilter,
    *,
    sort: ItemSort,
    cursor: str | None,
    limit: int,
) -> list[UUID]:
    is_by_agreement = sort is ItemSort.AGREEMENT
    found = matching(session, project_id, wanted, with_standing=is_by_agreement)
    statement, ordinal = found.ids, found.ordinal
    if found.is_inverted and (few := _few(session, statement)) is not None:
        statement = statement.where(ItemRow.id.in_(few))
    if sort is ItemSort.EXTERNAL_ID:
        if cursor:
            statement = statement.where(
                ItemRow.external_id > decode_cursor(cursor, tuple[Words])[0]
            )
        statement = statement.order_by(ItemRow.external_id)
    elif is_by_agreement:
        if cursor:
            after = func.row(*decode_cursor(cursor, tuple[Rank, Number]))
            statement = statement.where(func.row(agreement_rank(), ordinal) > after)
        statement = statement.order_by(agreement_rank(), ordinal)
    elif sort is ItemSort.NEWEST:
        if cursor:
            statement = statement.where(ordinal < _number(cursor))
        statement = statement.order_by(ordinal.desc())
    else:
        if cursor:
            statement = statement.where(ordinal > _number(cursor))
        statement = statement.order_by(ordinal)
    return list(session.scalars(statement.limit(limit)))


def _few(session: Session, ids: Select[UUID]) -> list[UUID] | None:
    """All ids when they are few, else None.

    The planner takes a word it has not counted for half as common as the rarest it has, and would
    walk a million items in their order to meet it once.
    """
    found = list(session.scalars(ids.limit(FEW + 1)))
    return found if len(found) <= FEW else None


def _number(cursor: str) -> int:
    return decode_cursor(cursor, tuple[Number])[0]


def _cursor_after(item: Item, sort: ItemSort) -> str:
    if sort is ItemSort.EXTERNAL_ID:
        return encode_cursor(item.external_id)
    if sort is ItemSort.AGREEMENT:
        return encode_cursor(2.0 if item.agreement is None else item.agreement, item.ordinal)
    return encode_cursor(item.ordinal)


def _estimate(session: Session, ids: Select[UUID]) -> int:
    """How many rows the planner expects; it never runs the query."""
    compiled = ids.compile(session.connection(), compile_kwargs={"render_postcompile": True})
    plan = session.connection().exec_driver_sql(
        f"EXPLAIN (FORMAT JSON) {compiled}", compiled.params
    )
    return int(plan.scalar_one()[0]["Plan"]["Plan Rows"])


def _to_item(
    row: ItemRow,
    status: str | None,
    judgements: int | None,
    agreement: float | None,
    labels: dict[str, Any] | None,
) -> Item:
    return Item(
        id=ItemId(row.id),
        project_id=ProjectId(row.project_id),
        ordinal=row.ordinal,
        external_id=row.external_id,
        fields=row.fields,
        language=row.language,
        sensitivity=row.sensitivity,
        metadata=row.meta,
        import_id=None if row.import_id is None else ImportId(row.import_id),
        author_id=None if row.author_id is None else PersonId(row.author_id),
        parent_id=None if row.parent_id is None else ItemId(row.parent_id),
        is_withheld=row.withheld_event_id is not None,
        is_withdrawn=row.withdrawn_event_id is not None,
        created_at=row.created_at,
        status=ItemStatus(status or ItemStatus.NEW),
        judgements=judgements or 0,
        agreement=agreement,
        labels=labels or {},
    )
