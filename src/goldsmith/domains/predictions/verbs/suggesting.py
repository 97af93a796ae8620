"""Taking suggestions: each row is checked beside its item, and kept once for each source."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from psycopg.types.json import Jsonb
from sqlalchemy.orm import Session

from goldsmith.domains.guidelines import queries as guidelines
from goldsmith.domains.guidelines.rules.answers import needs_sizes
from goldsmith.domains.guidelines.types import Schema
from goldsmith.domains.items.queries.items import (
    find_by_external_ids,
    find_of_project,
    list_fields,
)
from goldsmith.domains.items.queries.naming import find_by_file_names
from goldsmith.domains.media.queries import find_sizes
from goldsmith.domains.predictions import rules
from goldsmith.domains.predictions.errors import NothingToSuggestFor, SuggestionInvalid
from goldsmith.domains.predictions.types import (
    NamedSource,
    OfferedRow,
    RowProblem,
    Suggested,
    Taken,
)
from goldsmith.domains.predictions.verbs.sources import name_source
from goldsmith.kernel import access, events
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.database import driver
from goldsmith.kernel.ids import ItemId, ProjectId, SourceId, new_ids

_KEEP = """
INSERT INTO suggestions (id, project_id, source_id, item_id, question_id, marks, confidence, sure,
                         event_id)
VALUES (%(id)s, %(project_id)s, %(source_id)s, %(item_id)s, %(question_id)s, %(marks)s,
        %(confidence)s, %(sure)s, %(event_id)s)
ON CONFLICT (item_id, question_id, source_id) DO NOTHING
"""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Where suggestions go: the project, and the questions they answer."""

    project_id: ProjectId
    schema: Schema


def wanted_of(session: Session, project_id: ProjectId) -> Wanted:
    """The questions of the newest guideline version. Raises NothingToSuggestFor."""
    version_id = guidelines.find_latest_version(session, project_id)
    if version_id is None:
        raise NothingToSuggestFor
    return Wanted(project_id, guidelines.get_schema(session, version_id))


def suggest(
    session: Session,
    actor: Actor,
    project_id: ProjectId,
    *,
    named: NamedSource,
    rows: Sequence[OfferedRow],
) -> Taken:
    """Keep what a source suggests for some items; what does not fit is told row by row.

    Sending the same again adds nothing. Raises ProjectNotFound, Denied, NothingToSuggestFor.
    """
    access.require(actor, "suggestion.manage", project_id)
    wanted = wanted_of(session, project_id)
    source_id = name_source(session, actor, project_id, named=named)
    by_external = _find_named(session, project_id, rows)
    own = find_of_project(session, project_id, {row.item_id for row in rows if row.item_id})
    texts = list_fields(session, {*by_external.values(), *own})
    problems: list[RowProblem] = []
    found: list[tuple[ItemId, Suggested]] = []
    for place, row in enumerate(rows, 1):
        item_id = by_external.get(row.external_id or "") if row.item_id is None else row.item_id
        try:
            fields = texts.get(item_id) if item_id else None
            read = _read(session, wanted, row, fields)
        except SuggestionInvalid as problem:
            problems.append(RowProblem(row.line or place, problem.detail, row.external_id))
        else:
            found += [(item_id, one) for one in read.suggested if item_id]
            told = [RowProblem(row.line or place, one, row.external_id) for one in read.left_out]
            problems += told
    added = _keep(session, actor, project_id, source_id, found)
    return Taken(added=added, known=len(found) - added, problems=problems)


def _find_named(
    session: Session, project_id: ProjectId, rows: Sequence[OfferedRow]
) -> dict[str, ItemId]:
    """The items that rows name, by id or, where a row says that it names a file, by that."""
    named = {row.external_id for row in rows if row.external_id}
    found = find_by_external_ids(session, project_id, named)
    files = {row.external_id for row in rows if row.external_id and row.names_file} - found.keys()
    meant = find_by_file_names(session, project_id, sorted(files)) if files else {}
    by_id = find_by_external_ids(session, project_id, set(meant.values())) if meant else {}
    return found | {name: by_id[one] for name, one in meant.items() if one in by_id}


def _read(
    session: Session, wanted: Wanted, row: OfferedRow, fields: dict[str, str] | None
) -> rules.ReadRow:
    if fields is None:
        raise SuggestionInvalid("The project has no item of this id.")
    needs = needs_sizes(wanted.schema)
    sizes = find_sizes(session, wanted.project_id, fields) if needs else None
    return rules.read_suggested(wanted.schema, row.values, fields, sizes)


def _keep(
    session: Session,
    actor: Actor,
    project_id: ProjectId,
    source_id: SourceId,
    found: Sequence[tuple[ItemId, Suggested]],
) -> int:
    """Keep checked suggestions and return how many are new."""
    if not found:
        return 0
    event_id = events.append(
        session,
        actor,
        "suggestions.added",
        subject_id=source_id,
        project_id=project_id,
        data={"n": len(found)},
    )
    rows = [
        {
            "id": id_,
            "project_id": project_id,
            "source_id": source_id,
            "item_id": item_id,
            "question_id": one.question_id,
            "marks": Jsonb([{**mark, "suggestion_id": str(id_)} for mark in one.marks]),
            "confidence": one.confidence,
            "sure": Jsonb(one.sure) if one.sure else None,
            "event_id": event_id,
        }
        for id_, (item_id, one) in zip(new_ids(len(found)), found, strict=True)
    ]
    return _insert(session, rows)


def _insert(session: Session, rows: Sequence[dict[str, Any]]) -> int:
    with driver(session).cursor() as cursor:
        cursor.executemany(_KEEP, rows)
        return max(cursor.rowcount, 0)


def row_of(line: int, values: dict[str, Any], *, drawn_for: Schema | None = None) -> OfferedRow:
    """A row of a file; whose item it names is found later. Raises SuggestionInvalid.

    ``drawn_for`` are the questions that the row of a COCO file answers.
    """
    if drawn_for is not None:
        values = rules.spread_shapes(drawn_for, values)
    names_file = drawn_for is not None
    return OfferedRow(values, external_id=rules.id_of(values), line=line, names_file=names_file)
