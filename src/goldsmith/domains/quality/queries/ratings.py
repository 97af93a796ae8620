"""Judgements as arrays: what people answered to one question."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import text
from sqlalchemy.orm import Session

from goldsmith.domains.guidelines import queries as guidelines
from goldsmith.domains.guidelines.rules.outputs import answer_to, parts_of
from goldsmith.domains.guidelines.rules.substance import name_of, substance
from goldsmith.domains.guidelines.rules.turns import by_turn
from goldsmith.domains.guidelines.types import Question
from goldsmith.domains.quality.queries.patterns import (
    PatternCount,
    is_kept,
    load_patterns,
    spread,
)
from goldsmith.domains.quality.rules import Given
from goldsmith.kernel.ids import BatchId, ProjectId

# Judgements made in bulk, or with a suggestion in sight, would flatter the figure: they stay out.
SEEN = "EXISTS (SELECT 1 FROM suggestion_outcomes o WHERE o.annotation_id = a.id AND o.is_shown)"
ADAPTED = (
    "EXISTS (SELECT 1 FROM item_overlaps o WHERE o.batch_id = a.batch_id AND o.item_id = a.item_id"
    " AND NOT o.is_full)"
)
SET_ASIDE = (
    "EXISTS (SELECT 1 FROM set_aside_judgements j JOIN set_asides s ON s.id = j.set_aside_id"
    " WHERE j.annotation_id = a.id AND s.undone_at IS NULL AND s.question_id IS NULL)"
)
GOLD = (
    "EXISTS (SELECT 1 FROM gold_exposures x JOIN gold_items g ON g.item_id = x.item_id"
    " WHERE x.slot_id = a.slot_id AND x.person_id = a.annotator_id AND g.withdrawn_at IS NULL)"
)
_COUNTED = f"""
FROM annotations a
JOIN annotation_revisions r ON r.annotation_id = a.id AND r.revision = a.revision
WHERE a.project_id = :project_id AND a.is_counted AND a.origin IN ('lease', 'import')
  AND {SEEN} = :is_seen
  AND (CAST(:batch_id AS uuid) IS NULL OR a.batch_id = :batch_id)
"""
# By a hash of the item, so that the same items are drawn whoever asks.
_DRAWN_OF = 2**20
_IN_ORDER = "ORDER BY a.item_id, a.id"
_DRAWN = f"  AND (uuid_hash_extended(a.item_id, 5) & {_DRAWN_OF - 1}) < :below\n"


@dataclass(frozen=True, slots=True)
class Column:
    """Everybody's answers to one question: ``values[codes[i]]`` was given to ``items[i]``."""

    items: NDArray[np.int64]
    codes: NDArray[np.int64]
    values: list[Given]
    adapted: NDArray[np.bool_] | None = None
    """By item: whether it got as many labels as it needed, so that hard ones got more."""
    clusters: NDArray[np.int64] | None = None
    """By item, where several belong together, as the turns of one talk do: which ones."""

    def fixed(self) -> "Column":
        """What agreement may rest on: without items whose number of labels followed from the labels."""
        if self.adapted is None or not self.adapted.any():
            return self
        kept = ~self.adapted[self.items]
        return Column(self.items[kept], self.codes[kept], self.values, clusters=self.clusters)

    def clusters_of_paired(self) -> NDArray[np.int64] | None:
        """The cluster of each item that carries two labels or more, in the order of the items."""
        if self.clusters is None:
            return None
        return self.clusters[np.flatnonzero(np.bincount(self.items) >= 2)]


def list_questions(session: Session, project_id: ProjectId) -> list[Question]:
    """The questions of the newest guideline version."""
    version_id = guidelines.find_latest_version(session, project_id)
    return guidelines.get_schema(session, version_id).questions if version_id else []


def list_counted(session: Session, project_id: ProjectId) -> list[Question]:
    """The questions as they are counted: a rubric criterion by criterion."""
    return [part for q in list_questions(session, project_id) for part in parts_of(q)]


def list_set_questions(session: Session, project_id: ProjectId) -> set[str]:
    """The questions that take any number of marks."""
    questions = list_questions(session, project_id)
    return {question.id for question in questions if question.kind.is_set}


def load_column(
    session: Session,
    project_id: ProjectId,
    batch_id: BatchId | None,
    question: Question,
    *,
    is_seen: bool = False,
) -> Column:
    """Load the counted answers to a question. Values are few, so they become codes at once.

    Those given with a suggestion in sight come alone, where ``is_seen`` asks for them. What is kept
    as patterns follows judgements a moment later, as labels do.
    """
    if is_kept(question) and not is_seen:
        return _sorted(question, *load_patterns(session, project_id, batch_id, question.id))
    gathered = Gathered(question)
    for one in read_answers(session, project_id, question, batch_id=batch_id, is_seen=is_seen):
        gathered.add(one)
    return gathered.column()


@dataclass(frozen=True, slots=True)
class Answered:
    """What somebody answered, and which parts of the project the answer belongs to."""

    item_id: Any
    given: Given
    fields: Mapping[str, str] | None
    is_adapted: bool
    parts: list[str]


