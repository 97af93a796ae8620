"""Take rows of a file in: the fast path, made of lookups by the thousand and COPY."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

from psycopg.rows import tuple_row
from pydantic_core import to_json
from sqlalchemy.orm import Session

from goldsmith.domains.items.rules.mapping import Incoming
from goldsmith.domains.items.rules.search import metadata_keys
from goldsmith.domains.items.tables import ImportRow
from goldsmith.domains.items.types import OnKnown, ProblemKind
from goldsmith.domains.items.verbs.answering import name_by_files, sizes_of_known
from goldsmith.domains.items.verbs.doubts import list_asked, name_unknown, refuse_texts
from goldsmith.domains.media.verbs.keeping import note_kept, note_seen
from goldsmith.formats.conversation import begins_with
from goldsmith.formats.types import BadRow
from goldsmith.kernel import access, events, stale
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.database import driver
from goldsmith.kernel.ids import EventId, ProjectId, new_ids

# OFFSET 0 keeps each lookup a lookup, and no condition is one that another index could serve: the
# planner has no statistics of a project that is being filled, and would read all of it each time.
_RESEMBLING = """
SELECT i.* FROM unnest(%(external_ids)s::text[]) AS wanted(external_id), LATERAL (
    SELECT id, external_id, content_hash, language, sensitivity, metadata,
           import_id, project_id, withdrawn_event_id FROM items
    WHERE hashtextextended(project_id::text || external_id, 0)
        = hashtextextended(%(project_id)s::text || wanted.external_id, 0) OFFSET 0) i
UNION ALL
SELECT i.* FROM unnest(%(hashes)s::bytea[]) AS wanted(content_hash), LATERAL (
    SELECT id, external_id, content_hash, language, sensitivity, metadata,
           import_id, project_id, withdrawn_event_id FROM items
    WHERE content_hash = wanted.content_hash OFFSET 0) i
