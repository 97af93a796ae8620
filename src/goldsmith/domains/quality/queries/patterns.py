"""How often items were answered alike, as the worker keeps it: a figure reads few rows of many items."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
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
# Free text and marks are as many as items, and are read from where they stand.
_KEPT = frozenset({
    QuestionKind.ONE_OF, QuestionKind.SEVERAL_OF, QuestionKind.RATING, QuestionKind.NUMBER,
    QuestionKind.DATE, QuestionKind.PREFERENCE, QuestionKind.RANKING, QuestionKind.BEST_WORST,
    QuestionKind.RUBRIC,
})  # fmt: skip
_PATTERNS = """
SELECT pattern, sum(n_items)::bigint AS n FROM answer_patterns
WHERE project_id = :project_id AND question_id = :question_id
  AND batch_id IS NOT DISTINCT FROM CAST(:batch_id AS uuid)
GROUP BY pattern HAVING sum(n_items) > 0 ORDER BY pattern
"""


@dataclass(frozen=True, slots=True)
class Pattern:
    """What was answered to one question of an item, and by how many each."""

    batch_id: BatchId | None
    question_id: str
    text: str

    @property
    def key(self) -> int:
        """A number of eight bytes that stands for it within a project."""
        told = f"{self.batch_id}\n{self.question_id}\n{self.text}".encode()
        return int.from_bytes(blake2b(told, digest_size=8).digest(), signed=True)


@dataclass(frozen=True, slots=True)
class PatternCount:
    """So many items were answered so: each value, a list of its parts, with how many gave it."""

    question_id: str
    pattern: list[Any]
    items: int


def adapted(question_id: str) -> str:
    """The name under which answers are kept about items that got as many as they needed."""
    return f"{question_id}~"


def is_kept(question: Question) -> bool:
    """Whether answers to this question are few enough to be kept as patterns."""
    return question.kind in _KEPT and not question.per_turn


def pattern_of(batch_id: BatchId | None, question_id: str, votes: Mapping[Given, int]) -> Pattern:
    """The pattern that spells these votes, whatever their order."""
    told = sorted([[[_told(piece) for piece in given], n] for given, n in votes.items()], key=str)
    return Pattern(batch_id, question_id, json.dumps(told, ensure_ascii=False))


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
    values: dict[Given, int] = {}
    n_labels, codes = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)]
    is_adapted = [np.zeros(0, np.bool_)]
    for kind in (question_id, adapted(question_id)):
        for told, n in _read(session, project_id, batch_id, kind):
            one: list[int] = []
            for pieces, votes in told:
                given = tuple(_piece(piece) for piece in pieces)
                one += [values.setdefault(given, len(values))] * votes
            n_labels.append(np.full(n, len(one)))
            is_adapted.append(np.full(n, kind != question_id))
            codes.append(np.tile(np.array(one, np.int64), n))
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
