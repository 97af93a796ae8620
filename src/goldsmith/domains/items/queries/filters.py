"""From a filter to SQL that walks indexes, on a project of a thousand items or a million."""

import json
from collections.abc import Iterable
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Select,
    Text,
    Uuid,
    cast,
    exists,
    false,
    func,
    literal,
    literal_column,
    or_,
    select,
)
from sqlalchemy.dialects.postgresql import ARRAY, array
from sqlalchemy.orm import InstrumentedAttribute, Session
from sqlalchemy.types import Integer

from goldsmith.domains.items.errors import FilterInvalid, SliceNotFound
from goldsmith.domains.items.queries.slices import load_query
from goldsmith.domains.items.rules.search import (
    MAX_METADATA_KEY_CHARS,
    MAX_SEARCH_CHARS,
    grams_of,
    like_pattern,
)
from goldsmith.domains.items.tables import (
    ItemRow,
    ItemSearchMarkRow,
    ItemSearchRow,
    ItemStandingRow,
    SliceRow,
)
from goldsmith.domains.items.types import ItemFilter, ItemStatus
from goldsmith.formats.conversation import PREFIX
from goldsmith.kernel.ids import ProjectId

Condition = ColumnElement[bool]


class Matching(NamedTuple):
    """The ids of matching items, and the column by whose index they come in order.

    Where an inverted index may find them it cannot give the order, and the planner has to guess
    which of the two is the shorter way.
    """

    ids: Select[UUID]
    ordinal: ColumnElement[int]
    is_inverted: bool = False


class _Conditions(NamedTuple):
    items: list[Condition]
    search: list[Condition]
    standing: list[Condition]


def agreement_rank() -> ColumnElement[float]:
    """What items are ordered by, least agreement first: those without any come last.

    The constant stands in the statement, as it does in ``ix_item_standings_agreement``.
    """
    return func.coalesce(ItemStandingRow.agreement, literal_column("2"))


def matching(
    session: Session, project_id: ProjectId, wanted: ItemFilter, *, with_standing: bool = False
) -> Matching:
    """Select the ids of the project's items that the filter means.

    The narrowest table leads, so that its index gives the order too; ``with_standing`` makes it
    ``item_standings``. While the newest items are not yet in ``item_search``, the items themselves
    are asked: slower, and right.
    Raises FilterInvalid, SliceNotFound.
    """
    is_ready = is_searchable(session, project_id)
    filters = [wanted]
    if wanted.slice_id is not None:
        filters.append(_slice(session, project_id, wanted))
    found = _Conditions([], [], [])
    for part in filters:
        _narrow(found, part, is_ready=is_ready)
    found.items.append(_is_set(ItemRow.withdrawn_event_id, is_set=wanted.is_withdrawn))
    search, standing = ItemSearchRow, ItemStandingRow
    statement = select(ItemRow.id).where(*found.items, *found.search, *found.standing)
    if not is_ready:
        statement = statement.outerjoin(standing, standing.item_id == ItemRow.id)
        return Matching(statement.where(ItemRow.project_id == project_id), _column(ItemRow.ordinal))
    if found.search:
        statement = statement.join(search, search.item_id == ItemRow.id)
        statement = statement.where(search.project_id == project_id)
    is_inverted = any(_is_inverted(part) for part in filters)
    if found.standing or with_standing:
        statement = statement.join(standing, standing.item_id == ItemRow.id)
        statement = statement.where(standing.project_id == project_id)
        return Matching(statement, _column(standing.ordinal), is_inverted)
    if found.search:
        return Matching(statement, _column(search.ordinal), is_inverted)
    return Matching(statement.where(ItemRow.project_id == project_id), _column(ItemRow.ordinal))


def is_searchable(session: Session, project_id: ProjectId) -> bool:
    """Whether all items of the project can be found by index."""
    mark = session.scalar(
        select(ItemSearchMarkRow.ordinal).where(ItemSearchMarkRow.project_id == project_id)
    )
    newest = session.scalar(
        select(func.max(ItemRow.ordinal)).where(ItemRow.project_id == project_id)
    )
    return newest is None or (mark is not None and mark >= newest)


def _is_inverted(wanted: ItemFilter) -> bool:
    return bool(wanted.q or wanted.contains or wanted.meta or wanted.label or wanted.annotator)


def _slice(session: Session, project_id: ProjectId, wanted: ItemFilter) -> ItemFilter:
    query = session.scalar(
        select(SliceRow.query).where(
            SliceRow.id == wanted.slice_id, SliceRow.project_id == project_id
        )
    )
    if query is None:
        raise SliceNotFound
    return load_query(query)


def _narrow(found: _Conditions, wanted: ItemFilter, *, is_ready: bool) -> None:
    _refuse_null_bytes(wanted)
    if wanted.is_withheld is not None:
        found.items.append(_is_set(ItemRow.withheld_event_id, is_set=wanted.is_withheld))
    if wanted.contains:
        found.items.append(_contains(wanted.contains))
    if is_ready:
        found.search.extend(_by_index(wanted))
    else:
        found.items.extend(_by_looking(wanted))
    found.standing.extend(_by_standing(wanted, is_ready=is_ready))


