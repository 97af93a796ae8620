"""What suggestions do to judgements: taken how often, at what pace, and with what effect."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from goldsmith.domains.guidelines.types import Question
from goldsmith.domains.quality.queries.ratings import list_counted, list_questions, load_column
from goldsmith.domains.quality.queries.report import question_quality
from goldsmith.domains.quality.rules import rate_of
from goldsmith.domains.quality.types import Figure, Rate
from goldsmith.kernel import access
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.ids import BatchId, ProjectId, SourceId
from goldsmith.stats.proportions import difference

# The label of a suggestion of one mark; of several marks each is counted, not told apart.
_OUTCOMES = """
SELECT o.source_id, s.name, s.version, o.question_id, o.is_shown, o.outcome,
       CASE WHEN o.marks = 1 THEN g.marks -> 0 ->> 'value' END AS label,
       count(*) AS n, sum(o.marks) AS marks, sum(o.kept) AS kept
FROM suggestion_outcomes o JOIN prediction_sources s ON s.id = o.source_id
JOIN suggestions g ON g.id = o.suggestion_id
WHERE o.project_id = :project_id AND (CAST(:batch_id AS uuid) IS NULL OR o.batch_id = :batch_id)
GROUP BY 1, 2, 3, 4, 5, 6, 7 ORDER BY o.source_id DESC, o.question_id
"""
_TIMES = """
SELECT is_shown, count(*) AS n,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY active_ms) / 1000 AS median_s
FROM (SELECT DISTINCT lease_id, is_shown, active_ms FROM suggestion_outcomes
      WHERE project_id = :project_id AND active_ms > 0
        AND (CAST(:batch_id AS uuid) IS NULL OR batch_id = :batch_id)) handed_in
GROUP BY 1
"""


@dataclass(frozen=True, slots=True)
class Change:
    """One proportion less another, with Newcombe's interval; without cases it has no value."""

    value: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class LabelTaken:
    """How often a suggested label was taken unchanged."""

    value: str
    name: str
    taken: Rate


@dataclass(frozen=True, slots=True)
class SourceInfluence:
    """What became of one source's suggestions for one question, seen and hidden.

    ``taken``: accepted unchanged, of those seen. ``agreed`` adds those who answered the same by
    hand; ``agreed_hidden`` is how often people say the same without seeing it, and ``influence`` is
    what seeing adds. ``marks_kept`` counts single marks where a suggestion has several.
    """

    source_id: SourceId
    source_name: str
    source_version: str
    question_id: str
    question_title: str
    seen: int
    accepted: int
    same: int
    changed: int
    rejected: int
    taken: Rate
    agreed: Rate
    agreed_hidden: Rate
    influence: Change
    marks_kept: Rate
    labels: list[LabelTaken] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class TimeTaken:
    """The median active time of a judgement in seconds, of ``n``."""

    median_s: float | None
    n: int


@dataclass(frozen=True, slots=True)
class AgreementApart:
    """How well people agree on a question without suggestions in sight, and with them."""

    question_id: str
    title: str
    without: Figure
    seen: Figure


@dataclass(frozen=True, slots=True)
class InfluenceReport:
    """What suggestions do to judgements. Seen and hidden slots were told apart by chance."""

    sources: list[SourceInfluence]
    seen: TimeTaken
    hidden: TimeTaken
    agreement: list[AgreementApart]


def get_influence(
    session: Session, actor: Actor, project_id: ProjectId, *, batch_id: BatchId | None = None
) -> InfluenceReport:
    """What suggestions did to the judgements of a project or batch. Raises ProjectNotFound, Denied."""
    access.require(actor, "quality.read", project_id)
    given = {"project_id": project_id, "batch_id": batch_id}
    questions = {question.id: question for question in list_questions(session, project_id)}
    groups: defaultdict[tuple[Any, str], list[Any]] = defaultdict(list)
    for row in session.execute(text(_OUTCOMES), given):
        groups[row.source_id, row.question_id].append(row)
    times = {row.is_shown: row for row in session.execute(text(_TIMES), given)}
    suggested = {question_id for _, question_id in groups}
    return InfluenceReport(
        sources=[_influence(rows, questions) for rows in groups.values()],
        seen=_time(times.get(True)),
        hidden=_time(times.get(False)),
        agreement=[
            _apart(session, project_id, batch_id, question)
            for question in list_counted(session, project_id)
            if question.id.partition(".")[0] in suggested
        ],
    )


def _time(row: Any) -> TimeTaken:
    return TimeTaken(row.median_s, row.n) if row else TimeTaken(None, 0)


def _apart(
    session: Session, project_id: ProjectId, batch_id: BatchId | None, question: Question
) -> AgreementApart:
    without, seen = (
        question_quality(
            question, load_column(session, project_id, batch_id, question, is_seen=is_seen)
        ).alpha
        for is_seen in (False, True)
    )
    return AgreementApart(question.id, question.title, without, seen)


def _influence(rows: Sequence[Any], questions: Mapping[str, Question]) -> SourceInfluence:
    seen: Counter[str] = Counter()
    hidden: Counter[str] = Counter()
    for row in rows:
        (seen if row.is_shown else hidden)[row.outcome] += row.n
    first = rows[0]
    question = questions.get(first.question_id)
    agreed = (seen["accepted"] + seen["same"], seen.total())
    agreed_hidden = (hidden["same"], hidden.total())
    shown = [row for row in rows if row.is_shown]
    return SourceInfluence(
        source_id=SourceId(first.source_id),
        source_name=first.name,
        source_version=first.version,
        question_id=first.question_id,
        question_title=question.title if question else first.question_id,
        seen=seen.total(),
        accepted=seen["accepted"],
        same=seen["same"],
        changed=seen["changed"],
        rejected=seen["rejected"],
        taken=rate_of(seen["accepted"], seen.total()),
        agreed=rate_of(*agreed),
        agreed_hidden=rate_of(*agreed_hidden),
        influence=_change(agreed, agreed_hidden),
        marks_kept=rate_of(sum(int(r.kept) for r in shown), sum(int(r.marks) for r in shown)),
        labels=_labels(shown, question),
    )


def _change(one: tuple[int, int], other: tuple[int, int]) -> Change:
    if not one[1] or not other[1]:
        return Change(None, None, None)
    found = difference(*one, *other)
    return Change(found.value, found.interval.low, found.interval.high)


def _labels(shown: Sequence[Any], question: Question | None) -> list[LabelTaken]:
    names = {label.id: label.name for label in question.labels} if question else {}
    suggested: Counter[str] = Counter()
    accepted: Counter[str] = Counter()
    for row in shown:
        if row.label is not None and row.label in names:
            suggested[row.label] += row.n
            accepted[row.label] += row.n if row.outcome == "accepted" else 0
    return [
        LabelTaken(label, names[label], rate_of(accepted[label], n))
        for label, n in suggested.most_common(200)
    ]
