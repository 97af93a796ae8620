"""The figures of a question slice by slice: where labels are good, and where they are not."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import numpy as np
from sqlalchemy import text
from sqlalchemy.orm import Session

from goldsmith.domains.guidelines import queries as guidelines
from goldsmith.domains.guidelines.types import Question, QuestionKind
from goldsmith.domains.quality.errors import QuestionNotFound, SliceUnknown
from goldsmith.domains.quality.queries.audited import audited_by
from goldsmith.domains.quality.queries.parted import (
    MARKED,
    Parted,
    load_by_class,
    load_parted,
    load_sampled,
)
from goldsmith.domains.quality.queries.patterns import (
    Facet,
    PatternCount,
    is_kept,
    list_sliced,
)
from goldsmith.domains.quality.queries.ratings import (
    Column,
    column_of,
    list_counted,
    load_column,
)
from goldsmith.domains.quality.queries.slice_figures import (
    CLASSED,
    SliceQuality,
    figures_by_class,
    figures_of,
    figures_of_marks,
)
from goldsmith.domains.review.queries.clauses import clause_titles
from goldsmith.kernel import access
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.ids import ProjectId

MOST_SLICES = 60
_MENU = """
SELECT slice, count(*) OVER () AS n FROM (
    SELECT slice FROM answer_patterns WHERE project_id = :project_id AND slice <> ''
    GROUP BY slice HAVING sum(n_items) > 0) met ORDER BY slice
"""
_MANY = "SELECT key FROM sliced_keys WHERE project_id = :project_id AND is_many"
_SOURCES = """
SELECT i.id, coalesce(nullif(i.source, ''), u.filename) AS name FROM imports i
JOIN uploads u ON u.id = i.upload_id WHERE i.project_id = :project_id
"""


@dataclass(frozen=True, slots=True)
class SliceChoice:
    """What items can be told apart by: a facet, of metadata with its key, and how many values."""

    facet: Facet
    key: str
    n_values: int


@dataclass(frozen=True, slots=True)
class SlicedQuestion:
    """A question whose figures are known slice by slice."""

    question_id: str
    title: str
    has_classes: bool
    has_left_out: bool


@dataclass(frozen=True, slots=True)
class SliceMenu:
    """Which figures can be looked at slice by slice, and by what."""

    questions: list[SlicedQuestion]
    choices: list[SliceChoice]


@dataclass(frozen=True, slots=True)
class QualityBySlice:
    """A question's figures by one facet, the largest slices first; weeks in their order.

    ``n_more`` slices are left out. Answers that are no patterns are read where they stand: of
    ``n_all`` items ``n_read``, a random sample where there are too many.
    """

    question_id: str
    title: str
    kind: QuestionKind
    facet: Facet
    key: str
    slices: list[SliceQuality]
    n_more: int
    n_read: int | None = None
    n_all: int | None = None


def get_slice_menu(session: Session, actor: Actor, project_id: ProjectId) -> SliceMenu:
    """What figures can be told apart by. Raises ProjectNotFound, Denied."""
    access.require(actor, "quality.read", project_id)
    questions = [
        SlicedQuestion(question.id, question.title, _has_classes(question), is_kept(question))
        for question in list_counted(session, project_id)
    ]
    return SliceMenu(questions, _choices(session, project_id))


def _choices(session: Session, project_id: ProjectId) -> list[SliceChoice]:
    given = {"project_id": project_id}
    many = set(session.scalars(text(_MANY), given))
    n_values: Counter[tuple[str, str]] = Counter()
    for name in session.scalars(text(_MENU), given):
        facet, _, rest = name.partition(":")
        n_values[facet, rest.partition(":")[0] if facet == Facet.METADATA else ""] += 1
    return [
        SliceChoice(facet, key, n)
        for facet in Facet
        for (one, key), n in sorted(n_values.items())
        if one == facet and not (facet is Facet.METADATA and key in many)
    ]


def get_slices(
    session: Session,
    actor: Actor,
    project_id: ProjectId,
    question_id: str,
    *,
    facet: Facet,
    key: str = "",
) -> QualityBySlice:
    """A question's figures slice by slice.

    They rest on patterns that are kept a change at a time, so that a large project is read as fast as
    a small one; marks, free text and answers about turns are read where they stand.
    Raises ProjectNotFound, Denied, QuestionNotFound, SliceUnknown.
    """
    access.require(actor, "quality.read", project_id)
    questions = {one.id: one for one in list_counted(session, project_id)}
    if question_id not in questions:
        raise QuestionNotFound
    question = questions[question_id]
    if facet is Facet.CLASS and not _has_classes(question):
        raise SliceUnknown
    return slices_of(session, project_id, question, facet, key)


def slices_of(
    session: Session, project_id: ProjectId, question: Question, facet: Facet, key: str
) -> QualityBySlice:
    """As ``get_slices``, for reads whose access is decided."""
    if facet is Facet.CLASS:
        found, parted = _by_class(session, project_id, question)
        return _told(question, facet, key, found[:MOST_SLICES], len(found), parted)
    prefix = prefix_of(facet, key)
    columns, n_items, parted = _by_part(session, project_id, question, facet, prefix, key)
    names = _names(session, project_id, facet)
    if facet is Facet.WEEK:
        shown = list(columns)[-MOST_SLICES:]
    else:
        shown = sorted(columns, key=lambda one: (-n_items[one], names.get(one, one)))[:MOST_SLICES]
    audited = audited_by(session, project_id, question.id, facet, key)
    slices = [
        figures_of(
            question, value, names.get(value, value), _search(facet, key, value), columns[value],
            n_items[value], audited(value),
        )
        for value in shown
    ]  # fmt: skip
    return _told(question, facet, key, slices, len(columns), parted)


def _told(
    question: Question,
    facet: Facet,
    key: str,
    shown: list[SliceQuality],
    n: int,
    parted: Parted | None,
) -> QualityBySlice:
    return QualityBySlice(
        question.id, question.title, question.kind, facet, key, shown, n - len(shown),
        parted.n_read if parted else None, parted.n_all if parted else None,
    )  # fmt: skip


def _by_class(
    session: Session, project_id: ProjectId, question: Question
) -> tuple[list[SliceQuality], Parted | None]:
    audited = audited_by(session, project_id, question.id, Facet.CLASS, "")
    if question.kind in MARKED:
        parted = load_by_class(session, project_id, question)
        labels = parted.columns
        return [figures_of_marks(question, parted, one, audited(one)) for one in labels], parted
    if is_kept(question):
        column = load_column(session, project_id, None, question)
        return list(figures_by_class(question, column, audited)), None
    column, parted = load_sampled(session, project_id, question)
    return list(figures_by_class(question, column, audited)), parted


def _by_part(
    session: Session, project_id: ProjectId, question: Question, facet: Facet, prefix: str, key: str
) -> tuple[dict[str, Column], dict[str, int], Parted | None]:
    """Answers part by part, in the order of the parts' names, and of how many items each is."""
    if is_kept(question):
        columns = _by_value(session, project_id, question, prefix)
        return columns, {part: len(np.unique(one.items)) for part, one in columns.items()}, None
    parted = load_parted(session, project_id, question, facet, prefix, key)
    return parted.columns, parted.n_items, parted