def _by_index(wanted: ItemFilter) -> Iterable[Condition]:
    row = ItemSearchRow
    if wanted.contains and (grams := grams_of(wanted.contains)):
        yield row.grams.contains(cast(grams, ARRAY(Integer)))
    if wanted.q:
        yield row.words.bool_op("@@")(func.websearch_to_tsquery("simple", wanted.q))
    if wanted.language:
        yield row.language == wanted.language
    if wanted.sensitivity:
        yield row.sensitivity == wanted.sensitivity
    if wanted.import_id:
        yield row.import_id == wanted.import_id
    if wanted.meta:
        yield row.metadata_keys.contains(
            _texts(key[:MAX_METADATA_KEY_CHARS] for key in wanted.meta)
        )


def _by_looking(wanted: ItemFilter) -> Iterable[Condition]:
    row = ItemRow
    if wanted.q:
        text = func.left(cast(row.fields, Text), MAX_SEARCH_CHARS)
        words = func.to_tsvector("simple", text)
        yield words.bool_op("@@")(func.websearch_to_tsquery("simple", wanted.q))
    if wanted.language:
        yield row.language == wanted.language
    if wanted.sensitivity:
        yield row.sensitivity == wanted.sensitivity
    if wanted.import_id:
        yield row.import_id == wanted.import_id
    for pair in wanted.meta:
        parts = pair.split(":")
        yield or_(
            false(),  # without a colon it names no value, and fits nothing
            *(
                row.meta[":".join(parts[:n])].astext == ":".join(parts[n:])
                for n in range(1, len(parts))
            ),
        )


def _by_standing(wanted: ItemFilter, *, is_ready: bool) -> Iterable[Condition]:
    row = ItemStandingRow
    if wanted.status:
        status = row.status if is_ready else func.coalesce(row.status, ItemStatus.NEW.value)
        yield status.in_([value.value for value in wanted.status])
    if wanted.label:
        yield row.label_keys.contains(_texts(key[:MAX_METADATA_KEY_CHARS] for key in wanted.label))
    for answer in wanted.answered:
        question_id, _, value = answer.partition(":")
        label = row.labels[question_id]
        # Of marks it is told apart which values were given; a distribution tells whole answers.
        yield or_(label["said"].contains([value]), _was_said(label["distribution"], value))
    if wanted.annotator:
        yield row.annotator_ids.contains(cast([wanted.annotator], ARRAY(Uuid)))
    if wanted.judged_week:
        yield row.judged_week == wanted.judged_week
    if wanted.version_id:
        yield row.version_ids.contains(cast([wanted.version_id], ARRAY(Uuid)))
    if wanted.disagreement:
        yield row.disagreement == wanted.disagreement
    if wanted.clause_id:
        yield row.clause_ids != literal_column("'{}'")  # as its index has it
        yield row.clause_ids.contains(_texts([wanted.clause_id]))
    if wanted.agreement_below is not None:
        yield agreement_rank() < min(wanted.agreement_below, 2)


def _was_said(distribution: ColumnElement[Any], value: str) -> Condition:
    """Whether anybody gave this value, alone or among several labels (`a + b`)."""
    said = func.jsonb_object_keys(distribution).table_valued("said").alias("said")
    parts = func.string_to_array(said.c.said, " + ")
    return exists(
        select(1)
        .select_from(said)
        .where((said.c.said == value) | (literal(value) == func.any(parts)))
    )


def _contains(text: str) -> Condition:
    value = func.jsonb_each_text(ItemRow.fields).table_valued("key", "value").alias("field")
    written = json.dumps(text, ensure_ascii=False)[1:-1]  # as it stands in a conversation
    found: list[Condition] = [value.c.value.ilike(like_pattern(text), escape="\\")]
    if written != text:
        in_turn = value.c.value.ilike(like_pattern(written), escape="\\")
        found.append(value.c.value.startswith(PREFIX) & in_turn)
    return exists(select(1).select_from(value).where(or_(*found)))


def _refuse_null_bytes(wanted: ItemFilter) -> None:
    texts = [
        wanted.q, wanted.contains, wanted.language, wanted.sensitivity, wanted.judged_week,
        wanted.disagreement, wanted.clause_id,
    ]  # fmt: skip
    if any(
        "\0" in text for text in [*texts, *wanted.meta, *wanted.label, *wanted.answered] if text
    ):
        raise FilterInvalid("A null byte cannot be searched for.")


def _texts(values: Iterable[str]) -> Any:  # an SQL array literal
    return cast(array(list(values), type_=Text), ARRAY(Text))


def _column(attribute: InstrumentedAttribute[int]) -> ColumnElement[int]:
    return attribute.expression


def _is_set(column: InstrumentedAttribute[int | None], *, is_set: bool) -> Condition:
    return column.is_not(None) if is_set else column.is_(None)
