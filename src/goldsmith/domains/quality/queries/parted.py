"""Answers that are no patterns, read where they stand, part by part: marks, free text, single turns."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from sqlalchemy.orm import Session

from goldsmith.domains.guidelines.rules.substance import Anchored
from goldsmith.domains.guidelines.types import Question, QuestionKind
from goldsmith.domains.quality.queries.likeness import PLACED
from goldsmith.domains.quality.queries.patterns import Facet, list_patterns, list_sliced
from goldsmith.domains.quality.queries.ratings import Answered, Column, Gathered, read_answers
from goldsmith.kernel.ids import ProjectId

MARKED = frozenset({QuestionKind.SPANS, QuestionKind.SHAPES, QuestionKind.REGIONS})
"""Kinds of marks with a label each, which can be looked at label by label."""
MOST_READ = 10_000
MOST_PLACED_READ = 2_000
"""So many items are read; of a larger project a random sample. Shapes take longest to compare."""

_ITEM = "(SELECT ARRAY[{}] FROM items i WHERE i.id = a.item_id)"
_STANDING = "(SELECT {} FROM item_standings s WHERE s.item_id = a.item_id)"
_PARTS = {
    Facet.LANGUAGE: _ITEM.format("i.language"),
    Facet.IMPORT: _ITEM.format("i.import_id::text"),
    Facet.METADATA: _ITEM.format("i.metadata ->> :key"),
    Facet.VERSION: "ARRAY[a.guideline_version_id::text]",
    Facet.WEEK: _STANDING.format("ARRAY[s.judged_week]"),
    Facet.CLAUSE: _STANDING.format("s.clause_ids"),
}


@dataclass(frozen=True, slots=True)
class Parted:
    """Answers part by part. ``n_items`` says of how many items each part is, read or not.

    Of ``n_all`` items ``n_read`` were read: fewer where there are too many to wait for.
    """

    columns: dict[str, Column]
    n_items: dict[str, int]
    n_read: int
    n_all: int


def load_parted(
    session: Session, project_id: ProjectId, question: Question, facet: Facet, prefix: str, key: str
) -> Parted:
    """The answers to a question by the parts that items were counted in, in the order of their names."""
    counts = {
        one.slice.removeprefix(prefix): one.items
        for one in list_sliced(session, project_id, question.id, prefix)
    }
    gathered = {part: Gathered(question) for part in counts}
    n_all, reading = _sampled(session, project_id, question, parts=_PARTS[facet], key=key)
    seen = set()
    for one in reading:
        seen.add(one.item_id)
        for part in one.parts:
            if part in gathered:
                gathered[part].add(one)
    columns = {part: some.column() for part, some in gathered.items()}
    return Parted(columns, counts, len(seen), max(n_all, len(seen)))


def load_by_class(session: Session, project_id: ProjectId, question: Question) -> Parted:
    """The answers to a question about marks label by label: of each answer what carries the label."""
    column, read = load_sampled(session, project_id, question)
    found = {str(piece.value) for value in column.values for piece in _marks(value)}
    known = [label.id for label in question.labels]
    order = [one for one in known if one in found] + sorted(found - {*known})
    columns = {label: _with_label(column, label) for label in order}
    n_items = {label: len(np.unique(having(one).items)) for label, one in columns.items()}
    return replace(read, columns=columns, n_items=n_items)


def load_sampled(
    session: Session, project_id: ProjectId, question: Question
) -> tuple[Column, Parted]:
    """The answers to a question, of a sample of items where there are many; and of how many."""
    n_all, reading = _sampled(session, project_id, question)
    gathered, seen = Gathered(question), set()
    for one in reading:
        seen.add(one.item_id)
        gathered.add(one)
    return gathered.column(), Parted({}, {}, len(seen), max(n_all, len(seen)))


def having(column: Column) -> Column:
    """The answers about items on which anybody marked anything."""
    is_some = np.array([len(value) > 0 for value in column.values], np.bool_)
    kept = np.isin(column.items, np.unique(column.items[is_some[column.codes]]))
    return replace(column, items=column.items[kept], codes=column.codes[kept])


def _sampled(
    session: Session,
    project_id: ProjectId,
    question: Question,
    *,
    parts: str = "NULL",
    key: str = "",
) -> tuple[int, Iterator[Answered]]:
    n_all = sum(one.items for one in list_patterns(session, project_id, None, question.id))
    most = MOST_PLACED_READ if question.kind in PLACED else MOST_READ
    share = min(1.0, most / n_all) if n_all else 1.0
    read = read_answers(session, project_id, question, parts=parts, key=key, share=share)
    return n_all, read


def _marks(value: Any) -> Iterator[Anchored]:
    yield from (piece for piece in value if isinstance(piece, Anchored))


def _with_label(column: Column, label: str) -> Column:
    """Every answer with the marks of one label alone, which may be none."""
    codes: dict[Any, int] = {}
    renamed = [
        codes.setdefault(tuple(p for p in _marks(value) if str(p.value) == label), len(codes))
        for value in column.values
    ]
    return replace(column, codes=np.array(renamed, np.int64)[column.codes], values=list(codes))
