"""What calls for an act now: at most three sentences, each with its evidence and where to act."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import islice
from typing import Any
from urllib.parse import quote

from sqlalchemy.orm import Session

from goldsmith.domains.annotation.queries.work import now
from goldsmith.domains.quality.queries.audits import audits_at
from goldsmith.domains.quality.queries.contests import list_contests
from goldsmith.domains.quality.queries.criteria import CriterionKind, judge_now
from goldsmith.domains.quality.queries.people_report import get_people
from goldsmith.domains.quality.queries.ratings import Column
from goldsmith.domains.quality.queries.report import Reading
from goldsmith.domains.quality.queries.sittings import name_class
from goldsmith.domains.quality.types import PersonQuality
from goldsmith.domains.review.queries.clauses import list_named_clauses
from goldsmith.domains.review.queries.overview import get_overview
from goldsmith.domains.review.types import Overview
from goldsmith.kernel import access
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.ids import ProjectId
from goldsmith.stats.counts import confusion

MOST = 3
UNRELIABLE = 0.667  # Krippendorff (2004): below it not even tentative conclusions
_FEWEST_ITEMS = 30
_MANY_WAITING = 20
_MANY_NAMED = 10
_SHARE_NAMED = 0.2
_MANY_SETTLED = 200


class CallKind(StrEnum):
    """What calls for an act."""

    LATE = "late"
    STANDS_STILL = "stands_still"
    IDENTICAL = "identical"
    CARELESS = "careless"
    DRIFT = "drift"
    CONTESTED = "contested"
    CRITERION = "criterion"
    SPLIT = "split"
    CLAUSE = "clause"
    DISPUTED = "disputed"
    UNAUDITED = "unaudited"


@dataclass(frozen=True, slots=True)
class Call:
    """A sentence that calls for an act: what stands in its gaps, and the page to act on.

    ``path`` is below the project's, with what the page is asked for; the heavier, the more pressing.
    """

    kind: CallKind
    weight: int
    data: dict[str, Any]
    path: str


def list_calls(
    session: Session, actor: Actor, project_id: ProjectId, reading: Reading | None = None
) -> list[Call]:
    """What calls for an act, the most pressing first. About people only for those who lead."""
    access.require(actor, "quality.read", project_id)
    reading = reading or Reading(session, project_id)
    overview = get_overview(session, actor, project_id, with_people=False)
    found = [
        *_late(overview, now(session)),
        *_people(session, actor, project_id),
        *_criteria(session, project_id, reading),
        *_split(reading),
        *_clauses(session, project_id),
        *_waiting(overview),
        *_unaudited(session, project_id, overview),
    ]
    return sorted(found, key=lambda call: -call.weight)[:MOST]


def _late(overview: Overview, at: datetime) -> Iterator[Call]:
    """Open batches that will not be done by their deadline, as fast as the project goes."""
    pace = overview.judgements_per_day
    ahead = 0
    for batch in sorted(overview.batches, key=lambda one: (one.deadline is None, one.deadline)):
        left = batch.slots - batch.done
        if batch.state != "open" or batch.deadline is None or left <= 0:
            continue
        ahead += left
        days = ahead / pace if pace else None
        late = None if days is None else (at + timedelta(days=days) - batch.deadline).days
        if late is None or late > 0:
            data = {"name": batch.name, "left": left, "per_day": round(pace), "days": late or 0}
            kind = CallKind.LATE if late is not None else CallKind.STANDS_STILL
            yield Call(kind, 100 + min(late or 30, 30), data, f"/batches/{batch.batch_id}")


def _people(session: Session, actor: Actor, project_id: ProjectId) -> Iterator[Call]:
    if not access.allows(actor, "people.assess", project_id):
        return
    report = get_people(session, actor, project_id)
    for pair in report.alike[:1]:
        data = {
            "one": pair.one_name, "other": pair.other_name, "same": pair.same_wrong,
            "expected": round(pair.expected, 1),
        }  # fmt: skip
        yield Call(CallKind.IDENTICAL, 98, data, "/quality/people")
    for person in report.people:
        yield from islice(_looks(person), 1)  # who looks at somebody sees the other questions too
    contests = [one for one in list_contests(session, actor, project_id) if one.answer is None]
    if contests:
        yield Call(CallKind.CONTESTED, 72, {"n": len(contests)}, "/quality/people")


def _looks(person: PersonQuality) -> Iterator[Call]:
    """Somebody whose answers tell next to nothing, or are more often wrong than before."""
    for one in person.questions:
        told = {"name": person.name, "question": one.title, "n": one.n}
        if one.careless is not None:
            yield Call(CallKind.CARELESS, 92, told, "/quality/people")
        elif one.drift is not None:
            drift = {**told, "items": len(one.drift.item_ids)}
            yield Call(CallKind.DRIFT, 80, drift, "/quality/people")


def _criteria(session: Session, project_id: ProjectId, reading: Reading) -> Iterator[Call]:
    titles = {question.id: question.title for question in reading.questions}
    for state in judge_now(session, project_id, reading).states:
        wanted = state.criterion
        # Labels that are still to come are no failure.
        if state.is_met is False and wanted.kind is not CriterionKind.LABELS_PER_CLASS:
            data = {
                "kind": wanted.kind.value, "question": titles.get(wanted.question_id, ""),
                "bound": wanted.bound, "value": state.value, "n": state.n,
            }  # fmt: skip
            yield Call(CallKind.CRITERION, 85, data, "/quality")


def _split(reading: Reading) -> Iterator[Call]:
    """The question on which people split most, and between which two answers."""
    worst: Call | None = None
    for question in reading.questions:
        alpha = reading.alpha(question)
        if alpha.value is None or alpha.high is None or alpha.n_items < _FEWEST_ITEMS:
            continue
        if alpha.high < UNRELIABLE and (worst is None or alpha.value < worst.data["alpha"]):
            data = {
                "question": question.title, "alpha": round(alpha.value, 2),
                "high": round(alpha.high, 2), "n": alpha.n_items,
            }  # fmt: skip
            column = reading.column(question)
            pair = _most_confused(column)
            if pair is not None:
                names = [name_class(question, column.values[place]) for place in pair[:2]]
                data |= {"one": names[0], "other": names[1], "share": round(pair[2], 2)}
            worst = Call(CallKind.SPLIT, 75, data, "/guideline")
    if worst is not None:
        yield worst


def _clauses(session: Session, project_id: ProjectId) -> Iterator[Call]:
    """The clause that most disagreements were settled by, where that is many."""
    for one in list_named_clauses(session, project_id)[:1]:
        if one.settled.hits >= _MANY_NAMED and (one.settled.value or 0) >= _SHARE_NAMED:
            data = {
                "clause": one.title or one.clause_id, "n": one.settled.hits, "of": one.settled.n,
                "errors": one.errors.hits,
            }  # fmt: skip
            yield Call(CallKind.CLAUSE, 76, data, f"/items?clause_id={quote(one.clause_id)}")


def _most_confused(column: Column) -> tuple[int, int, float] | None:
    """The two answers that meet most on one item, with their share of all that differ."""
    n = len(column.values)
    if not 2 <= n <= 200:  # as many values as the table of confusions shows
        return None
    table = confusion(column.items, column.codes, n)
    apart = [(float(table[i, j]), i, j) for i in range(n) for j in range(i + 1, n)]
    most, one, other = max(apart)
    total = sum(met for met, _, _ in apart)
    return (one, other, most / total) if total else None


def _waiting(overview: Overview) -> Iterator[Call]:
    n = overview.review.disagreement
    if n >= _MANY_WAITING:
        yield Call(CallKind.DISPUTED, 60, {"n": n}, "/review")


def _unaudited(session: Session, project_id: ProjectId, overview: Overview) -> Iterator[Call]:
    """Many settled labels of which nobody checked a random sample: their error is not known."""
    names = ("judged", "reviewed", "adjudicated")
    settled = sum(overview.by_status.get(name, 0) for name in names)
    if settled >= _MANY_SETTLED and not any(one.checked for one in audits_at(session, project_id)):
        yield Call(CallKind.UNAUDITED, 40, {"n": settled}, "/quality")
