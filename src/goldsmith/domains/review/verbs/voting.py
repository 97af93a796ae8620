"""Voting on a panel: each member blind, until enough say the same."""

from collections import Counter
from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from goldsmith.domains.annotation.queries.settled import settle_on_item
from goldsmith.domains.guidelines import queries as guidelines
from goldsmith.domains.guidelines.errors import AnswersInvalid
from goldsmith.domains.guidelines.types import Answer, Answers, plain
from goldsmith.domains.items.errors import ItemNotFound
from goldsmith.domains.items.tables import ItemRow
from goldsmith.domains.review import rules
from goldsmith.domains.review.errors import NotOnPanel, OwnWork, VoteNotOpen
from goldsmith.domains.review.queries import policies, reviews
from goldsmith.domains.review.tables import PanelVoteRow
from goldsmith.domains.review.types import AdjudicationSource, ItemReview
from goldsmith.domains.review.types.policies import OnTie, Panel
from goldsmith.domains.review.types.rulings import Disagreement
from goldsmith.domains.review.verbs import settling
from goldsmith.domains.review.verbs.policies import bound_load
from goldsmith.kernel import access, events
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.ids import ItemId, ProjectId, new_id


def cast_vote(
    session: Session,
    actor: Actor,
    item_id: ItemId,
    *,
    answers: Answers,
    rationale: str,
    disagreement: Disagreement | None = None,
) -> ItemReview:
    """Vote on an item; once enough votes say the same to each question it is settled, and all are kept.

    Of several labels or spans each is voted on by itself. What votes come to together has to be an
    answer that the guideline allows; else they do not agree.
    Where they do not agree the named expert decides, or the item stays truly ambiguous.
    Raises ItemNotFound, NotOnPanel, OwnWork, VoteNotOpen, EnoughReviewed, AnswersInvalid.
    """
    item = session.get(ItemRow, item_id, with_for_update=True)
    if item is None or not access.allows(actor, "review.adjudicate", ProjectId(item.project_id)):
        raise ItemNotFound
    project_id = ProjectId(item.project_id)
    panel = policies.find_policy(session, project_id).panel
    if panel is None or actor.person_id not in panel.member_ids:
        raise NotOnPanel
    review = reviews.get_item_review(session, actor, item_id)
    if any(one.is_own for one in review.annotations):
        raise OwnWork
    if review.panel is None or not review.panel.may_vote:
        raise VoteNotOpen
    bound_load(session, project_id, actor.person_id)
    if review.guideline_version_id is not None:
        version_id = review.guideline_version_id
        answers = settle_on_item(session, project_id, version_id, answers, item_id=item_id)
    _record(session, actor, review, answers, rationale, disagreement)
    _count(session, actor, review, panel)
    return reviews.get_item_review(session, actor, item_id)


def _record(
    session: Session,
    actor: Actor,
    review: ItemReview,
    answers: Answers,
    rationale: str,
    disagreement: Disagreement | None,
) -> None:
    vote_id, digest_key = new_id(), events.new_digest_key()
    event_id = events.append(
        session,
        actor,
        "panel.voted",
        subject_id=review.item_id,
        project_id=review.project_id,
        guideline_version_id=review.guideline_version_id,
        digest=events.digest_of(digest_key, plain(answers)),
        data={"vote": str(vote_id)},
    )
    session.add(
        PanelVoteRow(
            id=vote_id,
            project_id=review.project_id,
            item_id=review.item_id,
            voter_id=actor.person_id,
            answers=plain(answers),
            digest_key=digest_key,
            rationale=rationale.strip(),
            disagreement=disagreement,
            event_id=event_id,
        )
    )
    session.flush()


def _count(session: Session, actor: Actor, review: ItemReview, panel: Panel) -> None:
    """Settle the item where the votes decide it."""
    votes = session.scalars(
        select(PanelVoteRow)
        .where(PanelVoteRow.item_id == review.item_id, PanelVoteRow.adjudication_id.is_(None))
        .order_by(PanelVoteRow.id)
    ).all()
    answers = [_answers(vote) for vote in votes]
    version_id = review.guideline_version_id
    questions = guidelines.get_schema(session, version_id).questions if version_id else []
    found = rules.tally(answers, questions, needed=panel.needed)
    chosen = [votes[place] for place in found.agreeing] or votes
    if not found.open and _fits(session, review, found.answers):
        _settle(session, actor, review, found.answers, chosen, _usual_kind(chosen), ())
    elif len(votes) >= panel.wanted and panel.on_tie is OnTie.AMBIGUOUS:
        # Of what was decided one by one together makes no answer, nothing is decided.
        whole, tied = {**answers[0], **found.answers}, found.open
        if not tied or not _fits(session, review, whole):
            whole, tied = answers[0], rules.differing_questions(answers)
        _settle(session, actor, review, whole, votes, Disagreement.AMBIGUOUS, tied)


def _fits(session: Session, review: ItemReview, answers: Answers) -> bool:
    """Whether answers of several votes are, together, one that the guideline allows."""
    if review.guideline_version_id is None:
        return True
    try:
        settle_on_item(
            session, review.project_id, review.guideline_version_id, answers,
            item_id=review.item_id,
        )  # fmt: skip
    except AnswersInvalid:
        return False
    return True


def _answers(vote: PanelVoteRow) -> Answers:
    return {key: Answer.model_validate(one) for key, one in (vote.answers or {}).items()}


def _usual_kind(votes: Sequence[PanelVoteRow]) -> Disagreement | None:
    """What most of those who agree say of the disagreement; nothing where they say different things."""
    kinds = Counter(vote.disagreement for vote in votes if vote.disagreement)
    most = [kind for kind, n in kinds.items() if n == max(kinds.values())]
    return Disagreement(most[0]) if len(most) == 1 else None


def _settle(
    session: Session,
    actor: Actor,
    review: ItemReview,
    answers: Answers,
    votes: Sequence[PanelVoteRow],
    disagreement: Disagreement | None,
    tied: Sequence[str],
) -> None:
    undecided = review.differing if disagreement is Disagreement.AMBIGUOUS and not tied else tied
    settling.settle(
        session,
        actor,
        review.project_id,
        review.item_id,
        answers=answers,
        rationale="\n".join(dict.fromkeys(vote.rationale for vote in votes)),
        source=AdjudicationSource.PANEL,
        version_id=review.guideline_version_id,
        based_on=[one.id for one in review.annotations],
        disagreement=disagreement,
        undecided=undecided,
    )
    settling.close_judgements(session, review.item_id)
