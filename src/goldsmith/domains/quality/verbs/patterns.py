"""Keeping count of how items were answered, a change at a time."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from uuid import UUID

from sqlalchemy.orm import Session

from goldsmith.domains.guidelines.rules.outputs import answer_to
from goldsmith.domains.guidelines.rules.substance import substance
from goldsmith.domains.guidelines.types import Question
from goldsmith.domains.quality.queries.patterns import (
    WITH,
    WITHOUT,
    Facet,
    Pattern,
    adapted,
    answered_of,
    count_of,
    is_kept,
    pattern_of,
)
from goldsmith.domains.quality.rules import Given
from goldsmith.domains.quality.types import Judgement, Judgements, LeftOut
from goldsmith.kernel.database import execute, fetch_all
from goldsmith.kernel.ids import BatchId, ItemId, ProjectId

_MANY_LOOSE = 2000
_MAKE = """
INSERT INTO item_patterns (item_id)
SELECT DISTINCT item_id FROM annotations WHERE item_id = ANY(%(ids)s::uuid[]) ORDER BY item_id
ON CONFLICT DO NOTHING
"""
_LOCK = """
SELECT item_id, keys FROM item_patterns WHERE item_id = ANY(%(ids)s::uuid[])
ORDER BY item_id FOR UPDATE
"""
_NOTE = """
UPDATE item_patterns p SET keys = x.keys
FROM jsonb_to_recordset(%(rows)s::jsonb) AS x(item_id uuid, keys bigint[])
WHERE p.item_id = x.item_id
"""
_ADD = """
INSERT INTO answer_patterns (project_id, key, batch_id, question_id, slice, pattern, n_items)
SELECT * FROM jsonb_to_recordset(%(rows)s::jsonb)
    AS x(project_id uuid, key bigint, batch_id uuid, question_id text, slice text, pattern text,
         n_items bigint)
"""
_TAKE_BACK = """
INSERT INTO answer_patterns (project_id, key, batch_id, question_id, slice, pattern, n_items)
SELECT DISTINCT ON (p.project_id, p.key) p.project_id, p.key, p.batch_id, p.question_id, p.slice,
       p.pattern, -x.n_items
FROM jsonb_to_recordset(%(rows)s::jsonb) AS x(project_id uuid, key bigint, n_items bigint)
JOIN answer_patterns p ON p.project_id = x.project_id AND p.key = x.key
"""
_LOOSE = """
SELECT project_id FROM answer_patterns WHERE NOT is_folded
GROUP BY project_id HAVING count(*) > %(many)s ORDER BY count(*) DESC LIMIT 1
"""
_FOLD = """
WITH gone AS (
    DELETE FROM answer_patterns WHERE project_id = %(project_id)s AND key IN (
        SELECT key FROM answer_patterns WHERE project_id = %(project_id)s AND NOT is_folded)
    RETURNING key, batch_id, question_id, slice, pattern, n_items
)
INSERT INTO answer_patterns
    (project_id, key, batch_id, question_id, slice, pattern, n_items, is_folded)
