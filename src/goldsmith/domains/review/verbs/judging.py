"""Judging judgements: verdicts and adjudications."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from goldsmith.domains.annotation.queries import records
from goldsmith.domains.annotation.types import Annotation
from goldsmith.domains.annotation.verbs import counting
from goldsmith.domains.guidelines.types import Answers
from goldsmith.domains.items.errors import ItemNotFound
from goldsmith.domains.items.tables import ItemRow
from goldsmith.domains.review import rules
from goldsmith.domains.review.errors import NothingJudged, OwnWork
from goldsmith.domains.review.queries import panels, policies, reviews
from goldsmith.domains.review.tables import VerdictRow
from goldsmith.domains.review.types import (
    AdjudicationSource,
    ItemReview,
    Judgement,
    QuestionVerdict,
    ReopenFor,
    TakenMarks,
)
from goldsmith.domains.review.types.rulings import Disagreement
from goldsmith.domains.review.verbs import flagging, settling
from goldsmith.domains.review.verbs.policies import bound_load
from goldsmith.kernel import access, events, stale
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.ids import AnnotationId, ItemId, ProjectId, new_id


def give_verdict(
    session: Session,
    actor: Actor,
    annotation_id: AnnotationId,
    *,
    verdicts: Sequence[QuestionVerdict],
    reopen_for: ReopenFor = ReopenFor.AUTHOR,
) -> ItemReview:
    """Accept, fix or reject the answers of one annotation.

    A reject reopens it, for its author unless said otherwise; a fix settles the item's answer. A
    second review changes nothing: where it sees it differently the item goes to review once more.
    Raises AnnotationNotFound, OwnWork, VerdictIncomplete, PanelDecides, EnoughReviewed,
    AnswersInvalid.
    """
    annotation = records.get_annotation(session, actor, annotation_id)
    access.require(actor, "review.judge", annotation.project_id)
    if annotation.annotator_id == actor.person_id:
        raise OwnWork
    rules.check_verdicts(verdicts, annotation.answers)
    rules.check_codes(verdicts, policies.find_policy(session, annotation.project_id).codes)
    bound_load(session, annotation.project_id, actor.person_id)
    review = reviews.get_item_review(session, actor, annotation.item_id)
    is_second = any(one.is_second for one in review.annotations if one.id == annotation_id)
    _record_verdicts(session, actor, annotation, verdicts, is_second=is_second)
    if is_second:
        _compare_with_first(session, actor, annotation, verdicts)
        return reviews.get_item_review(session, actor, annotation.item_id)
    if any(verdict.verdict is Judgement.FIX for verdict in verdicts):
        panels.require_single_hand(review)
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
    flagging.settle_flag(session, annotation.item_id)
    stale.mark(session, "item_label", [annotation.item_id])
    return reviews.get_item_review(session, actor, annotation.item_id)


def _compare_with_first(
    session: Session, actor: Actor, annotation: Annotation, verdicts: Sequence[QuestionVerdict]
) -> None:
    """Send an item that two reviewers see differently to review once more."""
    before = {
        one.question_id: one.verdict
        for one in reviews.list_verdicts(session, annotation.item_id)
        if one.annotation_id == annotation.id and not one.is_second
    }
    if any(before.get(one.question_id, one.verdict) is not one.verdict for one in verdicts):
        flagging.flag_item(
            session, actor, annotation.item_id, reason="Two reviewers see it differently."
        )


def _record_verdicts(
    session: Session,
    actor: Actor,
    annotation: Annotation,
    verdicts: Sequence[QuestionVerdict],
    *,
    is_second: bool,
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
            **({"second": True} if is_second else {}),
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
            code=verdict.code,
            is_second=is_second,
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
    settling.settle(
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
    disagreement: Disagreement | None = None,
) -> ItemReview:
    """Settle an item's answer, with the reason. Minority answers stay where they are.

    ``taken`` names the marks that were accepted one by one, by the judgement they come from. Where
    the item is truly ambiguous, questions on which people differ get no single answer.

    Raises ItemNotFound, NothingJudged, OwnWork, PanelDecides, EnoughReviewed, AnswersInvalid.
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
    panels.require_single_hand(review)
    bound_load(session, review.project_id, actor.person_id)
    settling.settle(
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
        disagreement=disagreement,
        undecided=review.differing if disagreement is Disagreement.AMBIGUOUS else (),
    )
    settling.close_judgements(session, item_id)
    return reviews.get_item_review(session, actor, item_id)
