"""Panels: each votes blind, enough equal votes settle the item, a tie goes where the policy says."""

import pytest
from sqlalchemy.orm import Session
from tests.domain.builders import (
    SENTIMENT,
    make_batch,
    make_item,
    make_member,
    make_project,
    sentiment,
)

from goldsmith.domains.annotation.verbs import serving, submitting
from goldsmith.domains.guidelines import queries as guidelines
from goldsmith.domains.guidelines import verbs as guideline_verbs
from goldsmith.domains.guidelines.types import Answer, Content, Question, Schema
from goldsmith.domains.items.errors import ItemNotFound
from goldsmith.domains.quality.verbs.labels import refresh_labels
from goldsmith.domains.review.errors import (
    EnoughReviewed,
    NotOnPanel,
    OwnWork,
    PanelDecides,
    PolicyUnfit,
    VoteNotOpen,
)
from goldsmith.domains.review.queries import policies as policy_reads
from goldsmith.domains.review.queries import reviews
from goldsmith.domains.review.types import Judgement, QuestionVerdict, ReviewKind
from goldsmith.domains.review.types.policies import OnTie, Panel, PanelRule, ReviewPolicy
from goldsmith.domains.review.types.rulings import Disagreement
from goldsmith.domains.review.verbs import judging, policies, voting
from goldsmith.kernel.actor import SYSTEM, Role
from goldsmith.kernel.errors import Denied, PreconditionFailed


def panelled(session, *, n=3, labels=("positive", "negative"), own=None, **panel):
    """A disputed item and its panel: (owner, members, item). ``own`` has judged the item itself."""
    owner, project_id = make_project(session)
    members = tuple(make_member(session, project_id, role=Role.EXPERT) for _ in range(n))
    others = tuple(make_member(session, project_id) for _ in labels)
    people = others if own is None else (members[own], *others[1:])
    item = make_item(session, project_id)
    batch = make_batch(
        session, owner, project_id, people=people, item_ids=(item,), overlap=len(labels)
    )
    for person, label in zip(people, labels, strict=True):
        lease = serving.lease_next(session, person, batch.id, want=1).leases[0]
        submitting.submit_annotation(
            session, person, lease.id, answers=sentiment(label), active_ms=1, elapsed_ms=1, want=0
        )
    given = {"wanted": 3, "on_tie": OnTie.AMBIGUOUS, **panel}
    policy = ReviewPolicy(panel=Panel(member_ids=[one.person_id for one in members], **given))
    policies.set_policy(session, owner, project_id, policy=policy, revision=0)
    refresh_labels(session, SYSTEM, [item])
    return owner, members, item


def cast(session, member, item, label, **more):
    return voting.cast_vote(
        session, member, item, answers=sentiment(label), rationale=f"It is {label}.", **more
    )


def value(review):
    return review.adjudication.answers["sentiment"]["marks"][0]["value"]


def test_a_majority_settles_the_item_as_soon_as_it_is_reached_and_votes_are_kept(
    session: Session,
) -> None:
    _, (one, two, _), item = panelled(session)
    assert cast(session, one, item, "negative").adjudication is None
    review = cast(session, two, item, "negative", disagreement=Disagreement.SLIP)
    assert value(review) == "negative"
    assert (review.adjudication.source, review.adjudication.disagreement) == ("panel", "slip")
    assert [vote.rationale for vote in review.panel.votes] == ["It is negative."] * 2


def test_a_member_sees_no_vote_before_the_item_is_settled(session: Session) -> None:
    _, (one, two, _), item = panelled(session)
    cast(session, one, item, "negative")
    seen = reviews.get_item_review(session, two, item)
    assert (seen.panel.cast, seen.panel.votes, seen.panel.may_vote) == (1, [], True)


def test_unanimity_wants_all_votes_alike(session: Session) -> None:
    _, (one, two, three), item = panelled(session, rule=PanelRule.UNANIMITY)
    cast(session, one, item, "negative")
    assert cast(session, two, item, "negative").adjudication is None
    assert value(cast(session, three, item, "negative")) == "negative"


def test_on_a_tie_the_item_stays_ambiguous_where_the_policy_says_so(session: Session) -> None:
    _, (one, two), item = panelled(session, n=2, wanted=2)
    cast(session, one, item, "negative")
    review = cast(session, two, item, "positive")
    assert review.adjudication.disagreement is Disagreement.AMBIGUOUS
    assert review.adjudication.answers == {}
    assert len(review.panel.votes) == 2