"""

_UNDETERMINED = "und"

# Figures by language or metadata move with items that were judged.
_FIGURES_FOLLOW = """
INSERT INTO stale_marks (kind, id)
SELECT 'item_label', item_id FROM item_standings
WHERE item_id = ANY(%(ids)s) AND judgements > 0 ORDER BY item_id
ON CONFLICT (kind, id) DO UPDATE SET id = excluded.id
"""


@dataclass(slots=True)
class _Known:
    """An item that is there already, as far as it matters for a row that resembles it."""

    id: UUID
    external_id: str
    content_hash: bytes
    language: str
    sensitivity: str
    metadata: dict[str, Any]
    import_id: UUID | None


@dataclass(slots=True)
class _Sorted:
    """The rows of one chunk, by what becomes of them."""

    added: list[tuple[UUID, Incoming]] = field(default_factory=list)
    updated: list[tuple[_Known, Incoming]] = field(default_factory=list)
    answered: list[tuple[UUID, Incoming]] = field(default_factory=list)
    problems: list[tuple[int, int, ProblemKind, str, str, str | None]] = field(default_factory=list)
    unchanged: int = 0


def take_rows(
    session: Session, actor: Actor, row: ImportRow, rows: Sequence[Incoming | BadRow]
) -> None:
    """Add the rows that are new, name those that are not, and count all of them.

    The project is locked, so that two imports do not add the same text twice and ordinals of a
    project appear in order. Appends one event for all items of the call.
    Raises ProjectNotFound, Denied.
    """
    access.require(actor, "item.import", ProjectId(row.project_id))
    lock_project_items(session, ProjectId(row.project_id))
    rows = refuse_texts(session, row, name_by_files(session, row, rows))
    known = _look_up(session, row.project_id, rows)
    found = _sort(row, known, rows, row.rows_read)
    asked = list_asked(session, row)
    sizes = sizes_of_known(session, row, rows, {one.external_id: one.id for one in known})
    found.problems += name_unknown(asked, rows, row.rows_read, found.problems, sizes)
    if found.added or found.updated:
        event_id = events.append(
            session,
            actor,
            "items.imported",
            subject_id=row.id,
            project_id=ProjectId(row.project_id),
            data={"added": len(found.added), "updated": len(found.updated)},
        )
        _copy_items(session, row, event_id, found.added)
        kept = [one for _, new in found.added for one in new.kept]
        if kept:
            note_kept(session, ProjectId(row.project_id), kept, event_id=event_id)
        _update_metadata(session, event_id, found.updated)
    if row.store is not None:
        note_seen(session, [one for new in rows if isinstance(new, Incoming) for one in new.kept])
    n_answers = _copy_answers(session, row.id, [*found.added, *found.answered])
    _copy_problems(session, row.id, found)
    _count(row, found, len(rows), n_answers)
    session.flush()


def find_problems(
    session: Session, row: ImportRow, rows: Sequence[Incoming | BadRow], *, rows_before: int
) -> int:
    """Name the bad and refused rows without taking any in; a strict import asks first."""
    rows = refuse_texts(session, row, name_by_files(session, row, rows))
    found = _sort(row, _look_up(session, row.project_id, rows), rows, rows_before)
    stopping = [p for p in found.problems if p[2] is not ProblemKind.DUPLICATE]
    found.problems = stopping
    _copy_problems(session, row.id, found)
    return len(stopping)


def lock_project_items(session: Session, project_id: ProjectId) -> None:
    """Wait for others that add items to the project, until the transaction ends."""
    driver(session).execute(
        "SELECT pg_advisory_xact_lock(hashtextextended(%s, 1))", [f"items:{project_id}"]
    )


def _look_up(session: Session, project_id: UUID, rows: Sequence[Incoming | BadRow]) -> list[_Known]:
    """Find the items that these rows resemble, one index lookup each."""
    incoming = [new for new in rows if isinstance(new, Incoming)]
    cursor = driver(session).cursor(row_factory=tuple_row)
    cursor.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off")
    cursor.execute(
        _RESEMBLING,
        {
            "project_id": project_id,
            "external_ids": [item.external_id for item in incoming],
            "hashes": [item.content_hash for item in incoming],
        },
        prepare=False,  # a kept plan was made when the project was smaller
    )
    known = [
        _Known(*values)
        for *values, owner, withdrawn in cursor
        if owner == project_id and withdrawn is None
    ]
    cursor.execute("SET LOCAL enable_seqscan = on; SET LOCAL enable_bitmapscan = on")
    return known


def _sort(
    row: ImportRow,
    known: list[_Known],
    rows: Sequence[Incoming | BadRow],
    rows_before: int,
) -> _Sorted:
    by_id = {item.external_id: item for item in known}
    by_content = {bytes(item.content_hash): item for item in known}
    fresh_ids = iter(new_ids(len(rows)))
    import_id, sensitivity = row.id, row.sensitivity
    found = _Sorted()
    for number, new in enumerate(rows, start=rows_before + 1):
        if isinstance(new, BadRow):
            problem = (number, new.line, ProblemKind.BAD, new.reason, new.excerpt, None)
            found.problems.append(problem)
            continue
        same_id, same_content = by_id.get(new.external_id), by_content.get(new.content_hash)
        if not new.fields:
            _answer_known(found, number, new, same_id)
        elif same_id is not None:
            _meet_known(row, found, number, new, same_id)
        elif same_content is not None:
            reason = f"The same text is already in item {same_content.external_id}."
            found.problems.append(_problem(number, new, ProblemKind.DUPLICATE, reason))
        else:
            item_id = next(fresh_ids)
            found.added.append((item_id, new))
            by_id[new.external_id] = by_content[new.content_hash] = _Known(
                item_id, new.external_id, new.content_hash, new.language, sensitivity,
                new.metadata, import_id,
            )  # fmt: skip
    return found


def _answer_known(found: _Sorted, number: int, new: Incoming, known: _Known | None) -> None:
    """Decide about a row that only brings answers: to an item that is there, or to none."""
    if known is None:
        reason = f"The project has no item {new.external_id[:200]}, or two of that name."
        found.problems.append((number, new.line, ProblemKind.BAD, reason, new.external_id, None))
        return
    found.unchanged += 1
    found.answered.append((known.id, new))


def _meet_known(row: ImportRow, found: _Sorted, number: int, new: Incoming, known: _Known) -> None:
    """Decide about a row whose id is known: equal, newer metadata, or another text."""
    if bytes(known.content_hash) != new.content_hash:
        reason = f"Item {new.external_id} has another text. Texts never change; use another id."
        found.problems.append(_problem(number, new, ProblemKind.TEXT_CHANGED, reason))
        return
    if new.language == _UNDETERMINED:  # what a file does not say changes nothing
        new = replace(new, language=known.language)
    differ = (known.language, known.metadata) != (new.language, new.metadata)
    if differ and row.on_known == OnKnown.REFUSE:
        reason = f"Item {new.external_id} has other metadata. Import with update to replace them."
        found.problems.append(_problem(number, new, ProblemKind.METADATA_DIFFER, reason))
        return
    if differ:
        found.updated.append((known, new))
    elif known.import_id == row.id and not new.answers:
        reason = f"The same row came before in this file; it is item {new.external_id}."
        found.problems.append(_problem(number, new, ProblemKind.DUPLICATE, reason))
    else:
        found.unchanged += 1
    found.answered.append((known.id, new))


def _problem(
    number: int, new: Incoming, kind: ProblemKind, reason: str
) -> tuple[int, int, ProblemKind, str, str, str | None]:
    excerpt = begins_with(new.fields, 200)
    return number, new.line, kind, reason, excerpt, new.external_id


def _copy_items(
    session: Session, row: ImportRow, event_id: EventId, added: list[tuple[UUID, Incoming]]
) -> None:
    statement = """
        COPY items (id, project_id, external_id, fields, content_hash, language, sensitivity,
                    metadata, metadata_event_id, import_id, event_id) FROM STDIN
    """
    project_id, import_id, sensitivity = row.project_id, row.id, row.sensitivity
    with driver(session).cursor().copy(statement) as copy:
        for item_id, new in added:
            copy.write_row((
                item_id, project_id, new.external_id, _json(new.fields), new.content_hash,
                new.language, sensitivity, _json(new.metadata), event_id, import_id, event_id,
            ))  # fmt: skip


def _update_metadata(
    session: Session, event_id: EventId, updated: list[tuple[_Known, Incoming]]
) -> None:
    """Replace metadata, and keep what they were. The last row of a file about an item wins."""
    newest = {known.id: new for known, new in updated}
    parameters = {
        "event_id": event_id,
        "ids": list(newest),
        "languages": [new.language for new in newest.values()],
        "metadata": [_json(new.metadata) for new in newest.values()],
        "keys": [_json(metadata_keys(new.metadata)) for new in newest.values()],
    }
    connection = driver(session)
    connection.execute(
        """
        INSERT INTO item_past_metadata (item_id, event_id, language, sensitivity, metadata)
        SELECT id, metadata_event_id, language, sensitivity, metadata
        FROM items WHERE id = ANY(%(ids)s)
        ON CONFLICT DO NOTHING
        """,
        parameters,
    )
    connection.execute(
        """
        WITH new AS (
            SELECT * FROM unnest(
                %(ids)s::uuid[], %(languages)s::text[], %(metadata)s::text[], %(keys)s::text[]
            ) AS n(id, language, metadata, keys)
        ), findable AS (
            UPDATE item_search SET language = new.language,
                metadata_keys = ARRAY(SELECT jsonb_array_elements_text(new.keys::jsonb))
            FROM new WHERE item_id = new.id
        )
        UPDATE items SET language = new.language, metadata = new.metadata::jsonb,
                         metadata_event_id = %(event_id)s
        FROM new WHERE items.id = new.id
        """,
        parameters,
    )
    connection.execute(_FIGURES_FOLLOW, parameters)
    moved = [known.id for known, new in updated if known.language != new.language]
    stale.settle(session, "item_language", moved)


def _copy_answers(session: Session, import_id: UUID, rows: list[tuple[UUID, Incoming]]) -> int:
    answers = [(item_id, answer) for item_id, new in rows for answer in new.answers]
    if not answers:
        return 0
    statement = """
        COPY staged_answers (import_id, item_id, question_id, annotator_name, value, is_gold)
        FROM STDIN
    """
    with driver(session).cursor().copy(statement) as copy:
        for item_id, given in answers:
            copy.write_row((
                import_id, item_id, given.question_id, given.annotator_name,
                _json(given.value), given.is_gold,
            ))  # fmt: skip
    return len(answers)


def _copy_problems(session: Session, import_id: UUID, found: _Sorted) -> None:
    if not found.problems:
        return
    statement = """
        COPY import_problems (import_id, row_number, line, kind, reason, excerpt, external_id)
        FROM STDIN
    """
    with driver(session).cursor().copy(statement) as copy:
        for number, line, kind, reason, excerpt, external_id in found.problems:
            shown = (import_id, number, line, kind.value, _storable(reason), _storable(excerpt))
            copy.write_row((*shown, external_id))


def _json(value: object) -> str:
    return to_json(value).decode()


def _storable(text: str) -> str:
    """Show what PostgreSQL cannot store: null bytes and halves of characters."""
    return text.replace("\0", "\N{SYMBOL FOR NULL}").encode("utf-8", "replace").decode()


def _count(row: ImportRow, found: _Sorted, n_rows: int, n_answers: int) -> None:
    kinds = [problem[2] for problem in found.problems]
    row.rows_read += n_rows
    row.added += len(found.added)
    row.updated += len(found.updated)
    row.unchanged += found.unchanged
    row.bad += kinds.count(ProblemKind.BAD)
    row.duplicates += kinds.count(ProblemKind.DUPLICATE)
    row.refused += kinds.count(ProblemKind.TEXT_CHANGED) + kinds.count(ProblemKind.METADATA_DIFFER)
    row.answers += n_answers
    row.unknown_labels += kinds.count(ProblemKind.UNKNOWN_LABEL)
