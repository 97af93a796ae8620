"""Items found by the names of their pictures and recordings, as files of other tools write them."""

import re
from collections.abc import Collection, Iterable, Mapping

from sqlalchemy.orm import Session

from goldsmith.formats.media.labels_alone import ANY_ENDING
from goldsmith.kernel.database import fetch_all
from goldsmith.kernel.ids import ProjectId

# One pass over the project each: what follows the last slash has no index.
_BY_ID = """
SELECT external_id, regexp_replace(external_id, '^.*/', '') AS base FROM items
WHERE project_id = %(project_id)s AND withdrawn_event_id IS NULL
  AND regexp_replace(external_id, '^.*/', '') = ANY(%(bases)s)
"""
_BY_FILE = """
SELECT i.external_id, m.filename AS base
FROM media m, items i, jsonb_each_text(i.fields) f
WHERE m.project_id = %(project_id)s AND m.filename = ANY(%(bases)s)
  AND i.project_id = %(project_id)s AND i.withdrawn_event_id IS NULL
  AND f.value = 'media:' || m.id
"""
# A label file knows the name of its picture and not the ending: the pass is made for these alone.
_BY_STEM = r"""
SELECT external_id, base FROM (
  SELECT external_id, regexp_replace(external_id, '^.*/|\.[^./]*$', '', 'g') || '.*' AS base
  FROM items WHERE project_id = %(project_id)s AND withdrawn_event_id IS NULL
  UNION
  SELECT i.external_id, regexp_replace(m.filename, '\.[^./]*$', '') || '.*'
  FROM media m, items i, jsonb_each_text(i.fields) f
  WHERE m.project_id = %(project_id)s AND i.project_id = %(project_id)s
    AND i.withdrawn_event_id IS NULL AND f.value = 'media:' || m.id
) named WHERE base = ANY(%(bases)s)
"""
_UPLOADED = re.compile(r"^[0-9a-f]{8}-")  # what Label Studio puts before the name of an upload


def find_by_file_names(
    session: Session, project_id: ProjectId, names: Collection[str]
) -> dict[str, str]:
    """The ids, as callers know them, of the items that these names of files mean, by name.

    Names that mean none, or two equally well, are left out. A name may be a path that begins
    elsewhere; ``.*`` at its end stands for any ending. For verbs whose access is already decided.
    """
    found: dict[str, str] = {}
    for query in (_BY_ID, _BY_FILE, _BY_STEM):
        is_open = query is _BY_STEM
        missing = [n for n in names if n not in found and n.endswith(ANY_ENDING) is is_open]
        if not missing:
            continue
        bases = sorted({base for name in missing for base in _bases(name)})
        rows = fetch_all(session, query, {"project_id": project_id, "bases": bases})
        by_base: dict[str, list[str]] = {}
        for row in rows:
            by_base.setdefault(row["base"], []).append(row["external_id"])
        found |= _chosen(missing, by_base)
    return found


def _chosen(names: Iterable[str], by_base: Mapping[str, list[str]]) -> dict[str, str]:
    chosen = {}
    for name in names:
        candidates = next((by_base[base] for base in _bases(name) if base in by_base), [])
        ranked = sorted(((_alike(name, one), one) for one in set(candidates)), reverse=True)
        if ranked and (len(ranked) == 1 or ranked[0][0] > ranked[1][0]):
            chosen[name] = ranked[0][1]
    return chosen


def _bases(name: str) -> list[str]:
    """What stands after the last slash, and that without what an upload put before it."""
    base = re.split(r"[/\\]", name)[-1]
    return list(dict.fromkeys([base, _UPLOADED.sub("", base)]))


def _alike(name: str, other: str) -> int:
    """How many folders above the file two paths share, from the file upwards."""
    ours, theirs = re.split(r"[/\\]", name)[-2::-1], other.split("/")[-2::-1]
    n = 0
    for one, another in zip(ours, theirs, strict=False):
        if one != another:
            break
        n += 1
    return n
