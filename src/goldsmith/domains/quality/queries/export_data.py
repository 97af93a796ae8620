"""What a report rests on, question by question: counts of answers, or the answers themselves."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from sqlalchemy.orm import Session

from goldsmith.domains.guidelines.rules.substance import Anchored, Piece
from goldsmith.domains.guidelines.types import Question
from goldsmith.domains.quality.queries.patterns import (
    PatternCount,
    adapted,
    is_kept,
    list_patterns,
    list_sliced,
)
from goldsmith.domains.quality.queries.ratings import Answered, read_answers, units_of
from goldsmith.domains.quality.rules import Given
from goldsmith.kernel.ids import BatchId, ProjectId


def iterate_data(
    session: Session, project_id: ProjectId, batch_id: BatchId | None, question: Question
) -> Iterator[PatternCount]:
    """The counted answers to a question, for reads whose access is decided.

    Marks and free text are a row an item, in the order in which figures read them, each answer as
    it was given; nothing is held but one item.
    """
    if is_kept(question):
        yield from list_patterns(session, project_id, batch_id, question.id)
        if batch_id is None:
            yield from list_sliced(session, project_id, question.id, "")
        return
    read = read_answers(session, project_id, question, batch_id=batch_id)
    for place, (_, several) in enumerate(groupby(read, key=lambda one: one.item_id)):
        yield from _rows(question, list(several), place if question.per_turn else None)


def _rows(question: Question, several: list[Answered], talk: int | None) -> Iterator[PatternCount]:
    """A row for an item, or for each turn of its conversation."""
    units: dict[Any, list[Given]] = {}
    stopped = set()
    for one in several:
        for unit, given in units_of(question, one.item_id, one.given, one.fields):
            units.setdefault(unit, []).append(given)
            if one.is_adapted:
                stopped.add(unit)
    for unit, answers in units.items():
        kind = adapted(question.id) if unit in stopped else question.id
        told = [[[_told(piece) for piece in given], 1] for given in answers]
        yield PatternCount(kind, told, 1, talk=talk)


def _told(piece: Piece) -> Any:
    """A mark with its place, as far as it has one; anything else as it is."""
    if not isinstance(piece, Anchored):
        return piece
    place = {
        "parts": piece.parts or None, "shape": piece.shape, "region": piece.region,
        "turn": piece.turn,
    }  # fmt: skip
    told = {name: one for name, one in place.items() if one is not None}
    return {"value": piece.value, "text": piece.text, **told}