SELECT %(project_id)s, key, batch_id, question_id, slice, pattern, sum(n_items), true FROM gone
GROUP BY key, batch_id, question_id, slice, pattern HAVING sum(n_items) <> 0
"""


def lock_patterns(session: Session, item_ids: Sequence[ItemId]) -> dict[ItemId, list[int]]:
    """What each judged item adds to so far; held, so that judgements read from now on are the latest."""
    given = {"ids": sorted(item_ids)}
    execute(session, _MAKE, given)
    return {ItemId(row["item_id"]): row["keys"] for row in fetch_all(session, _LOCK, given)}


def patterns_of(
    judged: Sequence[Judgement],
    questions: Sequence[Question],
    slices: Sequence[str] = (),
    left_out: Sequence[Judgement] = (),
) -> list[Pattern]:
    """What an item adds to the figures of its project, of its slices, and of each batch it is in.

    ``questions`` are as they are counted: a rubric criterion by criterion. What was judged with a
    suggestion in sight, or in bulk, is counted and told nothing else of. ``slices`` are those that
    the item is in whoever judged it; the week and the version of a guideline follow from judgements.
    Of what is ``left_out`` it is kept how the answers would look with it. Answers that are no
    patterns, as marks are, are only counted.
    """
    kept = [question for question in questions if is_kept(question)]
    scopes: dict[BatchId | None, list[Judgement]] = {None: list(judged)} if judged else {}
    found = _with_left_out(judged, left_out, kept)
    for one in judged:
        if one.batch_id is not None:
            scopes.setdefault(one.batch_id, []).append(one)
    for batch_id, here in scopes.items():
        alone = [one for one in here if one.is_headline]
        counted = Judgements(
            len(alone),
            sum(one.is_seen for one in here),
            sum(one.origin == "bulk" for one in here),
            sum(one.is_adapted for one in alone),
        )
        found.append(count_of(batch_id, counted))
        for question in kept:
            given = [(one, said) for one in alone if (said := _given(question, one)) is not None]
            if not given:
                continue
            kind = adapted(question.id) if counted.adapted else question.id
            whole = pattern_of(batch_id, kind, Counter(said for _, said in given))
            found.append(whole)
            if batch_id is None:
                found += [replace(whole, slice=one) for one in slices]
                found += _in_time(whole, given)
    for question in questions:
        if not is_kept(question):
            alone = [one for one in judged if one.is_headline and _given(question, one) is not None]
            found += _counted(question, alone, slices)
    return found


def _counted(
    question: Question, answered: Sequence[Judgement], slices: Sequence[str]
) -> Iterable[Pattern]:
    """That an item has an answer which is no pattern: in all, and in each slice it is in."""
    weeks = [one.week for one in answered if one.week]
    versions = {str(one.version_id) for one in answered if one.version_id is not None}
    named = ["", *slices, *([f"{Facet.WEEK}:{max(weeks)}"] if weeks else [])]
    named += [f"{Facet.VERSION}:{version}" for version in versions]
    if answered:
        yield from (replace(answered_of(question.id), slice=one) for one in named)


def _with_left_out(
    judged: Sequence[Judgement], left_out: Sequence[Judgement], questions: Sequence[Question]
) -> list[Pattern]:
    """How an item's answers look with what is left out, and without: a figure with it takes the
    one in and the other away, so that only items with something left out need be kept twice.
    """
    apart: dict[LeftOut, list[Judgement]] = {}
    for one in [*judged, *left_out]:
        why = one.left_out or (LeftOut.SEEN if one.is_seen else None)
        why = LeftOut.BULK if one.left_out is None and one.origin == "bulk" else why
        if why is not None:
            apart.setdefault(why, []).append(one)
    found = []
    for question in questions if apart else ():
        alone = [one for one in judged if one.is_headline]
        is_adapted = any(one.is_adapted for one in alone)
        kind = adapted(question.id) if is_adapted else question.id
        votes = _votes(question, alone)
        for why, some in apart.items():
            more = _votes(question, some)
            if more:
                found.append(replace(pattern_of(None, kind, votes + more), slice=f"{WITH}:{why}"))
            if more and votes:
                found.append(replace(pattern_of(None, kind, votes), slice=f"{WITHOUT}:{why}"))
    return found


def _votes(question: Question, judgements: Sequence[Judgement]) -> Counter[Given]:
    given = (_given(question, one) for one in judgements)
    return Counter(one for one in given if one is not None)


def _in_time(whole: Pattern, given: Sequence[tuple[Judgement, Given]]) -> Iterable[Pattern]:
    """What an item adds to the week it was judged in last, and to each version it was judged by."""
    weeks = [one.week for one, _ in given if one.week]
    if weeks:
        yield replace(whole, slice=f"{Facet.WEEK}:{max(weeks)}")
    versions: dict[str, Counter[Given]] = {}
    for one, said in given:
        if one.version_id is not None:
            versions.setdefault(str(one.version_id), Counter())[said] += 1
    for version, votes in versions.items():
        name = f"{Facet.VERSION}:{version}"
        if len(versions) == 1 and votes.total() == len(given):
            yield replace(whole, slice=name)
        else:
            yield replace(pattern_of(None, whole.question_id, votes), slice=name)


def _given(question: Question, judgement: Judgement) -> Given | None:
    answers = judgement.answers
    return substance(answer_to(question, answers), answers, is_set=question.kind.is_set)


def refresh_patterns(
    session: Session,
    before: Mapping[ItemId, Sequence[int]],
    after: Mapping[ItemId, tuple[ProjectId, Sequence[Pattern]]],
) -> None:
    """Add what items add now, and take back what they added ``before``, which is locked. A cache."""
    more: Counter[tuple[ProjectId, Pattern]] = Counter()
    fewer: Counter[tuple[ProjectId, int]] = Counter()
    notes = []
    for item_id, (project_id, patterns) in after.items():
        if item_id not in before:
            continue
        had, has = set(before[item_id]), {pattern.key: pattern for pattern in patterns}
        more.update((project_id, has[key]) for key in has.keys() - had)
        fewer.update((project_id, key) for key in had - has.keys())
        if had != has.keys():
            notes.append({"item_id": str(item_id), "keys": sorted(has)})
    if fewer:
        _write(session, _TAKE_BACK, ({**_place(*one), "n_items": n} for one, n in fewer.items()))
    if more:
        _write(session, _ADD, (_row(*one, n) for one, n in more.items()))
    if notes:
        _write(session, _NOTE, notes)


def fold_patterns(session: Session, *, many: int = _MANY_LOOSE) -> None:
    """Add up the loose rows of a project with more than that. Safe to run twice, and beside itself."""
    rows = fetch_all(session, _LOOSE, {"many": many})
    for row in rows:
        execute(session, _FOLD, {"project_id": row["project_id"]})


def _place(project_id: UUID, key: int) -> dict[str, object]:
    return {"project_id": str(project_id), "key": key}


def _row(project_id: ProjectId, pattern: Pattern, n_items: int) -> dict[str, object]:
    return {
        **_place(project_id, pattern.key),
        "batch_id": pattern.batch_id and str(pattern.batch_id),
        "question_id": pattern.question_id,
        "slice": pattern.slice,
        "pattern": pattern.text,
        "n_items": n_items,
    }


def _write(session: Session, statement: str, rows: Iterable[Mapping[str, object]]) -> None:
    execute(session, statement, {"rows": json.dumps(list(rows), ensure_ascii=False)})
