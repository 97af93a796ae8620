"""What is left out of a question's figures, and how they move if it is not."""

import json
from collections import Counter
from dataclasses import dataclass

from sqlalchemy.orm import Session

from goldsmith.domains.guidelines.types import Question
from goldsmith.domains.quality.errors import QuestionNotFound
from goldsmith.domains.quality.queries.patterns import (
    WITH,
    WITHOUT,
    PatternCount,
    is_kept,
    list_patterns,
    list_sliced,
)
from goldsmith.domains.quality.queries.ratings import Column, column_of, list_counted
from goldsmith.domains.quality.queries.report import question_alpha
from goldsmith.domains.quality.types import Figure, LeftOut
from goldsmith.kernel import access
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.ids import ProjectId


@dataclass(frozen=True, slots=True)
class Moved:
    """How agreement on a question moves with one kind of judgements that is left out of it."""

    why: LeftOut
    n_labels: int
    with_them: Figure


@dataclass(frozen=True, slots=True)
class LeftOutReport:
    """Agreement on a question as it is told, and with each kind that is left out of it."""

    question_id: str
    title: str
    alpha: Figure
    moved: list[Moved]


def get_left_out(
    session: Session, actor: Actor, project_id: ProjectId, question_id: str
) -> LeftOutReport:
    """What is left out of a question's agreement. Raises ProjectNotFound, Denied, QuestionNotFound."""
    access.require(actor, "quality.read", project_id)
    for question in list_counted(session, project_id):
        if question.id == question_id and is_kept(question):
            return left_out_of(session, project_id, question)
    raise QuestionNotFound


def left_out_of(session: Session, project_id: ProjectId, question: Question) -> LeftOutReport:
    """As ``get_left_out``, for reads whose access is decided."""
    told = list_patterns(session, project_id, None, question.id)
    column = column_of(question, told)
    moved = []
    for why in (LeftOut.SEEN, LeftOut.BULK, LeftOut.SET_ASIDE, LeftOut.GOLD):
        more = list_sliced(session, project_id, question.id, f"{WITH}:{why}")
        if more:
            less = list_sliced(session, project_id, question.id, f"{WITHOUT}:{why}")
            moved.append(_moved(question, why, told, more, less))
    if column.adapted is not None and column.adapted.any():
        whole = Column(column.items, column.codes, column.values)
        n = len(column.codes) - len(column.fixed().codes)
        moved.append(Moved(LeftOut.ADAPTED, n, question_alpha(question, whole)))
    return LeftOutReport(question.id, question.title, question_alpha(question, column), moved)


def _moved(
    question: Question,
    why: LeftOut,
    told: list[PatternCount],
    more: list[PatternCount],
    less: list[PatternCount],
) -> Moved:
    """Agreement where items are answered as they would be with what is left out."""
    n_items: Counter[tuple[str, str]] = Counter()
    for patterns, sign in ((told, 1), (more, 1), (less, -1)):
        for one in patterns:
            n_items[one.question_id, json.dumps(one.pattern)] += sign * one.items
    whole = [
        PatternCount(kind, json.loads(pattern), n)
        for (kind, pattern), n in sorted(n_items.items())
        if n > 0
    ]
    n_labels = sum(_labels(one) for one in more) - sum(_labels(one) for one in less)
    return Moved(why, n_labels, question_alpha(question, column_of(question, whole)))


def _labels(one: PatternCount) -> int:
    return one.items * sum(int(votes) for _, votes in one.pattern)