def test_on_a_tie_the_named_expert_decides_and_nobody_else(session: Session) -> None:
    boss, (one, two), item = panelled(session, n=2, wanted=2)
    (house,) = boss.roles
    expert = make_member(session, house, role=Role.EXPERT)
    panel = Panel(member_ids=[one.person_id, two.person_id], wanted=2, expert_id=expert.person_id)
    policies.set_policy(session, boss, house, policy=ReviewPolicy(panel=panel), revision=1)
    cast(session, one, item, "negative")
    with pytest.raises(PanelDecides):  # not tied yet
        judging.adjudicate(session, expert, item, answers=sentiment("positive"), rationale="?")
    assert cast(session, two, item, "positive").panel.is_tied
    with pytest.raises(PanelDecides):
        judging.adjudicate(session, boss, item, answers=sentiment("positive"), rationale="?")
    review = judging.adjudicate(
        session, expert, item, answers=sentiment("positive"), rationale="Praise."
    )
    assert (value(review), len(review.panel.votes)) == ("positive", 2)


TOPICS = Question.model_validate({
    "id": "topics", "kind": "several_of", "title": "Topics", "required": False,
    "labels": [{"id": one, "name": one} for one in ("food", "price", "staff")],
})  # fmt: skip


def said(label, *topics):
    marks = [{"id": f"t{n}", "value": one} for n, one in enumerate(topics)]
    state = "answered" if topics else "empty"
    return {**sentiment(label), "topics": Answer.model_validate({"state": state, "marks": marks})}


def panelled_on_two(session, *, constraints=(), **panel):
    """An item that two differ on, in its mood and in its topics: (members, item)."""
    owner, project_id = make_project(session)
    draft = guidelines.get_draft(session, owner, project_id)
    schema = Schema(
        fields=[{"id": "text", "title": "Text"}], questions=[SENTIMENT, TOPICS],
        constraints=list(constraints),
    )  # fmt: skip
    guideline_verbs.save_draft(
        session, owner, project_id, content=Content(schema_=schema), revision=draft.revision
    )
    guideline_verbs.release_version(session, owner, project_id, note="")
    members = tuple(make_member(session, project_id, role=Role.EXPERT) for _ in range(3))
    people = tuple(make_member(session, project_id) for _ in range(2))
    item = make_item(session, project_id)
    batch = make_batch(session, owner, project_id, people=people, item_ids=(item,), overlap=2)
    for person, answers in zip(people, (said("positive"), said("negative", "food")), strict=True):
        lease = serving.lease_next(session, person, batch.id, want=1).leases[0]
        submitting.submit_annotation(
            session, person, lease.id, answers=answers, active_ms=1, elapsed_ms=1, want=0
        )
    given = {"wanted": 3, "on_tie": OnTie.AMBIGUOUS, **panel}
    policy = ReviewPolicy(panel=Panel(member_ids=[one.person_id for one in members], **given))
    policies.set_policy(session, owner, project_id, policy=policy, revision=0)
    refresh_labels(session, SYSTEM, [item])
    return members, item


def vote(session, member, item, answers):
    return voting.cast_vote(session, member, item, answers=answers, rationale="So.").adjudication


def test_each_question_and_each_of_several_labels_is_voted_on_by_itself(session: Session) -> None:
    (one, two, three), item = panelled_on_two(session)
    vote(session, one, item, said("negative", "food", "price"))
    assert vote(session, two, item, said("negative", "staff", "food")) is None
    settled = vote(session, three, item, said("positive", "price"))
    assert settled.disagreement is None
    assert settled.answers["sentiment"]["marks"][0]["value"] == "negative"
    assert [mark["value"] for mark in settled.answers["topics"]["marks"]] == ["food", "price"]


def test_where_one_question_ties_the_others_are_settled(session: Session) -> None:
    (one, two, three), item = panelled_on_two(session, rule=PanelRule.UNANIMITY)
    vote(session, one, item, said("negative", "food"))
    vote(session, two, item, said("positive", "food"))
    settled = vote(session, three, item, said("negative", "food"))
    assert (settled.disagreement, list(settled.answers)) == (Disagreement.AMBIGUOUS, ["topics"])


def test_votes_that_make_no_allowed_answer_together_do_not_agree(session: Session) -> None:
    rule = {
        "when": {"question_id": "sentiment", "any_of": ["negative"]},
        "needs": {"question_id": "topics", "any_of": ["food", "price", "staff"]},
        "message": "Say what was bad.",
    }
    (one, two, three), item = panelled_on_two(session, constraints=[rule])
    vote(session, one, item, said("negative", "food"))
    vote(session, two, item, said("negative", "price"))
    settled = vote(session, three, item, said("positive"))
    assert (settled.disagreement, settled.answers) == (Disagreement.AMBIGUOUS, {})


def test_nobody_votes_on_own_work(session: Session) -> None:
    _, (one, two, _), item = panelled(session, own=0)
    with pytest.raises(OwnWork):
        cast(session, one, item, "negative")
    assert cast(session, two, item, "negative").adjudication is None


