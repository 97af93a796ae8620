"""In which slices an item's answers are counted: its language, its source, metadata of few values."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, LiteralString

from sqlalchemy.orm import Session

from goldsmith.domains.items.rules.search import metadata_keys
from goldsmith.domains.quality.queries.patterns import Facet
from goldsmith.kernel.database import execute, fetch_all
from goldsmith.kernel.ids import ItemId, ProjectId

MOST_VALUES = 30
MOST_KEYS = 40
_LONGEST = 100

_KEYS: LiteralString = """
SELECT key, values, is_many FROM sliced_keys WHERE project_id = %(project_id)s ORDER BY key
"""
_MAKE: LiteralString = """
INSERT INTO sliced_keys (project_id, key)
SELECT %(project_id)s, unnest(%(keys)s::text[]) ORDER BY 2 ON CONFLICT DO NOTHING
"""
_KEEP: LiteralString = """
UPDATE sliced_keys SET values = %(values)s, is_many = %(is_many)s
WHERE project_id = %(project_id)s AND key = %(key)s
"""
_FORGET: LiteralString = """
DELETE FROM answer_patterns WHERE project_id = %(project_id)s AND starts_with(slice, %(prefix)s)
"""


def slice_items(
    session: Session, project_id: ProjectId, rows: Sequence[Mapping[str, Any]]
) -> dict[ItemId, list[str]]:
    """The names of the slices of each item, from its language, import and metadata.

    A key of metadata that turns out to have many values, as a name or a date has, is no way to
    tell items apart: from then on nothing is kept about it.
    """
    pairs = {ItemId(row["id"]): list(_pairs(row["metadata"])) for row in rows if row["judged"]}
    few = _few_valued(session, project_id, {pair for some in pairs.values() for pair in some})
    slices = {}
    for row in rows:
        item_id = ItemId(row["id"])
        if item_id in pairs:
            named = [f"{Facet.LANGUAGE}:{row['language']}"]
            named += [f"{Facet.IMPORT}:{row['import_id']}"] if row["import_id"] else []
            named += [f"{Facet.METADATA}:{k}:{v}" for k, v in pairs[item_id] if k in few]
            slices[item_id] = named
    return slices


def _pairs(metadata: Mapping[str, object]) -> Iterable[tuple[str, str]]:
    for key, value in metadata.items():
        for told in metadata_keys({key: value}):
            if ":" not in key and len(told) < _LONGEST:
                yield key, told[len(key) + 1 :]


def _few_valued(
    session: Session, project_id: ProjectId, pairs: Collection[tuple[str, str]]
) -> set[str]:
    """The keys that have had few values so far, these among them."""
    known = _known(session, project_id)
    if any(_is_news(known, key, value) for key, value in pairs):
        known = _widen(session, project_id, pairs)
    return {key for key, (_, is_many) in known.items() if not is_many}


_Known = dict[str, tuple[list[str], bool]]


def _is_news(known: _Known, key: str, value: str) -> bool:
    if key not in known:
        return len(known) < MOST_KEYS
    values, is_many = known[key]
    return not is_many and value not in values


def _known(session: Session, project_id: ProjectId, *, lock: LiteralString = "") -> _Known:
    rows = fetch_all(session, _KEYS + lock, {"project_id": project_id})
    return {row["key"]: (row["values"], row["is_many"]) for row in rows}


def _widen(session: Session, project_id: ProjectId, pairs: Collection[tuple[str, str]]) -> _Known:
    """Take note of values that were not met before; what has too many of them is forgotten."""
    before = _known(session, project_id)
    fresh = sorted({key for key, _ in pairs} - before.keys())[: max(0, MOST_KEYS - len(before))]
    execute(session, _MAKE, {"project_id": project_id, "keys": fresh})
    known = _known(session, project_id, lock=" FOR UPDATE")
    for key, (values, is_many) in known.items():
        found = sorted({*values, *(value for one, value in pairs if one == key)})
        if is_many or found == values:
            continue
        many = len(found) > MOST_VALUES
        known[key] = ([] if many else found, many)
        kept = {"values": known[key][0], "is_many": many}
        execute(session, _KEEP, {"project_id": project_id, "key": key, **kept})
        if many:
            prefix = f"{Facet.METADATA}:{key}:"
            execute(session, _FORGET, {"project_id": project_id, "prefix": prefix})
    return known
