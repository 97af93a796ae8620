"""How often items were answered alike, as the worker keeps it: a figure reads few rows of many items."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from hashlib import blake2b
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import text
from sqlalchemy.orm import Session

from goldsmith.domains.guidelines.rules.substance import Anchored, Piece
from goldsmith.domains.guidelines.types import Question, QuestionKind
from goldsmith.domains.quality.rules import Given
from goldsmith.domains.quality.types import ItemsJudged, Judgements
from goldsmith.kernel.ids import BatchId, ProjectId

JUDGEMENTS = ""
"""The question under whose name judgements are counted."""
WITH, WITHOUT = "with", "less"
"""How the slices are named that say what figures would be with what is left out of them."""
_ADAPTED = "~"
# Free text and marks are as many as items, and are read from where they stand.
_KEPT = frozenset({
    QuestionKind.ONE_OF, QuestionKind.SEVERAL_OF, QuestionKind.RATING, QuestionKind.NUMBER,
    QuestionKind.DATE, QuestionKind.PREFERENCE, QuestionKind.RANKING, QuestionKind.BEST_WORST,
    QuestionKind.RUBRIC,
})  # fmt: skip
_PATTERNS = """
SELECT pattern, sum(n_items)::bigint AS n FROM answer_patterns
WHERE project_id = :project_id AND question_id = :question_id
  AND batch_id IS NOT DISTINCT FROM CAST(:batch_id AS uuid) AND slice = ''
GROUP BY pattern HAVING sum(n_items) > 0 ORDER BY pattern
"""
_SLICED = """
SELECT slice, question_id, pattern, sum(n_items)::bigint AS n FROM answer_patterns
WHERE project_id = :project_id AND question_id = ANY(:questions)
  AND slice <> '' AND starts_with(slice, :prefix)
GROUP BY slice, question_id, pattern HAVING sum(n_items) > 0 ORDER BY slice, question_id, pattern
"""


class Facet(StrEnum):
    """What items are told apart by; a slice is named by its facet, a colon, and its value."""

    LANGUAGE = "language"
    IMPORT = "import"
    METADATA = "meta"
    VERSION = "version"
    WEEK = "week"
    CLAUSE = "clause"
    CLASS = "class"


@dataclass(frozen=True, slots=True)
class Pattern:
    """What was answered to one question of an item, and by how many each."""

    batch_id: BatchId | None
    question_id: str
    text: str
    slice: str = ""

    @property
    def key(self) -> int:
        """A number of eight bytes that stands for it within a project."""
        told = f"{self.batch_id}\n{self.question_id}\n{self.text}"
        if self.slice:
            told = f"{told}\n{self.slice}"
        return int.from_bytes(blake2b(told.encode(), digest_size=8).digest(), signed=True)


@dataclass(frozen=True, slots=True)
class PatternCount:
    """So many items were answered so: each value, a list of its parts, with how many gave it.

    Where a turn of a conversation is judged, and not an item, ``talk`` numbers the conversation.
    """

    question_id: str
    pattern: list[Any]
    items: int
    slice: str = ""
    talk: int | None = None


def adapted(question_id: str) -> str:
    """The name under which answers are kept about items that got as many as they needed."""
    return question_id + _ADAPTED


def is_kept(question: Question) -> bool:
    """Whether answers to this question are few enough to be kept as patterns."""
    return question.kind in _KEPT and not question.per_turn


def pattern_of(batch_id: BatchId | None, question_id: str, votes: Mapping[Given, int]) -> Pattern:
    """The pattern that spells these votes, whatever their order."""
    told = sorted([[[_told(piece) for piece in given], n] for given, n in votes.items()], key=str)
    return Pattern(batch_id, question_id, json.dumps(told, ensure_ascii=False))


def answered_of(question_id: str) -> Pattern:
    """The pattern that counts an item with an answer that is not kept, and is read where it stands."""
    return Pattern(None, question_id, "[]")


def count_of(batch_id: BatchId | None, judgements: Judgements) -> Pattern:
    """The pattern that counts an item's judgements."""
    told = [judgements.counted, judgements.seen, judgements.bulk, judgements.adapted]
    return Pattern(batch_id, JUDGEMENTS, json.dumps(told))


def count_judgements(
    session: Session, project_id: ProjectId, batch_id: BatchId | None
) -> tuple[list[ItemsJudged], Judgements]:
    """How many items were judged how often with no suggestion in sight, and judgements by how made."""
    times: Counter[int] = Counter()
    total = np.zeros(4, dtype=np.int64)
    for told, n in _read(session, project_id, batch_id, JUDGEMENTS):
        times[told[0]] += n
        total += n * np.array(told)
    judged = [ItemsJudged(one, n) for one, n in sorted(times.items()) if one]
    return judged, Judgements(*total.tolist())


def load_patterns(
    session: Session, project_id: ProjectId, batch_id: BatchId | None, question_id: str
) -> tuple[NDArray[np.int64], NDArray[np.int64], list[Given], NDArray[np.bool_]]:
    """Items, codes and values of the counted answers to a question, and which items were adapted.

    Which items they are is not known here: they are numbered as they come.
    """
    return spread(list_patterns(session, project_id, batch_id, question_id))


def spread(
    patterns: Iterable[PatternCount],
) -> tuple[NDArray[np.int64], NDArray[np.int64], list[Given], NDArray[np.bool_]]:
    """As ``load_patterns``, from patterns that were read."""
    values: dict[Given, int] = {}
    n_labels, codes = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)]
    is_adapted = [np.zeros(0, np.bool_)]
    for found in patterns:
        one: list[int] = []
        for pieces, votes in found.pattern:
            given = tuple(_piece(piece) for piece in pieces)
            one += [values.setdefault(given, len(values))] * votes
        n_labels.append(np.full(found.items, len(one)))
        is_adapted.append(np.full(found.items, found.question_id.endswith(_ADAPTED)))
        codes.append(np.tile(np.array(one, np.int64), found.items))
    per_item = np.concatenate(n_labels)
    items = np.repeat(np.arange(len(per_item)), per_item)
    return items, np.concatenate(codes), list(values), np.concatenate(is_adapted)


def list_patterns(
    session: Session, project_id: ProjectId, batch_id: BatchId | None, question_id: str
) -> list[PatternCount]:
    """The patterns of a question as they are kept, in a fixed order; adapted items under "~"."""
    return [
        PatternCount(kind, told, n)
        for kind in (question_id, adapted(question_id))
        for told, n in _read(session, project_id, batch_id, kind)
    ]


def list_sliced(
    session: Session, project_id: ProjectId, question_id: str, prefix: str
) -> list[PatternCount]:
    """As ``list_patterns``, slice by slice, for slices whose name begins so."""
    given = {
        "project_id": project_id,
        "questions": [question_id, adapted(question_id)],
        "prefix": prefix,
    }
    return [
        PatternCount(kind, json.loads(pattern), n, slice_)
        for slice_, kind, pattern, n in session.execute(text(_SLICED), given)
    ]


def _read(
    session: Session, project_id: ProjectId, batch_id: BatchId | None, question_id: str
) -> Iterable[tuple[Any, int]]:
    given = {"project_id": project_id, "batch_id": batch_id, "question_id": question_id}
    for pattern, n in session.execute(text(_PATTERNS), given):
        yield json.loads(pattern), n


def _told(piece: Piece) -> Any:
    return {"value": piece.value, "text": piece.text} if isinstance(piece, Anchored) else piece


def _piece(told: Any) -> Piece:
    return Anchored(**told) if isinstance(told, dict) else told
