"""Judging judgements: verdicts, adjudications, and gold that came with an import."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from goldsmith.domains.annotation.queries import records
from goldsmith.domains.annotation.queries.settled import settle_on_item
from goldsmith.domains.annotation.types import Annotation
from goldsmith.domains.annotation.verbs import counting
from goldsmith.domains.guidelines import queries as guidelines
from goldsmith.domains.guidelines.rules.reading import (
    is_read_beside_text,
    known_values,
    read_marks,
    unknown_values,
)
from goldsmith.domains.guidelines.types import (
    Answer,
    Answers,
    AnswerState,
    Mark,
    Question,
    plain,
)
from goldsmith.domains.items.errors import ItemNotFound
from goldsmith.domains.items.queries.imports import list_staged_answers
from goldsmith.domains.items.queries.items import list_fields
from goldsmith.domains.items.tables import ItemRow
from goldsmith.domains.items.types import StagedAnswer
from goldsmith.domains.review import rules
from goldsmith.domains.review.errors import NothingJudged, OwnWork
from goldsmith.domains.review.queries import reviews
from goldsmith.domains.review.tables import AdjudicationRow, VerdictRow
from goldsmith.domains.review.types import (
    AdjudicationSource,
    GoldStep,
    ItemReview,
    Judgement,
    QuestionVerdict,
    ReopenFor,
    TakenMarks,
)
from goldsmith.kernel import access, events, stale
from goldsmith.kernel.actor import SYSTEM, Actor
from goldsmith.kernel.database import execute
from goldsmith.kernel.ids import (
    AnnotationId,
    GuidelineVersionId,
    ImportId,
    ItemId,
    ProjectId,
    new_id,
)


def give_verdict(
    session: Session,
    actor: Actor,
    annotation_id: AnnotationId,
    *,
    verdicts: Sequence[QuestionVerdict],
    reopen_for: ReopenFor = ReopenFor.AUTHOR,
) -> ItemReview:
    """Accept, fix or reject the answers of one annotation.

    A reject reopens it, for its author unless said otherwise; a fix settles the item's answer.
    Raises AnnotationNotFound, OwnWork, VerdictIncomplete, AnswersInvalid.
    """
    annotation = records.get_annotation(session, actor, annotation_id)
    access.require(actor, "review.judge", annotation.project_id)
    if annotation.annotator_id == actor.person_id:
        raise OwnWork
    rules.check_verdicts(verdicts, annotation.answers)
    _record_verdicts(session, actor, annotation, verdicts)
    if any(verdict.verdict is Judgement.REJECT for verdict in verdicts):
        reasons = "\n".join(v.reason for v in verdicts if v.verdict is Judgement.REJECT)
        counting.reopen_annotation(
            session,
            actor,
            annotation_id,
            is_for_author=reopen_for is ReopenFor.AUTHOR,
            message=reasons,
        )
    else:
        counting.settle_annotation(session, actor, annotation_id)
        _settle_fixes(session, actor, annotation, verdicts)
    stale.mark(session, "item_label", [annotation.item_id])
    return reviews.get_item_review(session, actor, annotation.item_id)


def _record_verdicts(
    session: Session, actor: Actor, annotation: Annotation, verdicts: Sequence[QuestionVerdict]
) -> None:
    is_random = reviews.is_in_sample(session, annotation.item_id)
    event_id = events.append(
        session,
        actor,
        "annotation.reviewed",
        subject_id=annotation.id,
        project_id=annotation.project_id,
        data={
            "item": str(annotation.item_id),
            "verdicts": [str(verdict.verdict) for verdict in verdicts],
        },
    )
    session.add_all(
        VerdictRow(
            id=new_id(),
            annotation_id=annotation.id,
            revision=annotation.revision,
            item_id=annotation.item_id,
            project_id=annotation.project_id,
            question_id=verdict.question_id,
            verdict=verdict.verdict,
            reason=verdict.reason.strip(),
            fixed=verdict.fixed.model_dump(mode="json") if verdict.fixed else None,
            reviewer_id=actor.person_id,
            is_random=is_random,
            event_id=event_id,
        )
        for verdict in verdicts
    )
    session.flush()


def _settle_fixes(
    session: Session, actor: Actor, annotation: Annotation, verdicts: Sequence[QuestionVerdict]
) -> None:
    fixes = {v.question_id: v.fixed for v in verdicts if v.fixed is not None}
    if not fixes:
        return
    reasons = [v.reason.strip() for v in verdicts if v.verdict is Judgement.FIX]
    _settle(
        session,
        actor,
        annotation.project_id,
        annotation.item_id,
        answers={**annotation.answers, **fixes},
        rationale="\n".join(filter(None, reasons)) or "Fixed in review.",
        source=AdjudicationSource.FIX,
        version_id=annotation.guideline_version_id,
        based_on=[annotation.id],
    )


def adjudicate(
    session: Session,
    actor: Actor,
    item_id: ItemId,
    *,
    answers: Answers,
    rationale: str,
    based_on: Sequence[AnnotationId] = (),
    taken: Sequence[TakenMarks] = (),
) -> ItemReview:
    """Settle an item's answer, with the reason. Minority answers stay where they are.

    ``taken`` names the marks that were accepted one by one, by the judgement they come from.

    Raises ItemNotFound, NothingJudged, OwnWork, AnswersInvalid.
    """
    item = session.get(ItemRow, item_id, with_for_update=True)
    if item is None or not access.allows(actor, "review.adjudicate", ProjectId(item.project_id)):
        raise ItemNotFound
    judged = records.list_of_item(session, actor, item_id)
    if not judged:
        raise NothingJudged
    if any(one.annotator_id == actor.person_id for one in judged):
        raise OwnWork
    review = reviews.get_item_review(session, actor, item_id)
    _settle(
        session,
        actor,
        ProjectId(item.project_id),
        item_id,
        answers=answers,
        rationale=rationale.strip(),
        source=AdjudicationSource.ADJUDICATION,
        version_id=review.guideline_version_id,
        based_on=list(based_on),
        taken=taken,
    )
    execute(
        session,
        "UPDATE annotations SET is_reviewed = true WHERE item_id = %(item_id)s",
        {"item_id": item_id},
    )
    return reviews.get_item_review(session, actor, item_id)


def _settle(
    session: Session,
    actor: Actor,
    project_id: ProjectId,
    item_id: ItemId,
    *,
    answers: Answers,
    rationale: str,
    source: AdjudicationSource,
    version_id: GuidelineVersionId | None,
    based_on: Sequence[AnnotationId],
    taken: Sequence[TakenMarks] = (),
) -> None:
    if version_id is not None:
        answers = settle_on_item(session, project_id, version_id, answers, item_id=item_id)
    adjudication_id, digest_key = new_id(), events.new_digest_key()
    event_id = events.append(
        session,
        actor,
        "item.adjudicated",
        subject_id=item_id,
        project_id=project_id,
        guideline_version_id=version_id,
        digest=events.digest_of(digest_key, plain(answers)),
        data={"adjudication": str(adjudication_id), "source": source},
    )
    session.execute(
        update(AdjudicationRow)
        .where(AdjudicationRow.item_id == item_id, AdjudicationRow.superseded_by.is_(None))
        .values(superseded_by=adjudication_id)
    )
    session.add(
        AdjudicationRow(
            id=adjudication_id,
            project_id=project_id,
            item_id=item_id,
            answers=plain(answers),
            digest_key=digest_key,
            rationale=rationale,
            source=source,
            guideline_version_id=version_id,
            decided_by=actor.person_id,
            based_on=_basis(based_on, taken),
            event_id=event_id,
        )
    )
    session.flush()
    stale.mark(session, "item_label", [item_id])


def _basis(based_on: Sequence[AnnotationId], taken: Sequence[TakenMarks]) -> dict[str, Any]:
    basis: dict[str, Any] = {"annotations": [str(one) for one in based_on]}
    if taken:
        basis["marks"] = {str(one.annotation_id): one.mark_ids for one in taken}
    return basis


def adopt_gold(
    session: Session, project_id: ProjectId, import_id: ImportId, *, after: int
) -> GoldStep:
    """Settle answers that an import brought as gold, and count those that name no label.

    Gold names labels, so it waits until a guideline version asks its question. Answers to other
    questions stay.
    Safe to run again: gold of the same values that an item had once is left alone.
    """
    staged, last = list_staged_answers(session, import_id, is_gold=True, after=after)
    version_id = guidelines.find_latest_version(session, project_id)
    if not staged or version_id is None:
        return GoldStep(after=None)
    questions = guidelines.get_schema(session, version_id).questions
    gold, n_unknown = _read_gold(session, staged, questions)
    known_rows = _list_settled(session, list(gold))
    for item_id, answers in gold.items():
        present, new = _unknown_gold(known_rows.get(item_id, []), answers)
        if new:
            _settle(
                session,
                SYSTEM,
                project_id,
                item_id,
                answers={**present, **new},
                rationale="Gold that came with an import.",
                source=AdjudicationSource.GOLD,
                version_id=None,
                based_on=(),
            )
    return GoldStep(after=last, unknown=n_unknown)


def _read_gold(
    session: Session, staged: Sequence[StagedAnswer], questions: Sequence[Question]
) -> tuple[dict[ItemId, Answers], int]:
    """The answers that staged gold gives, by item, and how much of it no question takes."""
    by_id = {question.id: question for question in questions}
    asked = [(one, by_id[one.question_id]) for one in staged if one.question_id in by_id]
    beside_text = {one.item_id for one, question in asked if is_read_beside_text(question)}
    fields = list_fields(session, beside_text)
    gold: dict[ItemId, Answers] = {}
    n_unknown = 0
    for one, question in asked:
        marks, unknown = _gold_marks(one, question, fields.get(one.item_id, {}))
        n_unknown += unknown
        state = AnswerState.ANSWERED if marks else AnswerState.EMPTY
        gold.setdefault(one.item_id, {})[one.question_id] = Answer(state=state, marks=marks)
    return gold, n_unknown


def recheck_gold(session: Session, project_ids: Sequence[ProjectId]) -> None:
    """Compute again where items with gold stand, after a version was released."""
    execute(session, _RECHECK, {"project_ids": list(project_ids)})


_RECHECK = """
INSERT INTO stale_marks (kind, id)
SELECT DISTINCT 'item_label', item_id FROM adjudications
WHERE project_id = ANY(%(project_ids)s::uuid[]) AND source = 'gold' AND superseded_by IS NULL
ON CONFLICT (kind, id) DO UPDATE SET id = excluded.id
"""


def _list_settled(
    session: Session, item_ids: Sequence[ItemId]
) -> dict[ItemId, list[AdjudicationRow]]:
    rows: dict[ItemId, list[AdjudicationRow]] = {}
    for row in session.scalars(
        select(AdjudicationRow).where(AdjudicationRow.item_id.in_(item_ids))
    ):
        rows.setdefault(ItemId(row.item_id), []).append(row)
    return rows


def _unknown_gold(rows: Sequence[AdjudicationRow], answers: Answers) -> tuple[Answers, Answers]:
    """What holds for an item now, and which of these answers never were its gold."""
    present = next((row.answers for row in rows if row.superseded_by is None), None) or {}
    past = [row.answers or {} for row in rows if row.source == AdjudicationSource.GOLD]
    wanted = plain(answers)
    new = {
        key: answer
        for key, answer in answers.items()
        if not any(known.get(key) == wanted[key] for known in past)
    }
    return {key: Answer.model_validate(value) for key, value in present.items()}, new


def _gold_marks(
    staged: StagedAnswer, question: Question, fields: dict[str, str]
) -> tuple[list[Mark], int]:
    """The marks of staged gold, and how much of it is none that its question takes."""
    if is_read_beside_text(question):
        marks, unknown = read_marks(question, staged.value, fields)
        return [Mark.model_validate(mark) for mark in marks], unknown
    values = staged.value if isinstance(staged.value, list) else [staged.value]
    names = known_values(question)
    marks_ = [_mark(question.id, n, value, names) for n, value in enumerate(values)]
    return marks_, len(unknown_values(question, names, values))


def _mark(question_id: str, number: int, value: Any, names: dict[str, str | int]) -> Mark:
    plain_value = value if isinstance(value, str | int | float | bool) else str(value)
    return Mark(
        id=f"{question_id[:50]}-{number + 1}",
        value=names.get(str(plain_value).strip().lower(), plain_value),
    )