def read_answers(
    session: Session,
    project_id: ProjectId,
    question: Question,
    *,
    batch_id: BatchId | None = None,
    is_seen: bool = False,
    parts: str = "NULL",
    key: str = "",
    share: float = 1.0,
) -> Iterator[Answered]:
    """Read the counted answers to a question where they stand, item by item, in a fixed order.

    ``parts`` is SQL for an array of names, over the annotation ``a`` and the ``:key``. With a
    ``share`` only so many items are read, drawn by their ids: the same ones each time.
    """
    others = "r.answers" if question.about else "NULL"  # links are told by the marks they join
    fields = "(SELECT fields FROM items WHERE id = a.item_id)" if question.per_turn else "NULL"
    whole = question.id.partition(".")[0]
    drawn = "" if share >= 1 else _DRAWN
    rows = session.execute(
        text(
            f"SELECT a.item_id, (r.answers - a.left_out) -> :question_id AS answer, {others} AS others,"
            f" {fields} AS fields, {ADAPTED} AS is_adapted, {parts} AS parts" + _COUNTED + drawn + _IN_ORDER
        ),
        {
            "project_id": project_id, "batch_id": batch_id, "question_id": whole, "is_seen": is_seen,
            **({"key": key} if ":key" in parts else {}),
            **({"below": int(share * _DRAWN_OF)} if drawn else {}),
        },
        execution_options={"yield_per": 10_000},
    )  # fmt: skip
    for item_id, answer, answers, held, is_adapted, names in rows:
        part = answer_to(question, {whole: answer})
        given = substance(part, answers, is_set=question.kind.is_set)
        if given is not None:
            yield Answered(item_id, given, held, is_adapted, names or [])


class Gathered:
    """Answers to one question as they are read, until they are a column."""

    def __init__(self, question: Question) -> None:
        self._question = question
        self._items: dict[Any, int] = {}
        self._values: dict[Given, int] = {}
        self._places: list[int] = []
        self._codes: list[int] = []
        self._adapted: dict[Any, bool] = {}

    def add(self, one: Answered) -> None:
        """Take an answer in, turn by turn where the question is about turns."""
        for unit, given in units_of(self._question, one.item_id, one.given, one.fields):
            self._places.append(self._items.setdefault(unit, len(self._items)))
            self._codes.append(self._values.setdefault(given, len(self._values)))
            self._adapted[unit] = self._adapted.get(unit, False) or one.is_adapted

    def column(self) -> Column:
        """All that was taken in."""
        column = _sorted(
            self._question, np.array(self._places, np.int64), np.array(self._codes, np.int64),
            list(self._values), np.array([self._adapted[unit] for unit in self._items], np.bool_),
        )  # fmt: skip
        return replace(column, clusters=_talks(self._items)) if self._question.per_turn else column


def _talks(turns: Iterable[tuple[Any, Any]]) -> NDArray[np.int64]:
    """Which conversation each turn is of."""
    talks: dict[Any, int] = {}
    return np.array([talks.setdefault(item_id, len(talks)) for item_id, _ in turns], np.int64)


def column_of(question: Question, patterns: Iterable[PatternCount]) -> Column:
    """The answers that some patterns of a question stand for."""
    return _sorted(question, *spread(patterns))


def units_of(
    question: Question, item_id: Any, given: Given, fields: Mapping[str, str] | None
) -> Iterator[tuple[Any, Given]]:
    """What is agreed or disagreed on: an item, or each turn of its conversation."""
    if not question.per_turn:
        yield item_id, given
        return
    for turn, one in by_turn(question, given, fields or {}).items():
        yield (item_id, turn), one


_FIRST_SHOWN = """
SELECT l.presentation -> 'order' AS shown,
       r.answers #>> ARRAY[CAST(:question_id AS text), 'marks', '0', 'value'] AS winner
FROM annotations a
JOIN annotation_revisions r ON r.annotation_id = a.id AND r.revision = a.revision
JOIN leases l ON l.id = a.lease_id AND l.presentation IS NOT NULL
WHERE a.project_id = :project_id AND a.is_counted
  AND (CAST(:batch_id AS uuid) IS NULL OR a.batch_id = :batch_id)
"""


def count_first_wins(
    session: Session, project_id: ProjectId, batch_id: BatchId | None, question: Question
) -> tuple[int, int, float]:
    """How often the answer that was shown first won, of how many preferences that were no tie.

    The third number is the share that chance would give, which depends on how many were shown.
    """
    given = {"project_id": project_id, "batch_id": batch_id, "question_id": question.id}
    hits = n = 0
    chances = 0.0
    for shown, winner in session.execute(text(_FIRST_SHOWN), given):
        own = [field for field in shown or [] if field in question.candidates]
        if winner in own and len(own) > 1:
            hits, n = hits + (own[0] == winner), n + 1
            chances += 1 / len(own)
    return hits, n, chances / n if n else 1 / max(len(question.candidates), 1)


def _sorted(
    question: Question,
    items: NDArray[np.int64],
    codes: NDArray[np.int64],
    values: list[Given],
    adapted: NDArray[np.bool_],
) -> Column:
    """Give values the order of the guideline, which is the order of a scale's codes."""
    ranks: dict[Any, int] = {label.id: place for place, label in enumerate(question.labels)}
    ranks |= {point.value: place for place, point in enumerate(question.points)}

    def rank(value: Given) -> tuple[float, ...]:
        return tuple(float(ranks.get(part, len(ranks))) for part in value)

    order = sorted(range(len(values)), key=lambda code: (rank(values[code]), name_of(values[code])))
    renamed = np.empty(len(values), np.int64)
    renamed[order] = np.arange(len(values))
    codes = renamed[codes] if len(codes) else codes
    return Column(items, codes, [values[code] for code in order], adapted)