def test_nobody_votes_twice_or_after_it_is_settled(session: Session) -> None:
    _, (one, two, three), item = panelled(session)
    cast(session, one, item, "negative")
    with pytest.raises(VoteNotOpen):
        cast(session, one, item, "positive")
    cast(session, two, item, "negative")
    with pytest.raises(VoteNotOpen):
        cast(session, three, item, "negative")


def test_nothing_is_voted_on_where_people_agree(session: Session) -> None:
    _, (one, *_), item = panelled(session, labels=("positive", "positive"))
    with pytest.raises(VoteNotOpen):
        cast(session, one, item, "negative")


def test_a_fix_does_not_go_round_the_panel(session: Session) -> None:
    owner, _, item = panelled(session)
    review = reviews.get_item_review(session, owner, item)
    fixed = sentiment("negative")["sentiment"]
    fix = QuestionVerdict("sentiment", Judgement.FIX, "No.", fixed)
    with pytest.raises(PanelDecides):
        judging.give_verdict(session, owner, review.annotations[0].id, verdicts=[fix])


def test_whoever_voted_waits_for_the_others(session: Session) -> None:
    owner, (one, two, _), item = panelled(session)
    (project_id,) = owner.roles

    def waits_for(member):
        page = reviews.list_waiting(
            session, member, project_id, kind=ReviewKind.DISAGREEMENT, cursor=None, limit=10
        )
        return [task.item_id for task in page.items]

    cast(session, one, item, "negative")
    assert (waits_for(one), waits_for(two)) == ([], [item])


def test_only_members_of_the_panel_vote(session: Session) -> None:
    owner, _, item = panelled(session)
    (project_id,) = owner.roles
    with pytest.raises(NotOnPanel):
        cast(session, owner, item, "negative")
    anna = make_member(session, project_id)
    with pytest.raises(ItemNotFound):
        voting.cast_vote(session, anna, item, answers=sentiment("negative"), rationale="?")


def test_a_bounded_load_ends_the_day(session: Session) -> None:
    owner, (one, *_), item = panelled(session)
    (project_id,) = owner.roles
    policies.set_policy(session, owner, project_id, policy=ReviewPolicy(most_per_day=1), revision=1)
    first, second = reviews.get_item_review(session, one, item).annotations
    accept = [QuestionVerdict("sentiment", Judgement.ACCEPT)]
    judging.give_verdict(session, one, first.id, verdicts=accept)
    with pytest.raises(EnoughReviewed):
        judging.give_verdict(session, one, second.id, verdicts=accept)
    assert policy_reads.count_today(session, project_id, one.person_id) == 1


def two_members(session):
    owner, project_id = make_project(session)
    members = [make_member(session, project_id, role=Role.EXPERT).person_id for _ in range(2)]
    return owner, project_id, members


@pytest.mark.parametrize(
    "panel", [{"wanted": 3}, {"on_tie": OnTie.EXPERT}, {"is_twice": True}], ids=str
)
def test_a_panel_that_cannot_decide_is_refused(session: Session, panel) -> None:
    owner, project_id, members = two_members(session)
    if panel.pop("is_twice", False):
        members = [members[0], members[0]]
    given = {"wanted": 2, "on_tie": OnTie.AMBIGUOUS, **panel}
    policy = ReviewPolicy(panel=Panel(member_ids=members, **given))
    with pytest.raises(PolicyUnfit):
        policies.set_policy(session, owner, project_id, policy=policy, revision=0)


def test_an_annotator_cannot_be_on_a_panel(session: Session) -> None:
    owner, project_id, members = two_members(session)
    anna = make_member(session, project_id).person_id
    panel = Panel(member_ids=[members[0], anna], wanted=2, on_tie=OnTie.AMBIGUOUS)
    with pytest.raises(PolicyUnfit):
        policies.set_policy(
            session, owner, project_id, policy=ReviewPolicy(panel=panel), revision=0
        )


def test_a_policy_that_somebody_changed_meanwhile_is_not_overwritten(session: Session) -> None:
    owner, project_id = make_project(session)
    policies.set_policy(session, owner, project_id, policy=ReviewPolicy(), revision=0)
    with pytest.raises(PreconditionFailed):
        policies.set_policy(session, owner, project_id, policy=ReviewPolicy(), revision=0)


def test_a_reviewer_does_not_set_the_policy(session: Session) -> None:
    _, project_id = make_project(session)
    reviewer = make_member(session, project_id, role=Role.REVIEWER)
    with pytest.raises(Denied):
        policies.set_policy(session, reviewer, project_id, policy=ReviewPolicy(), revision=0)