def list_all_slices(session: Session, project_id: ProjectId) -> list[QualityBySlice]:
    """Every question's figures by everything, for the file that is computed again elsewhere."""
    return [
        slices_of(session, project_id, question, choice.facet, choice.key)
        for question in list_counted(session, project_id)
        if is_kept(question)
        for choice in _choices(session, project_id)
    ]


def prefix_of(facet: Facet, key: str) -> str:
    """How the names of a facet's slices begin."""
    return f"{facet}:{key}:" if facet is Facet.METADATA else f"{facet}:"


def _has_classes(question: Question) -> bool:
    return question.kind in CLASSED | MARKED


def _by_value(
    session: Session, project_id: ProjectId, question: Question, prefix: str
) -> dict[str, Column]:
    found: dict[str, list[PatternCount]] = defaultdict(list)
    for pattern in list_sliced(session, project_id, question.id, prefix):
        found[pattern.slice.removeprefix(prefix)].append(pattern)
    return {value: column_of(question, patterns) for value, patterns in found.items()}


def _names(session: Session, project_id: ProjectId, facet: Facet) -> dict[str, str]:
    if facet is Facet.IMPORT:
        rows = session.execute(text(_SOURCES), {"project_id": project_id})
        return {str(row.id): row.name for row in rows}
    if facet is Facet.VERSION:
        versions = [UUID(name) for name in _versions(session, project_id)]
        numbers = guidelines.numbers_of(session, versions)
        return {str(one): str(number) for one, number in numbers.items()}
    return clause_titles(session, project_id) if facet is Facet.CLAUSE else {}


def _versions(session: Session, project_id: ProjectId) -> list[str]:
    names = session.scalars(text(_MENU), {"project_id": project_id})
    return [name.partition(":")[2] for name in names if name.startswith(f"{Facet.VERSION}:")]


def _search(facet: Facet, key: str, value: str) -> dict[str, Any]:
    match facet:
        case Facet.METADATA:
            return {"meta": [f"{key}:{value}"]}
        case Facet.IMPORT:
            return {"import_id": value}
        case Facet.VERSION:
            return {"version_id": value}
        case Facet.WEEK:
            return {"judged_week": value}
        case Facet.CLAUSE:
            return {"clause_id": value}
    return {"language": value}
